import os from 'node:os';

/** The machine, for people. The load tells how far times were disturbed: above the cores, programs waited. */
export function machine(): string {
  const cpus = os.cpus();
  const load = os.loadavg()[2]?.toFixed(1) ?? 'unknown';
  const model = cpus[0]?.model.trim() ?? 'unknown';
  return `Node ${process.versions.node}, ${cpus.length} cores (${model}), load of the last quarter of an hour ${load}`;
}

import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { packageRoot } from '../src/base/package.ts';

const FILE = path.join(packageRoot, 'docs', 'benchmarks.md');

/** Puts `text` where docs/benchmarks.md has the section of that command; the rest of it stays. */
export async function writeSection(command: string, text: string): Promise<void> {
  await writeFile(FILE, withSection(await readFile(FILE, 'utf8'), command, text));
}

/**
 * The document with `text` between the marks of that command.
 * @throws Error where the document has no such marks.
 */
export function withSection(document: string, command: string, text: string): string {
  const [start, end] = [`<!-- ${command} -->`, `<!-- end of ${command} -->`];
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no place for ${command}.`);
  return `${document.slice(0, from + start.length)}\n${text.trim()}\n${document.slice(to)}`;
}

/** The machine, for people. The load tells how far times were disturbed: above the cores, programs waited. */
export function machine(): string {
  const cpus = os.cpus();
  const load = os.loadavg()[2]?.toFixed(1) ?? 'unknown';
  const model = cpus[0]?.model.trim() ?? 'unknown';
  return `Node ${process.versions.node}, ${cpus.length} cores (${model}), load of the last quarter of an hour ${load}`;
}

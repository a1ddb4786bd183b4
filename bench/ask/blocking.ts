import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '../../src/log.ts';
import { openLibrary } from '../../src/openLibrary.ts';
import { packageRoot } from '../../src/packageRoot.ts';

/**
 * How long a reload of the shipped knowledge keeps the event loop from anything else, and how long it takes in all:
 * `npm run -s build:code && node dist/bench/ask/blocking.js`. Each line is one changed file.
 */
const RELOADS = 8;
/** Timers are looked at this often, in milliseconds; a block shows as what a timer was late beyond it. */
const RESOLUTION = 1;

const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-blocking-'));
await cp(path.join(packageRoot, 'knowledge'), dir, { recursive: true });
const file = path.join(dir, 'guides', 'iot-or-m2m.yaml');
const text = await readFile(file, 'utf8');
const library = await openLibrary(dir, createLog('error'));
const idle = await longestBlock(() => pause(1_000));
console.log(`doing nothing: longest block ${idle.toFixed(1)} ms`);
for (let round = 1; round <= RELOADS; round++) {
  const before = library.current.pack.version;
  const start = performance.now();
  const block = await longestBlock(async () => {
    await writeFile(file, `${text}\n# Change ${round}\n`);
    while (library.current.pack.version === before) await pause(5);
  });
  const all = performance.now() - start;
  console.log(`reload ${round}: longest block ${block.toFixed(1)} ms, live after ${all.toFixed(0)} ms`);
}
await library.close();
await rm(dir, { recursive: true });

async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6 - RESOLUTION;
}

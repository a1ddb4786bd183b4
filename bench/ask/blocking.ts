import '../../src/app/smallHeap.ts';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '../../src/app/createLog.ts';
import { openLibrary } from '../../src/app/openLibrary.ts';
import { packageRoot } from '../../src/base/package.ts';

/** What loading the shipped knowledge and changing it costs a process that has just begun; all in milliseconds. */
export interface Reloading {
  /** From the first file read to an engine that answers. */
  readonly load: number;
  /** The longest time in which nothing else could happen: with nothing to do, and while a changed file was taken. */
  readonly idle: number;
  readonly blocks: readonly number[];
  /** From the change of a file until it was live, with the wait for the editor. */
  readonly live: readonly number[];
}

/** Opens a copy of the shipped knowledge and changes it `reloads` times. */
async function measureReloading(reloads: number): Promise<Reloading> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-blocking-'));
  await cp(path.join(packageRoot, 'knowledge'), dir, { recursive: true });
  const begun = performance.now();
  const library = await openLibrary(dir, createLog({ level: 'error' }));
  const load = performance.now() - begun;
  const idle = await longestBlock(() => pause(1_000));
  const file = path.join(dir, 'guides', 'iot-or-m2m.yaml');
  const text = await readFile(file, 'utf8');
  const blocks: number[] = [];
  const live: number[] = [];
  for (let round = 1; round <= reloads; round++) {
    const before = library.current.pack.version;
    const start = performance.now();
    const change = async () => {
      await writeFile(file, `${text}\n# Change ${round}\n`);
      while (library.current.pack.version === before) await pause(5);
    };
    blocks.push(await longestBlock(change));
    live.push(performance.now() - start);
  }
  await library.close();
  await rm(dir, { recursive: true });
  return { load, idle, blocks, live };
}

/** Timers are looked at this often, in milliseconds; a block shows as what a timer was late beyond it. */
const RESOLUTION = 1;

/** For how many milliseconds at most nothing else could happen while `work` was done. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6 - RESOLUTION;
}

/**
 * How long loading the shipped knowledge takes, and how long a reload keeps the event loop from anything else:
 * `npm run -s build:code && node dist/bench/ask/blocking.js [RELOADS] [--json]`. `npm run bench` runs it too.
 */
const [count = '8', format] = process.argv.slice(2);
const measured = await measureReloading(Number(count));
if (format === '--json') console.log(JSON.stringify(measured));
else {
  console.log(`load: ${measured.load.toFixed(0)} ms`);
  console.log(`doing nothing: longest block ${measured.idle.toFixed(1)} ms`);
  for (const [i, block] of measured.blocks.entries())
    console.log(
      `reload ${i + 1}: longest block ${block.toFixed(1)} ms, live after ${(measured.live[i] ?? 0).toFixed(0)} ms`,
    );
}

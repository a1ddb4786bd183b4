import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../src/base/package.ts';
import { machine, writeSection } from '../section.ts';
import { benchmarkDocument } from './document.ts';
import { engines, loadEngine } from './engines.ts';
import { rowsOf } from './report.ts';
import { comparedSetNames, OWN_SET, realSetNames } from './sets.ts';
import {
  type Found,
  fingerprint,
  openScratch,
  QUICK,
  qualityTasks,
  runTask,
  speedTasks,
  type Task,
  WHOLE,
} from './tasks.ts';

/**
 * `npm run bench:search [-- --quick] [--engine NAME] [--fresh]`: our engine beside others on the same questions. A whole
 * run writes its section of docs/benchmarks.md; --quick and --engine print only. An interrupted run goes on where it was, unless what
 * it measures has changed since; --fresh begins anew.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    engine: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});
const plan = values.quick ? QUICK : WHOLE;
const names = values.engine === undefined ? [...engines.keys()] : [values.engine];
for (const name of names) await loadEngine(name);
const publicSets = await comparedSetNames();
const realSets = await realSetNames();
const sets = [...publicSets, ...realSets, OWN_SET];
if (publicSets.length === 0)
  console.error('There is no ../shared/eval/sets here: only our own pack is measured.');

const mode = ['search', ...(values.quick ? ['quick'] : []), ...(values.engine === undefined ? [] : names)];
const file = path.join(packageRoot, '.bench', `${mode.join('-').replaceAll(/\W+/g, '-')}.jsonl`);
if (values.fresh) await rm(file, { force: true });
const scratch = await openScratch(file, await fingerprint());

// Right or wrong does not depend on the clock: two at a time. Times are taken one by one.
const quality = qualityTasks(names, sets, plan);
const speed = speedTasks(names, publicSets.length > 0 ? publicSets : [OWN_SET], plan);
await doAll(quality, 2);
await doAll(speed, 1);

const cells = [...quality, ...speed].flatMap((task) => {
  const found = scratch.get(task);
  return found ? [{ task, found }] : [];
});
const rows = await rowsOf(names, cells);
const text = benchmarkDocument({
  ...plan,
  publicSets,
  realSets,
  rows,
  date: new Date().toISOString().slice(0, 10),
  machine: machine(),
});
console.log(text);
if (!values.quick && values.engine === undefined) await writeSection('bench:search', text);
await rm(file);

async function doAll(tasks: readonly Task[], width: number): Promise<void> {
  const queue = tasks.filter((task) => !scratch.get(task)).values();
  const worker = async () => {
    for (const task of queue) {
      const { engine, on } = task;
      const start = performance.now();
      await scratch.keep(task, gaveUp(task) ?? (await runTask(task)));
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.error(`${engine}: ${on.kind === 'set' ? on.set : `${on.size} phrasings`} (${seconds} s)`);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** What stopped an engine at a smaller size stops it at a larger one. */
function gaveUp({ engine, on }: Task): Found | undefined {
  if (on.kind !== 'size') return undefined;
  const smaller = speed.filter(
    (task) => task.engine === engine && task.on.kind === 'size' && task.on.size < on.size,
  );
  return smaller.map(scratch.get).find((found) => found !== undefined && 'skipped' in found);
}

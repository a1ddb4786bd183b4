import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalDiscord } from 'wireside-local-discord';
import { z } from 'zod';
import { packageRoot } from '../../src/base/package.ts';
import type { Reloading } from '../ask/blocking.ts';
import { type BotRun, measureBot, measureLoad } from './measureBot.ts';

/**
 * `npm run bench`: /ask against a bot of the same library that replies a constant, on one local Discord in one run.
 * The two take turns, so that whatever else the machine does falls on both; each number is the median of the rounds.
 * `-- --beside FILE` adds another build of the bot (its dist/src/main.js) to the same turns, say the one before a change.
 * Below that: what loading and reloading the shipped knowledge takes, against the constant bot's whole start and
 * against the same process with nothing to do.
 */
const ROUNDS = 5;
const OURS = path.join(packageRoot, 'dist', 'src', 'main.js');
const CONSTANT = path.join(packageRoot, 'dist', 'bench', 'discord', 'constantBot.js');
const { beside } = parseArgs({ options: { beside: { type: 'string' } } }).values;
const POPULAR = [
  'whats iot',
  'what is M2M?',
  'diffrence between iot and m2m',
  'which is better for my business iot or m2m',
  'why is m2m used in iot',
  'do humans have to be involved with m2m',
  "what's the best pizza in Rome",
];

/** The questions of tests/eval that a slash command can carry. */
const FRESH = ['questions-dev.jsonl', 'questions-own.jsonl']
  .flatMap((file) =>
    readFileSync(path.join(packageRoot, 'tests', 'eval', file), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => z.object({ q: z.string() }).parse(JSON.parse(line)).q)
  .filter((question) => question.trim() !== '');

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
const median = (values: readonly number[]): number => quantile(values, 0.5);

const ROWS: readonly (readonly [string, (run: BotRun) => number])[] = [
  ['popular questions p50, ms', (run) => quantile(run.popular, 0.5)],
  ['popular questions p99, ms', (run) => quantile(run.popular, 0.99)],
  ['new wordings p50, ms', (run) => quantile(run.fresh, 0.5)],
  ['new wordings p99, ms', (run) => quantile(run.fresh, 0.99)],
  ['commands/s, 64 in flight', (run) => run.throughput],
  ['start to ready, ms', (run) => run.startMs],
  ['computing to ready, ms', (run) => run.computedMs ?? Number.NaN],
  ['resident after it all, MB', (run) => run.residentMb ?? Number.NaN],
];

const discord = await startLocalDiscord({ appName: 'Bench' });
const runs: Readonly<Record<'constant' | 'ours' | 'other', BotRun[]>> = { constant: [], ours: [], other: [] };
const loads: Reloading[] = [];
const busyBefore = os.loadavg();
for (let round = 0; round < ROUNDS; round += 1) {
  runs.constant.push(await measureBot(CONSTANT, discord, { popular: POPULAR, fresh: FRESH }));
  runs.ours.push(await measureBot(OURS, discord, { popular: POPULAR, fresh: FRESH }));
  if (beside) runs.other.push(await measureBot(beside, discord, { popular: POPULAR, fresh: FRESH }));
  loads.push(await measureLoad());
}
await discord.close();

const line = (name: string, cells: readonly string[]): void =>
  console.log(name.padEnd(32) + cells.map((cell) => cell.padStart(12)).join(''));

const compared = (name: string, floor: number, ...others: readonly number[]): void =>
  line(name, [
    floor.toFixed(2),
    ...others.filter(Number.isFinite).flatMap((value) => [value.toFixed(2), (value / floor).toFixed(2)]),
  ]);

line(`median of ${ROUNDS} rounds`, ['constant', 'wireside', 'ratio', ...(beside ? ['other', 'ratio'] : [])]);
for (const [name, read] of ROWS)
  compared(name, median(runs.constant.map(read)), median(runs.ours.map(read)), median(runs.other.map(read)));
const start = median(runs.constant.map((run) => run.startMs));
compared('knowledge loaded (start), ms', start, median(loads.map((load) => load.load)));
const idle = median(loads.map((load) => load.idle));
compared('longest block (idle), ms', idle, median(loads.map((load) => Math.max(...load.blocks))));
const busy = [busyBefore, os.loadavg()].map(([lastMinute = 0]) => lastMinute.toFixed(1));
console.log(`load average: ${busy.join(' before, ')} after, ${os.availableParallelism()} cores`);

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { startLocalDiscord } from '../../src/local-discord/start.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { type BotRun, measureBot } from './measureBot.ts';

/**
 * `npm run bench`: /ask against a bot of the same library that replies a constant, on one local Discord in one run.
 * The two take turns, so that whatever else the machine does falls on both; each number is the median of the rounds.
 */
const ROUNDS = 5;
const OURS = path.join(packageRoot, 'dist', 'src', 'main.js');
const CONSTANT = path.join(packageRoot, 'dist', 'bench', 'discord', 'constantBot.js');
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
  ['resident, MB', (run) => run.residentMb ?? Number.NaN],
];

const discord = await startLocalDiscord({ appName: 'Bench' });
const runs: { readonly constant: BotRun[]; readonly ours: BotRun[] } = { constant: [], ours: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  runs.constant.push(await measureBot(CONSTANT, discord, { popular: POPULAR, fresh: FRESH }));
  runs.ours.push(await measureBot(OURS, discord, { popular: POPULAR, fresh: FRESH }));
}
await discord.close();

console.log(
  `${'median of 5 rounds'.padEnd(26)}${'constant'.padStart(12)}${'wireside'.padStart(12)}${'ratio'.padStart(8)}`,
);
for (const [name, read] of ROWS) {
  const constant = median(runs.constant.map(read));
  const ours = median(runs.ours.map(read));
  const cells = [
    constant.toFixed(2).padStart(12),
    ours.toFixed(2).padStart(12),
    (ours / constant).toFixed(2).padStart(8),
  ];
  console.log(name.padEnd(26) + cells.join(''));
}

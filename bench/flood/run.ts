import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startLocalDiscord } from 'wireside-local-discord';
import { packageRoot } from '../../src/base/package.ts';
import { startBot } from '../traffic/botProcess.ts';
import { type Act, askMeanwhile, flood, goOn } from './crowd.ts';
import { mixed } from './mixed.ts';

/**
 * `npm run bench:flood`: one member floods the bot while others ask as on any day, then many people use everything with
 * 64 in flight. Ends with 1 where others wait too long. `-- --built DIR` measures another build of this repository.
 */
const { values } = parseArgs({
  options: {
    built: { type: 'string', default: packageRoot },
    interactions: { type: 'string', default: '20000' },
  },
});

/** For the others' p99, in milliseconds and against the same bot while it is quiet. */
const LATEST = 1_000;
const TIMES = 3;
/** When Discord gives up on an interaction, in milliseconds. */
const DEADLINE = 3_000;

/** How long others ask while nobody floods, and how long a steady flood goes on, in seconds. */
const QUIET = 20;
const STEADY = 10;

const QUESTIONS = [
  'whats iot',
  'what is M2M?',
  'diffrence between iot and m2m',
  'which is better for my business iot or m2m',
  'do humans have to be involved with m2m',
  "what's the best pizza in Rome",
  'how much power does a sensor need',
  'is lorawan good for a farm',
];

const names = Array.from({ length: 64 }, (_, index) => `member${index}`);
const folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-flood-'));
const discord = await startLocalDiscord({ world: { people: names.map((name) => ({ name })) } });
const repository = path.resolve(values.built);
const bot = startBot({ repository, knowledge: path.join(packageRoot, 'knowledge'), data: folder }, discord);
const faults: string[] = [];
try {
  await bot.start();
  const people = names.map((name) => discord.person(name));
  const others = people.slice(0, 10);
  const mira = discord.person('mira');
  // Warm first, as a bot is that has served for a minute.
  await askMeanwhile(others, QUESTIONS, after(5_000));
  const quiet = report('quiet', await askMeanwhile(others, QUESTIONS, after(QUIET * 1_000)));
  for (const [name, act] of [
    ['flood at once', () => flood(mira, `<@${discord.botId}>`)],
    [`flood of 50 a second, ${STEADY} s`, () => goOn(mira, STEADY)],
  ] as const) {
    const before = performance.now();
    const attack = act();
    const meanwhile = report(`others, ${name}`, await askMeanwhile(others, QUESTIONS, attack));
    report(`  the flood, over after ${((performance.now() - before) / 1_000).toFixed(1)} s`, await attack);
    demand(meanwhile.p99 < LATEST && meanwhile.unanswered === 0, `${name}: others wait ${meanwhile.p99} ms`);
    demand(
      meanwhile.p99 < TIMES * quiet.p99,
      `${name}: others wait ${meanwhile.p99} ms against ${quiet.p99} ms`,
    );
  }
  const posts = discord.messages('general').filter(({ author, message_reference: to }) => author.bot && to);
  console.log(`replies to the 60 mentions: ${posts.length}`);
  const all = report(
    `${values.interactions} mixed, 64 in flight`,
    await mixed(people, Number(values.interactions)),
  );
  demand(all.unanswered === 0 && all.slowest < DEADLINE, `mixed: the slowest took ${all.slowest} ms`);
} finally {
  await bot.stop('SIGKILL');
  await discord.close();
  await rm(folder, { recursive: true, force: true });
}
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exit(faults.length === 0 ? 0 : 1);

function demand(isSo: boolean, fault: string): void {
  if (!isSo) faults.push(fault);
}

function report(name: string, acts: readonly Act[]) {
  const times = acts.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  const found = {
    p50: at(0.5),
    p99: at(0.99),
    slowest: at(1),
    unanswered: acts.filter(({ isAnswered }) => !isAnswered).length,
  };
  console.log(
    `${name}: ${acts.length} acts, p50 ${found.p50}, p99 ${found.p99}, slowest ${found.slowest} ms, ${found.unanswered} unanswered`,
  );
  return found;
}

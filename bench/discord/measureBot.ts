import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { LocalDiscord } from 'wireside-local-discord';
import { z } from 'zod';
import { packageRoot } from '../../src/base/package.ts';
import type { Reloading } from '../ask/blocking.ts';

/** What one run of one bot gave. */
export interface BotRun {
  /** Milliseconds a command, one after another, for questions that are asked again and again. */
  readonly popular: readonly number[];
  /** The same for wordings that were never asked before. */
  readonly fresh: readonly number[];
  /** Commands a second with IN_FLIGHT at a time. */
  readonly throughput: number;
  /** Milliseconds from the start of the process to its line that it is ready. */
  readonly startMs: number;
  /** Milliseconds of computing until then, on all cores; undefined where the system does not tell. */
  readonly computedMs: number | undefined;
  /** Megabytes resident after the load; undefined where the system does not tell. */
  readonly residentMb: number | undefined;
}

/** What a bot is asked: both lists in turn, `fresh` once. */
export interface Questions {
  readonly popular: readonly string[];
  readonly fresh: readonly string[];
}

const WARM_UP = 300;
const SEQUENTIAL = 1_000;
const PARALLEL = 2_000;
const IN_FLIGHT = 64;

/** Starts the bot of `script` against `discord`, measures /ask, and stops it. */
export async function measureBot(
  script: string,
  discord: LocalDiscord,
  questions: Questions,
): Promise<BotRun> {
  const before = performance.now();
  const bot = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: botEnvironment(discord),
  });
  await ready(bot);
  const startMs = performance.now() - before;
  const computedMs = await computed(bot);
  const ask = async (question: string) => {
    const outcome = await discord.person('mira').command('ask', { question });
    if (outcome.kind !== 'message') throw new Error(`“${question}” got no message but: ${outcome.kind}`);
  };
  const popular = repeated(questions.popular, SEQUENTIAL);
  for (const question of popular.slice(0, WARM_UP)) await ask(question);
  const run = {
    fresh: await oneByOne(ask, questions.fresh),
    popular: await oneByOne(ask, popular),
    throughput: await manyAtOnce(ask, repeated(questions.popular, PARALLEL)),
    startMs,
    computedMs,
    residentMb: await resident(bot),
  };
  bot.kill('SIGTERM');
  await once(bot, 'exit');
  return run;
}

const repeated = (questions: readonly string[], count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => questions[index % questions.length] ?? '');

const botEnvironment = (discord: LocalDiscord): NodeJS.ProcessEnv => ({
  ...process.env,
  DISCORD_TOKEN: discord.token,
  DISCORD_API: discord.api,
  DISCORD_GUILD_ID: discord.guildId,
  LOG_LEVEL: 'info',
});

async function ready(bot: ChildProcess): Promise<void> {
  if (!bot.stdout) throw new Error('The bot has no output.');
  const lines = createInterface({ input: bot.stdout });
  for await (const line of lines) if (line.includes('Ready as')) break;
  bot.stdout.resume();
}

type Ask = (question: string) => Promise<void>;

async function oneByOne(ask: Ask, questions: readonly string[]): Promise<readonly number[]> {
  const latencies: number[] = [];
  for (const question of questions) {
    const before = performance.now();
    await ask(question);
    latencies.push(performance.now() - before);
  }
  return latencies;
}

async function manyAtOnce(ask: Ask, questions: readonly string[]): Promise<number> {
  const left = questions.values();
  const worker = async () => {
    for (const question of left) await ask(question);
  };
  const before = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return (questions.length * 1_000) / (performance.now() - before);
}

/** VmRSS of Linux's /proc. */
async function resident(bot: ChildProcess): Promise<number | undefined> {
  const status = await readFile(`/proc/${bot.pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
}

/** A tick of /proc on Linux, in milliseconds: USER_HZ is 100 on every platform that Node supports. */
const TICK_MS = 10;

/** utime and stime of Linux's /proc: fields 14 and 15, counted behind the name in brackets. */
async function computed(bot: ChildProcess): Promise<number | undefined> {
  const stat = await readFile(`/proc/${bot.pid}/stat`, 'utf8').catch(() => '');
  const [, user, system] = /\) (?:\S+ ){11}(\d+) (\d+) /.exec(stat) ?? [];
  return user === undefined || system === undefined ? undefined : (Number(user) + Number(system)) * TICK_MS;
}

const SCRIPT = path.join(packageRoot, 'dist', 'bench', 'ask', 'blocking.js');
const RELOADS = 3;

const Printed = z.object({
  load: z.number(),
  idle: z.number(),
  blocks: z.array(z.number()),
  live: z.array(z.number()),
});

/** Loads the shipped knowledge and changes it, in a process of its own, as a start finds it. */
export async function measureLoad(): Promise<Reloading> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, String(RELOADS), '--json']);
  return Printed.parse(JSON.parse(stdout));
}

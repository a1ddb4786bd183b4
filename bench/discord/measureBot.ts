import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { LocalDiscord } from '../../src/local-discord/start.ts';

/** What one run of one bot gave. */
export interface BotRun {
  /** Milliseconds a command, one after another. */
  readonly latencies: readonly number[];
  /** Commands a second with IN_FLIGHT at a time. */
  readonly throughput: number;
  /** Milliseconds from the start of the process to its line that it is ready. */
  readonly startMs: number;
  /** Megabytes resident after the load; undefined where the system does not tell. */
  readonly residentMb: number | undefined;
}

const WARM_UP = 300;
const SEQUENTIAL = 1_000;
const PARALLEL = 2_000;
const IN_FLIGHT = 64;

/** Starts the bot of `script` against `discord`, measures /ask with `questions` in turn, and stops it. */
export async function measureBot(
  script: string,
  discord: LocalDiscord,
  questions: readonly string[],
): Promise<BotRun> {
  const before = performance.now();
  const bot = spawn(process.execPath, [script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: botEnvironment(discord),
  });
  await ready(bot);
  const startMs = performance.now() - before;
  const ask = async (index: number) => {
    const question = questions[index % questions.length] ?? '';
    const outcome = await discord.person('mira').command('ask', { question });
    if (outcome.kind !== 'message') throw new Error(`“${question}” got no message but: ${outcome.kind}`);
  };
  for (let index = 0; index < WARM_UP; index += 1) await ask(index);
  const run = {
    latencies: await oneByOne(ask),
    throughput: await manyAtOnce(ask),
    startMs,
    residentMb: await resident(bot),
  };
  bot.kill('SIGTERM');
  await once(bot, 'exit');
  return run;
}

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

async function oneByOne(ask: (index: number) => Promise<void>): Promise<readonly number[]> {
  const latencies: number[] = [];
  for (let index = 0; index < SEQUENTIAL; index += 1) {
    const before = performance.now();
    await ask(index);
    latencies.push(performance.now() - before);
  }
  return latencies;
}

async function manyAtOnce(ask: (index: number) => Promise<void>): Promise<number> {
  let next = 0;
  const worker = async () => {
    while (next < PARALLEL) await ask(next++);
  };
  const before = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  return (PARALLEL * 1_000) / (performance.now() - before);
}

/** VmRSS of Linux's /proc. */
async function resident(bot: ChildProcess): Promise<number | undefined> {
  const status = await readFile(`/proc/${bot.pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type LocalDiscord, startLocalDiscord } from 'wireside-local-discord';
import { z } from 'zod';
import { packageRoot } from '../../src/base/package.ts';

/**
 * Runs the bot under steady load, with reloads of its knowledge and cuts of its gateway, and tells whether its memory
 * stays flat and every answer is in time. Memory is what the system says is resident, averaged over each minute.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    /** Questions a second. */
    rate: { type: 'string', default: '20' },
  },
});
const MINUTES = Number(values.minutes);
const EVERY_MS = 1_000 / Number(values.rate);
/** Minutes in which caches fill and code is compiled. */
const SETTLING = 5;
/** The share that the memory of a minute may lie from the mean. */
const FLAT = 0.05;
/** Discord waits so long for the first answer, in milliseconds. */
const LATE = 3_000;
const RELOAD_EVERY_MS = 30_000;
const CUT_EVERY_MS = 45_000;
const PEOPLE = 40;

interface Minute {
  readonly memory: number[];
  readonly took: number[];
  late: number;
  /** Questions that Discord could not hand over, as the bot was not connected. */
  unheard: number;
}

const questions = (await readFile(path.join(packageRoot, 'tests', 'eval', 'questions-own.jsonl'), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => z.object({ q: z.string() }).parse(JSON.parse(line)).q)
  .filter((question) => question.trim() !== '');

async function soak(discord: LocalDiscord, bot: ChildProcess, knowledge: string): Promise<readonly Minute[]> {
  const minutes: Minute[] = [];
  const started = performance.now();
  const pending = new Set<Promise<void>>();
  let [asked, reloads, cuts] = [0, 0, 0];
  for (let now = 0; now < MINUTES * 60_000; now = performance.now() - started) {
    const minute = Math.floor(now / 60_000);
    minutes[minute] ??= newMinute(minutes, minute);
    const current = minutes[minute];
    if (current.took.length % 20 === 0) current.memory.push(await residentMb(bot));
    if (now > (reloads + 1) * RELOAD_EVERY_MS) {
      reloads += 1;
      await touch(knowledge, reloads);
    }
    if (now > (cuts + 1) * CUT_EVERY_MS) {
      cuts += 1;
      if (cuts % 2 === 0) discord.faults.drop();
      else discord.faults.reconnect();
    }
    const question = `${questions[asked % questions.length]}${' '.repeat(Math.floor(asked / questions.length) % 30)}`;
    const one = ask(discord, { person: `p${asked % PEOPLE}`, question }, current).finally(() =>
      pending.delete(one),
    );
    pending.add(one);
    asked += 1;
    await after(Math.max(0, asked * EVERY_MS - (performance.now() - started)));
  }
  await Promise.all(pending);
  return minutes;
}

function newMinute(minutes: readonly Minute[], minute: number): Minute {
  const last = minutes[minute - 1];
  if (last) console.log(line(minute, last));
  return { memory: [], took: [], late: 0, unheard: 0 };
}

async function ask(
  discord: LocalDiscord,
  { person, question }: { readonly person: string; readonly question: string },
  minute: Minute,
): Promise<void> {
  const isConnected = discord.online();
  const before = performance.now();
  const outcome = await discord
    .person(person)
    .command('ask', { question })
    .catch(() => undefined);
  const took = performance.now() - before;
  minute.took.push(took);
  if (outcome?.kind === 'message' && took <= LATE) return;
  if (isConnected) minute.late += 1;
  else minute.unheard += 1;
}

/** A change that anybody could make: the file of an entry with one more empty line. */
async function touch(knowledge: string, time: number): Promise<void> {
  const file = path.join(knowledge, 'entries', 'concept', 'what-is-iot.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text.trimEnd()}\n${'\n'.repeat(time % 2)}`);
}

async function residentMb({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function line(minute: number, { memory, took, late, unheard }: Minute): string {
  const p99 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? Number.NaN;
  return `minute ${minute}: ${mean(memory).toFixed(1)} MB, ${took.length} questions, p99 ${p99.toFixed(0)} ms, ${late} late, ${unheard} while cut off`;
}

const data = await mkdtemp(path.join(os.tmpdir(), 'wireside-soak-'));
const knowledge = path.join(data, 'knowledge');
await cp(path.join(packageRoot, 'knowledge'), knowledge, { recursive: true });
const people = Array.from({ length: PEOPLE }, (_, index) => ({ name: `p${index}` }));
const discord = await startLocalDiscord({ world: { people } });
const bot = spawn(process.execPath, [path.join(packageRoot, 'dist', 'src', 'main.js')], {
  cwd: data,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    DISCORD_GUILD_ID: discord.guildId,
    DATA_DIR: path.join(data, 'data'),
    KNOWLEDGE_DIR: knowledge,
  },
});
for await (const written of createInterface({ input: bot.stdout })) if (written.includes('Ready as')) break;
bot.stdout.resume();
try {
  const minutes = await soak(discord, bot, knowledge);
  const settled = minutes.slice(Math.min(SETTLING, minutes.length - 1)).map(({ memory }) => mean(memory));
  const middle = mean(settled);
  const [least, most] = [Math.min(...settled), Math.max(...settled)].map((each) => each / middle - 1);
  const late = minutes.reduce((sum, minute) => sum + minute.late, 0);
  const percent = (share = 0) => `${(share * 100).toFixed(1)} %`;
  console.log(
    `memory ${middle.toFixed(1)} MB after ${SETTLING} minutes, ${percent(least)} to ${percent(most)}; ${late} late`,
  );
  const isFlat = Math.max(-(least ?? 0), most ?? 0) <= FLAT;
  process.exitCode = isFlat && late === 0 ? 0 : 1;
} finally {
  bot.kill('SIGTERM');
  if (bot.exitCode === null) await once(bot, 'exit');
  await discord.close();
  await rm(data, { recursive: true });
}

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { packageRoot } from '../../src/base/package.ts';
import { Quality } from './quality.ts';
import { Speed } from './speed.ts';

/** One thing to measure about one engine, in a process of its own. */
export const Task = z.object({
  engine: z.string(),
  on: z.discriminatedUnion('kind', [
    /** Right or wrong on a set, on so many of its questions at most. */
    z.object({ kind: z.literal('set'), set: z.string(), questions: z.number() }),
    /** Time and memory over so many phrasings, taken on so many questions of these sets at most. */
    z.object({
      kind: z.literal('size'),
      size: z.number(),
      sets: z.array(z.string()),
      questions: z.number(),
      budgetMs: z.number(),
    }),
  ]),
});
export type Task = Readonly<z.infer<typeof Task>>;

/** What came of it, or in `skipped` why nothing did. */
export const Found = z.union([
  z.object({ quality: Quality }),
  z.object({ speed: Speed }),
  z.object({ skipped: z.string() }),
]);
export type Found = Readonly<z.infer<typeof Found>>;

/** A line of the scratch file. */
export const Cell = z.object({ task: Task, found: Found });
export type Cell = Readonly<z.infer<typeof Cell>>;

/** The same for two tasks that measure the same. */
const taskKey = (task: Task): string => JSON.stringify(task);

/** How thorough a run is. */
export interface Plan {
  /** Questions a set at most, drawn with a fixed seed. */
  readonly questions: number;
  /** Phrasings to take the time at, ascending. */
  readonly sizes: readonly number[];
  /** Questions to take the time with, and for how long at most. */
  readonly timed: number;
  readonly budgetMs: number;
}

/** 300: a share of 75 % is known to 5 points a set and to 1.5 in the mean of twelve; the slowest library takes minutes. */
export const WHOLE: Plan = {
  questions: 300,
  sizes: [100, 1_000, 10_000, 100_000],
  timed: 550,
  budgetMs: 15_000,
};
export const QUICK: Plan = { questions: 150, sizes: [100, 1_000, 10_000], timed: 250, budgetMs: 5_000 };

/** Right or wrong: every engine on every set, set by set, so that the engines of a table are measured side by side. */
export const qualityTasks = (engines: readonly string[], sets: readonly string[], plan: Plan): Task[] =>
  sets.flatMap((set) =>
    engines.map((engine) => ({ engine, on: { kind: 'set', set, questions: plan.questions } })),
  );

/** Time and memory: every engine at every size. */
export const speedTasks = (engines: readonly string[], sets: readonly string[], plan: Plan): Task[] =>
  plan.sizes.flatMap((size) =>
    engines.map((engine) => ({
      engine,
      on: { kind: 'size', size, sets: [...sets], questions: plan.timed, budgetMs: plan.budgetMs },
    })),
  );

/** What a run found so far, kept in a file from which an interrupted run goes on. */
interface Scratch {
  /** Found before, by this run or the one that was interrupted. */
  readonly get: (task: Task) => Found | undefined;
  readonly keep: (task: Task, found: Found) => Promise<void>;
}

/**
 * The scratch file at `file`. Its first line says what was measured: where that is not `fingerprint`, it is begun anew,
 * so that one table never mixes two states of the code.
 */
export async function openScratch(file: string, fingerprint: string): Promise<Scratch> {
  const [head, ...lines] = existsSync(file) ? (await readFile(file, 'utf8')).split('\n') : [];
  // The last line is whole only once its line break is written.
  const whole = head === fingerprint ? lines.slice(0, -1) : [];
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, [fingerprint, ...whole].map((line) => `${line}\n`).join(''));
  const cells = whole.map((line) => Cell.parse(JSON.parse(line)));
  const kept = new Map(cells.map(({ task, found }) => [taskKey(task), found]));
  return {
    get: (task) => kept.get(taskKey(task)),
    keep: async (task, found) => {
      kept.set(taskKey(task), found);
      await appendFile(file, `${JSON.stringify({ task, found })}\n`);
    },
  };
}

/** What decides the numbers of a run beside the public sets and the machine. */
const MEASURED = ['dist/src/answer', 'dist/bench/search', 'knowledge', 'tests/eval', 'package-lock.json'];

/** The same as long as nothing that a run measures has changed. */
export async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const place of MEASURED)
    for (const file of await filesAt(path.join(packageRoot, place))) hash.update(await readFile(file));
  return hash.digest('hex');
}

async function filesAt(place: string): Promise<string[]> {
  if (path.extname(place) !== '') return [place];
  const items = await readdir(place, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
}

const SCRIPT = path.join(packageRoot, 'dist', 'bench', 'search', 'measureTask.js');
/** For a whole task: an engine that builds or answers in one go cannot be interrupted from within. */
const LIMIT_MINUTES = { set: 15, size: 2 } as const;

/** Does one task in a process of its own, which is ended when it takes too long. Never rejects: a fault is a finding. */
export async function runTask(task: Task): Promise<Found> {
  const minutes = LIMIT_MINUTES[task.on.kind];
  const run = promisify(execFile)(process.execPath, ['--expose-gc', SCRIPT, JSON.stringify(task)], {
    timeout: minutes * 60_000,
    killSignal: 'SIGKILL',
  });
  try {
    const { stdout } = await run;
    return Found.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  } catch (error) {
    return { skipped: whyFailed(error, minutes) };
  }
}

const Failure = z.object({ killed: z.boolean().default(false), stderr: z.string().default('') });

function whyFailed(error: unknown, minutes: number): string {
  const { killed, stderr } = Failure.parse(error);
  if (killed) return `> ${minutes} min, not run further`;
  if (/heap out of memory/.test(stderr)) return 'out of memory';
  return `failed: ${/\w*Error: .*/.exec(stderr)?.[0] ?? 'no word why'}`;
}

import { z } from 'zod';
import { percentile } from '../../src/eval/measure.ts';
import type { Engine, Knowledge, Search } from './engine.ts';

export const Speed = z.object({
  buildMs: z.number(),
  /** What the built engine keeps, without its code. */
  heapMb: z.number(),
  /** Milliseconds a question. */
  p50: z.number(),
  p99: z.number(),
  /** How many questions the percentiles stand on. */
  asked: z.number(),
});
export type Speed = Readonly<z.infer<typeof Speed>>;

/** An engine that takes longer than this for each of its first questions is not asked any more. */
export const SLOW_MS = 2_000;
/** Asked before the clock runs, so that compilers and caches are warm as in a bot that has run for a while. */
const WARM_UP = { questions: 50, budgetMs: 5_000 };

/** The questions to ask, and for how long at most. */
export interface Effort {
  readonly questions: readonly string[];
  readonly budgetMs: number;
}

/** Builds `engine` over `knowledge` and takes the time of each question; null where it is slower than SLOW_MS. */
export async function measureSpeed(
  engine: Engine,
  knowledge: Knowledge,
  { questions, budgetMs }: Effort,
): Promise<Speed | null> {
  const heapBefore = heapMb();
  const start = performance.now();
  const search = await engine.build(knowledge);
  const built = { buildMs: performance.now() - start, heapMb: heapMb() - heapBefore };
  const warmUp = await timesOf(search, { ...WARM_UP, questions: questions.slice(0, WARM_UP.questions) });
  if (Math.min(...warmUp) > SLOW_MS) return null;
  const times = await timesOf(search, { questions: questions.slice(WARM_UP.questions), budgetMs });
  return { ...built, p50: percentile(times, 50), p99: percentile(times, 99), asked: times.length };
}

async function timesOf(search: Search, { questions, budgetMs }: Effort): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + budgetMs;
  for (const question of questions) {
    const before = performance.now();
    await search(question);
    times.push(performance.now() - before);
    if (performance.now() > end) break;
  }
  return times;
}

/** Megabytes in use after a collection, typed arrays included. */
function heapMb(): number {
  // Twice: what the first pass finalises, the second frees.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

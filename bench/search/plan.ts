import type { Task } from './cell.ts';

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

/** 700: the questions about our own pack and of the smaller public sets whole, and the slowest library in minutes. */
export const WHOLE: Plan = {
  questions: 700,
  sizes: [100, 1_000, 10_000, 100_000],
  timed: 550,
  budgetMs: 15_000,
};
export const QUICK: Plan = { questions: 300, sizes: [100, 1_000, 10_000], timed: 250, budgetMs: 5_000 };

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

import { stridesOf } from './countThrough.ts';
import type { Kinds } from './kinds.ts';
import { type Sums, sumsOf } from './sums.ts';

/**
 * Every partial answer set of a guide as a cell: rows are the answers to questions that rules name, in mixed radix, a
 * digit one higher than its kinds where a question is open; columns are what the answers to the others add up to.
 */
export interface Grid {
  readonly kinds: Kinds;
  /** Indexes of the questions that are looked at one by one, all that rules name among them, and of the others. */
  readonly ruled: readonly number[];
  readonly free: readonly number[];
  /** By ruled question: its kinds and one more. */
  readonly radix: readonly number[];
  readonly strides: readonly number[];
  readonly sums: Sums;
  readonly cells: number;
  /** How many partial answer sets these cells stand for. */
  readonly sets: number;
}

export function gridOf(kinds: Kinds): Grid {
  const all = [...kinds.questions.keys()];
  const digits = (question: number) => (kinds.questions[question]?.kinds.length ?? 0) + 1;
  const free = freeQuestions(kinds, digits);
  const ruled = all.filter((each) => !free.includes(each));
  const radix = ruled.map(digits);
  const sums = sumsOf(
    free.map((question) => kinds.questions[question]?.kinds ?? []),
    kinds.outcomes.length,
  );
  return {
    kinds,
    ruled,
    free,
    radix,
    strides: stridesOf(radix),
    sums,
    cells: product(radix) * sums.size,
    sets: product(all.map(digits)),
  };
}

/** Sums that can be told apart in a fraction of a second. */
const MOST_SUMS = 50_000;

/** The questions that no rule names, as many as their sums allow. */
function freeQuestions(kinds: Kinds, digits: (question: number) => number): readonly number[] {
  const named = new Set(kinds.rules.flatMap(({ when }) => when.map(([question]) => question)));
  const free: number[] = [];
  let sums = 1;
  for (const question of kinds.questions.keys()) {
    if (named.has(question) || sums * digits(question) > MOST_SUMS) continue;
    free.push(question);
    sums *= digits(question);
  }
  return free;
}

/** The cell of answers given as an index of a kind by question, or as many as there are kinds where it is open. */
export function cellOf({ ruled, free, strides, sums, kinds }: Grid, digits: readonly number[]): number {
  const row = ruled.reduce(
    (sum, question, place) => sum + (digits[question] ?? 0) * (strides[place] ?? 0),
    0,
  );
  const column = free.reduce((state, question, place) => {
    const count = kinds.questions[question]?.kinds.length ?? 0;
    const kind = digits[question] ?? count;
    return kind === count ? state : (sums.after[place]?.[state * count + kind] ?? -1);
  }, sums.size - 1);
  return row * sums.size + column;
}

const product = (numbers: readonly number[]): number => numbers.reduce((all, each) => all * each, 1);

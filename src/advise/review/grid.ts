import type { Kind, Kinds } from './kinds.ts';

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

/**
 * What answers to questions that no rule names come to. Only the sum of their points counts, so all answers with the
 * same sum are one state; which questions are still open is part of it.
 */
export interface Sums {
  /** How many states there are; those with fewer open questions come first. */
  readonly size: number;
  /** How many of them have nothing open. */
  readonly full: number;
  /** By state × outcomes + outcome. */
  readonly points: Int32Array;
  /** By state: the open questions as bits. */
  readonly open: Int32Array;
  /** By state with nothing open: how many sets of choices come to it. */
  readonly sets: Float64Array;
  /** By question, then by state × kinds + kind: the state that an answer leads to; -1 where it is not open. */
  readonly after: readonly Int32Array[];
}

interface State {
  readonly open: number;
  readonly points: readonly number[];
  readonly sets: number;
}

/** The states of questions with these kinds of answers. */
function sumsOf(questions: readonly (readonly Kind[])[], outcomes: number): Sums {
  const found = statesOf(questions, outcomes);
  const states = [...found.values()].sort((a, b) => bitCount(a.open) - bitCount(b.open));
  const indexes = new Map(states.map((state, index) => [nameOf(state), index]));
  const sums = {
    size: states.length,
    full: states.filter(({ open }) => open === 0).length,
    points: Int32Array.from(states.flatMap(({ points }) => points)),
    open: Int32Array.from(states, ({ open }) => open),
    sets: Float64Array.from(states, ({ sets }) => sets),
  };
  const after = questions.map((kinds, question) =>
    Int32Array.from(
      states.flatMap((state) =>
        kinds.map((kind) => indexes.get(nameOf(answered(state, question, kind))) ?? -1),
      ),
    ),
  );
  return { ...sums, after };
}

function statesOf(questions: readonly (readonly Kind[])[], outcomes: number): ReadonlyMap<string, State> {
  const none: State = { open: 0, points: Array.from({ length: outcomes }, () => 0), sets: 1 };
  let states = new Map([[nameOf(none), none]]);
  for (const [question, kinds] of questions.entries()) {
    const next = new Map<string, State>();
    const add = (state: State) => {
      const name = nameOf(state);
      next.set(name, { ...state, sets: state.sets + (next.get(name)?.sets ?? 0) });
    };
    for (const state of states.values()) {
      add({ ...state, open: state.open | (1 << question) });
      for (const kind of kinds) add(answered(state, question, kind));
    }
    states = next;
  }
  return states;
}

const answered = ({ open, points, sets }: State, question: number, kind: Kind): State => ({
  open: open & ~(1 << question),
  points: points.map((own, outcome) => own + (kind.points[outcome] ?? 0)),
  sets: sets * kind.choices.length,
});

const nameOf = ({ open, points }: State): string => `${open} ${points}`;

const bitCount = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + bitCount(bits >>> 1));

/**
 * Calls `visit` with every number in mixed radix and its digits, the first digit counting fastest. The digits are one
 * array that changes from call to call.
 */
export function countThrough(
  radix: readonly number[],
  visit: (cell: number, digits: readonly number[]) => void,
): void {
  everyCount(radix, (cell, digits) => {
    visit(cell, digits);
    return true;
  });
}

/** Whether every number in mixed radix passes; stops at the first that does not. */
export function everyCount(
  radix: readonly number[],
  passes: (cell: number, digits: readonly number[]) => boolean,
): boolean {
  const digits = radix.map(() => 0);
  const cells = radix.reduce((product, each) => product * each, 1);
  for (let cell = 0; cell < cells; cell += 1) {
    if (!passes(cell, digits)) return false;
    for (let place = 0; place < radix.length; place += 1) {
      const digit = (digits[place] ?? 0) + 1;
      digits[place] = digit === radix[place] ? 0 : digit;
      if (digits[place] !== 0) break;
    }
  }
  return true;
}

/** How far apart two numbers are that differ by one in a digit, by digit. */
export const stridesOf = (radix: readonly number[]): readonly number[] =>
  radix.map((_, place) => radix.slice(0, place).reduce((product, each) => product * each, 1));

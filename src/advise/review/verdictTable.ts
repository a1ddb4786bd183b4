import { countThrough, everyCount, type Grid, type Sums, stridesOf } from './grid.ts';
import type { KindRule, Kinds } from './kinds.ts';

/** The verdict on each full answer set, those with equal sums being one. */
export interface VerdictTable {
  readonly grid: Grid;
  /** By ruled question: its kinds. A row is a number of full answers to them. */
  readonly radix: readonly number[];
  /** How far apart two rows are that differ by one in a digit. */
  readonly strides: readonly number[];
  /** By row × full states + state. */
  readonly verdicts: Int8Array;
}

/** Full answer sets that can be gone through in about a second. */
const MOST_SETS = 20_000_000;

/** Points of choices and rules to add up for them, some seconds. The guides that come with Wireside have a tenth. */
const MOST_SUMMANDS = 300_000_000;

/** Whether what full answers to the ruled questions come to takes too long to add up. */
export function isTooLarge({ kinds, ruled, radix }: Grid): boolean {
  const rows = radix.reduce((product, digit) => product * (digit - 1), 1);
  return rows * kinds.outcomes.length * (ruled.length + kinds.rules.length) > MOST_SUMMANDS;
}

/** @returns undefined where there are too many answer sets to go through. */
export function verdictTable(grid: Grid): VerdictTable | undefined {
  const { kinds, sums } = grid;
  const radix = grid.radix.map((digit) => digit - 1);
  const size = radix.reduce((product, each) => product * each, sums.full);
  if (size > MOST_SETS || isTooLarge(grid)) return undefined;
  const verdicts = new Int8Array(size);
  countThrough(radix, (row, digits) => {
    const ground = groundOf(grid, digits);
    for (let state = 0; state < sums.full; state += 1)
      verdicts[row * sums.full + state] = verdictOn(kinds, ground, sums, state);
  });
  return { grid, radix, strides: stridesOf(radix), verdicts };
}

/** No outcome: the rules forbid all. */
export const NONE = -1;

/** What full answers to the questions that rules name come to. */
export interface Ground {
  readonly points: readonly number[];
  readonly forbidden: readonly boolean[];
}

/** Whether a rule holds for full answers to the questions that rules name. */
const holdsFor = ({ ruled }: Grid, rule: KindRule, digits: readonly number[]): boolean =>
  rule.when.every(([question, kinds]) => kinds.has(digits[ruled.indexOf(question)] ?? NONE));

/** Points and vetoes added up anew each time. A rule can be left out, to see what it does. */
export function groundOf(grid: Grid, digits: readonly number[], without?: KindRule): Ground {
  const { kinds, ruled } = grid;
  const held = kinds.rules.filter((rule) => rule !== without && holdsFor(grid, rule, digits));
  const chosen = ruled.map((question, place) => kinds.questions[question]?.kinds[digits[place] ?? NONE]);
  return {
    points: kinds.outcomes.map((_, outcome) =>
      [...chosen, ...held].reduce((sum, each) => sum + (each?.points[outcome] ?? 0), 0),
    ),
    forbidden: kinds.outcomes.map((_, outcome) => held.some((rule) => rule.veto[outcome])),
  };
}

/**
 * The verdict on a full set of answers: four times the outcome, plus 0 where two are level, 1 for a leaning, 2 for a
 * firm one; below zero where the rules forbid every outcome.
 */
export function verdictOn(
  { margin }: Kinds,
  { points, forbidden }: Ground,
  sums: Sums,
  state: number,
): number {
  let winner = NONE;
  let most = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let outcome = 0; outcome < points.length; outcome += 1) {
    if (forbidden[outcome]) continue;
    const own = (points[outcome] ?? 0) + (sums.points[state * points.length + outcome] ?? 0);
    if (own > most) {
      winner = outcome;
      second = most;
      most = own;
    } else if (own > second) second = own;
  }
  if (winner === NONE) return NONE;
  return winner * 4 + (most === second ? 0 : most - second < margin ? 1 : 2);
}

/** The outcome in a verdict, or NONE. */
export const winnerIn = (verdict: number): number => verdict >> 2;

/** Whether one kind of answer to a question always leads where another one leads. */
export function isSame(table: VerdictTable, question: number, kind: number, other: number): boolean {
  const place = table.grid.ruled.indexOf(question);
  return place === -1
    ? isSameInColumns(table, question, kind, other)
    : isSameInRows(table, place, kind, other);
}

function isSameInRows(table: VerdictTable, place: number, kind: number, other: number): boolean {
  const { grid, radix, strides, verdicts } = table;
  const { full } = grid.sums;
  const apart = (other - kind) * (strides[place] ?? 0) * full;
  return everyCount(radix, (row, digits) => {
    if (digits[place] !== kind) return true;
    for (let cell = row * full; cell < (row + 1) * full; cell += 1)
      if (verdicts[cell] !== verdicts[cell + apart]) return false;
    return true;
  });
}

function isSameInColumns(table: VerdictTable, question: number, kind: number, other: number): boolean {
  const { grid, radix, verdicts } = table;
  const { sums, free, kinds } = grid;
  const place = free.indexOf(question);
  const count = kinds.questions[question]?.kinds.length ?? 0;
  const after = (state: number, answer: number) => sums.after[place]?.[state * count + answer] ?? 0;
  const states = [...sums.open.keys()].filter((state) => sums.open[state] === 1 << place);
  return everyCount(radix, (row) =>
    states.every(
      (state) =>
        verdicts[row * sums.full + after(state, kind)] === verdicts[row * sums.full + after(state, other)],
    ),
  );
}

/** Whether every answer set would have the same verdict without a rule. */
export function isIdle({ grid, radix, verdicts }: VerdictTable, rule: KindRule): boolean {
  const { kinds, sums } = grid;
  return everyCount(radix, (row, digits) => {
    if (!holdsFor(grid, rule, digits)) return true;
    const ground = groundOf(grid, digits, rule);
    for (let state = 0; state < sums.full; state += 1)
      if (verdictOn(kinds, ground, sums, state) !== verdicts[row * sums.full + state]) return false;
    return true;
  });
}

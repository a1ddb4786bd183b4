import type { Grid } from './grid.ts';
import type { KindRule, Kinds } from './kinds.ts';
import type { Sums } from './sums.ts';

/** No outcome: the rules forbid all. */
export const NONE = -1;

/** What full answers to the questions that rules name come to. */
export interface Ground {
  readonly points: readonly number[];
  readonly forbidden: readonly boolean[];
}

/** Whether a rule holds for full answers to the questions that rules name. */
export const holdsFor = ({ ruled }: Grid, rule: KindRule, digits: readonly number[]): boolean =>
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

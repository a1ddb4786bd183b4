import { type Logistic, sigmoid } from '../../src/answer/confidence/model.ts';
import { solveSymmetric } from '../../src/answer/features/localRidge.ts';
import type { Rows } from './boostedTrees.ts';

/** Newton's method settles well before this. */
const STEPS = 12;

const round = (value: number): number => Math.round(value * 1e4) / 1e4 || 0;

/** Logistic regression on standardised signals; `hold` keeps signals that say the same from taking opposite sides. */
export function logisticRegression({ signals, targets, weights }: Rows, hold: number): Logistic {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const width = signals[0]?.length ?? 0;
  const means = Array.from({ length: width }, (_, i) => round(weightedMean(i, 0)));
  const scales = means.map((mean, i) => round(1 / (Math.sqrt(weightedMean(i, mean, 2)) + 1e-2)));
  const xs = signals.map((row) => [
    ...row.map((value, i) => (value - (means[i] ?? 0)) * (scales[i] ?? 0)),
    1,
  ]);
  const start = Array<number>(width + 1).fill(0);
  const theta = newton(start, hold, (theta, sums) => {
    xs.forEach((x, row) => {
      const p = sigmoid(x.reduce((sum, value, i) => sum + value * (theta[i] ?? 0), 0));
      const share = (weights[row] ?? 0) / total;
      sums.add(x, share * ((targets[row] ?? 0) - p), share * p * (1 - p));
    });
  });
  const [bias = 0] = theta.slice(-1);
  return { means, scales, weights: theta.slice(0, -1).map(round), bias: round(bias) };

  function weightedMean(i: number, from: number, power = 1): number {
    return (
      signals.reduce((sum, row, r) => sum + (weights[r] ?? 0) * ((row[i] ?? 0) - from) ** power, 0) / total
    );
  }
}

/** A question as the ranker meets it: the standard scores of each candidate, and which candidates are right. */
export interface Choice {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/**
 * The weights that make the right candidates likeliest, near `start`: the maximum of the mean weighted log-likelihood
 * of a conditional logit (McFadden 1974).
 */
export function conditionalLogit(
  choices: readonly Choice[],
  start: readonly number[],
  hold: number,
): number[] {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const theta = newton(start, hold, (theta, sums) => {
    for (const { candidates, right, weight } of choices) {
      const odds = candidates.map((x) =>
        Math.exp(x.reduce((sum, value, i) => sum + value * (theta[i] ?? 0), 0)),
      );
      const all = odds.reduce((sum, each) => sum + each, 0);
      const rightOdds = odds.reduce((sum, each, i) => sum + (right[i] ? each : 0), 0);
      const expected = start.map((_, i) =>
        candidates.reduce((sum, x, c) => sum + ((odds[c] ?? 0) / all) * (x[i] ?? 0), 0),
      );
      candidates.forEach((x, c) => {
        const p = (odds[c] ?? 0) / all;
        const seen = right[c] ? (odds[c] ?? 0) / rightOdds : 0;
        const away = x.map((value, i) => value - (expected[i] ?? 0));
        sums.add(away, (weight / total) * (seen - p), 0);
        sums.add(away, 0, (weight / total) * p);
      });
    }
  });
  return theta.map((value) => Math.round(value * 1e3) / 1e3 || 0);
}

interface Sums {
  /** Adds a row to the gradient (x × pull) and to the curvature (x xᵀ × bend). */
  add(x: readonly number[], pull: number, bend: number): void;
}

function addTimes(into: Float64Array, from: number, x: readonly number[], times: number): void {
  for (let i = 0; i < x.length; i++) into[from + i] = (into[from + i] ?? 0) + times * (x[i] ?? 0);
}

function newton(
  start: readonly number[],
  hold: number,
  visit: (theta: readonly number[], sums: Sums) => void,
): number[] {
  const size = start.length;
  let theta = [...start];
  for (let step = 0; step < STEPS; step++) {
    const gradient = Float64Array.from(theta, (value, i) => -hold * (value - (start[i] ?? 0)));
    const curvature = new Float64Array(size ** 2);
    for (let i = 0; i < size; i++) curvature[i * size + i] = hold;
    visit(theta, {
      add: (x, pull, bend) => {
        addTimes(gradient, 0, x, pull);
        if (bend !== 0)
          for (const [i, value] of x.entries())
            addTimes(curvature, i * size, x.slice(0, i + 1), bend * value);
      },
    });
    const move = solveSymmetric(curvature, gradient, size);
    theta = theta.map((value, i) => value + (move[i] ?? 0));
  }
  return theta;
}

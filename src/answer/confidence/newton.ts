import { solveSymmetric } from '../features/localRidge.ts';

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
  { hold, steps }: { readonly hold: number; readonly steps: number },
): number[] {
  const total = choices.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return newton(start, { holds: start.map(() => hold), steps }, (theta, sums) => {
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
        sums.add(away, (weight / total) * (seen - p), (weight / total) * p);
      });
    }
  });
}

interface Sums {
  /** Adds a row to the gradient (x × pull) and to the curvature (x xᵀ × bend). */
  add(x: readonly number[], pull: number, bend: number): void;
}

function addTimes(into: Float64Array, from: number, x: readonly number[], times: number): void {
  for (let i = 0; i < x.length; i++) into[from + i] = (into[from + i] ?? 0) + times * (x[i] ?? 0);
}

/** How firmly each number is held to where it starts, and how many steps are taken. */
interface Settling {
  readonly holds: readonly number[];
  readonly steps: number;
}

/** Newton's method on a concave function less half of each hold times the squared distance from the start. */
export function newton(
  start: readonly number[],
  { holds, steps }: Settling,
  visit: (theta: readonly number[], sums: Sums) => void,
): number[] {
  const size = start.length;
  let theta = [...start];
  for (let step = 0; step < steps; step++) {
    const gradient = Float64Array.from(theta, (value, i) => -(holds[i] ?? 0) * (value - (start[i] ?? 0)));
    const curvature = new Float64Array(size ** 2);
    for (let i = 0; i < size; i++) curvature[i * size + i] = holds[i] ?? 0;
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

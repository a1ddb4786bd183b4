import { solveSymmetric } from '../../src/ask/rank/cholesky.ts';
import {
  candidates,
  type Ranking,
  SIDES,
  type SideWeights,
  standardised,
} from '../../src/ask/rank/ranker.ts';

/** A question as the ranker meets it: the sides of each candidate, and which candidates are right. */
export interface Choice {
  readonly sides: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** What it counts. */
  readonly weight: number;
}

/** The choice that a ranking stands for; none where no candidate is right, since nothing can be learnt from it. */
export function choiceOf(
  { evidence }: Ranking,
  isRight: (entry: number) => boolean,
  weight: number,
): Choice | undefined {
  const entries = candidates(evidence);
  const right = entries.map(isRight);
  return right.includes(true) ? { sides: standardised(evidence, entries), right, weight } : undefined;
}

/** Newton's method settles well before this. */
const STEPS = 12;
/**
 * How firmly the weights are held to the start. Most questions are easy, and without it easy questions would blow all
 * weights up in step.
 */
const HOLD = 0.01;

/**
 * The weights that make the right candidates likeliest: the maximum of the mean weighted log-likelihood of a
 * conditional logit (McFadden 1974), by Newton's method from `start`.
 */
export function fitSides(choices: readonly Choice[], start: SideWeights): SideWeights {
  const from = SIDES.map((side) => start[side]);
  const total = choices.reduce((sum, { weight }) => sum + weight, 0) || 1;
  let theta = from;
  for (let step = 0; step < STEPS; step++) {
    const gradient = Float64Array.from(theta, (value, i) => -HOLD * (value - (from[i] ?? 0)));
    const curvature = new Float64Array(SIDES.length ** 2);
    for (let i = 0; i < SIDES.length; i++) curvature[i * SIDES.length + i] = HOLD;
    for (const choice of choices)
      addChoice(choice, { theta, gradient, curvature, share: choice.weight / total });
    const move = solveSymmetric(curvature, gradient, SIDES.length);
    theta = theta.map((value, i) => value + (move[i] ?? 0));
  }
  const at = (side: (typeof SIDES)[number]) => theta[SIDES.indexOf(side)] ?? 0;
  return { ridge: at('ridge'), likelihood: at('likelihood'), grams: at('grams'), themes: at('themes') };
}

interface Sums {
  readonly theta: readonly number[];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly share: number;
}

function addChoice({ sides, right }: Choice, { theta, gradient, curvature, share }: Sums): void {
  const odds = sides.map((values) =>
    Math.exp(values.reduce((sum, value, i) => sum + value * (theta[i] ?? 0), 0)),
  );
  const all = odds.reduce((sum, each) => sum + each, 0);
  const expected = meanOf(sides, (candidate) => (odds[candidate] ?? 0) / all);
  const hits = right.filter((isRight) => isRight).length;
  const seen = meanOf(sides, (candidate) => (right[candidate] ? 1 / hits : 0));
  theta.forEach((_, i) => {
    gradient[i] = (gradient[i] ?? 0) + share * ((seen[i] ?? 0) - (expected[i] ?? 0));
    for (let j = 0; j <= i; j++) {
      const product = sides.reduce(
        (sum, values, candidate) =>
          sum + ((odds[candidate] ?? 0) / all) * (values[i] ?? 0) * (values[j] ?? 0),
        0,
      );
      const at = i * theta.length + j;
      curvature[at] = (curvature[at] ?? 0) + share * (product - (expected[i] ?? 0) * (expected[j] ?? 0));
    }
  });
}

const meanOf = (sides: Choice['sides'], share: (candidate: number) => number): number[] =>
  SIDES.map((_, i) => sides.reduce((sum, values, candidate) => sum + share(candidate) * (values[i] ?? 0), 0));

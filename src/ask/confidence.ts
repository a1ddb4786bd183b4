import { solveSymmetric } from './rank/cholesky.ts';
import { SIGNALS, type Signals } from './signals.ts';
import type { Word } from './verdict.ts';

/** From these probabilities on: an answer; a suggestion; nearest topics. docs/decisions/006 has the first one's curve. */
export const ANSWER_FROM = 0.63;
export const SUGGEST_FROM = 0.45;
export const NEAR_FROM = 0.2;
/** From this probability on an answer is called sure. */
export const SURE_FROM = 0.85;

/** The weights of a logistic function over the signals; `bias` is the constant. */
export type ConfidenceWeights = Readonly<Record<(typeof SIGNALS)[number] | 'bias', number>>;

/** An observation to learn from: what was seen, how it should be judged, and how much it counts. */
export interface Observation {
  readonly signals: Signals;
  /** 1 where the best candidate is right, 0 where nothing is; ½ where the pack has the answer and it is another. */
  readonly target: number;
  readonly weight: number;
}

/** The probability that the best candidate is right. */
export function probability(signals: Signals, weights: ConfidenceWeights): number {
  const sum = SIGNALS.reduce((soFar, signal) => soFar + weights[signal] * signals[signal], weights.bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The word for a probability. */
export function wordFor(confidence: number): Word {
  if (confidence >= SURE_FROM) return 'sure';
  return confidence >= ANSWER_FROM ? 'likely' : 'unsure';
}

/** Newton's method settles well before this. */
const STEPS = 12;

/**
 * Fits the weights to observations, staying near `prior`: the maximum of the mean weighted log-likelihood minus
 * `hold` / 2 times the squared distance from the prior (MAP logistic regression by Newton's method).
 */
export function fitConfidence(
  observations: readonly Observation[],
  prior: ConfidenceWeights,
  hold: number,
): ConfidenceWeights {
  const start = toVector(prior);
  const rows = observations.map((seen) => ({
    ...seen,
    x: Float64Array.of(...SIGNALS.map((name) => seen.signals[name]), 1),
  }));
  const total = rows.reduce((sum, row) => sum + row.weight, 0) || 1;
  let theta = start;
  for (let step = 0; step < STEPS; step++) {
    const gradient = theta.map((value, i) => -hold * (value - (start[i] ?? 0)));
    const curvature = new Float64Array(theta.length ** 2);
    for (let i = 0; i < theta.length; i++) curvature[i * theta.length + i] = hold;
    for (const row of rows)
      addRow(row.x, { theta, gradient, curvature, target: row.target, share: row.weight / total });
    const move = solveSymmetric(curvature, gradient, theta.length);
    theta = theta.map((value, i) => value + (move[i] ?? 0));
  }
  return toWeights(theta);
}

interface Sums {
  readonly theta: Float64Array;
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly target: number;
  readonly share: number;
}

function addRow(x: Float64Array, { theta, gradient, curvature, target, share }: Sums): void {
  const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (theta[i] ?? 0), 0)));
  const pull = share * (target - p);
  const bend = share * p * (1 - p);
  x.forEach((value, i) => {
    gradient[i] = (gradient[i] ?? 0) + pull * value;
    for (let j = 0; j <= i; j++) {
      const at = i * x.length + j;
      curvature[at] = (curvature[at] ?? 0) + bend * value * (x[j] ?? 0);
    }
  });
}

const toVector = (weights: ConfidenceWeights): Float64Array =>
  Float64Array.of(...SIGNALS.map((name) => weights[name]), weights.bias);

function toWeights(theta: Float64Array): ConfidenceWeights {
  const at = (name: (typeof SIGNALS)[number] | 'bias') =>
    theta[name === 'bias' ? SIGNALS.length : SIGNALS.indexOf(name)] ?? 0;
  return {
    choice: at('choice'),
    ridge: at('ridge'),
    explained: at('explained'),
    outside: at('outside'),
    known: at('known'),
    covered: at('covered'),
    themed: at('themed'),
    length: at('length'),
    bias: at('bias'),
  };
}

import type { FeatureWeights } from '../ranker.ts';
import shipped from './model.json' with { type: 'json' };

/** A logistic function over standardised signals. */
export interface Logistic {
  readonly means: readonly number[];
  /** One over the standard deviation. */
  readonly scales: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/**
 * A decision tree of depth three: `signals` and `thresholds` are its seven inner nodes, the children of node i being
 * 2i + 1 (at most the threshold) and 2i + 2; `leaves` its eight values. Signal −1 has nothing to decide and goes left.
 */
export interface Tree {
  readonly signals: readonly number[];
  readonly thresholds: readonly number[];
  readonly leaves: readonly number[];
}

/** What `npm run fit` writes: how much each feature counts, and how sure the signals make. */
export interface Model {
  readonly features: FeatureWeights;
  readonly logistic: Logistic;
  readonly trees: readonly Tree[];
}

/** The model that holds for any pack, fitted on many. */
export const MODEL: Model = shipped;

export const sigmoid = (sum: number): number => 1 / (1 + Math.exp(-sum));
/** The log-odds of a probability, kept away from certainty. */
export function logit(probability: number): number {
  const p = Math.min(1 - 1e-4, Math.max(1e-4, probability));
  return Math.log(p / (1 - p));
}

/** The probability that the best candidate is right, by signals in the order of SIGNALS: the mean of both models. */
export const probability = (
  signals: readonly number[],
  { logistic, trees }: Pick<Model, 'logistic' | 'trees'>,
): number => (sigmoid(logisticSum(signals, logistic)) + sigmoid(treeSum(signals, trees))) / 2;

export const logisticSum = (signals: readonly number[], { means, scales, weights, bias }: Logistic): number =>
  signals.reduce(
    (sum, value, i) => sum + (weights[i] ?? 0) * (value - (means[i] ?? 0)) * (scales[i] ?? 0),
    bias,
  );

export const treeSum = (signals: readonly number[], trees: readonly Tree[]): number =>
  trees.reduce((sum, tree) => sum + (tree.leaves[leafOf(signals, tree)] ?? 0), 0);

/** The number of the leaf, 0 to 7, that signals fall into. */
export function leafOf(
  signals: readonly number[],
  { signals: nodes, thresholds }: Pick<Tree, 'signals' | 'thresholds'>,
): number {
  let node = 0;
  while (node < nodes.length) {
    const signal = nodes[node] ?? -1;
    const goesLeft = signal < 0 || (signals[signal] ?? 0) <= (thresholds[node] ?? 0);
    node = 2 * node + (goesLeft ? 1 : 2);
  }
  return node - nodes.length;
}

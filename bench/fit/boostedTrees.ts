import { leafOf, sigmoid, type Tree } from '../../src/answer/confidence/model.ts';

/** Signals, what came of them, and how much each row counts. */
export interface Rows {
  readonly signals: readonly (readonly number[])[];
  /** 1 where the best candidate is right. */
  readonly targets: readonly number[];
  readonly weights: readonly number[];
}

/** How trees are grown. */
export interface Growth {
  readonly trees: number;
  readonly rate: number;
  /** A leaf has at least so many rows. */
  readonly leastRows: number;
}

/** Splits a signal by at most so many thresholds, quantiles of what it takes. */
const BINS = 64;
const DEPTH = 3;
const INNER = 2 ** DEPTH - 1;
/** Keeps a leaf's value finite; in rows of weight ¼. */
const RIDGE = 1;

/**
 * Gradient-boosted trees of depth three on the logistic loss, each leaf by one Newton step (Friedman 2001; Chen and
 * Guestrin 2016, equations 5 and 7). No rows are drawn and nothing stops early, so the same rows give the same trees.
 */
export function boostedTrees(rows: Rows, { trees: count, rate, leastRows }: Growth): Tree[] {
  const bins = binned(rows);
  const sums = new Float64Array(rows.targets.length);
  const trees: Tree[] = [];
  for (let t = 0; t < count; t++) {
    const tree = grow(rows, { bins, sums, leastRows, rate });
    trees.push(tree);
    rows.signals.forEach((signals, row) => {
      sums[row] = (sums[row] ?? 0) + (tree.leaves[leafOf(signals, tree)] ?? 0);
    });
  }
  return trees;
}

interface Bins {
  /** For each signal its thresholds in order, and for each row the number of those below its value. */
  readonly thresholds: readonly (readonly number[])[];
  readonly numbers: readonly Uint8Array[];
}

function binned({ signals }: Rows): Bins {
  const width = signals[0]?.length ?? 0;
  const thresholds = Array.from({ length: width }, (_, signal) => {
    const sorted = Float64Array.from(signals, (row) => row[signal] ?? 0).sort();
    const quantiles = Array.from(
      { length: BINS - 1 },
      (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BINS)] ?? 0,
    );
    return [...new Set(quantiles)];
  });
  const numbers = thresholds.map((cuts, signal) =>
    Uint8Array.from(
      signals,
      (row) => cuts.findIndex((cut) => (row[signal] ?? 0) <= cut) + 1 || cuts.length + 1,
    ),
  );
  return { thresholds, numbers };
}

interface Growing {
  readonly bins: Bins;
  readonly sums: Float64Array;
  readonly leastRows: number;
  readonly rate: number;
}

function grow({ targets, weights }: Rows, { bins, sums, leastRows, rate }: Growing): Tree {
  const gradients = sums.map((sum, row) => (weights[row] ?? 0) * ((targets[row] ?? 0) - sigmoid(sum)));
  const curvatures = sums.map((sum, row) => {
    const p = sigmoid(sum);
    return (weights[row] ?? 0) * p * (1 - p);
  });
  const signals = Array<number>(INNER).fill(-1);
  const thresholds = Array<number>(INNER).fill(0);
  const leaves = Array<number>(INNER + 1).fill(0);
  const members: (Uint32Array | undefined)[] = [Uint32Array.from(targets.keys())];
  for (let node = 0; node < INNER; node++) {
    const rows = members[node] ?? new Uint32Array();
    const split = bestSplit(rows, { bins, gradients, curvatures, leastRows });
    signals[node] = split?.signal ?? -1;
    thresholds[node] = split ? (bins.thresholds[split.signal]?.[split.bin] ?? 0) : 0;
    const goesLeft = (row: number) => !split || (bins.numbers[split.signal]?.[row] ?? 0) <= split.bin + 1;
    members[2 * node + 1] = rows.filter(goesLeft);
    members[2 * node + 2] = rows.filter((row) => !goesLeft(row));
  }
  for (let leaf = 0; leaf <= INNER; leaf++) {
    const rows = members[INNER + leaf] ?? new Uint32Array();
    const value = sum(rows, gradients) / (sum(rows, curvatures) + RIDGE);
    leaves[leaf] = Math.round(1e4 * rate * value) / 1e4 || 0;
  }
  return { signals, thresholds, leaves };
}

const sum = (rows: Uint32Array, values: Float64Array): number =>
  rows.reduce((total, row) => total + (values[row] ?? 0), 0);

interface Slopes {
  readonly bins: Bins;
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly leastRows: number;
}

interface Split {
  readonly signal: number;
  readonly bin: number;
  readonly gain: number;
}

const gainOf = ([gradient, curvature]: readonly [number, number]): number =>
  gradient ** 2 / (curvature + RIDGE);

/** The signal and threshold that divide rows best, by the gain of the two sides; none where none gains. */
function bestSplit(rows: Uint32Array, slopes: Slopes): Split | undefined {
  const splits = slopes.bins.numbers.map((_, signal) => splitBy(signal, rows, slopes));
  return splits.reduce(
    (best, split) => (split && split.gain > (best?.gain ?? 1e-9) ? split : best),
    undefined,
  );
}

function splitBy(signal: number, rows: Uint32Array, slopes: Slopes): Split | undefined {
  const { bins, gradients, curvatures, leastRows } = slopes;
  const numbers = bins.numbers[signal] ?? new Uint8Array();
  const cuts = bins.thresholds[signal]?.length ?? 0;
  const sums = Array.from({ length: cuts + 2 }, () => ({ gradient: 0, curvature: 0, count: 0 }));
  for (const row of rows) {
    const bin = sums[numbers[row] ?? 0];
    if (!bin) continue;
    bin.gradient += gradients[row] ?? 0;
    bin.curvature += curvatures[row] ?? 0;
    bin.count += 1;
  }
  const all = [sum(rows, gradients), sum(rows, curvatures)] as const;
  const left = { gradient: 0, curvature: 0, count: 0 };
  let best: Split | undefined;
  for (const [bin, { gradient, curvature, count }] of sums.slice(1, cuts + 1).entries()) {
    left.gradient += gradient;
    left.curvature += curvature;
    left.count += count;
    if (Math.min(left.count, rows.length - left.count) < leastRows) continue;
    const right = [all[0] - left.gradient, all[1] - left.curvature] as const;
    const gain = gainOf([left.gradient, left.curvature]) + gainOf(right) - gainOf(all);
    if (gain > (best?.gain ?? 1e-9)) best = { signal, bin, gain };
  }
  return best;
}

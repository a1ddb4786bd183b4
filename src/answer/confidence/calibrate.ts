import type { Steps } from '../../base/steps.ts';
import { solveSymmetric } from '../features/localRidge.ts';
import { type LeaveOut, OUT_OF_SCOPE, type SearchIndex } from '../index/searchIndex.ts';
import { valueAt } from '../index/sparseRows.ts';
import type { Ranker, Ranking } from '../ranker.ts';
import { logit, type Model, probability, sigmoid } from './model.ts';
import { featureOf, SIGNALS, type Signal, signalsOf } from './signals.ts';

/**
 * What a pack says of itself: the log-odds are a sum over INPUTS, each less its mean and times its scale in the pack's
 * own trials, and the last weight alone.
 */
export interface Correction {
  /** Whether the pack had phrasings enough to say anything. */
  readonly isOwn: boolean;
  /** What comes off the log-odds before anything is answered. */
  readonly caution: number;
  readonly means: readonly number[];
  readonly scales: readonly number[];
  readonly weights: readonly number[];
}

/** Where a correction is kept between starts; `read` gives one for the same pack and engine alone. */
export interface KeptCorrection {
  readonly read: () => Correction | undefined;
  readonly write: (correction: Correction) => void;
}

/** The log-odds by the model, and what packs differ in most; more of the signals only let the luck of the sample in. */
export const INPUTS = [
  'model',
  'choice',
  'ridge',
  'explained',
  'outOfScope',
  'known',
  'covered',
  'topicNamed',
  'length',
] as const;

/** The model as it is. */
export const IDENTITY: Correction = {
  isOwn: false,
  caution: 0,
  means: INPUTS.map(() => 0),
  scales: INPUTS.map(() => 1),
  weights: [1, ...INPUTS.slice(1).map(() => 0), 0],
};

/** What a correction is made of, in the order of INPUTS. */
export function inputsOf(
  signals: readonly number[],
  { candidates: [best] }: Ranking,
  model: Model,
): readonly number[] {
  const signal = (name: Signal) => signals[SIGNALS.indexOf(name)] ?? 0;
  return [
    logit(probability(signals, model)),
    signal('choice'),
    best ? featureOf(best, 'ridge') : 0,
    signal('explained'),
    signal('outOfScope'),
    signal('known'),
    best ? featureOf(best, 'covered') : 0,
    signal('topicNamed'),
    signal('length'),
  ];
}

/** The log-odds of inputs after a correction. */
export const corrected = (inputs: readonly number[], { means, scales, weights }: Correction): number =>
  inputs.reduce(
    (sum, value, i) => sum + (value - (means[i] ?? 0)) * (scales[i] ?? 1) * (weights[i] ?? 0),
    weights[inputs.length] ?? 0,
  );

/** A pack of fewer phrasings a document cannot tell more of itself than many packs together tell of it. */
const LEAST_PHRASINGS = 5;
/** How many phrasings are asked as if nobody had written them, and with their document taken away; how many lines. */
const SAMPLE = { own: 300, orphaned: 60, lines: 200 };
/** What each kind counts in all. */
const COUNTS = { own: 1, orphaned: 0.2, lines: 0.5 };
/** Phrasings left out are harder than real questions: where another document comes first, a fifth is not held against it. */
const WRONG = 0.2;
/** How firmly the correction is held to none. */
const HOLD = 0.02;
const HOLD_CONSTANT = 0.004;
const STEPS = 8;

/**
 * Corrects the model by the pack itself, where it has phrasings enough: each of a sample is asked with itself left out
 * (its document is right), some with their whole document left out (nothing is right), and lines that nobody asks a
 * pack for (nothing is right).
 */
export function* calibrate(ranker: Ranker, model: Model): Steps<Correction> {
  const { phrasings, phrasingsOf } = ranker.index;
  const caution = cautionOf(ranker.index);
  yield;
  const own = phrasings.filter(({ document }) => document !== OUT_OF_SCOPE).length;
  if (own < LEAST_PHRASINGS * phrasingsOf.length) return { ...IDENTITY, caution };
  const rows: Row[] = [];
  for (const { phrasing, out, kind, weight } of trials(ranker)) {
    const { words = [], document = OUT_OF_SCOPE } = phrasings[phrasing] ?? {};
    const ranking = ranker.rank(words, out);
    const [best] = ranking.candidates;
    yield;
    if (!best) continue;
    const target = kind !== 'own' ? 0 : best.document === document ? 1 : WRONG;
    rows.push({ inputs: inputsOf(signalsOf(ranking, ranker), ranking, model), target, weight });
  }
  return { ...fitCorrection(rows), caution };
}

/** Answers of owners have at least this share of the words that their phrasings ask with. */
const TELLING = 0.36;
/** What is taken off the log-odds where answers have none. */
const CAUTION = 2.2;

/**
 * What the log-odds lose where answers hardly speak of what is asked, or are missing: three of the features read them,
 * and what is then left sounds surer than it is.
 */
function cautionOf({ asked: { starts, columns }, said }: SearchIndex): number {
  const shares = Array.from({ length: starts.length - 1 }, (_, document) => {
    const terms = columns.subarray(starts[document], starts[document + 1]);
    return terms.filter((term) => valueAt(said, document, term) > 0).length / (terms.length || 1);
  });
  const telling = shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
  return CAUTION * Math.max(0, 1 - telling / TELLING);
}

interface Row {
  readonly inputs: readonly number[];
  readonly target: number;
  readonly weight: number;
}

/** A phrasing to ask, and what to leave out meanwhile. */
interface Trial {
  readonly phrasing: number;
  readonly out: LeaveOut;
  readonly kind: keyof typeof SAMPLE;
  readonly weight: number;
}

function trials({ index: { phrasings } }: Ranker): readonly Trial[] {
  const numbers = [...phrasings.keys()];
  const own = numbers.filter((phrasing) => phrasings[phrasing]?.document !== OUT_OF_SCOPE);
  const lines = numbers.filter((phrasing) => phrasings[phrasing]?.document === OUT_OF_SCOPE);
  const of = (
    kind: keyof typeof SAMPLE,
    all: readonly number[],
    outOf: (phrasing: number) => LeaveOut,
  ): Trial[] =>
    sample(all, SAMPLE[kind]).map((phrasing, _, { length }) => ({
      phrasing,
      out: outOf(phrasing),
      kind,
      weight: COUNTS[kind] / length,
    }));
  return [
    ...of('own', own, (phrasing) => ({ phrasing })),
    ...of('orphaned', own, (phrasing) => ({ document: phrasings[phrasing]?.document ?? OUT_OF_SCOPE })),
    ...of('lines', lines, (phrasing) => ({ phrasing })),
  ];
}

/** Evenly spaced members, at most `count`. */
const sample = <T>(all: readonly T[], count: number): T[] =>
  all.filter((_, i) => Math.floor((i * count) / all.length) !== Math.floor(((i - 1) * count) / all.length));

/** The maximum of the mean weighted log-likelihood less HOLD / 2 times the squared distance from the start, by Newton's method. */
function fitCorrection(rows: readonly Row[]): Correction {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const mean = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + row.weight * of(row), 0) / total;
  // The model's own log-odds keep their measure, so that a weight of one leaves them as they are.
  const means = INPUTS.map((_, i) => (i === 0 ? 0 : mean(({ inputs }) => inputs[i] ?? 0)));
  const deviation = (i: number) => Math.sqrt(mean(({ inputs }) => ((inputs[i] ?? 0) - (means[i] ?? 0)) ** 2));
  const scales = INPUTS.map((_, i) => (i === 0 ? 1 : 1 / (deviation(i) + 0.01)));
  const measured = rows.map(({ inputs, ...row }) => ({
    ...row,
    x: [...inputs.map((value, i) => (value - (means[i] ?? 0)) * (scales[i] ?? 1)), 1],
  }));
  let theta: readonly number[] = IDENTITY.weights;
  for (let step = 0; step < STEPS; step++) theta = newtonStep(theta, measured, total);
  return { isOwn: true, caution: 0, means, scales, weights: theta };
}

function newtonStep(
  theta: readonly number[],
  rows: readonly { readonly x: readonly number[]; readonly target: number; readonly weight: number }[],
  total: number,
): number[] {
  const size = theta.length;
  const hold = (i: number) => (i < INPUTS.length ? HOLD : HOLD_CONSTANT);
  const gradient = Float64Array.from(theta, (value, i) => -hold(i) * (value - (IDENTITY.weights[i] ?? 0)));
  const curvature = new Float64Array(size ** 2);
  for (let i = 0; i < size; i++) curvature[i * size + i] = hold(i);
  for (const { x, target, weight } of rows) {
    const p = sigmoid(x.reduce((sum, value, i) => sum + value * (theta[i] ?? 0), 0));
    x.forEach((value, i) => {
      gradient[i] = (gradient[i] ?? 0) + (weight / total) * (target - p) * value;
      for (let j = 0; j <= i; j++)
        curvature[i * size + j] =
          (curvature[i * size + j] ?? 0) + (weight / total) * p * (1 - p) * value * (x[j] ?? 0);
    });
  }
  const move = solveSymmetric(curvature, gradient, size);
  return theta.map((value, i) => value + (move[i] ?? 0));
}

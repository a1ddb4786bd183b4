import type { Steps } from '../../base/steps.ts';
import { type LeaveOut, OUT_OF_SCOPE, type SearchIndex } from '../index/searchIndex.ts';
import { valueAt } from '../index/sparseRows.ts';
import { type FeatureWeights, type Ranker, type Ranking, rescored } from '../ranker.ts';
import { logit, type Model, probability, sigmoid } from './model.ts';
import { conditionalLogit, newton } from './newton.ts';
import { SIGNALS, type Signal, signalsOf } from './signals.ts';

/**
 * What a pack says of itself: what each feature counts in it, and the log-odds as a sum over what the model says
 * and the signals, each less its mean and times its scale in the pack's own trials, and the last weight alone.
 */
export interface Correction {
  /** Whether the pack had phrasings enough to say anything. */
  readonly isOwn: boolean;
  /** What comes off the log-odds before anything is answered; below 0 it is added. */
  readonly caution: number;
  readonly features: FeatureWeights;
  readonly means: readonly number[];
  readonly scales: readonly number[];
  readonly weights: readonly number[];
}

/** Where a correction is kept between starts; `read` gives one for the same pack and engine alone. */
export interface KeptCorrection {
  readonly read: () => Correction | undefined;
  readonly write: (correction: Correction) => void;
}

/** The log-odds of the model as they are. */
const IDENTITY = {
  means: [0, ...SIGNALS.map(() => 0)],
  scales: [1, ...SIGNALS.map(() => 1)],
  weights: [1, ...SIGNALS.map(() => 0), 0],
};

/** What a correction is made of: the log-odds by the model, and the signals. */
export const inputsOf = (signals: readonly number[], model: Model): readonly number[] => [
  logit(probability(signals, model)),
  ...signals,
];

/** The log-odds of inputs after a correction. */
export const corrected = (inputs: readonly number[], { means, scales, weights }: Correction): number =>
  inputs.reduce(
    (sum, value, i) => sum + (value - (means[i] ?? 0)) * (scales[i] ?? 1) * (weights[i] ?? 0),
    weights[inputs.length] ?? 0,
  );

/** A pack of fewer phrasings a document cannot tell more of itself than many packs together tell of it. */
const LEAST_PHRASINGS = 5;
/** How many phrasings are asked as if nobody had written them, and with their document taken away; how many lines. */
const SAMPLE = { own: 500, orphaned: 60, lines: 140 };
/** What each kind counts in all. */
const COUNTS = { own: 1, orphaned: 0.2, lines: 0.5 };
/** Phrasings left out are harder than real questions: where another document comes first, a quarter is not held against it. */
const WRONG = 0.25;
/** How firmly the correction is held to none: what packs differ in most, and the rest, which follows the luck of the sample. */
const HOLD = { telling: 0.02, other: 0.2, constant: 0.004 };
const TELLING: readonly Signal[] = ['choice', 'explained', 'outOfScope', 'known', 'topicNamed', 'length'];
const HOLDS: readonly number[] = [
  HOLD.telling,
  ...SIGNALS.map((name) => (TELLING.includes(name) ? HOLD.telling : HOLD.other)),
  HOLD.constant,
];
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
  if (own < LEAST_PHRASINGS * phrasingsOf.length)
    return { ...IDENTITY, isOwn: false, caution, features: ranker.features };
  const tried: Tried[] = [];
  for (const trial of trials(ranker)) {
    const { words = [], document = OUT_OF_SCOPE } = phrasings[trial.phrasing] ?? {};
    tried.push({ ...trial, document, ranking: ranker.rank(words, trial.out) });
    yield;
  }
  const features = fitFeatures(tried, ranker.features);
  yield;
  const rows: Row[] = [];
  for (const { document, kind, weight, ...trial } of tried) {
    const ranking = rescored(trial.ranking, features);
    const [best] = ranking.candidates;
    if (!best) continue;
    const target = kind !== 'own' ? 0 : best.document === document ? 1 : WRONG;
    rows.push({ inputs: inputsOf(signalsOf(ranking, ranker), model), target, weight });
    yield;
  }
  return { ...fitCorrection(rows), isOwn: true, caution: Math.max(0, caution), features };
}

/** How firmly the features are held to what they count in any pack. */
const FEATURES_HOLD = 0.1;
const FEATURES_STEPS = 5;

/** What the features count in a pack, by its phrasings that were asked with themselves left out. */
function fitFeatures(tried: readonly Tried[], start: FeatureWeights): FeatureWeights {
  const choices = tried.flatMap(({ kind, document, ranking: { candidates } }) => {
    const right = candidates.map((candidate) => candidate.document === document);
    if (kind !== 'own' || !right.includes(true)) return [];
    return [{ candidates: candidates.map(({ standard }) => standard), right, weight: 1 }];
  });
  const settling = { hold: FEATURES_HOLD, steps: FEATURES_STEPS };
  return conditionalLogit(choices, start, settling);
}

/** Answers of owners have at least this share of the words that their phrasings ask with. */
const SAID = 0.36;
/** What is taken off the log-odds where answers have none. */
const CAUTION = 2.2;
/** From this share on answers speak of what is asked plainly; the log-odds gain so much with it, and at most so much. */
const PLAIN = { from: 0.4, gain: 6, most: 0.24 };

/**
 * What the log-odds lose where answers hardly speak of what is asked, or are missing: three of the features read them,
 * and what is then left sounds surer than it is. Where they speak of it plainly, the model of all packs is too careful.
 */
function cautionOf({ asked: { starts, columns }, said }: SearchIndex): number {
  const shares = Array.from({ length: starts.length - 1 }, (_, document) => {
    const terms = columns.subarray(starts[document], starts[document + 1]);
    return terms.filter((term) => valueAt(said, document, term) > 0).length / (terms.length || 1);
  });
  const telling = shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
  const plainly = Math.max(0, Math.min(PLAIN.most, PLAIN.gain * (telling - PLAIN.from)));
  return CAUTION * Math.max(0, 1 - telling / SAID) - plainly;
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

/** A number that depends on a text alone, as if drawn: FNV-1a. */
function lotOf(text: string): number {
  let lot = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) lot = Math.imul(lot ^ text.charCodeAt(at), 0x01000193);
  return lot >>> 0;
}

/** A trial and what came of it. */
interface Tried extends Trial {
  readonly document: number;
  readonly ranking: Ranking;
}

function trials({ index: { phrasings } }: Ranker): readonly Trial[] {
  // Drawn by what they say, so that a phrasing more or less changes one trial, not all.
  const lots = phrasings.map(({ words }) => lotOf(words.join(' ')));
  const drawn = [...phrasings.keys()].sort((a, b) => (lots[a] ?? 0) - (lots[b] ?? 0));
  const documentOf = (phrasing: number) => phrasings[phrasing]?.document ?? OUT_OF_SCOPE;
  const lines = drawn.filter((phrasing) => documentOf(phrasing) === OUT_OF_SCOPE);
  const own = inTurns(
    drawn.filter((phrasing) => documentOf(phrasing) !== OUT_OF_SCOPE),
    documentOf,
  );
  const of = (
    kind: keyof typeof SAMPLE,
    all: readonly number[],
    outOf: (phrasing: number) => LeaveOut,
  ): Trial[] =>
    all.slice(0, SAMPLE[kind]).map((phrasing, _, { length }) => ({
      phrasing,
      out: outOf(phrasing),
      kind,
      weight: COUNTS[kind] / length,
    }));
  return [
    ...of('own', own, (phrasing) => ({ phrasing })),
    ...of('orphaned', own, (phrasing) => ({ document: documentOf(phrasing) })),
    ...of('lines', lines, (phrasing) => ({ phrasing })),
  ];
}

/** The first member of each group, then the second of each, and so on. */
function inTurns(all: readonly number[], groupOf: (member: number) => number): readonly number[] {
  const seen = new Map<number, number>();
  const turns = all.map((member) => {
    const turn = seen.get(groupOf(member)) ?? 0;
    seen.set(groupOf(member), turn + 1);
    return { member, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ member }) => member);
}

/** The maximum of the mean weighted log-likelihood less HOLD / 2 times the squared distance from the start, by Newton's method. */
function fitCorrection(rows: readonly Row[]) {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const mean = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + row.weight * of(row), 0) / total;
  // The model's own log-odds keep their measure, so that a weight of one leaves them as they are.
  const means = IDENTITY.means.map((_, i) => (i === 0 ? 0 : mean(({ inputs }) => inputs[i] ?? 0)));
  const deviation = (i: number) => Math.sqrt(mean(({ inputs }) => ((inputs[i] ?? 0) - (means[i] ?? 0)) ** 2));
  const scales = means.map((_, i) => (i === 0 ? 1 : 1 / (deviation(i) + 0.01)));
  const measured = rows.map(({ inputs, ...row }) => ({
    ...row,
    x: [...inputs.map((value, i) => (value - (means[i] ?? 0)) * (scales[i] ?? 1)), 1],
  }));
  const weights = newton(IDENTITY.weights, { holds: HOLDS, steps: STEPS }, (theta, sums) => {
    for (const { x, target, weight } of measured) {
      const p = sigmoid(x.reduce((sum, value, i) => sum + value * (theta[i] ?? 0), 0));
      sums.add(x, (weight / total) * (target - p), (weight / total) * p * (1 - p));
    }
  });
  return { means, scales, weights };
}

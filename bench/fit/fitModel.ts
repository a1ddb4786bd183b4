import { type Logistic, type Model, sigmoid } from '../../src/answer/confidence/model.ts';
import { type Choice, conditionalLogit, newton } from '../../src/answer/confidence/newton.ts';
import { SIGNALS, signalsOf } from '../../src/answer/confidence/signals.ts';
import { coreSteps } from '../../src/answer/core.ts';
import { type LeaveOut, OUT_OF_SCOPE } from '../../src/answer/index/searchIndex.ts';
import type { FeatureWeights } from '../../src/answer/ranker.ts';
import { atOnce } from '../../src/base/steps.ts';
import { boostedTrees, type Growth, type Rows } from './boostedTrees.ts';
import type { Kind, ThinPack } from './thinPacks.ts';

/** What was seen of a question, and what came of it. */
export interface Observation {
  readonly family: string;
  readonly pack: string;
  readonly phrasings: number;
  readonly kind: Kind | 'line';
  readonly signals: readonly number[];
  /** Whether the best candidate is right, and the place of the first right one, 0 the best; −1 where none is. */
  readonly place: number;
  readonly weight: number;
}

/** Where the ranker's weights start, and how firmly they are held to it: most questions are easy. */
const START: FeatureWeights = [0.58, 0.5, 0.31, 0.36, 0.04, 0.14, 0.14, 0.08];
const RANKER_HOLD = 0.1;
/** 1 / (0.03 N) of the usual C = 0.03. */
const LOGISTIC_HOLD = 0.0013;
/** Newton's method settles well before this. */
const STEPS = 12;
const GROWTH: Growth = { trees: 60, rate: 0.1, leastRows: 60 };
/** What each kind counts against answerable questions, a row each. */
const KINDS: Readonly<Record<Observation['kind'], number>> = {
  answerable: 1,
  nearMiss: 0.5,
  outOfScope: 0.7,
  elsewhere: 1,
  line: 0.3,
};
/** Lines out of scope that are asked of each pack, each left out itself. */
const LINES = 25;

const NO_MODEL = { logistic: { means: [], scales: [], weights: [], bias: 0 }, trees: [] };

/** Fits a model on packs: first the ranker, then, as it ranks, the confidence. */
export function fitModel(packs: readonly ThinPack[]): Model {
  const features = fitFeatures(packs);
  return fitConfidence(observe(packs, features), features);
}

export function fitFeatures(packs: readonly ThinPack[]): FeatureWeights {
  const choices = packs.flatMap((pack) => choicesOf(pack));
  const fitted = conditionalLogit(choices, START, { hold: RANKER_HOLD, steps: STEPS });
  return fitted.map((value) => round(value, 1e3));
}

/** Fits the confidence on observations, each family counting the same and each pack of a family too. */
export function fitConfidence(observations: readonly Observation[], features: FeatureWeights): Model {
  const rows = {
    signals: observations.map(({ signals }) => signals),
    targets: observations.map(({ place }) => (place === 0 ? 1 : 0)),
    weights: balanced(observations),
  };
  return { features, logistic: logisticRegression(rows, LOGISTIC_HOLD), trees: boostedTrees(rows, GROWTH) };
}

function balanced(observations: readonly Observation[]): number[] {
  const totals = new Map<string, number>();
  const packs = new Map<string, Set<string>>();
  for (const { family, pack, kind } of observations) {
    totals.set(pack, (totals.get(pack) ?? 0) + KINDS[kind]);
    packs.set(family, (packs.get(family) ?? new Set()).add(pack));
  }
  const mean = observations.length / packs.size;
  return observations.map(
    ({ family, pack, kind }) =>
      (KINDS[kind] / (totals.get(pack) ?? 1) / (packs.get(family)?.size ?? 1)) * mean,
  );
}

function openPack(pack: ThinPack, features: FeatureWeights) {
  const core = atOnce(coreSteps(pack.documents, pack.context, { model: { features, ...NO_MODEL } }));
  const rank = (words: readonly string[], out: LeaveOut = {}) => core.ranker.rank(words, out);
  return { core, rank, wordsOf: (q: string) => core.analyzer.forMessage()(q).words };
}

function choicesOf(pack: ThinPack): Choice[] {
  const { rank, wordsOf } = openPack(pack, START);
  const asked = pack.lessons.filter(({ kind }) => kind === 'answerable');
  return asked.flatMap(({ q, ids }) => {
    const { candidates } = rank(wordsOf(q));
    const right = candidates.map(({ document }) => ids.includes(pack.documents[document]?.id ?? ''));
    if (!right.includes(true)) return [];
    return [{ candidates: candidates.map(({ standard }) => standard), right, weight: 1 / asked.length }];
  });
}

/** Asks every pack its questions, and lines out of scope. */
export function observe(packs: readonly ThinPack[], features: FeatureWeights): Observation[] {
  return packs.flatMap((pack) => {
    const { core, rank, wordsOf } = openPack(pack, features);
    const seen = { family: pack.family, pack: pack.name, phrasings: pack.phrasings, weight: 1 };
    const lines = core.ranker.index.phrasings.flatMap(({ document, words }, phrasing) =>
      document === OUT_OF_SCOPE ? [{ words, phrasing }] : [],
    );
    const every = Math.max(1, Math.floor(lines.length / LINES));
    return [
      ...pack.lessons.map(({ q, ids, kind }) => {
        const ranking = rank(wordsOf(q));
        const place = ranking.candidates.findIndex(({ document }) =>
          ids.includes(pack.documents[document]?.id ?? ''),
        );
        return { ...seen, kind, signals: signalsOf(ranking, core.ranker), place };
      }),
      ...lines
        .filter((_, i) => i % every === 0)
        .map(({ words, phrasing }) => {
          const ranking = rank(words, { phrasing });
          return { ...seen, kind: 'line' as const, signals: signalsOf(ranking, core.ranker), place: -1 };
        }),
    ];
  });
}

/** The names of the signals, so that a report can say which carries what. */
export const SIGNAL_NAMES = SIGNALS;

const round = (value: number, to = 1e4): number => Math.round(value * to) / to || 0;

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
  const theta = newton(start, { holds: start.map(() => hold), steps: STEPS }, (theta, sums) => {
    xs.forEach((x, row) => {
      const p = sigmoid(x.reduce((sum, value, i) => sum + value * (theta[i] ?? 0), 0));
      const share = (weights[row] ?? 0) / total;
      sums.add(x, share * ((targets[row] ?? 0) - p), share * p * (1 - p));
    });
  });
  const [bias = 0] = theta.slice(-1);
  return { means, scales, weights: theta.slice(0, -1).map((value) => round(value)), bias: round(bias) };

  function weightedMean(i: number, from: number, power = 1): number {
    return (
      signals.reduce((sum, row, r) => sum + (weights[r] ?? 0) * ((row[i] ?? 0) - from) ** power, 0) / total
    );
  }
}

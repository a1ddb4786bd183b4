import type { Model } from '../../src/answer/confidence/model.ts';
import { SIGNALS, signalsOf } from '../../src/answer/confidence/signals.ts';
import { coreSteps } from '../../src/answer/core.ts';
import { type LeaveOut, OUT_OF_SCOPE } from '../../src/answer/index/searchIndex.ts';
import { FEATURES, type FeatureWeights } from '../../src/answer/ranker.ts';
import { atOnce } from '../../src/base/steps.ts';
import { boostedTrees, type Growth } from './boostedTrees.ts';
import { type Choice, conditionalLogit, logisticRegression } from './regressions.ts';
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
const START: FeatureWeights = {
  ridge: 0.58,
  likelihood: 0.5,
  grams: 0.31,
  topics: 0.36,
  covered: 0.04,
  whole: 0.14,
  overlap: 0.14,
  answer: 0.08,
};
const RANKER_HOLD = 0.1;
/** 1 / (0.03 N) of the usual C = 0.03. */
const LOGISTIC_HOLD = 0.0013;
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
  const fitted = conditionalLogit(
    choices,
    FEATURES.map((name) => START[name]),
    RANKER_HOLD,
  );
  const at = (name: (typeof FEATURES)[number]) => fitted[FEATURES.indexOf(name)] ?? 0;
  return {
    ridge: at('ridge'),
    likelihood: at('likelihood'),
    grams: at('grams'),
    topics: at('topics'),
    covered: at('covered'),
    whole: at('whole'),
    overlap: at('overlap'),
    answer: at('answer'),
  };
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

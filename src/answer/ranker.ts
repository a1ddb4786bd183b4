import type { Steps } from '../base/steps.ts';
import { buildCosines, buildEntryGrams, vectorOf } from './features/cosines.ts';
import { buildLikelihood, buildTopicTerms, type TopicTerms } from './features/likelihood.ts';
import { buildLocalRidge, type Neighbour } from './features/localRidge.ts';
import {
  buildBm25,
  buildCountTerms,
  buildCoverage,
  buildOverlap,
  type Coverage,
  countedShare,
  type Shares,
  type Weighed,
} from './features/termMatch.ts';
import { type LeaveOut, OUT_OF_SCOPE, type SearchIndex } from './index/searchIndex.ts';
import { type Band, bandOf, charGrams, GRAM_DIMENSIONS } from './index/terms.ts';
import { termWeights } from './index/termWeights.ts';
import type { Analyzer } from './text/analyzer.ts';

/** What speaks for a document, in the order of the weights; each file in features/ says what it measures. */
export const FEATURES = [
  'ridge',
  'likelihood',
  'grams',
  'topics',
  'covered',
  'whole',
  'overlap',
  'answer',
] as const;
/** What each feature counts, in the order of FEATURES. */
export type FeatureWeights = readonly number[];

export interface Candidate {
  readonly document: number;
  readonly score: number;
  /** As extracted, and as standard scores among the candidates, in the order of FEATURES. */
  readonly features: readonly number[];
  readonly standard: readonly number[];
  /** Its phrasings among the nearest, best first. */
  readonly neighbours: readonly Neighbour[];
}

/** A question in numbers. */
export interface Asked {
  readonly words: readonly string[];
  readonly singles: readonly number[];
  /** What each single term weighs, in a question and against speech. */
  readonly shares: Shares;
  readonly weighed: Weighed;
  /** For each word the place of its term among those that are weighed. */
  readonly places: readonly number[];
  readonly mask: number;
}

export interface Ranking {
  readonly asked: Asked;
  /** Best first; equal ones in the order of the pack. */
  readonly candidates: readonly Candidate[];
  readonly neighbours: readonly Neighbour[];
  readonly out: LeaveOut;
}

export interface Ranker {
  readonly index: SearchIndex;
  readonly topics: TopicTerms;
  readonly coverage: Coverage;
  /** What each feature counts. */
  readonly features: FeatureWeights;
  rank(words: readonly string[], out?: LeaveOut): Ranking;
  /** The same ranker with other weights. */
  withFeatures(features: FeatureWeights): Ranker;
  /** What a word weighs in a question, and how rare it is in speech. */
  weightOf(word: string): number;
  rarityOf(word: string): number;
  /** Whether a word is a topic term of the pack. */
  isTopic(word: string): boolean;
}

/** How many documents ridge and BM25 each put forward. */
const PUT_FORWARD = 10;
/** Keeps tiny differences from being blown up to a full spread. */
const SOFTENING = 1e-3;
/** What a shared term weighs by its band: rarity in the pack alone would take any unusual word for a topic. */
const BAND_WEIGHTS: Readonly<Record<Band, number>> = { grammatical: 0.6, common: 0.85, listed: 1, rare: 1 };
/** What a word weighs that the pack lacks: "somebody" and "quickly" are no topic that is missing, "minecraft" is. */
const UNKNOWN_WEIGHTS: Readonly<Record<Band, number>> = {
  grammatical: 0.2,
  common: 0.25,
  listed: 0.4,
  rare: 0.65,
};

/**
 * Ranks documents by a weighted sum of features, each measured against the candidates' mean and spread: what counts is
 * how far a document stands out, which means the same in every pack.
 */
export function* rankerSteps(index: SearchIndex, analyzer: Analyzer, weights: FeatureWeights): Steps<Ranker> {
  const { terms, phrasings, phrasingsOf } = index;
  const ofTerms = termWeights(index.phrasingPairs, phrasingsOf, terms.size);
  const termWeight = ofTerms.weights.map((weight, term) => {
    const band = terms.bands[term] ?? 'rare';
    return weight === ofTerms.unknown ? weight * UNKNOWN_WEIGHTS[band] : weight * BAND_WEIGHTS[band];
  });
  yield;
  const ofGrams = termWeights(index.phrasingGrams, phrasingsOf, GRAM_DIMENSIONS);
  yield;
  const byTerms = buildCosines(index.phrasingPairs, termWeight);
  yield;
  const byGrams = buildCosines(index.phrasingGrams, ofGrams.weights);
  yield;
  const topics = buildTopicTerms(index);
  const localRidge = buildLocalRidge({ terms: byTerms, grams: byGrams, masks: topics.masks });
  yield;
  const bm25 = buildBm25(index);
  const countTerms = buildCountTerms(index);
  const coverage = buildCoverage(index, bm25);
  yield;
  const likelihood = buildLikelihood(index);
  const entryGrams = buildEntryGrams(index);
  yield;
  const overlap = buildOverlap(index, (term) => bm25.idf(term) * (terms.rarities[term] ?? 1));
  const unknownPair = ofTerms.unknown * UNKNOWN_WEIGHTS.listed;
  const weightAs = (term: number, word: string) =>
    termWeight[term] ?? ofTerms.unknown * UNKNOWN_WEIGHTS[bandOf(word, analyzer)];
  const weightOf = (word: string) => weightAs(terms.singles([word])[0] ?? terms.size, word);
  const ask = (words: readonly string[]): Asked => {
    const singles = terms.singles(words);
    const rarityOf = (term: number, place: number) =>
      terms.rarities[term] ?? analyzer.rarity(words[place] ?? '');
    const weighed = bm25.weigh(singles, rarityOf);
    return {
      words,
      singles,
      shares: { terms: singles, weights: singles.map((term, place) => weightAs(term, words[place] ?? '')) },
      weighed,
      places: singles.map((term) => weighed.terms.indexOf(term)),
      mask: topics.mask(singles),
    };
  };
  const isTopic = (word: string) => topics.numbers.has(terms.singles([word])[0] ?? -1);
  const shared = { index, topics, coverage, weightOf, rarityOf: analyzer.rarity, isTopic };
  const withFeatures = (features: FeatureWeights): Ranker => ({
    ...shared,
    features,
    rank: (words, out = {}) => rescored(rank(words, out), features),
    withFeatures,
  });
  return withFeatures(weights);

  function rank(words: readonly string[], out: LeaveOut): Ranking {
    const asked = ask(words);
    const { singles, shares, weighed, places, mask } = asked;
    const grams = charGrams(words);
    const isIn = (phrasing: number) =>
      phrasing !== out.phrasing &&
      (out.document === undefined || phrasings[phrasing]?.document !== out.document);
    const strange = (column: number) => shares.weights[column - terms.size] ?? unknownPair;
    const located = {
      terms: vectorOf([...singles, ...terms.pairs(words)], byTerms, strange),
      grams: vectorOf(grams, byGrams),
      mask,
    };
    const neighbours = localRidge(located, isIn);
    const near = byDocument(neighbours, phrasings);
    const ridge = new Map(
      [...near].map(([document, own]) => [document, own.reduce((sum, { weight }) => sum + weight, 0)]),
    );
    const documents = foremost(ridge, bm25.scores(weighed), out);
    const counts = countTerms(documents, weighed.terms, out);
    const ofGrams = entryGrams(documents, grams, out.phrasing);
    const features = documents.map((document, row) => [
      ridge.get(document) ?? 0,
      likelihood(row, places, counts),
      ofGrams[row] ?? 0,
      topics.score(document, mask, out),
      countedShare(row, asked, counts),
      bm25.whole(row, weighed, counts),
      overlap(near.get(document) ?? [], weighed),
      bm25.answer(row, weighed, counts),
    ]);
    const standard = standardise(features);
    const candidates = documents.map((document, i) => ({
      document,
      score: 0,
      features: features[i] ?? [],
      standard: standard[i] ?? [],
      neighbours: near.get(document) ?? [],
    }));
    return { asked, candidates, neighbours, out };
  }
}

/** A ranking with its candidates scored and ordered by other weights. */
export function rescored(ranking: Ranking, weights: FeatureWeights): Ranking {
  const scoreOf = ({ standard }: Candidate) =>
    weights.reduce((sum, weight, feature) => sum + weight * (standard[feature] ?? 0), 0);
  const candidates = ranking.candidates.map((candidate) => ({ ...candidate, score: scoreOf(candidate) }));
  candidates.sort((a, b) => b.score - a.score || a.document - b.document);
  return { ...ranking, candidates };
}

function byDocument(
  neighbours: readonly Neighbour[],
  phrasings: SearchIndex['phrasings'],
): Map<number, Neighbour[]> {
  const near = new Map<number, Neighbour[]>();
  for (const neighbour of neighbours) {
    const document = phrasings[neighbour.phrasing]?.document ?? OUT_OF_SCOPE;
    if (document === OUT_OF_SCOPE) continue;
    const own = near.get(document);
    if (own) own.push(neighbour);
    else near.set(document, [neighbour]);
  }
  return near;
}

/** The documents that stand foremost in ridge or in BM25, in the order of the pack. */
function foremost(
  ridge: ReadonlyMap<number, number>,
  whole: Float64Array,
  { document: left }: LeaveOut,
): number[] {
  const byRidge = [...ridge].filter(([, weight]) => weight > 0).sort(([a, x], [b, y]) => y - x || a - b);
  const chosen = new Set(byRidge.slice(0, PUT_FORWARD).map(([document]) => document));
  const best: number[] = [];
  let least = 0;
  for (let document = 0; document < whole.length; document++) {
    const score = whole[document] ?? 0;
    if (score <= least || document === left) continue;
    const place = best.findIndex((other) => (whole[other] ?? 0) < score);
    best.splice(place < 0 ? best.length : place, 0, document);
    if (best.length < PUT_FORWARD) continue;
    best.length = PUT_FORWARD;
    least = whole[best.at(-1) ?? 0] ?? 0;
  }
  for (const document of best) chosen.add(document);
  return [...chosen].sort((a, b) => a - b);
}

/** For each candidate the standard score of each feature; a feature in which all agree says nothing. */
function standardise(rows: readonly (readonly number[])[]): number[][] {
  const columns = FEATURES.map((_, feature) => {
    const values = rows.map((row) => row[feature] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1);
    return values.map((value) => (value - mean) / (Math.sqrt(variance) + SOFTENING));
  });
  return rows.map((_, i) => columns.map((column) => column[i] ?? 0));
}

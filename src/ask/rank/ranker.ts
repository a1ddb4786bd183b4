import type { Steps } from '../../base/steps.ts';
import { type Corpus, type Held, OUTSIDE } from './corpus.ts';
import { buildWitness, type Evidence, type Witness } from './evidence.ts';

/** The four sides of the evidence, in the order of their weights. */
export const SIDES = ['ridge', 'likelihood', 'grams', 'themes'] as const;
/** A weight for each side. */
export type SideWeights = Readonly<Record<(typeof SIDES)[number], number>>;

export interface Ranked {
  readonly entry: number;
  readonly score: number;
}

export interface Ranking {
  /** The candidates, best first; equal ones in the order of the pack. */
  readonly ranked: readonly Ranked[];
  readonly evidence: Evidence;
}

export interface Ranker extends Omit<Witness, 'testify'> {
  rank(words: readonly string[], held?: Held): Ranking;
  /** The entry of a phrasing, or OUTSIDE. */
  entryOf(phrasing: number): number;
  /** A phrasing as its author wrote it. */
  textOf(phrasing: number): string;
}

/** How many entries each side of the evidence may put forward. */
const PUT_FORWARD = 8;

/**
 * Ranks entries by a weighted sum of the sides of the evidence, each measured against the candidates' mean and spread:
 * what counts is how far an entry stands out, which means the same in every pack.
 */
export function* buildRanker(corpus: Corpus, weights: SideWeights): Steps<Ranker> {
  const { testify, ...rest } = yield* buildWitness(corpus);
  const rank = (words: readonly string[], held: Held = {}): Ranking => {
    const evidence = testify(words, held);
    const entries = candidates(evidence).filter((entry) => entry !== held.entry);
    const scores = standardised(evidence, entries).map((sides) =>
      SIDES.reduce((sum, side, i) => sum + weights[side] * (sides[i] ?? 0), 0),
    );
    const ranked = entries.map((entry, i) => ({ entry, score: scores[i] ?? 0 }));
    return { ranked: ranked.sort((a, b) => b.score - a.score || a.entry - b.entry), evidence };
  };
  return {
    rank,
    entryOf: (phrasing) => corpus.phrasings[phrasing]?.entry ?? OUTSIDE,
    textOf: (phrasing) => corpus.phrasings[phrasing]?.text ?? '',
    ...rest,
  };
}

/** The entries that stand foremost on any side. */
export function candidates(evidence: Evidence): number[] {
  const foremost = SIDES.flatMap((side) => (side === 'themes' ? [] : [...top(evidence[side], PUT_FORWARD)]));
  return [...new Set(foremost)].sort((a, b) => a - b);
}

/** The entries of the highest scores above 0, best first; of equal ones the first. */
function top(scores: Float64Array, count: number): number[] {
  const best: number[] = [];
  scores.forEach((score, entry) => {
    const last = best.length === count ? (scores[best.at(-1) ?? 0] ?? 0) : 0;
    if (score <= last) return;
    const place = best.findIndex((other) => (scores[other] ?? 0) < score);
    best.splice(place < 0 ? best.length : place, 0, entry);
    best.length = Math.min(best.length, count);
  });
  return best;
}

/** For each entry the standard score on each side; a side on which all agree says nothing. */
export function standardised(evidence: Evidence, entries: readonly number[]): number[][] {
  const columns = SIDES.map((side) => {
    const values = entries.map((entry) => evidence[side][entry] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1);
    return values.map((value) => (value - mean) / (Math.sqrt(variance) + SOFTENING));
  });
  return entries.map((_, i) => columns.map((column) => column[i] ?? 0));
}

/** Keeps tiny differences from being blown up to a full spread. */
const SOFTENING = 1e-3;

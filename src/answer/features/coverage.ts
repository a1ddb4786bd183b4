import { holds, type LeaveOut, OUT_OF_SCOPE, type SearchIndex } from '../index/searchIndex.ts';
import type { Postings } from '../index/sparseRows.ts';
import type { Weighed } from './bm25.ts';
import type { Neighbour } from './localRidge.ts';

/** Which words of a question the pack, a document and a phrasing have. */
export interface Coverage {
  /** Whether any document has a term. */
  isKnown(term: number, out: LeaveOut): boolean;
  /** The share of the terms' weight that a document has, 0 to 1. */
  covered(document: number, question: Shares, out: LeaveOut): number;
  /** The same for what any document has. */
  known(question: Shares, out: LeaveOut): number;
}

/** Single terms and what each weighs. */
export interface Shares {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** Builds the coverage over an index, whose documents by term are `postings`. */
export function buildCoverage(index: SearchIndex, { starts }: Pick<Postings, 'starts'>): Coverage {
  const { terms, phrasings } = index;
  const documentOf = (phrasing: number | undefined) =>
    phrasing === undefined ? OUT_OF_SCOPE : (phrasings[phrasing]?.document ?? OUT_OF_SCOPE);
  const isKnown = (term: number, out: LeaveOut) => {
    const holders = term < terms.size ? (starts[term + 1] ?? 0) - (starts[term] ?? 0) : 0;
    // A phrasing that is left out must not know its own words, nor a document those that it alone has.
    const left = out.document ?? documentOf(out.phrasing);
    if (holders !== 1 || left === OUT_OF_SCOPE || !holds(index, left, term, {})) return holders > 0;
    return out.document === undefined && holds(index, left, term, out);
  };
  const share = ({ terms: asked, weights }: Shares, test: (term: number) => boolean) => {
    let met = 0;
    let all = 0;
    asked.forEach((term, i) => {
      all += weights[i] ?? 0;
      if (test(term)) met += weights[i] ?? 0;
    });
    return met / (all || 1);
  };
  return {
    isKnown,
    covered: (document, question, out) =>
      share(question, (term) => term < terms.size && holds(index, document, term, out)),
    known: (question, out) => share(question, (term) => isKnown(term, out)),
  };
}

/**
 * How much of each other a question and a document's best phrasing have: the harmonic mean of the shares of their
 * weight that they have in common, 0 to 1. Only the phrasings near the question are looked at.
 */
export type Overlap = (phrasings: readonly Neighbour[], question: Weighed) => number;

/** Builds the overlap; `weightOf` is what a term of the index weighs in any text. */
export function buildOverlap({ phrasingTerms }: SearchIndex, weightOf: (term: number) => number): Overlap {
  const { starts, columns } = phrasingTerms;
  const totals = Float64Array.from({ length: starts.length - 1 }, (_, phrasing) => {
    let sum = 0;
    const end = starts[phrasing + 1] ?? 0;
    for (let place = starts[phrasing] ?? 0; place < end; place++) sum += weightOf(columns[place] ?? 0);
    return sum;
  });
  const shared = (phrasing: number, weights: ReadonlyMap<number, number>) => {
    let sum = 0;
    const end = starts[phrasing + 1] ?? 0;
    for (let place = starts[phrasing] ?? 0; place < end; place++)
      sum += weights.get(columns[place] ?? 0) ?? 0;
    return sum;
  };
  return (near, { terms, weights, total }) => {
    const byTerm = new Map(terms.map((term, i) => [term, weights[i] ?? 0]));
    // 2ab / (a + b) of the shares m / q and m / p is 2m / (q + p).
    return near.reduce((best, { phrasing }) => {
      const both = total + (totals[phrasing] ?? 0);
      return Math.max(best, both > 0 ? (2 * shared(phrasing, byTerm)) / both : 0);
    }, 0);
  };
}

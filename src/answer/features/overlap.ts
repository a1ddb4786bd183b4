import type { SearchIndex } from '../index/searchIndex.ts';
import type { Weighed } from './bm25.ts';
import type { Neighbour } from './localRidge.ts';

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

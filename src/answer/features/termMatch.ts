import { holds, type LeaveOut, OUT_OF_SCOPE, type SearchIndex } from '../index/searchIndex.ts';
import { addProducts, invert, type Postings, type SparseRows, valueAt } from '../index/sparseRows.ts';
import type { Neighbour } from './localRidge.ts';

/** As in Robertson and Zaragoza (2009): how fast repetition saturates, and how much length counts. */
const K1 = 1.2;
const B = 0.75;
/** The most that a term's frequency can multiply its weight by, so that a document with all words scores 1. */
const MOST = K1 + 1;

/** A question's different single terms, what each weighs, and the sum of the weights. */
export interface Weighed {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

/** BM25 in which a term weighs by its rarity in the pack and in speech; scores are shares of the most possible, 0 to 1. */
export interface Bm25 {
  /** The rarity of a term among documents: ln(1 + (N − n + ½) / (n + ½)). */
  idf(term: number): number;
  weigh(singles: readonly number[], rarityOf: (term: number, place: number) => number): Weighed;
  /** The score of every document over phrasings and answer, in an array that the next call overwrites. */
  scores(question: Weighed): Float64Array;
  /** The same for one document, a phrasing left out; and over its answer alone. */
  whole(document: number, question: Weighed, out: LeaveOut): number;
  answer(document: number, question: Weighed): number;
}

/** Builds BM25 over the counts of an index. */
export function buildBm25(index: SearchIndex): Bm25 {
  const { documentTerms, said, phrasings, phrasingTerms, askedLengths, saidLengths, terms } = index;
  const wholeLengths = askedLengths.map((asked, document) => asked + (saidLengths[document] ?? 0));
  const [meanWhole, meanSaid] = [mean(wholeLengths), mean(saidLengths)];
  const saturated = (count: number, length: number, average: number) =>
    count > 0 ? (count * MOST) / (count + K1 * (1 - B + (B * length) / average)) : 0;
  const postings = invert(
    saturate(documentTerms, (count, row) => saturated(count, wholeLengths[row] ?? 0, meanWhole)),
    terms.size,
  );
  const documents = askedLengths.length;
  const holders = (term: number) => (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0);
  const idf = (term: number) => {
    const n = term < terms.size ? holders(term) : 0;
    return Math.log(1 + (documents - n + 0.5) / (n + 0.5));
  };
  const scored = new Float64Array(documents);
  const score = ({ terms: asked, weights, total }: Weighed, gain: (term: number) => number) =>
    asked.reduce((sum, term, i) => sum + (weights[i] ?? 0) * gain(term), 0) / (MOST * total || 1);
  return {
    idf,
    weigh: (singles, rarityOf) => {
      const places = new Map(singles.map((term, place) => [term, place]));
      const weights = [...places].map(([term, place]) => idf(term) * rarityOf(term, place));
      return { terms: [...places.keys()], weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
    },
    scores: ({ terms: asked, weights, total }) => {
      scored.fill(0);
      const known = asked.flatMap((term, i) =>
        term < terms.size ? [{ term, weight: (weights[i] ?? 0) / (MOST * total || 1) }] : [],
      );
      addProducts(
        postings,
        { columns: known.map(({ term }) => term), values: known.map(({ weight }) => weight) },
        scored,
      );
      return scored;
    },
    whole: (document, question, { phrasing }) => {
      const own = phrasing !== undefined && phrasings[phrasing]?.document === document;
      const length = (wholeLengths[document] ?? 0) - (own ? (phrasings[phrasing]?.words.length ?? 0) : 0);
      return score(question, (term) => {
        const gone = own ? valueAt(phrasingTerms, phrasing, term) : 0;
        return saturated(valueAt(documentTerms, document, term) - gone, length, meanWhole);
      });
    },
    answer: (document, question) =>
      score(question, (term) =>
        saturated(valueAt(said, document, term), saidLengths[document] ?? 0, meanSaid),
      ),
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1) || 1;

function saturate(
  { starts, columns, values }: SparseRows,
  saturated: (count: number, row: number) => number,
): SparseRows {
  const changed = values.slice();
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place++)
      changed[place] = saturated(values[place] ?? 0, row);
  }
  return { starts, columns, values: changed };
}

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

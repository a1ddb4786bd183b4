import { holds, type LeaveOut, OUT_OF_SCOPE, type SearchIndex } from '../index/searchIndex.ts';
import { invert, mapRows, type Postings, products, valueAt } from '../index/sparseRows.ts';
import type { Neighbour } from './localRidge.ts';

/** Single terms and what each weighs. */
export interface Shares {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** A question's different single terms, what each weighs, and the sum of the weights. */
export interface Weighed extends Shares {
  readonly total: number;
}

/** How often each of some documents has each of a question's different terms. */
export interface TermCounts {
  readonly terms: readonly number[];
  /** A document's counts after the other's, in the order of the terms: in its phrasings, and in its answer. */
  readonly asked: Float64Array;
  readonly said: Float64Array;
  /** Words in each document's phrasings, one that is left out not counted, and in its answer. */
  readonly askedLengths: readonly number[];
  readonly saidLengths: readonly number[];
}

/** Counts terms in documents by way of the documents that have them; what is left out is not counted. */
export type CountTerms = (
  documents: readonly number[],
  terms: readonly number[],
  out: LeaveOut,
) => TermCounts;

export function buildCountTerms(index: SearchIndex): CountTerms {
  const { phrasings, phrasingTerms, askedLengths, saidLengths } = index;
  const postings = {
    asked: invert(index.asked, index.terms.size),
    said: invert(index.said, index.terms.size),
  };
  const rowOf = new Int32Array(askedLengths.length).fill(-1);
  const fill = ({ starts, rows, values }: Postings, terms: readonly number[], into: Float64Array) => {
    terms.forEach((term, place) => {
      const end = term < index.terms.size ? (starts[term + 1] ?? 0) : 0;
      for (let at = starts[term] ?? 0; at < end; at++) {
        const row = rowOf[rows[at] ?? 0] ?? -1;
        if (row >= 0) into[row * terms.length + place] = values[at] ?? 0;
      }
    });
    return into;
  };
  return (documents, terms, { phrasing }) => {
    const size = documents.length * terms.length;
    documents.forEach((document, row) => {
      rowOf[document] = row;
    });
    const asked = fill(postings.asked, terms, new Float64Array(size));
    const said = fill(postings.said, terms, new Float64Array(size));
    for (const document of documents) rowOf[document] = -1;
    const left = phrasing === undefined ? undefined : phrasings[phrasing];
    const own = left ? documents.indexOf(left.document) : -1;
    if (phrasing !== undefined && own >= 0)
      terms.forEach((term, place) => {
        const at = own * terms.length + place;
        asked[at] = (asked[at] ?? 0) - valueAt(phrasingTerms, phrasing, term);
      });
    const lengthOf = (document: number, row: number) =>
      (askedLengths[document] ?? 0) - (row === own ? (left?.words.length ?? 0) : 0);
    return {
      terms,
      asked,
      said,
      askedLengths: documents.map(lengthOf),
      saidLengths: documents.map((document) => saidLengths[document] ?? 0),
    };
  };
}

/** As in Robertson and Zaragoza (2009): how fast repetition saturates, and how much length counts. */
const K1 = 1.2;
const B = 0.75;
/** The most that a term's frequency can multiply its weight by, so that a document with all words scores 1. */
const MOST = K1 + 1;

const saturated = (count: number, length: number, average: number): number =>
  count > 0 ? (count * MOST) / (count + K1 * (1 - B + (B * length) / average)) : 0;

/** BM25 in which a term weighs by its rarity in the pack and in speech; scores are shares of the most possible, 0 to 1. */
export interface Bm25 {
  /** How many documents have a term. */
  holders(term: number): number;
  /** A term's rarity among documents: ln(1 + (N − n + ½) / (n + ½)). */
  idf(term: number): number;
  weigh(singles: readonly number[], rarityOf: (term: number, place: number) => number): Weighed;
  /** The score of every document over phrasings and answer, in an array that the next call overwrites. */
  scores(question: Weighed): Float64Array;
  /** The same for a document that was counted, by its row; and over its answer alone. */
  whole(row: number, question: Weighed, counts: TermCounts): number;
  answer(row: number, question: Weighed, counts: TermCounts): number;
}

/** Builds BM25 over the counts of an index. */
export function buildBm25({ documentTerms, askedLengths, saidLengths, terms }: SearchIndex): Bm25 {
  const wholeLengths = askedLengths.map((length, document) => length + (saidLengths[document] ?? 0));
  const [meanWhole, meanSaid] = [mean(wholeLengths), mean(saidLengths)];
  const postings = invert(
    mapRows(documentTerms, (count, row) => saturated(count, wholeLengths[row] ?? 0, meanWhole)),
    terms.size,
  );
  const holders = (term: number) =>
    term < terms.size ? (postings.starts[term + 1] ?? 0) - (postings.starts[term] ?? 0) : 0;
  const rarity = (n: number) => Math.log(1 + (askedLengths.length - n + 0.5) / (n + 0.5));
  const idfs = Float64Array.from({ length: terms.size }, (_, term) => rarity(holders(term)));
  const idf = (term: number) => idfs[term] ?? rarity(0);
  const scored = new Float64Array(askedLengths.length);
  const score = ({ weights, total }: Weighed, gain: (place: number) => number) => {
    let sum = 0;
    for (let place = 0; place < weights.length; place++) sum += (weights[place] ?? 0) * gain(place);
    return sum / (MOST * total || 1);
  };
  return {
    holders,
    idf,
    weigh: (singles, rarityOf) => {
      const different = singles.filter((term, place) => singles.indexOf(term) === place);
      const weights = different.map((term) => idf(term) * rarityOf(term, singles.indexOf(term)));
      return { terms: different, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
    },
    scores: ({ terms: columns, weights, total }) => {
      products(postings, { columns, values: weights.map((weight) => weight / (MOST * total || 1)) }, scored);
      return scored;
    },
    whole: (row, question, counts) => {
      const length = (counts.askedLengths[row] ?? 0) + (counts.saidLengths[row] ?? 0);
      const first = row * question.terms.length;
      return score(question, (place) =>
        saturated((counts.asked[first + place] ?? 0) + (counts.said[first + place] ?? 0), length, meanWhole),
      );
    },
    answer: (row, question, counts) => {
      const first = row * question.terms.length;
      return score(question, (place) =>
        saturated(counts.said[first + place] ?? 0, counts.saidLengths[row] ?? 0, meanSaid),
      );
    },
  };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1) || 1;

/** Which words of a question the pack and a document have. */
export interface Coverage {
  /** Whether any document has a term. */
  isKnown(term: number, out: LeaveOut): boolean;
  /** The share of the terms' weight that a document has, 0 to 1. */
  covered(document: number, question: Shares, out: LeaveOut): number;
  /** The same for what any document has. */
  known(question: Shares, out: LeaveOut): number;
}

/** Builds the coverage over an index; `holders` tells how many documents have a term. */
export function buildCoverage(index: SearchIndex, { holders }: Pick<Bm25, 'holders'>): Coverage {
  const isKnown = (term: number, out: LeaveOut) => {
    // A phrasing that is left out must not know its own words, nor a document those that it alone has.
    const left = out.document ?? index.phrasings[out.phrasing ?? -1]?.document ?? OUT_OF_SCOPE;
    if (left === OUT_OF_SCOPE || holders(term) !== 1 || !holds(index, left, term, {}))
      return holders(term) > 0;
    return out.document === undefined && holds(index, left, term, out);
  };
  return {
    isKnown,
    covered: (document, question, out) =>
      shareOf(question, (term) => term < index.terms.size && holds(index, document, term, out)),
    known: (question, out) => shareOf(question, (term) => isKnown(term, out)),
  };
}

/** A question's single terms, and for each the place of its term among those that were counted. */
interface Counted {
  readonly shares: Shares;
  readonly places: readonly number[];
}

/** The share of a question's weight that a document has which was counted, by its row. */
export const countedShare = (row: number, { shares, places }: Counted, { terms, asked, said }: TermCounts) =>
  shareOf(shares, (_, word) => {
    const at = row * terms.length + (places[word] ?? 0);
    return (asked[at] ?? 0) > 0 || (said[at] ?? 0) > 0;
  });

/** The share of the terms' weight that passes a test, 0 to 1. */
function shareOf({ terms, weights }: Shares, test: (term: number, place: number) => boolean): number {
  let met = 0;
  let all = 0;
  for (let place = 0; place < terms.length; place++) {
    const weight = weights[place] ?? 0;
    all += weight;
    if (test(terms[place] ?? 0, place)) met += weight;
  }
  return met / (all || 1);
}

/**
 * How much of each other a question and a document's best phrasing have: the harmonic mean of the shares of their
 * weight that they have in common, 0 to 1. Only the phrasings near the question are looked at.
 */
export type Overlap = (phrasings: readonly Neighbour[], question: Weighed) => number;

/** Builds the overlap; `weightOf` is what a term of the index weighs in any text. */
export function buildOverlap(
  { phrasingTerms, terms: { size } }: SearchIndex,
  weightOf: (term: number) => number,
): Overlap {
  const { starts, columns } = phrasingTerms;
  const sumOf = (phrasing: number, weights: Float64Array) => {
    let sum = 0;
    const end = starts[phrasing + 1] ?? 0;
    for (let place = starts[phrasing] ?? 0; place < end; place++) sum += weights[columns[place] ?? 0] ?? 0;
    return sum;
  };
  const ofTerms = Float64Array.from({ length: size }, (_, term) => weightOf(term));
  const totals = Float64Array.from({ length: starts.length - 1 }, (_, phrasing) => sumOf(phrasing, ofTerms));
  const asked = new Float64Array(size);
  return (near, { terms, weights, total }) => {
    terms.forEach((term, place) => {
      if (term < size) asked[term] = weights[place] ?? 0;
    });
    let best = 0;
    for (const { phrasing } of near) {
      // 2ab / (a + b) of the shares m / q and m / p is 2m / (q + p).
      const both = total + (totals[phrasing] ?? 0);
      if (both > 0) best = Math.max(best, (2 * sumOf(phrasing, asked)) / both);
    }
    for (const term of terms) if (term < size) asked[term] = 0;
    return best;
  };
}

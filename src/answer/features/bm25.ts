import type { LeaveOut, SearchIndex } from '../index/searchIndex.ts';
import { addProducts, invert, type SparseRows, valueAt } from '../index/sparseRows.ts';

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

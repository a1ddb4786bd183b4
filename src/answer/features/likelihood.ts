import { askedCount, type LeaveOut, type SearchIndex } from '../index/searchIndex.ts';
import { valueAt } from '../index/sparseRows.ts';

/** What an answer says counts for this much against what its phrasings ask. */
const ANSWER_SHARE = 0.3;
/** Texts shorter than this are taken to be so long: a word in a text of three is no third of what is meant. */
const LEAST_ASKED = 8;
const LEAST_SAID = 30;

/** The feature of a document for the single terms of a question. */
export type Likelihood = (document: number, singles: readonly number[], out: LeaveOut) => number;

/**
 * How much likelier the terms of a question are from a document than from the pack as a whole: the mean over its terms
 * of ln(1 + P(term | document) / P(term)), the smoothed query likelihood of Zhai and Lafferty (2004) with λ = ½; 0 to
 * about 5.
 */
export function buildLikelihood(index: SearchIndex): Likelihood {
  const { asked, said, askedLengths, saidLengths, terms, phrasings } = index;
  const counts = new Float64Array(terms.size);
  asked.columns.forEach((term, at) => {
    counts[term] = (counts[term] ?? 0) + (asked.values[at] ?? 0);
  });
  const total = askedLengths.reduce((sum, own) => sum + own, 0);
  // Half an occurrence for those that no phrasing has.
  const background = (term: number) => ((counts[term] ?? 0) + 0.5) / (total + 50);
  return (document, singles, out) => {
    const without = out.phrasing === undefined ? undefined : phrasings[out.phrasing];
    const gone = without?.document === document ? without.words.length : 0;
    const askedLength = Math.max(LEAST_ASKED, (askedLengths[document] ?? 0) - gone);
    const saidLength = Math.max(LEAST_SAID, saidLengths[document] ?? 0);
    let sum = 0;
    for (const term of singles) {
      if (term >= terms.size) continue;
      const inPhrasings = askedCount(index, document, term, out) / askedLength;
      const inAnswer = valueAt(said, document, term) / saidLength;
      sum += Math.log(1 + ((1 - ANSWER_SHARE) * inPhrasings + ANSWER_SHARE * inAnswer) / background(term));
    }
    return sum / (singles.length || 1);
  };
}

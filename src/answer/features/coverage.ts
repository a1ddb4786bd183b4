import { holds, type LeaveOut, OUT_OF_SCOPE, type SearchIndex } from '../index/searchIndex.ts';
import type { Postings } from '../index/sparseRows.ts';

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

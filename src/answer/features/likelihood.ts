import { type LeaveOut, OUT_OF_SCOPE, type SearchIndex } from '../index/searchIndex.ts';
import type { TermCounts } from './termMatch.ts';

/** What an answer says counts for this much against what its phrasings ask. */
const ANSWER_SHARE = 0.3;
/** Texts shorter than this are taken to be so long: a word in a text of three is no third of what is meant. */
const LEAST_ASKED = 8;
const LEAST_SAID = 30;

/** The feature of a document that was counted, by its row, for the places of a question's words among its terms. */
export type Likelihood = (row: number, places: readonly number[], counts: TermCounts) => number;

/**
 * How much likelier the terms of a question are from a document than from the pack as a whole: the mean over its terms
 * of ln(1 + P(term | document) / P(term)), the smoothed query likelihood of Zhai and Lafferty (2004) with λ = ½; 0 to
 * about 5.
 */
export function buildLikelihood({ asked, askedLengths, terms }: SearchIndex): Likelihood {
  const counts = new Float64Array(terms.size);
  asked.columns.forEach((term, at) => {
    counts[term] = (counts[term] ?? 0) + (asked.values[at] ?? 0);
  });
  const total = askedLengths.reduce((sum, own) => sum + own, 0);
  // Half an occurrence for those that no phrasing has.
  const background = (term: number) => ((counts[term] ?? 0) + 0.5) / (total + 50);
  return (row, places, { terms: list, asked, said, askedLengths, saidLengths }) => {
    const askedLength = Math.max(LEAST_ASKED, askedLengths[row] ?? 0);
    const saidLength = Math.max(LEAST_SAID, saidLengths[row] ?? 0);
    let sum = 0;
    for (const place of places) {
      const at = row * list.length + place;
      const inPhrasings = (asked[at] ?? 0) / askedLength;
      const inAnswer = (said[at] ?? 0) / saidLength;
      const within = (1 - ANSWER_SHARE) * inPhrasings + ANSWER_SHARE * inAnswer;
      if (within > 0) sum += Math.log(1 + within / background(list[place] ?? 0));
    }
    return sum / (places.length || 1);
  };
}

/**
 * The few words that run through a whole pack, such as its subjects. They are too frequent to weigh anything, yet they
 * alone tell siblings apart: the drawbacks of one subject from those of the other.
 */
export interface TopicTerms {
  /** The numbers of the topic terms. */
  readonly numbers: ReadonlySet<number>;
  /** A word for each, as some phrasing has it. */
  readonly words: readonly string[];
  /** Which of them are among single terms: a bit for each. The same for each phrasing. */
  mask(singles: Iterable<number>): number;
  readonly masks: Int32Array;
  /** The log-odds that a document would be asked for with just the topic terms of a mask; about −6 to 6. */
  score(document: number, mask: number, out: LeaveOut): number;
}

/** A topic term is in this share of the phrasings, and in at least so many. */
const SHARE = 0.1;
const LEAST = 10;
/** More topic terms than this are none. */
const MOST = 16;
/** How many phrasings of an average document each document is taken to have besides its own. */
const PRIOR = 2;

/** Finds the topic terms among the words of the phrasings; words common in speech are none. */
export function buildTopicTerms({ phrasings, phrasingsOf, phrasingTerms, terms }: SearchIndex): TopicTerms {
  const { starts, columns } = phrasingTerms;
  const own = phrasings.filter(({ document }) => document !== OUT_OF_SCOPE);
  const counts = new Float64Array(terms.size);
  for (const term of columns.subarray(0, starts[own.length])) counts[term] = (counts[term] ?? 0) + 1;
  const least = Math.max(LEAST, SHARE * own.length);
  const topics: { readonly term: number; readonly count: number }[] = [];
  counts.forEach((count, term) => {
    const band = terms.bands[term];
    if (count >= least && band !== 'grammatical' && band !== 'common' && topics.length < MOST)
      topics.push({ term, count });
  });
  const bits = new Int32Array(terms.size);
  topics.forEach(({ term }, i) => {
    bits[term] = 1 << i;
  });
  const mask = (list: Iterable<number>) => {
    let all = 0;
    for (const term of list) if (term < bits.length) all |= bits[term] ?? 0;
    return all;
  };
  const masks = Int32Array.from(phrasings, (_, i) => mask(columns.subarray(starts[i], starts[i + 1])));
  const shares = topics.map(({ count }) => (count + 0.5) / (own.length + 1));
  const mentions = phrasingsOf.map((list) =>
    topics.map((_, i) => list.reduce((sum, phrasing) => sum + bit(masks[phrasing] ?? 0, i), 0)),
  );
  const score = (document: number, asked: number, { phrasing }: LeaveOut) => {
    const isOut = phrasing !== undefined && own[phrasing]?.document === document;
    const size = (phrasingsOf[document]?.length ?? 0) - (isOut ? 1 : 0);
    let sum = 0;
    shares.forEach((share, i) => {
      const mentioned = (mentions[document]?.[i] ?? 0) - (isOut ? bit(masks[phrasing] ?? 0, i) : 0);
      const within = (mentioned + PRIOR * share) / (size + PRIOR);
      sum += bit(asked, i) ? Math.log(within / share) : Math.log((1 - within) / (1 - share));
    });
    return sum;
  };
  const words = topics.map(({ term }) => {
    const { words = [] } =
      own.find((_, i) => columns.subarray(starts[i], starts[i + 1]).includes(term)) ?? {};
    return words[terms.singles(words).indexOf(term)] ?? '';
  });
  return { numbers: new Set(topics.map(({ term }) => term)), words, masks, mask, score };
}

const bit = (mask: number, place: number): number => (mask >> place) & 1;

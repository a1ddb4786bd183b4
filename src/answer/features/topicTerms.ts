import type { LeaveOut, SearchIndex } from '../index/searchIndex.ts';
import { OUT_OF_SCOPE } from '../index/searchIndex.ts';
import { countsOf } from '../index/sparseRows.ts';

/**
 * The few words that run through a whole pack, such as its subjects. They are too frequent to weigh anything, yet they
 * alone tell siblings apart: the drawbacks of one subject from those of the other.
 */
export interface TopicTerms {
  /** The numbers of the topic terms. */
  readonly numbers: ReadonlySet<number>;
  /** A word for each, as some phrasing has it. */
  readonly words: readonly string[];
  /** Which of them are among single terms: a bit for each. */
  mask(singles: readonly number[]): number;
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
export function buildTopicTerms({ phrasings, phrasingsOf, terms }: SearchIndex): TopicTerms {
  const own = phrasings.filter(({ document }) => document !== OUT_OF_SCOPE);
  const singles = own.map(({ words }) => terms.singles(words));
  const counts = countsOf(singles.flatMap((list) => [...new Set(list)]));
  const isTopic = ([term, count]: readonly [number, number]) =>
    count >= Math.max(LEAST, SHARE * own.length) &&
    terms.bands[term] !== 'grammatical' &&
    terms.bands[term] !== 'common';
  const topics = [...counts].filter(isTopic).slice(0, MOST);
  const bits = new Map(topics.map(([term], i) => [term, 1 << i]));
  const mask = (list: readonly number[]) => list.reduce((mask, term) => mask | (bits.get(term) ?? 0), 0);
  const masks = singles.map(mask);
  const shares = topics.map(([, count]) => (count + 0.5) / (own.length + 1));
  const mentions = phrasingsOf.map((list) =>
    topics.map((_, i) => list.reduce((sum, phrasing) => sum + bit(masks[phrasing] ?? 0, i), 0)),
  );
  const score = (document: number, asked: number, { phrasing }: LeaveOut) => {
    const isOut = phrasing !== undefined && own[phrasing]?.document === document;
    const size = (phrasingsOf[document]?.length ?? 0) - (isOut ? 1 : 0);
    return shares.reduce((sum, share, i) => {
      const mentioned = (mentions[document]?.[i] ?? 0) - (isOut ? bit(masks[phrasing] ?? 0, i) : 0);
      const within = (mentioned + PRIOR * share) / (size + PRIOR);
      return sum + (bit(asked, i) ? Math.log(within / share) : Math.log((1 - within) / (1 - share)));
    }, 0);
  };
  const words = topics.map(([term]) => {
    const phrasing = singles.findIndex((list) => list.includes(term));
    return own[phrasing]?.words[singles[phrasing]?.indexOf(term) ?? -1] ?? '';
  });
  return { numbers: new Set(bits.keys()), words, mask, score };
}

const bit = (mask: number, place: number): number => (mask >> place) & 1;

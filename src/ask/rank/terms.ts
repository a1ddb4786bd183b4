import { COMMON_WORDS } from '../text/commonWords.ts';
import { stem } from '../text/stem.ts';
import { GROUP_COUNT, groupsOf } from '../text/thesaurus.ts';

/**
 * Numbers terms: first the thesaurus groups, then the stems of everyday English, then the stems and the pairs of
 * neighbouring stems of a pack. Numbers from `size` on stand for terms that are none of these; each of them is used
 * once in a text.
 */
export interface Terms {
  readonly size: number;
  /** What kind of term a number stands for. */
  kindOf(term: number): TermKind;
  /** The stems of words and the groups that they belong to, each group once. */
  singles(words: readonly string[]): number[];
  /** The pairs of neighbouring stems. A pair is spelt as one word, so that `nb iot` meets `nbiot`. */
  pairs(words: readonly string[]): number[];
}

export type TermKind = 'group' | 'grammatical' | 'common' | 'word' | 'pair';

/** The bands of the common words as kinds; the words of the later bands name topics as much as rare ones do. */
const KIND_OF_BAND: readonly TermKind[] = ['grammatical', 'common'];

/** Numbers the terms of `texts` (lists of words) in order of appearance. */
export function buildTerms(texts: Iterable<readonly string[]>): Terms {
  const numbers = new Map<string, number>();
  const kinds: TermKind[] = [];
  const add = (term: string, kind: TermKind) => {
    if (numbers.has(term)) return;
    numbers.set(term, GROUP_COUNT + kinds.length);
    kinds.push(kind);
  };
  for (const [word, band] of COMMON_WORDS) add(stem(word), KIND_OF_BAND[band] ?? 'word');
  for (const words of texts) {
    const stems = words.map(stem);
    for (const term of stems) add(term, 'word');
    eachPair(stems, (pair) => add(pair, 'pair'));
  }
  const size = GROUP_COUNT + kinds.length;
  const numbered = (stems: readonly string[]) => {
    const terms = stems.map((term, i) => numbers.get(term) ?? size + i);
    const groups = new Set<number>();
    for (const term of stems) for (const group of groupsOf(term)) groups.add(group);
    terms.push(...groups);
    return terms;
  };
  const pairs = (words: readonly string[]) => {
    const found: number[] = [];
    eachPair(words.map(stem), (pair, i) => found.push(numbers.get(pair) ?? UNKNOWN_PAIRS + i));
    return found;
  };
  return {
    size,
    kindOf: (term) =>
      term < GROUP_COUNT ? 'group' : (kinds[term - GROUP_COUNT] ?? (term < UNKNOWN_PAIRS ? 'word' : 'pair')),
    singles: (words) => numbered(words.map(stem)),
    pairs,
  };
}

/**
 * Pairs that the pack does not have are numbered from here on, words that it does not have from `size` on. V8 keeps whole
 * numbers up to 2^31 in place; larger ones would make lists of boxed numbers.
 */
const UNKNOWN_PAIRS = 2 ** 30;

function eachPair(stems: readonly string[], each: (pair: string, place: number) => void): void {
  for (let i = 1; i < stems.length; i++) each(`${stems[i - 1]}${stems[i]}`, i - 1);
}

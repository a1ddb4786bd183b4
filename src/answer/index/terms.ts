import type { Analyzer } from '../text/analyzer.ts';

/** How much a term can say by its nature: grammatical, among the commonest of speech, merely listed, or in no list. */
export type Band = 'grammatical' | 'common' | 'listed' | 'rare';

/**
 * Numbers terms: the stems of words, and pairs of neighbouring stems, in order of appearance. Numbers from `size` on
 * stand for terms that the index lacks; each of them is used once in a text.
 */
export interface Terms {
  readonly size: number;
  /** How rare each term is in speech, 0.05 to 1; a pair is as rare as can be. */
  readonly rarities: Float32Array;
  readonly bands: readonly Band[];
  /** The stems of words, repeated as they are. */
  singles(words: readonly string[]): number[];
  /** The pairs of neighbouring stems. A pair is spelt as one word, so that `nb iot` meets `nbiot`. */
  pairs(words: readonly string[]): number[];
}

/** A word this common in speech names no topic; its rarity is that of the 800th place. */
const COMMON_BELOW = 0.48;

/** The band of a word. */
export function bandOf(word: string, analyzer: Analyzer): Band {
  if (analyzer.isGrammatical(word)) return 'grammatical';
  if (analyzer.rarity(word) < COMMON_BELOW) return 'common';
  return analyzer.isListed(word) ? 'listed' : 'rare';
}

/** A text as numbers: its single terms, and its pairs. */
export interface Numbered {
  readonly singles: readonly number[];
  readonly pairs: readonly number[];
}

/** Numbers the terms of `texts` (lists of words); `numbered` has each text in its numbers. */
export function buildTerms(
  texts: readonly (readonly string[])[],
  analyzer: Analyzer,
): { readonly terms: Terms; readonly numbered: readonly Numbered[] } {
  const { stem } = analyzer;
  const numbers = new Map<string, number>();
  const rarities: number[] = [];
  const bands: Band[] = [];
  const numberOf = (term: string, word: string | undefined) => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = bands.length;
    numbers.set(term, number);
    rarities.push(word === undefined ? 1 : analyzer.rarity(word));
    bands.push(word === undefined ? 'rare' : bandOf(word, analyzer));
    return number;
  };
  const numbered = texts.map((words) => {
    const stems = words.map(stem);
    const singles = stems.map((term, i) => numberOf(term, words[i]));
    return { singles, pairs: pairsOf(stems).map((pair) => numberOf(pair, undefined)) };
  });
  const size = bands.length;
  const terms = {
    size,
    rarities: Float32Array.from(rarities),
    bands,
    singles: (words: readonly string[]) => words.map((word, i) => numbers.get(stem(word)) ?? size + i),
    pairs: (words: readonly string[]) =>
      pairsOf(words.map(stem)).map((pair, i) => numbers.get(pair) ?? UNKNOWN_PAIRS + i),
  };
  return { terms, numbered };
}

/**
 * Pairs that the index lacks are numbered from here on, words that it lacks from `size` on. V8 keeps whole numbers up
 * to 2^31 in place; larger ones would make lists of boxed numbers.
 */
export const UNKNOWN_PAIRS = 2 ** 30;

const pairsOf = (stems: readonly string[]): string[] => stems.slice(1).map((stem, i) => `${stems[i]}${stem}`);

/** Grams are below this. A few grams of a pack share a number; that costs nothing measurable. */
export const GRAM_DIMENSIONS = 1 << 16;

/**
 * The runs of 3 and 4 characters of each word and of its edges, as numbers (FNV-1a, folded to 16 bits). They make
 * `differnce` resemble `difference` where no repair was possible.
 */
export function charGrams(words: readonly string[]): number[] {
  const grams: number[] = [];
  for (const word of words) {
    const text = `_${word}_`;
    for (let from = 0; from + 3 <= text.length; from++) {
      let hash = 0x811c9dc5;
      for (let at = from; at < text.length && at < from + 4; at++) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
        if (at >= from + 2) grams.push(((hash >>> 16) ^ hash) & (GRAM_DIMENSIONS - 1));
      }
    }
  }
  return grams;
}

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

/** Numbers the terms of `texts` (lists of words). */
export function buildTerms(texts: Iterable<readonly string[]>, analyzer: Analyzer): Terms {
  const { stem } = analyzer;
  const numbers = new Map<string, number>();
  const rarities: number[] = [];
  const bands: Band[] = [];
  for (const words of texts) {
    const stems = words.map(stem);
    stems.forEach((term, i) => {
      const word = words[i] ?? '';
      if (numbers.has(term)) return;
      numbers.set(term, bands.length);
      rarities.push(analyzer.rarity(word));
      bands.push(bandOf(word, analyzer));
    });
    eachPair(stems, (pair) => {
      if (numbers.has(pair)) return;
      numbers.set(pair, bands.length);
      rarities.push(1);
      bands.push('rare');
    });
  }
  const size = bands.length;
  return {
    size,
    rarities: Float32Array.from(rarities),
    bands,
    singles: (words) => words.map((word, i) => numbers.get(stem(word)) ?? size + i),
    pairs: (words) => {
      const found: number[] = [];
      eachPair(words.map(stem), (pair, i) => found.push(numbers.get(pair) ?? UNKNOWN_PAIRS + i));
      return found;
    },
  };
}

/**
 * Pairs that the index lacks are numbered from here on, words that it lacks from `size` on. V8 keeps whole numbers up
 * to 2^31 in place; larger ones would make lists of boxed numbers.
 */
export const UNKNOWN_PAIRS = 2 ** 30;

function eachPair(stems: readonly string[], each: (pair: string, place: number) => void): void {
  for (let i = 1; i < stems.length; i++) each(`${stems[i - 1]}${stems[i]}`, i - 1);
}

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

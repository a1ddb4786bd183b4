import { writeOutSigns } from './symbols.ts';

/** A run of letters, marks and digits, with apostrophes inside. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'[\p{L}]+)*/gu;
/** The endings that an apostrophe joins to a word: what's, they're, m2m's. */
const POSSESSIVE = /'s$|'$/;

/** The one abbreviation with a semicolon inside. */
const TLDR = /\btl;?\s?dr\b/g;

/** Longer runs without a space are no words but pasted data; they are cut so that nothing depends on their length. */
const MAX_WORD = 40;

/**
 * The lower-case words of a text in their order. Hyphens, slashes and punctuation separate; an apostrophe is dropped
 * (`isn't` → isnt), so that it makes no difference whether it was typed.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const match of writeOutSigns(text).toLowerCase().replace(TLDR, ' ').matchAll(WORD)) {
    const word = match[0];
    const bare = CONTRACTED_IS.test(word) ? word : word.replace(POSSESSIVE, '');
    words.push(bare.replaceAll("'", '').slice(0, MAX_WORD));
  }
  return words;
}

/** `what's` means what is; `device's` is the device. */
const CONTRACTED_IS = /^(?:what|who|where|when|why|how|that|there|here|it|he|she|let)'s$/;

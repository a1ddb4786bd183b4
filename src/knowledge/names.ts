import Fuse from 'fuse.js';

/**
 * The form in which two phrasings are the same question: compatibility forms, case, accents, punctuation and
 * spaces do not count. A text of nothing but punctuation folds to ''.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The name that a mistyped one most likely stands for, or undefined where none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  if (typed.trim() === '') return undefined;
  return new Fuse(names, { threshold: 0.4, ignoreLocation: true }).search(typed.trim(), { limit: 1 })[0]
    ?.item;
}

/** Characters of somebody's words that an error repeats. */
const ROOM = 60;

/** Somebody's words to be repeated in a sentence: without mark-up, mentions or links, and not long. */
export function plainWords(words: string): string {
  const plain = words
    .replace(/[^\p{L}\p{M}\p{N}.,'’+&-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.length <= ROOM ? plain : `${plain.slice(0, ROOM).trimEnd()}…`;
}

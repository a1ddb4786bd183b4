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

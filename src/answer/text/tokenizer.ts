/** A run of letters, marks and digits; apostrophes inside, decimals, and the signs of `c++`, `c#` and `.net` belong to it. */
const WORD = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'[\p{L}]+)*(?:(?<=\b[a-z])(?:\+\+|#))?/giu;
/** The endings that an apostrophe joins to a word: they're, device's. */
const POSSESSIVE = /'s$|'$/;
/** `what's` means what is; `device's` is the device. */
const CONTRACTED_IS = /^(?:what|who|where|when|why|how|that|there|here|it|he|she|let)'s$/;
/** The article or pronoun that French and Italian join to a word: l’atelier, d'eau, qu'est. */
const ELIDED = /^(?:l|d|j|m|n|s|t|c|qu|dell|nell|all|un)'(?=\p{L}{2})/u;
/** Scripts that write no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
/** Longer runs without a space are no words but pasted data; they are cut so that nothing depends on their length. */
const MAX_WORD = 40;

/**
 * The lower-case words of a text in their order. Hyphens, slashes and punctuation separate; an apostrophe is dropped
 * (`isn't` → isnt), so that it makes no difference whether it was typed; `file(s)` are files. Text without spaces is
 * cut by `Intl.Segmenter`.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [match] of text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=\p{L})\(s\)/gu, 's')
    .matchAll(WORD))
    if (UNSPACED.test(match)) words.push(...segmentsOf(match));
    else words.push(plain(match).slice(0, MAX_WORD));
  return words;
}

function plain(word: string): string {
  if (!word.includes("'")) return word;
  const bare = CONTRACTED_IS.test(word) ? word : word.replace(POSSESSIVE, '').replace(ELIDED, '');
  return bare.replaceAll("'", '');
}

let segmenter: Intl.Segmenter | undefined;

function segmentsOf(run: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(run)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

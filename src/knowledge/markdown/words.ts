import { characterOf } from './html.ts';

/** Words that are no markup in Markdown, so that they are none in Discord either; what names a character is that character. */
export function plainWords(written: string): string {
  const named = written.replace(/\\.|&#?[a-z0-9]+;/giu, (found) =>
    found.startsWith('&') ? harmless(found) : found,
  );
  return escapedPairs(escapedPairs(named, /(?<=\s)\|\|(?=\s)/gu), /(?<=[\p{L}\p{N}])__(?=[\p{L}\p{N}])/gu);
}

/** A character that was written by its name was not meant as a mark. */
function harmless(reference: string): string {
  const character = characterOf(reference);
  if (character === reference) return reference;
  return /^[\\`*_~|<>#[\]()@:-]$/u.test(character) ? `\\${character}` : character.replace('\u00a0', ' ');
}

/** Marks that Discord pairs: "a || b || c" is no spoiler, and "MY__LONG__NAME" not underlined. One alone does nothing. */
const escapedPairs = (text: string, mark: RegExp): string =>
  (text.match(mark)?.length ?? 0) < 2
    ? text
    : text.replace(mark, (found) => [...found].map((character) => `\\${character}`).join(''));

/**
 * What begins and ends raised, lowered and left out words while a text is put together. Unicode keeps these for the
 * inside of programs.
 */
export const RAISED = ['\ufdd0', '\ufdd1'] as const;
export const LOWERED = ['\ufdd2', '\ufdd3'] as const;
export const BARRED = ['\ufdd4', '\ufdd5'] as const;

const PLAIN = '0123456789+-=()';
const SHAPES: Readonly<Record<string, string>> = {
  [RAISED[0]]: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾',
  [LOWERED[0]]: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎',
};

/** The text without these signs: raised and lowered figures as such, other raised words after a "^". */
export const settled = (text: string): string =>
  text
    .replace(/\ufdd4[^\ufdd5]*\ufdd5/gu, '')
    .replace(/([\ufdd0\ufdd2])([^\ufdd0-\ufdd3]*)[\ufdd1\ufdd3]/gu, (_, begin: string, words: string) => {
      const shapes = SHAPES[begin] ?? '';
      const isFigures = [...words].every((character) => PLAIN.includes(character));
      if (isFigures) return [...words].map((character) => shapes[PLAIN.indexOf(character)]).join('');
      return begin === RAISED[0] && /^\w$/u.test(words) ? `^${words}` : words;
    })
    .replace(/[\ufdd0-\ufdd5]/gu, '');

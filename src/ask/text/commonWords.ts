import bands from '../data/commonWords.json' with { type: 'json' };

/**
 * The commonest words of English, written down by hand for this project, in four bands from the grammatical words to
 * the less frequent ones. They keep spelling repair away from words that are right, and tell words that say little
 * (`really`) from words that name a topic nobody wrote about (`pizza`).
 *
 * Word → band: 0 grammatical, 1 common, 2 everyday, 3 less frequent. A word outside all bands is rare.
 */
export const COMMON_WORDS: ReadonlyMap<string, number> = new Map(
  bands
    .flatMap((lines, band) => lines.flatMap((line) => line.split(' ')).map((word) => [word, band] as const))
    .reverse(),
);

import type { Translations } from '../locales/en.ts';
import { en } from '../locales/en.ts';
import { TRANSLATIONS } from '../locales/translator.ts';

type Words = (t: Translations) => string;

/** The description of a command or an option, in every language. */
export const described = (words: Words) => ({
  description: words(en),
  description_localizations: inOthers(words),
});

/** The name of a choice, in every language. */
export const named = (words: Words) => ({ name: words(en), name_localizations: inOthers(words) });

const inOthers = (words: Words) =>
  Object.fromEntries([...TRANSLATIONS].map(([locale, t]) => [locale, words(t)]));

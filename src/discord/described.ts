import { en } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { TRANSLATIONS } from '../messages/speak.ts';

type Words = (say: Messages) => string;

/** The description of a command or an option, in every language. */
export const described = (words: Words) => ({
  description: words(en),
  description_localizations: inOthers(words),
});

/** The name of a choice, in every language. */
export const named = (words: Words) => ({ name: words(en), name_localizations: inOthers(words) });

const inOthers = (words: Words) =>
  Object.fromEntries([...TRANSLATIONS].map(([locale, say]) => [locale, words(say)]));

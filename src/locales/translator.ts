import { UserError } from '../base/errors.ts';
import { de } from './de.ts';
import { en, type Translations } from './en.ts';

/** The languages beside English that the bot speaks, by their codes. */
export const TRANSLATIONS: ReadonlyMap<string, Translations> = new Map([['de', de]]);

/** The bot's words for one reader. */
export interface Translator extends Translations {
  /** A small line for under an answer that is in another language than these words; undefined where it is not. */
  readonly notice: string | undefined;
  /** Likewise for under "I don't know", as a question in another language than the knowledge is seldom understood. */
  readonly askIn: string | undefined;
}

/** The words for a locale such as `de` or `en-GB`; English where the bot does not speak it. */
export const translationsFor = (locale: string): Translations => TRANSLATIONS.get(languageOf(locale)) ?? en;

/**
 * The words for a reader, from their locale, beside knowledge in a language. The asker's own locale decides for public
 * answers too: whoever asks reads the answer first, and a server's people seldom set Discord to another language than
 * the one that they write in.
 */
export function translator(locale: string, knowledge: string): Translator {
  const translations = translationsFor(locale);
  const { language, answersIn, askIn } = translations.general;
  const isOwn = [language, languageOf(locale)].includes(languageOf(knowledge));
  if (isOwn) return { ...translations, notice: undefined, askIn: undefined };
  const name = languageName(knowledge, translations);
  return { ...translations, notice: `-# ${answersIn(name)}`, askIn: `-# ${askIn(name)}` };
}

/** The name of a language in the words of another: “Englisch”. */
export const languageName = (code: string, { general }: Translations): string =>
  new Intl.DisplayNames([general.language], { type: 'language' }).of(code) ?? code;

const languageOf = (locale: string): string => locale.split('-')[0]?.toLowerCase() ?? locale;

/** A command as a text of the bot names it: `</browse>`, `</faq add>`. Where the text is sent, Discord's id of the command is added. */
export const COMMAND_NAMED = /(?<!\\)<\/([\w-]+)((?: [\w-]+)*)>/g;

/** The text for where nothing can be clicked: `/browse`. */
export const plainCommands = (words: string): string => words.replace(COMMAND_NAMED, '/$1$2');

/** A sentence in each language. */
export type Sentence = (t: Translations) => string;

/** A UserError that people read in Discord, in their own language. Its message is the English one. */
export class LocalizedError extends UserError {
  readonly #sentence: Sentence;

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(plainCommands(sentence(en)), options);
    this.#sentence = sentence;
  }

  /** The message in a reader's language. */
  saidIn(t: Translations): string {
    return this.#sentence(t);
  }
}

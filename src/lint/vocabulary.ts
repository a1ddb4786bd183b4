import { NO_SYNONYMS, type PackContext } from '../answer/document.ts';
import { analyzerSteps } from '../answer/text/analyzer.ts';
import { buildRewrite } from '../answer/text/synonyms.ts';
import { stemmerOf, wordsOf } from '../answer/text/words.ts';
import { atOnce } from '../base/steps.ts';
import type { Entry, Subject } from '../knowledge/pack.ts';

/** What the texts of a pack are about, word by word, as the engine reads them. */
export interface Vocabulary {
  /** The stems of a text's words that carry meaning; question words do, articles and auxiliaries do not. */
  contentWords(text: string): ReadonlySet<string>;
  /** How much a stem says: ln(1 + N / n), n the entries that are asked for with it. */
  weightOf(stem: string): number;
  /** A word of the pack that has the stem, to be shown to people. */
  shown(stem: string): string;
}

/** Words that hold a sentence together and say nothing about its topic. */
const FUNCTION_WORDS = new Set(
  `a an the and or of in on at to for from by with as into about is am are was were be been being do does did has have
  had can could will would shall should may might must i you he she it we they me him her us them my your his its our
  their this that these those there here so if then than too very just please also`.split(/\s+/),
);

/** Builds the vocabulary of a pack's entries. */
export function buildVocabulary(entries: readonly Entry[], context: PackContext): Vocabulary {
  const texts = entries.flatMap((entry) => [...phrasingsOf(entry), entry.answer]);
  const { stem, analyseOwn } = atOnce(analyzerSteps(entries, context));
  const words = (text: string) => analyseOwn(text).filter((word) => !FUNCTION_WORDS.has(word));
  const shown = new Map<string, string>();
  for (const word of texts.flatMap(words)) if (!shown.has(stem(word))) shown.set(stem(word), word);
  const contentWords = (text: string) => new Set(words(text).map(stem));
  const holders = new Map<string, number>();
  for (const entry of entries)
    for (const word of new Set(phrasingsOf(entry).flatMap((text) => [...contentWords(text)])))
      holders.set(word, (holders.get(word) ?? 0) + 1);
  return {
    contentWords,
    weightOf: (word) => Math.log(1 + entries.length / (holders.get(word) ?? 0.5)),
    shown: (word) => shown.get(word) ?? word,
  };
}

/** Everything that an entry is asked for with: its question and its phrasings. */
export const phrasingsOf = ({
  question,
  phrasings,
}: Pick<Entry, 'question' | 'phrasings'>): readonly string[] => [question, ...phrasings];

/** A word of a text, or the subject that it and its neighbours name. */
export type Token = { readonly word: string; readonly subject?: string };

/** Takes a text apart into words, every name and alias of a subject being one token. */
export type Tokenise = (text: string) => readonly Token[];

/** Builds the tokeniser of a pack's subjects. */
export function buildTokenise(subjects: readonly Subject[], context: PackContext): Tokenise {
  const { synonyms = NO_SYNONYMS, language = 'en' } = context;
  const stem = stemmerOf(language);
  const marks = new Map(subjects.map(({ id }, index) => [`subject${index}`, id]));
  const rewrite = buildRewrite(synonyms, stem);
  const mark = buildRewrite(
    {
      groups: subjects.map(({ name, aliases }, index) => [
        `subject${index}`,
        ...[name, ...aliases].flatMap(forms),
      ]),
      abbreviations: {},
    },
    stem,
  );
  function forms(name: string): readonly string[] {
    return [name, rewrite(wordsOf(name)).join(' ')];
  }
  return (text) =>
    mark(rewrite(wordsOf(text))).map((word) => {
      const subject = marks.get(word);
      return subject === undefined ? { word } : { word, subject };
    });
}

/** The subjects that a text names, each once. */
export const subjectsIn = (tokens: readonly Token[]): readonly string[] => [
  ...new Set(tokens.flatMap(({ subject }) => subject ?? [])),
];

import { isStep, type Steps } from '../../base/steps.ts';
import { type Document, NO_SYNONYMS, type PackContext } from '../document.ts';
import { foreignLanguage, functionWordsOf } from './functionWords.ts';
import { stripPleasantries, withoutFillers } from './pleasantries.ts';
import { buildSpeller, type Change } from './spelling.ts';
import { buildRewrite, writeOut } from './synonyms.ts';
import { rankOf, rarityOfRank, remembered, type Stemmer, stemmerOf, wordsOf } from './words.ts';

/** A text as it is ranked. */
export interface Analysis {
  readonly words: readonly string[];
  /** What spelling repair changed. */
  readonly repaired: readonly Change[];
  /** What chat abbreviations and the pack's synonyms were replaced by. */
  readonly expanded: readonly Change[];
}

/** Turns texts into words, as the pack's language and its own words have it. */
export interface Analyzer {
  readonly stem: Stemmer;
  /** A text of the pack: it defines what is spelt right. */
  analyseOwn(text: string): readonly string[];
  /** Analyses the parts of one message, in which so many slips are looked up and no more. */
  forMessage(): (text: string) => Analysis;
  /** Whether the pack has the word, in any inflection. */
  knows(word: string): boolean;
  /** How rare a word is in speech, 0.05 to 1, whatever the pack. */
  rarity(word: string): number;
  /** Whether a word is merely grammatical. */
  isGrammatical(word: string): boolean;
  /** Whether the word stands in a list of the language. */
  isListed(word: string): boolean;
  /** The language of a text where that is another than the pack's. */
  foreignLanguage(text: string): string | undefined;
}

/** Builds the analyzer of a pack from all its texts (questions, phrasings, answers), step by step. */
export function* analyzerSteps(documents: readonly Document[], context: PackContext): Steps<Analyzer> {
  const { synonyms = NO_SYNONYMS, language = 'en' } = context;
  const code = language.toLowerCase().split('-', 1).join();
  const stem = stemmerOf(code);
  const frequencies = yield* countWords(documents, context);
  const rank = code === 'en' ? rankOf : () => undefined;
  const speller = buildSpeller({ frequencies, stem, rankOf: rank });
  yield;
  const rewrite = buildRewrite(synonyms, stem);
  const uses = (word: string) => frequencies.has(word);
  const writtenOut = (words: readonly string[]) =>
    code === 'en' ? writeOut(words, uses) : words.map((w) => [w]);
  const spelledOut = (text: string, changes?: Change[]) => {
    const words = withoutFillers(wordsOf(text));
    return writtenOut(words).flatMap((long, at) => {
      const word = words[at] ?? '';
      if (long.length > 1 || long[0] !== word) changes?.push({ from: word, to: long.join(' ') });
      return long;
    });
  };
  const forMessage = () => {
    const searched = new Set<string>();
    return remembered((text: string): Analysis => {
      const expanded: Change[] = [];
      const { words, changes } = speller.repair(spelledOut(text, expanded), searched);
      return { words: rewrite(words, expanded), repaired: changes, expanded };
    });
  };
  const ranked = remembered(
    (word) => rank(word) ?? rank(stem(word)) ?? rank(`${stem(word)}e`) ?? Number.POSITIVE_INFINITY,
  );
  const grammatical = functionWordsOf(code);
  return {
    stem,
    analyseOwn: (text) => rewrite(spelledOut(stripPleasantries(text) || text)),
    forMessage,
    knows: speller.knows,
    rarity: remembered((word) => (grammatical.has(word) ? 0.1 : rarityOfRank(ranked(word)))),
    isGrammatical: (word) => grammatical.has(word),
    isListed: (word) => ranked(word) < Number.POSITIVE_INFINITY,
    foreignLanguage: (text) =>
      foreignLanguage(wordsOf(text), code, (word) => uses(word) || rankOfOwn(word, code)),
  };
}

/** Words that English speech has are not foreign to an English pack. */
const rankOfOwn = (word: string, language: string): boolean =>
  language === 'en' && (rankOf(word) ?? Number.POSITIVE_INFINITY) < 3_000;

function* countWords(
  documents: readonly Document[],
  { synonyms = NO_SYNONYMS }: PackContext,
): Steps<Map<string, number>> {
  const frequencies = new Map<string, number>();
  const count = (text: string) => {
    for (const word of wordsOf(text)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  };
  for (const [number, { question, phrasings, answer }] of documents.entries()) {
    [question, ...phrasings, answer].forEach(count);
    if (isStep(number)) yield;
  }
  synonyms.groups.flat().forEach(count);
  for (const [short, long] of Object.entries(synonyms.abbreviations)) count(`${short} ${long}`);
  return frequencies;
}

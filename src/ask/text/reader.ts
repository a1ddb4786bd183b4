import { atOnce, isStep, type Steps } from '../../base/steps.ts';
import turns from '../data/turns.json' with { type: 'json' };
import { withoutFillers } from './fillers.ts';
import { bare } from './pleasantries.ts';
import { writeOut } from './shorthand.ts';
import { buildSpeller, type Change } from './spelling.ts';
import { buildRewrite, type Synonyms } from './synonyms.ts';
import { inPlainForm } from './wording.ts';
import { wordsOf } from './words.ts';

/** A text as the ranker sees it. */
export interface Read {
  readonly words: readonly string[];
  /** What spelling repair changed. */
  readonly repaired: readonly Change[];
  /** What shorthand, abbreviations and synonyms were replaced by. */
  readonly expanded: readonly Change[];
}

export interface Reader {
  /** A text of the pack: it defines what is spelt right. */
  readOwn(text: string): readonly string[];
  /** A text that somebody typed. */
  read(text: string): Read;
  /** Reads the parts of one message, in which so many slips are looked up and no more. */
  reading(): Reader['read'];
  /** Whether the pack or everyday English has the word. */
  knows(word: string): boolean;
}

/** Builds a reader for a pack whose own texts (questions, phrasings, answers) are `texts`. */
export const buildReader = (texts: readonly string[], synonyms: Synonyms): Reader =>
  atOnce(readerSteps(texts, synonyms));

/** Turns of everyday English and the one word that stands for them, written down by hand for this project. */
const shortened = buildRewrite({ groups: turns, abbreviations: {} });

/** Builds the same reader step by step. */
export function* readerSteps(texts: readonly string[], synonyms: Synonyms): Steps<Reader> {
  const frequencies = new Map<string, number>();
  const count = (text: string) => {
    for (const word of wordsOf(text)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  };
  for (const [number, text] of texts.entries()) {
    count(text);
    if (isStep(number)) yield;
  }
  synonyms.groups.flat().forEach(count);
  for (const [short, long] of Object.entries(synonyms.abbreviations)) count(`${short} ${long}`);
  const speller = buildSpeller(frequencies);
  yield;
  const rewrite = buildRewrite(synonyms);
  const spelledOut = (text: string, changes?: Change[]) =>
    withoutFillers(wordsOf(text)).flatMap((word) => {
      const long = writtenOut(word);
      if (long.length > 1 || long[0] !== word) changes?.push({ from: word, to: long.join(' ') });
      return long;
    });
  const abbreviations = new Set(Object.keys(synonyms.abbreviations).flatMap(wordsOf));
  const writtenOut = (word: string) => writeOut(word, (known) => abbreviations.has(known));
  const reading = () => {
    const searched = new Set<string>();
    return (text: string): Read => {
      const expanded: Change[] = [];
      const { words, changes } = speller.repair(spelledOut(text, expanded), searched);
      return {
        words: inPlainForm(shortened(rewrite(words.flatMap(writtenOut), expanded), expanded)),
        repaired: changes,
        expanded,
      };
    };
  };
  return {
    readOwn: (text) => inPlainForm(shortened(rewrite(spelledOut(bare(text) || text)))),
    read: (text) => reading()(text),
    reading,
    knows: speller.knows,
  };
}

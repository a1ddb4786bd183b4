import type { Document } from '../../../src/answer/document.ts';
import type { Verdict } from '../../../src/answer/verdict.ts';
import { shownIds } from '../../../src/eval/judge.ts';
import { shareWhere } from '../../../src/eval/share.ts';
import { fold } from '../../../src/knowledge/names.ts';
import type { Knowledge } from '../../search/engine.ts';
import { randomFrom, sample } from '../../search/random.ts';
import type { Collection } from '../collection.ts';
import type { Row } from '../table.ts';
import { engineOver } from '../tally.ts';
import { type Turned, turnsOf } from './turn.ts';

/** A question for what the pack does not answer, made of one that it does. */
export interface Opposite extends Turned {
  /** The entry whose question was turned. */
  readonly of: string;
}

/** Of an entry so many of a kind at most, so that no entry and no kind decides the totals. */
const OF_AN_ENTRY = 2;
const OF_A_KIND = 40;

/**
 * Each entry's question and phrasings with one word turned, drawn with a fixed seed. A turn is left out where the pack
 * might answer it: where the new word stands in the entry itself, or in a question or phrasing of any other entry.
 */
export function oppositesOf(name: string, { entries }: Knowledge): Opposite[] {
  const random = randomFrom(`opposites ${name}`);
  const asked = wordsOf(entries.flatMap(textsOf));
  const all = entries.flatMap((entry) => {
    const told = wordsOf([entry.answer]);
    const turned = textsOf(entry)
      .filter((text) => !/\b(?:not|never|avoid|without|\w+n't)\b/i.test(text))
      .flatMap(turnsOf)
      .filter(({ word, kind }) => kind === 'negated' || !(isAmong(asked, word) || isAmong(told, word)));
    return firstOfEach(sample(turned, turned.length, random)).map((one) => ({ ...one, of: entry.id }));
  });
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return kinds.flatMap((kind) =>
    sample(
      all.filter((one) => one.kind === kind),
      OF_A_KIND,
      random,
    ),
  );
}

const textsOf = ({ question, phrasings }: Document): string[] => [question, ...phrasings];

/** The words without their last letters, so that other forms of a word count as the word. */
const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => fold(text).split(' ').map(trunk)));

const isAmong = (words: ReadonlySet<string>, word: string): boolean => words.has(trunk(fold(word)));

/** `stopping`, `stopped`, `stops` → `stop`. */
const trunk = (word: string): string =>
  word.replace(/(?:ing|ed|es|s|e)$/, '').replace(/([bdgmnpt])\1$/, '$1');

function firstOfEach(turned: readonly Turned[]): Turned[] {
  const kinds = [...new Set(turned.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => turned.filter((one) => one.kind === kind).slice(0, OF_AN_ENTRY));
}

interface Asked {
  readonly pack: string;
  readonly opposite: Opposite;
  readonly verdict: Verdict;
}

/** How often the question for the opposite gets an answer: a row for each pack and each way of turning. */
export function oppositeRows(collections: readonly Collection[]): Row[] {
  const asked = collections.flatMap(({ name, knowledge }) => {
    const { ask } = engineOver(knowledge);
    return oppositesOf(name, knowledge).map((opposite) => ({
      pack: name,
      opposite,
      verdict: ask(opposite.text),
    }));
  });
  const rowsBy = (keyOf: (one: Asked) => string): Row[] =>
    [...new Set(asked.map(keyOf))].map((key) =>
      rowOf(
        key,
        asked.filter((one) => keyOf(one) === key),
      ),
    );
  return [...rowsBy(({ opposite }) => opposite.kind), ...rowsBy(({ pack }) => pack), rowOf('all', asked)];
}

function rowOf(name: string, asked: readonly Asked[]): Row {
  const isAnswered = ({ verdict }: Asked) => verdict.verdict === 'answer';
  return {
    name,
    size: String(asked.length),
    shares: {
      'answered as sure': shareWhere(asked, (one) => isAnswered(one) && one.verdict.word === 'sure'),
      answered: shareWhere(asked, isAnswered),
      'entry offered': shareWhere(
        asked,
        (one) => !isAnswered(one) && shownIds(one.verdict).includes(one.opposite.of),
      ),
    },
  };
}

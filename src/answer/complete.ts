import { fold } from '../knowledge/names.ts';
import type { Core } from './core.ts';
import type { Choice } from './document.ts';
import { editDistance } from './text/proposals.ts';
import { wordsOf } from './text/words.ts';

/** Discord shows 25 choices. */
const MAX_CHOICES = 25;
/** Shorter texts say nothing yet: what is popular is offered. */
const LEAST_TYPED = 2;
/** The unfinished word stands for at most so many words that it can begin. */
const MOST_WORDS = 6;
/** From so many letters on one of them may be a slip. */
const SLIP_FROM = 4;
/** An unfinished word of fewer letters says so little that the text is also ranked without it, at half weight. */
const SHORT = 3;
/** Following the word before counts this much against standing anywhere; a slip and being whole, in log-weight. */
const AFTER_PREVIOUS = 20;
const SLIP_COST = 3;
const WHOLE_BONUS = 1;
/** What is offered has at least this share of the best one's: less only fills the list. */
const NEAR_BEST = 0.004;

/** Completes what is being typed: documents whose question or a phrasing it begins or resembles. */
export type Complete = (text: string, limit?: number) => readonly Choice[];

/** Builds the completion over the words of questions and phrasings; `popular` is offered before anything is typed. */
export function buildCompletion(core: Core, popular: readonly Choice[]): Complete {
  const { documents } = core;
  let words: Vocabulary | undefined;
  return (text, limit = MAX_CHOICES) => {
    const typed = text.trimStart().slice(0, 100);
    if (wordsOf(typed).join('').length < LEAST_TYPED) return popular.slice(0, limit).map(choiceOf);
    // Not before somebody types: a start should not wait for it.
    words ??= vocabularyOf(core);
    const shares = new Map<number, number>();
    for (const { reading, share } of readingsOf(typed, words))
      for (const [document, part] of rankedShares(reading, core))
        shares.set(document, (shares.get(document) ?? 0) + share * part);
    const order = [...shares].sort(([a, x], [b, y]) => y - x || a - b);
    const least = NEAR_BEST * (order[0]?.[1] ?? 0);
    return order
      .filter(([, share]) => share > least)
      .slice(0, limit)
      .flatMap(([document]) => documents[document] ?? [])
      .map(choiceOf);
  };
}

const choiceOf = ({ id, question }: Choice): Choice => ({ id, question });

/** How often each word stands in questions and phrasings, and how often after each other word. */
interface Vocabulary {
  readonly counts: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
}

function vocabularyOf({ documents }: Core): Vocabulary {
  const counts = new Map<string, number>();
  const after = new Map<string, number>();
  for (const { question, phrasings } of documents)
    for (const text of [question, ...phrasings]) {
      let previous = '';
      for (const word of wordsOf(text)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        const pair = `${previous} ${word}`;
        after.set(pair, (after.get(pair) ?? 0) + 1);
        previous = word;
      }
    }
  const byFirst = new Map<string, string[]>();
  for (const word of [...counts.keys()].sort()) {
    const [first = ''] = word;
    const own = byFirst.get(first);
    if (own) own.push(word);
    else byFirst.set(first, [word]);
  }
  return { counts, after, byFirst };
}

interface Reading {
  readonly reading: string;
  /** The readings' shares add up to one, but for one without the last word. */
  readonly share: number;
}

/** What a text can become: as it is where a space ends it, else with each word that the last one can begin. */
function readingsOf(typed: string, vocabulary: Vocabulary): readonly Reading[] {
  const [last = ''] = /[\p{L}\p{N}]+$/u.exec(typed.toLowerCase()) ?? [];
  if (last === '') return [{ reading: typed, share: 1 }];
  const before = typed.slice(0, typed.length - last.length);
  const begun = wordsBegunBy(fold(last), wordsOf(before).at(-1) ?? '', vocabulary);
  if (begun.length === 0) return [{ reading: typed, share: 1 }];
  const top = Math.max(...begun.map(({ logWeight }) => logWeight));
  const weights = begun.map(({ logWeight }) => Math.exp(logWeight - top));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const without = last.length < SHORT && before.trim() !== '' ? [{ reading: before, share: 0.5 }] : [];
  return [
    ...begun.map(({ word }, i) => ({ reading: `${before}${word}`, share: (weights[i] ?? 0) / total })),
    ...without,
  ];
}

function wordsBegunBy(start: string, previous: string, { counts, after, byFirst }: Vocabulary) {
  const begun = (byFirst.get(start[0] ?? '') ?? []).flatMap((word) => {
    const slips = word.startsWith(start) ? 0 : slipsInStart(word, start);
    if (slips > 1) return [];
    const count = (counts.get(word) ?? 0) + AFTER_PREVIOUS * (after.get(`${previous} ${word}`) ?? 0);
    return [{ word, logWeight: Math.log(count) - SLIP_COST * slips + (word === start ? WHOLE_BONUS : 0) }];
  });
  return begun.sort((a, b) => b.logWeight - a.logWeight || (a.word < b.word ? -1 : 1)).slice(0, MOST_WORDS);
}

/** How many slips turn the beginning of a word into what was typed; 2 for more than one. */
function slipsInStart(word: string, start: string): number {
  if (start.length < SLIP_FROM || word.length < start.length - 1) return 2;
  const lengths = [start.length, start.length - 1, start.length + 1];
  return Math.min(...lengths.map((length) => editDistance(start, word.slice(0, length), 1)));
}

/** Each candidate's share by the softmax of its score; none where no word but grammatical ones is known. */
function rankedShares(reading: string, { analyzer, ranker }: Core): readonly (readonly [number, number])[] {
  const { words } = analyzer.forMessage()(reading);
  if (!words.some((word) => analyzer.knows(word))) return [];
  const { candidates } = ranker.rank(words);
  const odds = candidates.map(({ score }) => Math.exp(score - (candidates[0]?.score ?? 0)));
  const total = odds.reduce((sum, each) => sum + each, 0);
  return candidates.map(({ document }, i) => [document, (odds[i] ?? 0) / total] as const);
}

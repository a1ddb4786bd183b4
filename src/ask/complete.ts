import Fuse from 'fuse.js';
import { fold } from '../knowledge/names.ts';
import type { Askable, Choice } from './askable.ts';

/** Discord shows 25 choices. */
const MAX_CHOICES = 25;

/** Completes what is being typed: entries whose question or a phrasing it begins or resembles. */
export type Complete = (text: string, limit?: number) => readonly Choice[];

/**
 * Builds the completion. `rank` orders entry numbers by meaning, none where no word is known; Fuse adds what matches letter by letter, which is
 * all there is while a word is half typed.
 */
export function buildCompletion(
  entries: readonly Askable[],
  rank: (text: string) => readonly number[],
): Complete {
  const fuse = new Fuse(
    entries.map((entry) => entry.question),
    { threshold: 0.4, ignoreLocation: true },
  );
  const whole = new Set(
    entries.flatMap(({ question, phrasings }) =>
      [question, ...phrasings].flatMap((one) => fold(one).split(' ')),
    ),
  );
  return (text, limit = MAX_CHOICES) => {
    const typed = text.trim().slice(0, 100);
    if (typed === '') return [];
    const byLetters = fuse.search(typed, { limit }).map((hit) => hit.refIndex);
    const byMeaning = rank(typed);
    const isHalf = !typed.includes(' ') && !whole.has(fold(typed));
    const order = [...new Set(isHalf ? [...byLetters, ...byMeaning] : [...byMeaning, ...byLetters])];
    return order
      .slice(0, limit)
      .flatMap((number) => entries[number] ?? [])
      .map(({ id, question }) => ({ id, question }));
  };
}

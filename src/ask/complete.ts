import Fuse from 'fuse.js';
import type { Askable, Choice } from './askable.ts';

/** Discord shows 25 choices. */
const MAX_CHOICES = 25;

/** Completes what is being typed: entries whose question or a phrasing it begins or resembles. */
export type Complete = (text: string, limit?: number) => readonly Choice[];

/**
 * Builds the completion. `rank` orders entry numbers by meaning; Fuse adds what matches letter by letter, which is
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
  return (text, limit = MAX_CHOICES) => {
    const typed = text.trim().slice(0, 100);
    if (typed === '') return [];
    const byLetters = fuse.search(typed, { limit }).map((hit) => hit.refIndex);
    const byMeaning = rank(typed);
    const oneWord = !typed.includes(' ');
    const order = [...new Set(oneWord ? [...byLetters, ...byMeaning] : [...byMeaning, ...byLetters])].slice(
      0,
      limit,
    );
    return order.flatMap((number) => entries[number] ?? []).map(({ id, question }) => ({ id, question }));
  };
}

import type { Document } from '../../src/answer/document.ts';
import { type Answer, DEPTH } from './engine.ts';

/** A text of an entry on its own. */
export interface PhrasingRecord {
  readonly id: number;
  readonly entry: string;
  readonly text: string;
  readonly answer: string;
}

/** A record a phrasing, the question among them; each carries its entry's answer. */
export const recordsByPhrasing = (entries: readonly Document[]): PhrasingRecord[] =>
  entries
    .flatMap(({ id, question, phrasings, answer }) =>
      [question, ...phrasings].map((text) => ({ entry: id, text, answer })),
    )
    .map((record, id) => ({ id, ...record }));

/** A record found, the better the higher its score. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** How many records to ask for where a record is a phrasing: enough to hold DEPTH entries nearly always. */
export const MANY_RECORDS = 50;

/** The entries of `hits`, each at its best place. `hits` are the best first. */
export const answerOf = (hits: readonly Hit[]): Answer => ({
  ids: [...new Set(hits.map(({ id }) => id))].slice(0, DEPTH),
  score: hits[0]?.score ?? Number.NEGATIVE_INFINITY,
});

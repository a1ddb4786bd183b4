import type { Document, PackContext, Synonyms } from '../../src/answer/document.ts';

/** What an engine is built over. */
export interface Knowledge extends PackContext {
  readonly entries: readonly Document[];
  readonly synonyms: Synonyms;
  /** Questions in the entries' words that none of them answers; only our engine can use them. */
  readonly outside: readonly string[];
}

/** Entries alone, as a public set has them. */
export const bareEntries = (entries: readonly Document[]): Knowledge => ({
  entries,
  synonyms: { groups: [], abbreviations: {} },
  outside: [],
});

/** What an engine found for one text. */
export interface Answer {
  /** Entries, best first. */
  readonly ids: readonly string[];
  /** How well the first fits: what tells a question in scope from one out of scope. -Infinity when nothing was found. */
  readonly score: number;
}

export type Search = (text: string) => Answer | Promise<Answer>;

/** One engine of the comparison, in the settings that served it best. */
export interface Engine {
  /** The package whose version is printed. */
  readonly from: string;
  /** The settings, for the reader of the table. */
  readonly settings: string;
  build(knowledge: Knowledge): Search | Promise<Search>;
}

/** How many entries of an answer count for the mean reciprocal rank: our engine names five. */
export const DEPTH = 5;

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

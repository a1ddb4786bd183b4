/** The entry number of phrasings that belong to none: what nobody asks a pack. */
export const OUTSIDE = -1;

/** A phrasing: its words after reading, the number of its entry or OUTSIDE, and how its author wrote it. */
export interface Phrasing {
  readonly entry: number;
  readonly words: readonly string[];
  readonly text: string;
}

/** All that is ranked. Phrasings are numbered in their order: those of entries first, then those of none. */
export interface Corpus {
  readonly phrasings: readonly Phrasing[];
  /** The words of each entry's answer, by the entry's number. */
  readonly answers: readonly (readonly string[])[];
}

/** What is left out of a ranking, to learn how it would do without: a phrasing, or an entry with all of its own. */
export interface Held {
  readonly phrasing?: number;
  readonly entry?: number;
}

/** The phrasings of entries alone. */
export const ownPhrasings = ({ phrasings }: Corpus): readonly Phrasing[] =>
  phrasings.filter((phrasing) => phrasing.entry !== OUTSIDE);

/** How often each value occurs. */
export function countsOf<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

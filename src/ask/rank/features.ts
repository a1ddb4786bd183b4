import { charGrams } from './charGrams.ts';
import { type Corpus, OUTSIDE } from './corpus.ts';
import type { Terms } from './terms.ts';

/** A corpus in numbers: what each of its texts holds, found once for all that count it. */
export interface Features {
  /** For each phrasing. */
  readonly singles: readonly (readonly number[])[];
  readonly terms: readonly (readonly number[])[];
  readonly grams: readonly (readonly number[])[];
  /** For each entry: what its answer holds, and the numbers of its phrasings. */
  readonly answerSingles: readonly (readonly number[])[];
  readonly answerGrams: readonly (readonly number[])[];
  readonly byEntry: readonly (readonly number[])[];
}

/** Looks up the terms and grams of all texts. */
export function featuresOf({ phrasings, answers }: Corpus, terms: Terms): Features {
  const byEntry = answers.map((): number[] => []);
  phrasings.forEach(({ entry }, phrasing) => {
    if (entry !== OUTSIDE) byEntry[entry]?.push(phrasing);
  });
  return {
    singles: phrasings.map(({ words }) => terms.singles(words)),
    terms: phrasings.map(({ words }) => terms.all(words)),
    grams: phrasings.map(({ words }) => charGrams(words)),
    answerSingles: answers.map(terms.singles),
    answerGrams: answers.map(charGrams),
    byEntry,
  };
}

/** The lists of each entry's phrasings. */
export const ofEntries = (
  lists: Features['singles'],
  { byEntry }: Features,
): readonly (readonly (readonly number[])[])[] =>
  byEntry.map((phrasings) => phrasings.map((phrasing) => lists[phrasing] ?? []));

import { isStep, type Steps } from '../../base/steps.ts';
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

/** Looks up the terms and grams of all texts, one by one. */
export function* featuresOf({ phrasings, answers }: Corpus, terms: Terms): Steps<Features> {
  const byEntry = answers.map((): number[] => []);
  const found = { singles: lists(), terms: lists(), grams: lists() };
  for (const [phrasing, { entry, words }] of phrasings.entries()) {
    if (entry !== OUTSIDE) byEntry[entry]?.push(phrasing);
    const singles = terms.singles(words);
    found.singles.push(singles);
    found.terms.push([...singles, ...terms.pairs(words)]);
    found.grams.push(charGrams(words));
    if (isStep(phrasing)) yield;
  }
  const answerSingles = answers.map(terms.singles);
  const answerGrams = answers.map(charGrams);
  yield;
  return { ...found, byEntry, answerSingles, answerGrams };
}

const lists = (): (readonly number[])[] => [];

/** The lists of each entry's phrasings. */
export const ofEntries = (
  lists: Features['singles'],
  { byEntry }: Features,
): readonly (readonly (readonly number[])[])[] =>
  byEntry.map((phrasings) => phrasings.map((phrasing) => lists[phrasing] ?? []));

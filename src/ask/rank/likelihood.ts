import { type Corpus, countsOf, type Held } from './corpus.ts';
import { invert, sparseVector } from './sparse.ts';
import type { Terms } from './terms.ts';

/**
 * How much likelier the words of a question are from each entry than from the pack as a whole: the mean over its terms
 * of ln(1 + P(term | entry) / P(term)), the smoothed query likelihood of Zhai and Lafferty (2004) with λ = ½.
 */
export type Likelihood = (words: readonly string[], held?: Held) => Float64Array;

/** What an answer says counts for this much against what its phrasings ask. */
const ANSWER_SHARE = 0.3;
/** Texts shorter than this are taken to be so long: a word in a text of three is no third of what is meant. */
const LEAST_PHRASINGS = 8;
const LEAST_ANSWER = 30;

interface EntryTerms {
  readonly asked: ReadonlyMap<number, number>;
  readonly askedLength: number;
  readonly said: ReadonlyMap<number, number>;
  readonly saidLength: number;
}

/** Builds the likelihood over all entries of a corpus. */
export function buildLikelihood(corpus: Corpus, terms: Terms): Likelihood {
  const byEntry = corpus.answers.map((answer, entry) => entryTerms(corpus, entry, answer, terms));
  const background = backgroundOf(byEntry);
  const gain = (term: number, entry: EntryTerms, asked: number, length: number) => {
    const within =
      ((1 - ANSWER_SHARE) * asked) / Math.max(LEAST_PHRASINGS, length) +
      (ANSWER_SHARE * (entry.said.get(term) ?? 0)) / Math.max(LEAST_ANSWER, entry.saidLength);
    return Math.log(1 + within / background(term));
  };
  const index = invert(
    byEntry.map((entry) => {
      const all = new Set([...entry.asked.keys(), ...entry.said.keys()]);
      return sparseVector(
        new Map([...all].map((t) => [t, gain(t, entry, entry.asked.get(t) ?? 0, entry.askedLength)])),
      );
    }),
    terms.size,
  );
  return (words, held = {}) => {
    const asked = terms.singles(words);
    const scores = new Float64Array(byEntry.length);
    index.addProducts(sparseVector(countsOf(asked.filter((term) => term < terms.size))), scores);
    const without = held.phrasing === undefined ? undefined : corpus.phrasings[held.phrasing];
    const entry = without && byEntry[without.entry];
    if (without && entry) {
      const gone = countsOf(terms.singles(without.words));
      const length = entry.askedLength - without.words.length;
      const left = (term: number) => (entry.asked.get(term) ?? 0) - (gone.get(term) ?? 0);
      scores[without.entry] = asked.reduce((sum, term) => sum + gain(term, entry, left(term), length), 0);
    }
    return scores.map((score) => score / (asked.length || 1));
  };
}

function entryTerms(corpus: Corpus, entry: number, answer: readonly string[], terms: Terms): EntryTerms {
  const words = corpus.phrasings
    .filter((phrasing) => phrasing.entry === entry)
    .map((phrasing) => phrasing.words);
  return {
    asked: countsOf(words.flatMap(terms.singles)),
    askedLength: words.reduce((sum, list) => sum + list.length, 0),
    said: countsOf(terms.singles(answer)),
    saidLength: answer.length,
  };
}

/** P(term) over all phrasings; half a phrasing for those in none. */
function backgroundOf(entries: readonly EntryTerms[]): (term: number) => number {
  const counts = new Map<number, number>();
  for (const { asked } of entries)
    for (const [term, n] of asked) counts.set(term, (counts.get(term) ?? 0) + n);
  const length = entries.reduce((sum, entry) => sum + entry.askedLength, 0);
  return (term) => ((counts.get(term) ?? 0) + 0.5) / (length + 50);
}

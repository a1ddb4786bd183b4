import { type Corpus, countsOf, type Held, type Phrasing } from './corpus.ts';
import { type Features, ofEntries } from './features.ts';
import { invert } from './invertedIndex.ts';
import { countRows, eachInRow, rowMap, type SparseRows } from './sparse.ts';
import type { Terms } from './terms.ts';

/**
 * How much likelier the terms of a question are from each entry than from the pack as a whole: the mean over its terms
 * of ln(1 + P(term | entry) / P(term)), the smoothed query likelihood of Zhai and Lafferty (2004) with λ = ½.
 */
export type Likelihood = (singles: readonly number[], held?: Held) => Float64Array;

/** What an answer says counts for this much against what its phrasings ask. */
const ANSWER_SHARE = 0.3;
/** Texts shorter than this are taken to be so long: a word in a text of three is no third of what is meant. */
const LEAST_PHRASINGS = 8;
const LEAST_ANSWER = 30;

/** How often each term stands in each entry's phrasings and answer, and how many words they have. */
interface EntryTerms {
  readonly asked: SparseRows;
  readonly said: SparseRows;
  readonly askedLengths: readonly number[];
  readonly saidLengths: readonly number[];
}

/** What a term speaks for an entry, by its share of the words of the phrasings and of the answer. */
type Gain = (term: number, asked: number, said: number) => number;

/** Builds the likelihood over all entries of a corpus. */
export function buildLikelihood(corpus: Corpus, features: Features, terms: Terms): Likelihood {
  const counted = countTerms(corpus, features, terms.size);
  const background = backgroundOf(counted, terms.size);
  const gain: Gain = (term, asked, said) =>
    Math.log(1 + ((1 - ANSWER_SHARE) * asked + ANSWER_SHARE * said) / background(term));
  const index = invert(gainRows(counted, features, { gain, size: terms.size }), terms.size);
  return (singles, held = {}) => {
    const scores = new Float64Array(corpus.answers.length);
    const known = [...countsOf(singles.filter((term) => term < terms.size))];
    index.addProducts({ features: known.map(([term]) => term), values: known.map(([, n]) => n) }, scores);
    const without = held.phrasing === undefined ? undefined : corpus.phrasings[held.phrasing];
    if (without && without.entry in scores) {
      const gainWithout = withoutPhrasing(counted, without, {
        gain,
        gone: countsOf(terms.singles(without.words)),
      });
      scores[without.entry] = singles.reduce((sum, term) => sum + gainWithout(term), 0);
    }
    return scores.map((score) => score / (singles.length || 1));
  };
}

function countTerms({ phrasings, answers }: Corpus, features: Features, size: number): EntryTerms {
  return {
    asked: countRows(ofEntries(features.singles, features), size),
    said: countRows(
      features.answerSingles.map((singles) => [singles]),
      size,
    ),
    askedLengths: features.byEntry.map((own) =>
      own.reduce((sum, phrasing) => sum + (phrasings[phrasing]?.words.length ?? 0), 0),
    ),
    saidLengths: answers.map((answer) => answer.length),
  };
}

/** The gain of every term that an entry has. */
function gainRows(
  { asked, said, askedLengths, saidLengths }: EntryTerms,
  features: Features,
  { gain, size }: { readonly gain: Gain; readonly size: number },
): SparseRows {
  const rows = countRows(
    ofEntries(features.singles, features).map((own, entry) => [...own, features.answerSingles[entry] ?? []]),
    size,
  );
  const inPhrasings = new Float64Array(size);
  const inAnswer = new Float64Array(size);
  askedLengths.forEach((askedLength, entry) => {
    const length = askedWords(askedLength);
    const answerLength = saidWords(saidLengths[entry] ?? 0);
    eachInRow(asked, entry, (term, n) => {
      inPhrasings[term] = n / length;
    });
    eachInRow(said, entry, (term, n) => {
      inAnswer[term] = n / answerLength;
    });
    eachInRow(rows, entry, (term, _, place) => {
      rows.values[place] = gain(term, inPhrasings[term] ?? 0, inAnswer[term] ?? 0);
      inPhrasings[term] = 0;
      inAnswer[term] = 0;
    });
  });
  return rows;
}

const askedWords = (length: number): number => Math.max(LEAST_PHRASINGS, length);
const saidWords = (length: number): number => Math.max(LEAST_ANSWER, length);

/** The gain of a term for the entry of a phrasing that is left out; `gone` counts the phrasing's terms. */
function withoutPhrasing(
  counted: EntryTerms,
  { entry, words }: Phrasing,
  { gain, gone }: { readonly gain: Gain; readonly gone: ReadonlyMap<number, number> },
): (term: number) => number {
  const asked = rowMap(counted.asked, entry);
  const said = rowMap(counted.said, entry);
  const length = askedWords((counted.askedLengths[entry] ?? 0) - words.length);
  const answerLength = saidWords(counted.saidLengths[entry] ?? 0);
  return (term) =>
    gain(
      term,
      ((asked.get(term) ?? 0) - (gone.get(term) ?? 0)) / length,
      (said.get(term) ?? 0) / answerLength,
    );
}

/** P(term) over all phrasings; half a phrasing for those in none. */
function backgroundOf({ asked, askedLengths }: EntryTerms, size: number): (term: number) => number {
  const counts = new Float64Array(size);
  asked.features.forEach((term, at) => {
    counts[term] = (counts[term] ?? 0) + (asked.values[at] ?? 0);
  });
  const length = askedLengths.reduce((sum, own) => sum + own, 0);
  return (term) => ((counts[term] ?? 0) + 0.5) / (length + 50);
}

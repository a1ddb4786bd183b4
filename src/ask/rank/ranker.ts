import { buildBm25 } from './bm25.ts';
import { charGrams, GRAM_DIMENSIONS } from './charGrams.ts';
import { buildCosineSpace } from './cosineSpace.ts';
import { localRidge, nearest, similaritiesOf } from './localRidge.ts';
import { buildTerms } from './terms.ts';

/** What the ranker found for one text. */
export interface Ranking {
  /** Entry numbers with their scores, best first; equal ones in the order of the pack. */
  readonly ranked: readonly { readonly entry: number; readonly score: number }[];
  readonly signals: Signals;
}

/** What the confidence is computed from. */
export interface Signals {
  /** The best score and its lead over the second. */
  readonly top: number;
  readonly lead: number;
  /** The share of the text that the nearest phrasings explain. */
  readonly explained: number;
  /** The share of the text's weight in words that no entry has: 0 to 1. */
  readonly foreign: number;
  /** The highest cosines to a phrasing of the best entry, in terms and in character grams. */
  readonly terms: number;
  readonly grams: number;
}

/** Ranks entries for a list of words. `exclude` leaves phrasings out, by their number. */
export type Ranker = (words: readonly string[], exclude?: (phrasing: number) => boolean) => Ranking;

/** A text of the pack after normalising: the phrasing's words and the entry it belongs to. */
export interface Phrasing {
  readonly entry: number;
  readonly words: readonly string[];
}

const never = () => false;

/** Builds the ranker over all phrasings; `answers` are the words of each entry's answer. */
export function buildRanker(phrasings: readonly Phrasing[], answers: readonly (readonly string[])[]): Ranker {
  const terms = buildTerms([...phrasings.map((phrasing) => phrasing.words), ...answers]);
  const termSpace = buildCosineSpace(
    phrasings.map(({ words }) => terms.stemsAndPairs(words)),
    terms.size,
  );
  const gramSpace = buildCosineSpace(
    phrasings.map(({ words }) => charGrams(words)),
    GRAM_DIMENSIONS,
  );
  const wholes = answers.map((answer, entry) => [
    ...phrasings.filter((phrasing) => phrasing.entry === entry).flatMap(({ words }) => terms.stems(words)),
    ...terms.stems(answer),
  ]);
  const wholeScores = buildBm25(wholes, terms.size);
  const entryOf = (phrasing: number) => phrasings[phrasing]?.entry ?? 0;
  return (words, exclude = never) => {
    const byTerms = termSpace.cosines(termSpace.vectorOf(terms.stemsAndPairs(words)));
    const byGrams = gramSpace.cosines(gramSpace.vectorOf(charGrams(words)));
    const neighbours = nearest(similaritiesOf(byTerms, byGrams), (phrasing) => !exclude(phrasing));
    const ridge = localRidge(neighbours, entryOf, [termSpace, gramSpace]);
    const whole = wholeScores(terms.stems(words));
    const scale = Math.max(1, ...whole);
    const ranked = [...ridge.scores]
      .map(([entry, score]) => ({ entry, score: score + (0.1 * (whole[entry] ?? 0)) / scale }))
      .sort((a, b) => b.score - a.score || a.entry - b.entry);
    const best = ranked[0]?.entry;
    const highest = (cosines: Float64Array) =>
      Math.max(
        0,
        ...neighbours.filter((n) => entryOf(n.phrasing) === best).map((n) => cosines[n.phrasing] ?? 0),
      );
    return {
      ranked,
      signals: {
        top: ranked[0]?.score ?? 0,
        lead: (ranked[0]?.score ?? 0) - (ranked[1]?.score ?? 0),
        explained: ridge.explained,
        foreign: foreignShare(terms.stems(words), terms.size, termSpace.weightOf),
        terms: highest(byTerms),
        grams: highest(byGrams),
      },
    };
  };
}

function foreignShare(stems: readonly number[], size: number, weightOf: (term: number) => number): number {
  let foreign = 0;
  let all = 0;
  for (const term of stems) {
    const weight = weightOf(term);
    all += weight;
    if (term >= size) foreign += weight;
  }
  return all ? foreign / all : 1;
}

import type { Analyzer } from '../text/analyzer.ts';

/** Words, their stems, and what each weighs. */
export interface Text {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly weights: readonly number[];
}

export const textOf = (words: readonly string[], analyzer: Analyzer): Text => ({
  words,
  stems: words.map(analyzer.stem),
  weights: words.map((word) => weightOf(word, analyzer)),
});

/** A question laid beside a phrasing. */
export interface Alignment {
  readonly question: Text;
  readonly phrasing: Text;
  /** What they share, 0 to 1. */
  readonly similarity: number;
  /** The places of question words that the phrasing lacks, and of its words that the question lacks. */
  readonly added: readonly number[];
  readonly missing: readonly number[];
}

/** What a word weighs by how rare it is in speech: grammatical, common, and the rest. */
export const WEIGHTS = { grammatical: 0.15, common: 0.5, content: 1 };
/** A word this common names no topic; that is the 800th place. */
export const COMMON_BELOW = 0.48;

/** What a word weighs in a comparison. */
export function weightOf(word: string, analyzer: Analyzer): number {
  if (analyzer.isGrammatical(word)) return WEIGHTS.grammatical;
  return analyzer.rarity(word) < COMMON_BELOW ? WEIGHTS.common : WEIGHTS.content;
}

/** Lays a question beside a phrasing; of the weight m that they share and u and v that each has alone it is m / (m + (u + v) / 2). */
export function align(question: Text, phrasing: Text): Alignment {
  const added = unmatched(question.stems, phrasing.stems);
  const missing = unmatched(phrasing.stems, question.stems);
  const sum = ({ weights }: Text, places: readonly number[]) =>
    places.reduce((total, place) => total + (weights[place] ?? 0), 0);
  const alone = sum(question, added);
  const met = question.weights.reduce((total, weight) => total + weight, 0) - alone;
  return {
    question,
    phrasing,
    similarity: met / (met + (alone + sum(phrasing, missing)) / 2 || 1),
    added,
    missing,
  };
}

/** The places of those in a list that another lacks, each there matching one here. */
function unmatched(list: readonly string[], others: readonly string[]): number[] {
  const places: number[] = [];
  for (let place = 0; place < list.length; place++) {
    const word = list[place] ?? '';
    let at = others.indexOf(word);
    // The next of the same: as many as there are of it before here are taken.
    for (let before = list.indexOf(word); at >= 0 && before < place; before = list.indexOf(word, before + 1))
      at = others.indexOf(word, at + 1);
    if (at < 0) places.push(place);
  }
  return places;
}

/** How many of the words before and after two places are the same, 0 to 2; the ends of both texts count as the same. */
export function equalNeighbours({ question, phrasing }: Alignment, at: number, there: number): number {
  const isSame = (step: number) => (question.stems[at + step] ?? '') === (phrasing.stems[there + step] ?? '');
  return [-1, 1].filter(isSame).length;
}

import { type Held, OUTSIDE } from './rank/corpus.ts';
import type { Ranker, Ranking } from './rank/ranker.ts';

/** What tells whether the best candidate is right, in the order of the weights. */
export const SIGNALS = [
  'choice',
  'ridge',
  'explained',
  'outside',
  'known',
  'covered',
  'themed',
  'length',
] as const;

/**
 * - choice: ln(p / (1 − p)), p the best candidate's share among the candidates; −4 to 8
 * - ridge: the best candidate's sum of neighbours' weights; about 0 to 1
 * - explained, outside: how much of the text the phrasings of entries explain, and how much those of none; about 0 to 1
 * - known, covered: the share of the text's weight in words that the pack has, and that the best candidate has
 * - themed: 1 where it mentions a theme of the pack, else 0
 * - length: ln(1 + words)
 */
export type Signals = Readonly<Record<(typeof SIGNALS)[number], number>>;

/** Reads the signals off a ranking of `words`. */
export function signalsOf(
  words: readonly string[],
  ranking: Ranking,
  ranker: Ranker,
  held: Held = {},
): Signals {
  const { ranked, evidence } = ranking;
  const best = ranked[0]?.entry ?? OUTSIDE;
  const own = evidence.neighbours.filter(({ phrasing }) => ranker.entryOf(phrasing) !== OUTSIDE);
  return {
    choice: choiceOdds(ranked.map(({ score }) => score)),
    ridge: evidence.ridge[best] ?? 0,
    explained: own.reduce((sum, { weight, similarity }) => sum + weight * similarity, 0) / 2,
    outside: evidence.outside,
    ...shares(words, ranker, best, held),
    themed: ranker.themed(words) ? 1 : 0,
    length: Math.log(1 + words.length),
  };
}

function choiceOdds(scores: readonly number[]): number {
  const [best = 0, ...others] = scores;
  const rest = others.reduce((sum, score) => sum + Math.exp(score - best), 0);
  return Math.max(-4, Math.min(8, -Math.log(rest || 1e-9)));
}

function shares(words: readonly string[], ranker: Ranker, best: number, held: Held) {
  const { terms, weightOf, vocabulary } = ranker;
  const own = held.phrasing === undefined ? undefined : ranker.entryOf(held.phrasing);
  // A phrasing that is left out must not know its own words.
  const passes = (entry: number, texts: number) => entry !== held.entry && texts > (entry === own ? 1 : 0);
  const share = (test: (term: number) => boolean) => {
    let met = 0;
    let all = 0;
    for (const word of words) {
      const [term = 0, ...groups] = terms.singles([word]);
      const weight = weightOf(term);
      all += weight;
      met += weight * (test(term) ? 1 : groups.some(test) ? GROUP_SHARE : 0);
    }
    return met / (all || 1);
  };
  return {
    known: share((term) => vocabulary.some(term, passes)),
    covered: share((term) => passes(best, vocabulary.valueAt(best, term))),
  };
}

/** A word met by another of its thesaurus group counts for this much. */
export const GROUP_SHARE = 0.7;

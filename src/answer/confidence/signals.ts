import { OUT_OF_SCOPE } from '../index/searchIndex.ts';
import { type Candidate, FEATURES, type Ranker, type Ranking } from '../ranker.ts';

/** What tells whether the best candidate is right, in the order of the model. */
export const SIGNALS = [
  'choice',
  'margin',
  'explained',
  'outOfScope',
  'known',
  'length',
  'unknownWords',
  'nearest',
  'nearestOutOfScope',
  'nearestOwn',
  'topicNamed',
  'firsts',
  'coverageGap',
  'ridgeLead',
  'likelihoodLead',
  'gramsLead',
  'topicsLead',
  'coveredLead',
  'wholeFirst',
  'wholeGap',
  'whole',
  'wholeShare',
  'packShare',
  'rarestUnknown',
  'unknownRarity',
  'topicalKnown',
] as const;
export type Signal = (typeof SIGNALS)[number];

/** Words of at least this rarity in speech may name a topic. */
const TOPICAL = 0.45;
/** Trees compare with thresholds: what differs beyond these digits between machines must not show. */
const round4 = (value: number): number => Math.round(value * 1e4) / 1e4 || 0;

/**
 * Reads the signals off a ranking, in the order of SIGNALS, rounded to four digits:
 * - choice: −ln Σ e^(score − best score) over the others, −4 to 8; margin: the best score less the second's
 * - explained, outOfScope: how much of the text the phrasings of documents explain, and the lines of none; about 0 to 1
 * - known: the share of the text's weight in words that the pack has; length: ln(1 + words); unknownWords: how many it lacks
 * - nearest, nearestOutOfScope, nearestOwn: the similarity of the nearest phrasing of any, of none, of the best; 0 to 2
 * - topicNamed: 1 where it has a topic term; firsts: on how many features the best is first
 * - coverageGap: how much less of the text the best covers than another; the leads: its features less the second's
 * - wholeFirst, wholeGap, whole: whether its BM25 is the highest, by how much, and what it is
 * - wholeShare, packShare: the share of what BM25 weighs that the best and that the pack has
 * - rarestUnknown, unknownRarity: the highest and the summed rarity in speech of words that the pack lacks
 * - topicalKnown: the share of words that may name a topic which the pack has
 */
export function signalsOf(ranking: Ranking, ranker: Ranker): readonly number[] {
  const { asked, candidates, neighbours, out } = ranking;
  const [best, second] = candidates;
  if (!best) return SIGNALS.map(() => 0);
  const { isKnown } = ranker.coverage;
  const scores = candidates.map(({ score }) => score);
  const rest = scores.slice(1).reduce((sum, score) => sum + Math.exp(score - best.score), 0);
  const isOwn = (phrasing: number) => ranker.index.phrasings[phrasing]?.document !== OUT_OF_SCOPE;
  const own = neighbours.filter(({ phrasing }) => isOwn(phrasing));
  const none = neighbours.filter(({ phrasing }) => !isOwn(phrasing));
  const covered = candidates.map((candidate) => featureOf(candidate, 'covered'));
  const unknown = asked.words.filter((_, i) => !isKnown(asked.singles[i] ?? 0, out)).map(ranker.rarityOf);
  const topical = asked.words.map((word, i) => ({
    rarity: ranker.rarityOf(word),
    term: asked.singles[i] ?? 0,
  }));
  const topics = topical.filter(({ rarity }) => rarity > TOPICAL);
  const lead = (name: (typeof FEATURES)[number]) =>
    featureOf(best, name) - (second ? featureOf(second, name) : 0);
  const otherWhole = Math.max(0, ...candidates.slice(1).map((candidate) => featureOf(candidate, 'whole')));
  return [
    Math.max(-4, Math.min(8, -Math.log(rest || 1e-9))),
    second ? best.score - second.score : 4,
    own.reduce((sum, { weight, similarity }) => sum + weight * similarity, 0) / 2,
    none.reduce((sum, { weight }) => sum + weight, 0),
    ranker.coverage.known(asked.shares, out),
    Math.log(1 + asked.words.length),
    unknown.length,
    own[0]?.similarity ?? 0,
    none[0]?.similarity ?? 0,
    best.neighbours[0]?.similarity ?? 0,
    asked.mask === 0 ? 0 : 1,
    FEATURES.filter((_, i) =>
      candidates.every(({ features }) => (features[i] ?? 0) <= (best.features[i] ?? 0)),
    ).length,
    Math.max(...covered) - featureOf(best, 'covered'),
    lead('ridge'),
    lead('likelihood'),
    lead('grams'),
    lead('topics'),
    lead('covered'),
    featureOf(best, 'whole') >= otherWhole ? 1 : 0,
    featureOf(best, 'whole') - otherWhole,
    featureOf(best, 'whole'),
    ranker.coverage.covered(best.document, asked.weighed, out),
    ranker.coverage.known(asked.weighed, out),
    Math.max(0, ...unknown),
    unknown.reduce((sum, rarity) => sum + rarity, 0),
    topics.length > 0 ? topics.filter(({ term }) => isKnown(term, out)).length / topics.length : 1,
  ].map(round4);
}

export const featureOf = ({ features }: Candidate, name: (typeof FEATURES)[number]): number =>
  features[FEATURES.indexOf(name)] ?? 0;

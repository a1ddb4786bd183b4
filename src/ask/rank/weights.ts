import { countsOf, type Phrasing } from './corpus.ts';

/** How much a feature says; `known` is false where no phrasing has it. */
export type WeightOf = (feature: number) => number;

/**
 * Weighs features (terms or character grams) by two things, in equal parts: how rare they are among phrasings
 * (ln(1 + N / n), Salton and Buckley 1988), and how much they tell about the entry: the divergence of the entries
 * that use them from all entries. Five phrasings of one entry make a word telling, five of five entries do not.
 */
export function buildWeights(
  phrasings: readonly Phrasing[],
  features: readonly (readonly number[])[],
): WeightOf {
  const sizes = countsOf(phrasings.map((phrasing) => phrasing.entry));
  const holders = new Map<number, Map<number, number>>();
  features.forEach((list, i) => {
    const entry = phrasings[i]?.entry ?? 0;
    for (const feature of new Set(list)) {
      const entries = holders.get(feature) ?? new Map<number, number>();
      holders.set(feature, entries.set(entry, (entries.get(entry) ?? 0) + 1));
    }
  });
  const weights = new Map<number, number>();
  for (const [feature, entries] of holders)
    weights.set(
      feature,
      weigh(
        phrasings.length,
        [...entries.values()],
        [...entries.keys()].map((e) => sizes.get(e) ?? 1),
      ),
    );
  // A word that no phrasing has could mean any entry: half of the most that a word can tell.
  const unknown = Math.sqrt(Math.log(1 + 2 * phrasings.length) * 0.5 * Math.log(Math.max(2, sizes.size)));
  return (feature) => weights.get(feature) ?? unknown;
}

function weigh(total: number, counts: readonly number[], sizes: readonly number[]): number {
  const holders = counts.reduce((sum, count) => sum + count, 0);
  let divergence = 0;
  let others = 1;
  counts.forEach((count, i) => {
    const share = (sizes[i] ?? 1) / total;
    const within = (count + share) / (holders + 1);
    divergence += within * Math.log(within / share);
    others -= share;
  });
  if (others > 1e-9) divergence -= (others / (holders + 1)) * Math.log(holders + 1);
  return Math.sqrt(Math.log(1 + total / holders) * (Math.max(0, divergence) + LEAST));
}

/** Words that tell nothing about the entry keep a little weight: they tell the form of the question. */
const LEAST = 0.02;

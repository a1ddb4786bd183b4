import type { SparseRows } from './sparse.ts';

/** How much a feature says. */
export type WeightOf = (feature: number) => number;

/**
 * Weighs features (terms or character grams) by two things, in equal parts: how rare they are among phrasings
 * (ln(1 + N / n), Salton and Buckley 1988), and how much they tell about the entry: the divergence of the entries
 * that use them from all entries. Five phrasings of one entry make a word telling, five of five entries do not.
 *
 * `holders` has for each entry how many of its phrasings have a feature, `sizes` how many phrasings it has. A feature
 * that no phrasing has weighs `unknown`.
 */
export function buildWeights(
  { starts, features, values }: SparseRows,
  sizes: readonly number[],
  dimensions: number,
): { readonly weights: Float64Array; readonly unknown: number } {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const counts = new Float64Array(dimensions);
  features.forEach((feature, at) => {
    counts[feature] = (counts[feature] ?? 0) + (values[at] ?? 0);
  });
  const divergences = new Float64Array(dimensions);
  const others = new Float64Array(dimensions).fill(1);
  sizes.forEach((size, entry) => {
    const share = size / total;
    const end = starts[entry + 1] ?? 0;
    for (let place = starts[entry] ?? 0; place < end; place++) {
      const feature = features[place] ?? 0;
      const within = ((values[place] ?? 0) + share) / ((counts[feature] ?? 0) + 1);
      divergences[feature] = (divergences[feature] ?? 0) + within * Math.log(within / share);
      others[feature] = (others[feature] ?? 0) - share;
    }
  });
  const asked = sizes.filter((size) => size > 0).length;
  // A word that no phrasing has could mean any entry: half of the most that a word can tell.
  const unknown = Math.sqrt(Math.log(1 + 2 * total) * 0.5 * Math.log(Math.max(2, asked)));
  const weights = counts.map((count, feature) => {
    if (count === 0) return unknown;
    const rest = others[feature] ?? 0;
    const spread = rest > 1e-9 ? (rest / (count + 1)) * Math.log(count + 1) : 0;
    const divergence = Math.max(0, (divergences[feature] ?? 0) - spread);
    return Math.sqrt(Math.log(1 + total / count) * (divergence + LEAST));
  });
  return { weights, unknown };
}

/** Words that tell nothing about the entry keep a little weight: they tell the form of the question. */
const LEAST = 0.02;

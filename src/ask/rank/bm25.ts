import { invert, sparseVector } from './sparse.ts';

/** k1 and b as usual (Robertson and Zaragoza 2009, section 3.4). */
const K1 = 1.2;
const B = 0.75;

/** Scores every text for a query by the words they share. */
export type Bm25 = (features: readonly number[]) => Float64Array;

/** Builds a BM25 index over `texts`, each a list of feature numbers below `dimensions`. */
export function buildBm25(texts: readonly (readonly number[])[], dimensions: number): Bm25 {
  const holders = new Uint32Array(dimensions);
  for (const text of texts)
    for (const feature of new Set(text)) holders[feature] = (holders[feature] ?? 0) + 1;
  const average = texts.reduce((sum, text) => sum + text.length, 0) / (texts.length || 1) || 1;
  const idf = (n: number) => Math.log(1 + (texts.length - n + 0.5) / (n + 0.5));
  const vectors = texts.map((text) => {
    const counts = countsOf(text);
    for (const [feature, tf] of counts) {
      const saturated = (tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * text.length) / average));
      counts.set(feature, idf(holders[feature] ?? 0) * saturated);
    }
    return sparseVector(counts);
  });
  const index = invert(vectors, dimensions);
  return (features) => {
    const scores = new Float64Array(texts.length);
    const known = new Map([...countsOf(features)].filter(([feature]) => feature < dimensions));
    index.addProducts(sparseVector(known), scores);
    return scores;
  };
}

function countsOf(features: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

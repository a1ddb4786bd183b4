import { solveSymmetric } from './cholesky.ts';
import type { CosineSpace } from './cosineSpace.ts';
import type { SparseVector } from './sparse.ts';

/** How many of the nearest phrasings take part. */
const NEIGHBOURS = 64;
/** The ridge, and the sharpness of the kernel: shared/SEARCH.md measured both. */
const RIDGE = 0.3;
const SHARPNESS = 2;

/** A text in both spaces. */
export interface Seen {
  readonly terms: SparseVector;
  readonly grams: SparseVector;
}

/** What the nearest phrasings say together. */
export interface RidgeResult {
  /** Entry number → score; near 1 where a phrasing equals the text. */
  readonly scores: ReadonlyMap<number, number>;
  /** The share of the text that the phrasings explain: 0 nothing like it, 1 it is one of them. */
  readonly explained: number;
}

/** exp(2(cos − 1)) summed over both spaces: 2 for the same text. */
const kernel = (terms: number, grams: number): number =>
  Math.exp(SHARPNESS * (terms - 1)) + Math.exp(SHARPNESS * (grams - 1));

/** The nearest phrasings of a text, by the kernel. */
export interface Neighbour {
  readonly phrasing: number;
  readonly similarity: number;
}

/** The phrasings nearest to a text, best first; equal ones in their own order. */
export function nearest(similarities: Float64Array, eligible: (phrasing: number) => boolean): Neighbour[] {
  const neighbours: Neighbour[] = [];
  let floor = 2 * Math.exp(-SHARPNESS);
  for (let phrasing = 0; phrasing < similarities.length; phrasing++) {
    const similarity = similarities[phrasing] ?? 0;
    if (similarity <= floor || !eligible(phrasing)) continue;
    neighbours.push({ phrasing, similarity });
    if (neighbours.length === 4 * NEIGHBOURS) floor = keepBest(neighbours);
  }
  keepBest(neighbours);
  return neighbours;
}

function keepBest(neighbours: Neighbour[]): number {
  neighbours.sort((a, b) => b.similarity - a.similarity || a.phrasing - b.phrasing);
  neighbours.length = Math.min(neighbours.length, NEIGHBOURS);
  return neighbours.at(-1)?.similarity ?? 0;
}

/** The kernel of a text with every phrasing, from its two cosines. */
export function similaritiesOf(terms: Float64Array, grams: Float64Array): Float64Array {
  return terms.map((cosine, i) => kernel(cosine, grams[i] ?? 0));
}

/**
 * Kernel ridge regression (Saunders, Gammerman and Vovk 1998) on the nearest phrasings alone: which entry do they
 * speak for, once those that repeat one another are counted once? Solved for each question, so that nothing is
 * trained when the pack is loaded and the cost does not grow with the pack.
 */
export function localRidge(
  neighbours: readonly Neighbour[],
  entryOf: (phrasing: number) => number,
  spaces: readonly [CosineSpace, CosineSpace],
): RidgeResult {
  const size = neighbours.length;
  const gram = kernelMatrix(neighbours, spaces);
  const similarity = Float64Array.from(neighbours, (neighbour) => neighbour.similarity);
  const weights = solveSymmetric(gram, similarity, size);
  const scores = new Map<number, number>();
  let explained = 0;
  neighbours.forEach(({ phrasing, similarity: value }, i) => {
    const weight = weights[i] ?? 0;
    const entry = entryOf(phrasing);
    scores.set(entry, (scores.get(entry) ?? 0) + weight);
    explained += weight * value;
  });
  return { scores, explained: explained / 2 };
}

function kernelMatrix(
  neighbours: readonly Neighbour[],
  spaces: readonly [CosineSpace, CosineSpace],
): Float64Array {
  const size = neighbours.length;
  const matrix = new Float64Array(size * size);
  for (const space of spaces) {
    const vectors = neighbours.flatMap(({ phrasing }) => space.vectors[phrasing] ?? []);
    const row = new Float64Array(space.dimensions);
    vectors.forEach((vector, i) => {
      scatter(vector, row, 1);
      for (let j = 0; j <= i; j++) {
        const cosine = dot(vectors[j] ?? vector, row);
        matrix[i * size + j] = (matrix[i * size + j] ?? 0) + Math.exp(SHARPNESS * (cosine - 1));
      }
      scatter(vector, row, 0);
      matrix[i * size + i] = (matrix[i * size + i] ?? 0) + RIDGE / 2;
    });
  }
  return matrix;
}

function scatter({ features, values }: SparseVector, row: Float64Array, times: 0 | 1): void {
  for (let i = 0; i < features.length; i++) row[features[i] ?? 0] = times * (values[i] ?? 0);
}

function dot({ features, values }: SparseVector, row: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (values[i] ?? 0) * (row[features[i] ?? 0] ?? 0);
  return sum;
}

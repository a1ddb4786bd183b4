import { solveSymmetric } from './cholesky.ts';
import type { CosineSpace } from './cosineSpace.ts';
import type { SparseVector } from './sparse.ts';

/** How many of the nearest phrasings take part: more change nothing measurable, and the cost grows with the square. */
const NEIGHBOURS = 48;
/** The ridge, the sharpness of the kernel, and what a theme that only one of two texts has takes off. */
const RIDGE = 0.3;
const SHARPNESS = 2;
const THEME_LOSS = 0.15;

/** Phrasings in both spaces, with the bits of the themes that they mention. */
export interface RidgeSpaces {
  readonly terms: CosineSpace;
  readonly grams: CosineSpace;
  readonly masks: readonly number[];
}

/** A phrasing near a text. */
export interface Neighbour {
  readonly phrasing: number;
  /** The kernel: 2 for the same text. */
  readonly similarity: number;
  /** Its part in explaining the text; the others having said what they can, it may be negative. */
  readonly weight: number;
}

/** A text in both spaces. */
export interface Located {
  readonly terms: SparseVector;
  readonly grams: SparseVector;
  readonly mask: number;
}

/**
 * Kernel ridge regression (Saunders, Gammerman and Vovk 1998) on the phrasings nearest to a text, best first: for which
 * do they speak, once those that repeat one another are counted once? It is solved for each question, so nothing is
 * trained when a pack is loaded and the cost does not grow with the pack. docs/decisions/005 has the argument.
 */
export function localRidge(
  text: Located,
  spaces: RidgeSpaces,
  eligible: (phrasing: number) => boolean,
): Neighbour[] {
  const near = nearest(similarities(text, spaces), eligible);
  const right = Float64Array.from(near, (neighbour) => neighbour.similarity);
  const weights = solveSymmetric(
    kernelMatrix(
      near.map((neighbour) => neighbour.phrasing),
      spaces,
    ),
    right,
    near.length,
  );
  return near.map((neighbour, i) => ({ ...neighbour, weight: weights[i] ?? 0 }));
}

function similarities(text: Located, { terms, grams, masks }: RidgeSpaces): Float64Array {
  const byTerms = terms.cosines(text.terms);
  const byGrams = grams.cosines(text.grams);
  return byTerms.map((cosine, i) => {
    const other = byGrams[i] ?? 0;
    if (cosine === 0 && other === 0) return 0;
    return (kernel(cosine) + kernel(other)) * themeFactor(text.mask, masks[i] ?? 0);
  });
}

const kernel = (cosine: number): number => Math.exp(SHARPNESS * (cosine - 1));

function themeFactor(a: number, b: number): number {
  if (a === b) return 1;
  let different = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) different++;
  return Math.exp(-THEME_LOSS * different);
}

function nearest(all: Float64Array, eligible: (phrasing: number) => boolean): Omit<Neighbour, 'weight'>[] {
  const near: Omit<Neighbour, 'weight'>[] = [];
  let floor = 0;
  const keepBest = () => {
    near.sort((a, b) => b.similarity - a.similarity || a.phrasing - b.phrasing);
    near.length = Math.min(near.length, NEIGHBOURS);
    floor = near.length === NEIGHBOURS ? (near.at(-1)?.similarity ?? 0) : 0;
  };
  for (let phrasing = 0; phrasing < all.length; phrasing++) {
    const similarity = all[phrasing] ?? 0;
    if (similarity <= floor || !eligible(phrasing)) continue;
    near.push({ phrasing, similarity });
    if (near.length === 8 * NEIGHBOURS) keepBest();
  }
  keepBest();
  return near;
}

function kernelMatrix(phrasings: readonly number[], { terms, grams, masks }: RidgeSpaces): Float64Array {
  const size = phrasings.length;
  const matrix = new Float64Array(size * size);
  addKernel(matrix, phrasings, terms);
  addKernel(matrix, phrasings, grams);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const factor = themeFactor(masks[phrasings[i] ?? 0] ?? 0, masks[phrasings[j] ?? 0] ?? 0);
      matrix[i * size + j] = (matrix[i * size + j] ?? 0) * factor;
    }
    matrix[i * size + i] = (matrix[i * size + i] ?? 0) + RIDGE;
  }
  return matrix;
}

/** Adds the kernel of each pair to the lower half of a matrix, spreading out one vector at a time. */
function addKernel(
  matrix: Float64Array,
  phrasings: readonly number[],
  { vectors, scratch }: CosineSpace,
): void {
  const chosen = phrasings.flatMap((phrasing) => vectors[phrasing] ?? []);
  chosen.forEach((vector, i) => {
    spread(vector, scratch, 1);
    for (let j = 0; j <= i; j++) {
      const at = i * chosen.length + j;
      matrix[at] = (matrix[at] ?? 0) + kernel(dot(chosen[j] ?? vector, scratch));
    }
    spread(vector, scratch, 0);
  });
}

function spread({ features, values }: SparseVector, row: Float64Array, times: 0 | 1): void {
  for (let i = 0; i < features.length; i++) row[features[i] ?? 0] = times * (values[i] ?? 0);
}

function dot({ features, values }: SparseVector, row: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (values[i] ?? 0) * (row[features[i] ?? 0] ?? 0);
  return sum;
}

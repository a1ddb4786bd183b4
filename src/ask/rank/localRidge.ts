import { solveSymmetric } from './cholesky.ts';
import type { CosineSpace } from './cosineSpace.ts';
import { NearestList } from './nearestList.ts';
import type { SparseRows, SparseVector } from './sparse.ts';

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
  const near = nearest(text, spaces, eligible);
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

const kernel = (cosine: number): number => Math.exp(SHARPNESS * (cosine - 1));

function themeFactor(a: number, b: number): number {
  if (a === b) return 1;
  let different = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) different++;
  return Math.exp(-THEME_LOSS * different);
}

function nearest(
  text: Located,
  { terms, grams, masks }: RidgeSpaces,
  eligible: (phrasing: number) => boolean,
): Omit<Neighbour, 'weight'>[] {
  const byTerms = terms.cosines(text.terms);
  const byGrams = grams.cosines(text.grams);
  const list = new NearestList(NEIGHBOURS);
  for (let phrasing = 0; phrasing < byTerms.length; phrasing++) {
    const byTerm = byTerms[phrasing] ?? 0;
    const byGram = byGrams[phrasing] ?? 0;
    if (byTerm + byGram === 0 || atMost(byTerm + byGram) <= list.floor) continue;
    const similarity = (kernel(byTerm) + kernel(byGram)) * themeFactor(text.mask, masks[phrasing] ?? 0);
    if (similarity > list.floor && eligible(phrasing)) list.add(phrasing, similarity);
  }
  return list.all();
}

/**
 * The sum of two kernels is at most this for the sum of their cosines: a convex function lies below its chord. Most
 * phrasings are told from the nearest by it, without an exponential function.
 */
const atMost = (cosines: number): number => 2 * AT_ZERO + (1 - AT_ZERO) * cosines + ROUNDING;
const AT_ZERO = Math.exp(-SHARPNESS);
/** A cosine of the same text may be that much above 1. */
const ROUNDING = 1e-6;

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
function addKernel(matrix: Float64Array, phrasings: readonly number[], space: CosineSpace): void {
  const { rows, scratch } = space;
  phrasings.forEach((phrasing, i) => {
    spread(rows, phrasing, { into: scratch, times: 1 });
    for (let j = 0; j <= i; j++) {
      const at = i * phrasings.length + j;
      matrix[at] = (matrix[at] ?? 0) + kernel(dot(rows, phrasings[j] ?? phrasing, scratch));
    }
    spread(rows, phrasing, { into: scratch, times: 0 });
  });
}

function spread(
  { starts, features, values }: SparseRows,
  row: number,
  { into, times }: { readonly into: Float64Array; readonly times: 0 | 1 },
): void {
  const end = starts[row + 1] ?? 0;
  for (let place = starts[row] ?? 0; place < end; place++)
    into[features[place] ?? 0] = times * (values[place] ?? 0);
}

function dot({ starts, features, values }: SparseRows, row: number, other: Float64Array): number {
  const end = starts[row + 1] ?? 0;
  let sum = 0;
  for (let place = starts[row] ?? 0; place < end; place++)
    sum += (values[place] ?? 0) * (other[features[place] ?? 0] ?? 0);
  return sum;
}

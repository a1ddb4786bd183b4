import type { SparseVector } from '../index/sparseRows.ts';
import { type CosineSpace, cosines, dotWithScratch, spread } from './cosines.ts';

/** How many of the nearest phrasings take part: more change nothing measurable, and the cost grows with the square. */
const NEIGHBOURS = 48;
/** The ridge, the sharpness of the kernel, and what a topic term that only one of two texts has takes off. */
const RIDGE = 0.3;
const SHARPNESS = 2;
const TOPIC_LOSS = 0.15;

/** Phrasings in both spaces, with the bits of the topic terms that they mention. */
export interface RidgeSpaces {
  readonly terms: CosineSpace;
  readonly grams: CosineSpace;
  readonly masks: Int32Array;
}

/** A text in both spaces. */
export interface Located {
  readonly terms: SparseVector;
  readonly grams: SparseVector;
  readonly mask: number;
}

/** A phrasing near a text. */
export interface Neighbour {
  readonly phrasing: number;
  /** The kernel: 2 for the same text. */
  readonly similarity: number;
  /** Its part in explaining the text; the others having said what they can, it may be negative. */
  readonly weight: number;
}

/**
 * Kernel ridge regression (Saunders, Gammerman and Vovk 1998) on the phrasings nearest to a text, best first: for which
 * do they speak, once those that repeat one another are counted once? The sum over a document's phrasings is its
 * feature, about 0 to 1. It is solved for each question, so nothing is trained when a pack is loaded and the cost does
 * not grow with the pack. docs/decisions/005 has the argument.
 */
export function localRidge(
  text: Located,
  spaces: RidgeSpaces,
  eligible: (phrasing: number) => boolean,
): readonly Neighbour[] {
  const near = nearest(text, spaces, eligible);
  const right = Float64Array.from(near, (neighbour) => neighbour.similarity);
  const weights = solveSymmetric(kernelMatrix(near, spaces), right, near.length);
  return near.map((neighbour, i) => ({ ...neighbour, weight: weights[i] ?? 0 }));
}

/** The kernel of texts that share nothing. */
const AT_ZERO = Math.exp(-SHARPNESS);

/** The kernel at so many steps from a cosine of 0 to 1, and one beyond: between them it is as good as straight. */
const KERNEL_STEPS = 1_024;
const KERNELS = Float64Array.from({ length: KERNEL_STEPS + 2 }, (_, i) =>
  Math.exp(SHARPNESS * (i / KERNEL_STEPS - 1)),
);

function kernel(cosine: number): number {
  const at = cosine * KERNEL_STEPS;
  const step = Math.min(KERNEL_STEPS, at | 0);
  const low = KERNELS[step] ?? 0;
  return low + (at - step) * ((KERNELS[step + 1] ?? 0) - low);
}

/** What is left of a kernel by the number of topic terms, of 32 at most, that only one of two texts has. */
const LEFT = Float64Array.from({ length: 33 }, (_, different) => Math.exp(-TOPIC_LOSS * different));

function topicFactor(a: number, b: number): number {
  if (a === b) return 1;
  let different = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) different++;
  return LEFT[different] ?? 0;
}

interface Near {
  readonly phrasing: number;
  readonly similarity: number;
}

/** Grown to the largest pack: what a question writes, the next one overwrites. */
let byTerms = new Float64Array(0);
let byGrams = new Float64Array(0);

function nearest(
  text: Located,
  { terms, grams, masks }: RidgeSpaces,
  eligible: (phrasing: number) => boolean,
): Near[] {
  if (byTerms.length < masks.length) {
    byTerms = new Float64Array(masks.length);
    byGrams = new Float64Array(masks.length);
  }
  cosines(text.terms, terms, byTerms);
  cosines(text.grams, grams, byGrams);
  const list: Near[] = [];
  let floor = 0;
  for (let phrasing = 0; phrasing < masks.length; phrasing++) {
    const byTerm = byTerms[phrasing] ?? 0;
    const byGram = byGrams[phrasing] ?? 0;
    if (byTerm + byGram === 0 || atMost(byTerm + byGram) <= floor) continue;
    const similarity = (kernel(byTerm) + kernel(byGram)) * topicFactor(text.mask, masks[phrasing] ?? 0);
    if (similarity <= floor || !eligible(phrasing)) continue;
    insert(list, { phrasing, similarity });
    floor = list.length < NEIGHBOURS ? 0 : (list[NEIGHBOURS - 1]?.similarity ?? 0);
  }
  return list;
}

/** Keeps the list sorted, best first, of equally near ones the first met; the farthest falls off its end. */
function insert(list: Near[], near: Near): void {
  let at = list.length < NEIGHBOURS ? list.length : NEIGHBOURS - 1;
  for (; at > 0 && (list[at - 1]?.similarity ?? 0) < near.similarity; at--) list[at] = list[at - 1] ?? near;
  list[at] = near;
}

/**
 * The sum of two kernels is at most this for the sum of their cosines: a convex function lies below its chord. Most
 * phrasings are told from the nearest by it, without an exponential function.
 */
const atMost = (cosines: number): number => 2 * AT_ZERO + (1 - AT_ZERO) * cosines + ROUNDING;
/** A cosine of the same text may be that much above 1. */
const ROUNDING = 1e-6;

/** One for all: each question would leave another 18 KB to be collected. */
const MATRIX = new Float64Array(NEIGHBOURS ** 2);

/** The lower half, with the ridge on the diagonal, in an array that the next call overwrites. */
function kernelMatrix(near: readonly Near[], { terms, grams, masks }: RidgeSpaces): Float64Array {
  const size = near.length;
  near.forEach(({ phrasing }, i) => {
    spread(terms, phrasing, 1);
    spread(grams, phrasing, 1);
    const mask = masks[phrasing] ?? 0;
    for (let j = 0; j <= i; j++) {
      const other = near[j]?.phrasing ?? 0;
      const kernels = kernel(dotWithScratch(terms, other)) + kernel(dotWithScratch(grams, other));
      MATRIX[i * size + j] = i === j ? kernels + RIDGE : kernels * topicFactor(mask, masks[other] ?? 0);
    }
    spread(terms, phrasing, 0);
    spread(grams, phrasing, 0);
  });
  return MATRIX;
}

/**
 * Solves A x = b for a symmetric positive definite A of `size` rows, given row by row. A is overwritten with its
 * Cholesky factor; returns x.
 */
export function solveSymmetric(a: Float64Array, b: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let sum = get(a, row + j);
      for (let k = 0; k < j; k++) sum -= get(a, row + k) * get(a, other + k);
      a[row + j] = i === j ? Math.sqrt(Math.max(sum, Number.EPSILON)) : sum / get(a, other + j);
    }
  }
  const x = b.slice();
  for (let i = 0; i < size; i++) {
    let sum = get(x, i);
    for (let k = 0; k < i; k++) sum -= get(a, i * size + k) * get(x, k);
    x[i] = sum / get(a, i * size + i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = get(x, i);
    for (let k = i + 1; k < size; k++) sum -= get(a, k * size + i) * get(x, k);
    x[i] = sum / get(a, i * size + i);
  }
  return x;
}

const get = (array: Float64Array, index: number): number => array[index] ?? 0;

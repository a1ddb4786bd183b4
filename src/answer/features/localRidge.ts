import { products, type SparseRows, type SparseVector } from '../index/sparseRows.ts';
import type { CosineSpace } from './cosines.ts';

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
  products(terms.postings, text.terms, byTerms);
  products(grams.postings, text.grams, byGrams);
  const list: Near[] = [];
  let floor = 0;
  let least = 0;
  for (let phrasing = 0; phrasing < masks.length; phrasing++) {
    const byTerm = byTerms[phrasing] ?? 0;
    const byGram = byGrams[phrasing] ?? 0;
    if (byTerm + byGram <= least) continue;
    const similarity = (kernel(byTerm) + kernel(byGram)) * topicFactor(text.mask, masks[phrasing] ?? 0);
    if (similarity <= floor || !eligible(phrasing)) continue;
    insert(list, { phrasing, similarity });
    if (list.length < NEIGHBOURS) continue;
    floor = list[NEIGHBOURS - 1]?.similarity ?? 0;
    least = Math.max(0, leastSum(floor));
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
 * The sum of two cosines below which two kernels add up to less than this: a convex function lies below its chord. Most
 * phrasings are told from the nearest by it alone.
 */
const leastSum = (kernels: number): number => (kernels - 2 * AT_ZERO) / (1 - AT_ZERO) - ROUNDING;
/** A cosine of the same text may be that much above 1. */
const ROUNDING = 1e-5;

/** For all questions: each would leave another 50 KB to be collected. */
const KERNELS_OF_PAIRS = new Float64Array(NEIGHBOURS ** 2);
const BY_TERMS = new Float64Array(NEIGHBOURS ** 2);
const BY_GRAMS = new Float64Array(NEIGHBOURS ** 2);

/** The lower half, with the ridge on the diagonal, in an array that the next call overwrites. */
function kernelMatrix(near: readonly Near[], { terms, grams, masks }: RidgeSpaces): Float64Array {
  const size = near.length;
  cosinesOfPairs(near, terms, BY_TERMS);
  cosinesOfPairs(near, grams, BY_GRAMS);
  for (let i = 0; i < size; i++) {
    const mask = masks[near[i]?.phrasing ?? 0] ?? 0;
    for (let j = 0; j <= i; j++) {
      const at = i * size + j;
      const kernels = kernel(BY_TERMS[at] ?? 0) + kernel(BY_GRAMS[at] ?? 0);
      const factor = topicFactor(mask, masks[near[j]?.phrasing ?? 0] ?? 0);
      KERNELS_OF_PAIRS[at] = i === j ? kernels + RIDGE : kernels * factor;
    }
  }
  return KERNELS_OF_PAIRS;
}

/** What some texts have in their columns, one after another: the text, its value, and who had the column before. */
let entries = { texts: new Uint8Array(0), values: new Float64Array(0), before: new Uint32Array(0) };
/** The last entry of each column; all zero between calls. */
let heads = new Uint32Array(0);

/** Writes the lower half of the cosines of all pairs: each text meets only those before it that share a column. */
function cosinesOfPairs(near: readonly Near[], { rows, weights }: CosineSpace, into: Float64Array): void {
  if (heads.length < weights.length) heads = new Uint32Array(weights.length);
  const used = enter(near, rows);
  const { texts, values, before } = entries;
  into.fill(0, 0, near.length ** 2);
  for (let entry = 1; entry <= used; entry++) {
    const row = (texts[entry] ?? 0) * near.length;
    const value = values[entry] ?? 0;
    for (let other = entry; other !== 0; other = before[other] ?? 0) {
      const at = row + (texts[other] ?? 0);
      into[at] = (into[at] ?? 0) + value * (values[other] ?? 0);
    }
  }
}

/** Enters the columns of texts from the first place on; returns the last place. */
function enter(near: readonly Near[], { starts, columns, values }: SparseRows): number {
  const ranges = near.map(({ phrasing }) => [starts[phrasing] ?? 0, starts[phrasing + 1] ?? 0] as const);
  const most = ranges.reduce((sum, [start, end]) => sum + end - start, 1);
  if (entries.texts.length < most)
    entries = { texts: new Uint8Array(most), values: new Float64Array(most), before: new Uint32Array(most) };
  let used = 0;
  for (const [text, [start, end]] of ranges.entries())
    for (let place = start; place < end; place++) {
      const column = columns[place] ?? 0;
      used++;
      entries.texts[used] = text;
      entries.values[used] = values[place] ?? 0;
      entries.before[used] = heads[column] ?? 0;
      heads[column] = used;
    }
  for (const [start, end] of ranges)
    for (let place = start; place < end; place++) heads[columns[place] ?? 0] = 0;
  return used;
}

/**
 * Solves A x = b for a symmetric positive definite A of `size` rows, given row by row. The lower half of A is
 * overwritten with its Cholesky factor; returns x.
 */
export function solveSymmetric(a: Float64Array, b: Float64Array, size: number): Float64Array {
  factorise(a, size);
  const x = b.slice();
  for (let i = 0; i < size; i++) {
    let sum = x[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (a[i * size + k] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (a[i * size + i] ?? 1);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] ?? 0;
    for (let k = i + 1; k < size; k++) sum -= (a[k * size + i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (a[i * size + i] ?? 1);
  }
  return x;
}

/** Column by column: what a processor does in a row must not wait for the number before. */
function factorise(a: Float64Array, size: number): void {
  const column = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    const pivot = Math.sqrt(Math.max(a[k * size + k] ?? 0, Number.EPSILON));
    a[k * size + k] = pivot;
    for (let i = k + 1; i < size; i++) {
      const row = i * size;
      const factor = (a[row + k] ?? 0) / pivot;
      a[row + k] = factor;
      column[i] = factor;
      for (let j = k + 1; j <= i; j++) a[row + j] = (a[row + j] ?? 0) - factor * (column[j] ?? 0);
    }
  }
}

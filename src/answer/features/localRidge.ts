import { products, type SparseVector } from '../index/sparseRows.ts';
import { type CosineSpace, spread } from './cosines.ts';

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

/** Finds the phrasings nearest to a text among those that are eligible, best first, and weighs them. */
export type LocalRidge = (text: Located, eligible: (phrasing: number) => boolean) => readonly Neighbour[];

/**
 * Kernel ridge regression (Saunders, Gammerman and Vovk 1998) on the phrasings nearest to a text: for which do they
 * speak, once those that repeat one another are counted once? The sum over a document's phrasings is its feature, about
 * 0 to 1. It is solved for each question, so nothing is trained when a pack is loaded and the cost does not grow with
 * the pack. docs/decisions/005 has the argument.
 */
export function buildLocalRidge(spaces: RidgeSpaces): LocalRidge {
  const nearest = buildNearest(spaces);
  const kernelOf = buildKernels(spaces);
  const matrix = new Float64Array(NEIGHBOURS ** 2);
  return (text, eligible) => {
    const { phrasings, similarities } = nearest(text, eligible);
    const size = phrasings.length;
    for (let i = 0; i < size; i++) {
      kernelOf(phrasings, i, matrix);
      matrix[i * size + i] = (matrix[i * size + i] ?? 0) + RIDGE;
    }
    const weights = solveSymmetric(matrix, Float64Array.from(similarities), size);
    return phrasings.map((phrasing, i) => ({
      phrasing,
      similarity: similarities[i] ?? 0,
      weight: weights[i] ?? 0,
    }));
  };
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

/** The nearest phrasings, best first, and how near each is. */
interface Nearest {
  readonly phrasings: number[];
  readonly similarities: number[];
}

function buildNearest({ terms, grams, masks }: RidgeSpaces) {
  const byTerms = new Float64Array(masks.length);
  const byGrams = new Float64Array(masks.length);
  return (text: Located, eligible: (phrasing: number) => boolean): Nearest => {
    products(terms.postings, text.terms, byTerms);
    products(grams.postings, text.grams, byGrams);
    const found: Nearest = { phrasings: [], similarities: [] };
    let [floor, least] = [0, 0];
    for (let phrasing = 0; phrasing < masks.length; phrasing++) {
      const byTerm = byTerms[phrasing] ?? 0;
      const byGram = byGrams[phrasing] ?? 0;
      if (byTerm + byGram <= least) continue;
      const similarity = (kernel(byTerm) + kernel(byGram)) * topicFactor(text.mask, masks[phrasing] ?? 0);
      if (similarity <= floor || !eligible(phrasing)) continue;
      floor = insert(phrasing, similarity, found);
      least = leastSum(floor);
    }
    return found;
  };
}

/**
 * Keeps the lists sorted, best first, of equally near ones the first met; the farthest falls off their end. Returns what
 * others must exceed.
 */
function insert(phrasing: number, similarity: number, { phrasings, similarities }: Nearest): number {
  let at = Math.min(phrasings.length, NEIGHBOURS - 1);
  for (; at > 0 && (similarities[at - 1] ?? 0) < similarity; at--) {
    similarities[at] = similarities[at - 1] ?? 0;
    phrasings[at] = phrasings[at - 1] ?? 0;
  }
  similarities[at] = similarity;
  phrasings[at] = phrasing;
  return similarities[NEIGHBOURS - 1] ?? 0;
}

/**
 * The sum of two cosines below which two kernels add up to less than this: a convex function lies below its chord. Most
 * phrasings are told from the nearest by it alone.
 */
const leastSum = (kernels: number): number => Math.max(0, (kernels - 2 * AT_ZERO) / (1 - AT_ZERO) - ROUNDING);
/** A cosine of the same text may be that much above 1. */
const ROUNDING = 1e-5;

/** So many kernels of pairs are remembered, a later one in the place of an earlier: the nearest are often the same. */
const REMEMBERED = 1 << 16;

/** Writes the kernels of a phrasing of a list with itself and with those before it to its row of a matrix. */
function buildKernels({ terms, grams, masks }: RidgeSpaces) {
  const pairs = new Float64Array(REMEMBERED).fill(-1);
  const kernels = new Float64Array(REMEMBERED);
  /** The phrasing that is spread over the scratch of both spaces; -1 for none. */
  let spreadOut = -1;
  const spreadBoth = (phrasing: number, times: 0 | 1) => {
    spread(terms, phrasing, times);
    spread(grams, phrasing, times);
    spreadOut = times === 1 ? phrasing : -1;
  };
  const computed = (one: number, other: number) => {
    if (spreadOut !== one) spreadBoth(one, 1);
    const cosines = kernel(dotWithScratch(terms, other)) + kernel(dotWithScratch(grams, other));
    return cosines * topicFactor(masks[one] ?? 0, masks[other] ?? 0);
  };
  const kernelOf = (one: number, other: number) => {
    const low = Math.min(one, other);
    const high = Math.max(one, other);
    const pair = high * masks.length + low;
    const slot = Math.imul(Math.imul(high, 31) + low, 0x9e3779b1) >>> 16;
    if (pairs[slot] !== pair) {
      pairs[slot] = pair;
      kernels[slot] = computed(one, other);
    }
    return kernels[slot] ?? 0;
  };
  return (phrasings: readonly number[], place: number, matrix: Float64Array): void => {
    const one = phrasings[place] ?? 0;
    for (let i = 0; i <= place; i++) matrix[place * phrasings.length + i] = kernelOf(one, phrasings[i] ?? 0);
    if (spreadOut >= 0) spreadBoth(spreadOut, 0);
  };
}

/** The cosine of two texts of a space, of which the first is spread over the scratch. */
function dotWithScratch({ rows: { starts, columns, values }, scratch }: CosineSpace, row: number): number {
  const end = starts[row + 1] ?? 0;
  let sum = 0;
  for (let place = starts[row] ?? 0; place < end; place++)
    sum += (values[place] ?? 0) * (scratch[columns[place] ?? 0] ?? 0);
  return sum;
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

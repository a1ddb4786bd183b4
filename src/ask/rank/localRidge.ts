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

/** Texts that share nothing are so many that their kernel is not worked out each time. */
const AT_ZERO = Math.exp(-SHARPNESS);

const kernel = (cosine: number): number => (cosine === 0 ? AT_ZERO : Math.exp(SHARPNESS * (cosine - 1)));

/** What is left of a kernel by the number of themes, of 32 at most, that only one of two texts has. */
const LEFT = Float64Array.from({ length: 33 }, (_, different) => Math.exp(-THEME_LOSS * different));

function themeFactor(a: number, b: number): number {
  if (a === b) return 1;
  let different = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) different++;
  return LEFT[different] ?? 0;
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
/** A cosine of the same text may be that much above 1. */
const ROUNDING = 1e-6;

/** The lower half, with the ridge on the diagonal, in an array that the next call overwrites. */
function kernelMatrix(phrasings: readonly number[], { terms, grams, masks }: RidgeSpaces): Float64Array {
  const size = phrasings.length;
  for (let i = 0; i < size; i++) {
    const phrasing = phrasings[i] ?? 0;
    spread(terms.rows, phrasing, { into: terms.scratch, times: 1 });
    spread(grams.rows, phrasing, { into: grams.scratch, times: 1 });
    const mask = masks[phrasing] ?? 0;
    for (let j = 0; j <= i; j++) {
      const other = phrasings[j] ?? 0;
      const kernels =
        kernel(dot(terms.rows, other, terms.scratch)) + kernel(dot(grams.rows, other, grams.scratch));
      MATRIX[i * size + j] = i === j ? kernels + RIDGE : kernels * themeFactor(mask, masks[other] ?? 0);
    }
    spread(terms.rows, phrasing, { into: terms.scratch, times: 0 });
    spread(grams.rows, phrasing, { into: grams.scratch, times: 0 });
  }
  return MATRIX;
}

/** One for all: each question would leave another 18 KB to be collected. */
const MATRIX = new Float64Array(NEIGHBOURS ** 2);

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

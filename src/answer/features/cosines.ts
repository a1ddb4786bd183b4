import type { LeaveOut, SearchIndex } from '../index/searchIndex.ts';
import {
  addProducts,
  countsOf,
  invert,
  type Postings,
  type SparseRows,
  type SparseVector,
  valueAt,
} from '../index/sparseRows.ts';
import { GRAM_DIMENSIONS } from '../index/terms.ts';

/** Texts as unit vectors of their terms or grams. */
export interface CosineSpace {
  /** The texts' vectors, in their order. */
  readonly rows: SparseRows;
  readonly postings: Postings;
  /** All zero, one place for each column: whoever writes to it clears it again. */
  readonly scratch: Float64Array;
  /** What a column weighs, and one that no text has. */
  readonly weightOf: (column: number) => number;
}

/** Turns counts into a space of `width` columns. */
export function buildCosines(
  counts: SparseRows,
  width: number,
  weightOf: CosineSpace['weightOf'],
): CosineSpace {
  const { starts, columns } = counts;
  const values = counts.values.map((count, at) => damped(count) * weightOf(columns[at] ?? 0));
  for (let row = 0; row + 1 < starts.length; row++) {
    const [start = 0, end = 0] = starts.subarray(row, row + 2);
    let squares = 0;
    for (let place = start; place < end; place++) squares += (values[place] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let place = start; place < end; place++) values[place] = (values[place] ?? 0) / length;
  }
  const rows = { starts, columns, values };
  return { rows, postings: invert(rows, width), scratch: new Float64Array(width), weightOf };
}

/** A term that occurs again counts for less each time. */
const damped = (count: number): number => (count === 1 ? 1 : 1 + Math.log(count));

/**
 * The unit vector of another text; columns that no text has lengthen it, so that they lower every cosine. `given` are
 * the weights of the first columns where the space does not know them.
 */
export function vectorOf(
  found: readonly number[],
  { scratch, weightOf }: CosineSpace,
  given: readonly number[] = [],
): SparseVector {
  const counts = [...countsOf(found)];
  const places = new Map(given.map((weight, place) => [found[place], weight]));
  const weights = counts.map(([column, count]) => damped(count) * (places.get(column) ?? weightOf(column)));
  const length = Math.sqrt(weights.reduce((sum, value) => sum + value * value, 0)) || 1;
  const columns: number[] = [];
  const values: number[] = [];
  counts.forEach(([column], i) => {
    if (column >= scratch.length) return;
    columns.push(column);
    values.push((weights[i] ?? 0) / length);
  });
  return { columns, values };
}

/** Writes the cosine of a vector with each text to `into`. */
export function cosines(vector: SparseVector, { postings }: CosineSpace, into: Float64Array): void {
  into.fill(0);
  addProducts(postings, vector, into);
}

/** The cosine of two texts of the space, of which the first is spread over the scratch. */
export function dotWithScratch(
  { rows: { starts, columns, values }, scratch }: CosineSpace,
  row: number,
): number {
  const end = starts[row + 1] ?? 0;
  let sum = 0;
  for (let place = starts[row] ?? 0; place < end; place++)
    sum += (values[place] ?? 0) * (scratch[columns[place] ?? 0] ?? 0);
  return sum;
}

/** Spreads a text over the scratch, or clears it. */
export function spread(
  { rows: { starts, columns, values }, scratch }: CosineSpace,
  row: number,
  times: 0 | 1,
): void {
  const end = starts[row + 1] ?? 0;
  for (let place = starts[row] ?? 0; place < end; place++)
    scratch[columns[place] ?? 0] = times * (values[place] ?? 0);
}

/** Every document's feature for the grams of a question, in an array that the next call overwrites. */
export type EntryGrams = (grams: readonly number[], out: LeaveOut) => Float64Array;

/**
 * The cosine of a question with a whole document (phrasings and answer) in character grams, 0 to 1; a gram weighs the
 * more the fewer documents have it (tf-idf). It sees what stems and spelling repair do not.
 */
export function buildEntryGrams({
  documentGrams,
  phrasingGrams,
  phrasings,
  phrasingsOf,
}: SearchIndex): EntryGrams {
  const { starts, columns, values } = documentGrams;
  const holders = new Float64Array(GRAM_DIMENSIONS);
  for (const gram of columns) holders[gram] = (holders[gram] ?? 0) + 1;
  const idf = holders.map((n) => Math.log(1 + phrasingsOf.length / (n || 0.5)));
  const weigh = (gram: number, count: number) => (count > 0 ? (1 + Math.log(count)) * (idf[gram] ?? 0) : 0);
  const weighed = values.map((count, at) => weigh(columns[at] ?? 0, count));
  const lengths = Float64Array.from(phrasingsOf, (_, document) => {
    let squares = 0;
    for (const weight of weighed.subarray(starts[document], starts[document + 1])) squares += weight * weight;
    return Math.sqrt(squares) || 1;
  });
  const postings = invert({ starts, columns, values: weighed }, GRAM_DIMENSIONS);
  const cosines = new Float64Array(phrasingsOf.length);
  const without = (document: number, phrasing: number, asked: ReadonlyMap<number, number>) => {
    let [product, squares] = [0, 0];
    for (let place = starts[document] ?? 0; place < (starts[document + 1] ?? 0); place++) {
      const gram = columns[place] ?? 0;
      const left = weigh(gram, (values[place] ?? 0) - valueAt(phrasingGrams, phrasing, gram));
      squares += left * left;
      product += left * (asked.get(gram) ?? 0);
    }
    return product / (Math.sqrt(squares) || 1);
  };
  return (grams, { phrasing }) => {
    const counted = [...countsOf(grams)].map(([gram, count]) => [gram, weigh(gram, count)] as const);
    const length = Math.sqrt(counted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    const asked = new Map(counted.map(([gram, weight]) => [gram, weight / length]));
    cosines.fill(0);
    addProducts(postings, { columns: [...asked.keys()], values: [...asked.values()] }, cosines);
    for (let document = 0; document < cosines.length; document++)
      cosines[document] = (cosines[document] ?? 0) / (lengths[document] ?? 1);
    const own = phrasing === undefined ? undefined : phrasings[phrasing]?.document;
    if (phrasing !== undefined && own !== undefined && own in cosines)
      cosines[own] = without(own, phrasing, asked);
    return cosines;
  };
}

import type { SearchIndex } from '../index/searchIndex.ts';
import {
  invert,
  mapRows,
  type Postings,
  products,
  type SparseRows,
  type SparseVector,
} from '../index/sparseRows.ts';
import { GRAM_DIMENSIONS } from '../index/terms.ts';

/** What weighs the columns of a text, and room to count in: all zero between calls. */
export interface Weighing {
  readonly weights: Float64Array;
  readonly scratch: Float64Array;
}

/** Texts as unit vectors of their terms or grams. */
export interface CosineSpace extends Weighing {
  /** The texts' vectors, in their order. */
  readonly rows: SparseRows;
  readonly postings: Postings;
}

/** Turns counts into a space, given what each column weighs. */
export function buildCosines(counts: SparseRows, weights: Float64Array): CosineSpace {
  const rows = mapRows(counts, (count, _, column) => damped(count) * (weights[column] ?? 0));
  const { starts, values } = rows;
  for (let row = 0; row + 1 < starts.length; row++) {
    const [start = 0, end = 0] = starts.subarray(row, row + 2);
    let squares = 0;
    for (let place = start; place < end; place++) squares += (values[place] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let place = start; place < end; place++) values[place] = (values[place] ?? 0) / length;
  }
  return { rows, postings: invert(rows, weights.length), weights, scratch: new Float64Array(weights.length) };
}

/** A term that occurs again counts for less each time. */
const damped = (count: number): number => (count === 1 ? 1 : 1 + Math.log(count));

/**
 * The unit vector of another text; columns that no text has lengthen it by what `strange` says, so that they lower every
 * cosine. Each of them is there once.
 */
export function vectorOf(
  found: readonly number[],
  { weights, scratch }: Weighing,
  strange: (column: number) => number = () => 0,
): SparseVector {
  const columns: number[] = [];
  for (const column of found) {
    const isStrange = column >= scratch.length;
    if (isStrange || scratch[column] === 0) columns.push(column);
    if (!isStrange) scratch[column] = (scratch[column] ?? 0) + 1;
  }
  let squares = 0;
  const values = columns.map((column) => {
    const isStrange = column >= scratch.length;
    const weight = isStrange ? strange(column) : damped(scratch[column] ?? 0) * (weights[column] ?? 0);
    if (!isStrange) scratch[column] = 0;
    squares += weight * weight;
    return weight;
  });
  const length = Math.sqrt(squares) || 1;
  return { columns, values: values.map((value) => value / length) };
}

/** The feature of documents for the grams of a question, where `left` is a phrasing that is not counted. */
export type EntryGrams = (
  documents: readonly number[],
  grams: readonly number[],
  left?: number,
) => readonly number[];

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
  const weights = holders.map((n) => Math.log(1 + phrasingsOf.length / (n || 0.5)));
  const weighed = mapRows(documentGrams, (count, _, gram) => damped(count) * (weights[gram] ?? 0));
  const lengths = Float64Array.from(phrasingsOf, (_, document) => {
    let squares = 0;
    for (const weight of weighed.values.subarray(starts[document], starts[document + 1]))
      squares += weight * weight;
    return Math.sqrt(squares) || 1;
  });
  const postings = invert(weighed, GRAM_DIMENSIONS);
  const scratch = new Float64Array(GRAM_DIMENSIONS);
  const cosines = new Float64Array(phrasingsOf.length);
  const left = { rows: phrasingGrams, scratch: new Float64Array(GRAM_DIMENSIONS) };
  const without = (document: number, phrasing: number, asked: SparseVector) => {
    spread(left, phrasing, 1);
    asked.columns.forEach((gram, i) => {
      scratch[gram] = asked.values[i] ?? 0;
    });
    let [product, squares] = [0, 0];
    for (let place = starts[document] ?? 0; place < (starts[document + 1] ?? 0); place++) {
      const gram = columns[place] ?? 0;
      const count = (values[place] ?? 0) - (left.scratch[gram] ?? 0);
      const weight = count > 0 ? damped(count) * (weights[gram] ?? 0) : 0;
      squares += weight * weight;
      product += weight * (scratch[gram] ?? 0);
    }
    for (const gram of asked.columns) scratch[gram] = 0;
    spread(left, phrasing, 0);
    return product / (Math.sqrt(squares) || 1);
  };
  return (documents, grams, phrasing) => {
    const asked = vectorOf(grams, { weights, scratch });
    products(postings, asked, cosines);
    const own = phrasing === undefined ? undefined : phrasings[phrasing]?.document;
    return documents.map((document) =>
      phrasing !== undefined && document === own
        ? without(document, phrasing, asked)
        : (cosines[document] ?? 0) / (lengths[document] ?? 1),
    );
  };
}

/** Spreads a text over the scratch, or clears it. */
export function spread(
  { rows: { starts, columns, values }, scratch }: Pick<CosineSpace, 'rows' | 'scratch'>,
  row: number,
  times: 0 | 1,
): void {
  const end = starts[row + 1] ?? 0;
  for (let place = starts[row] ?? 0; place < end; place++)
    scratch[columns[place] ?? 0] = times * (values[place] ?? 0);
}

import { isStep, type Steps } from '../../base/steps.ts';
import { countsOf } from './corpus.ts';
import { type InvertedIndex, invert } from './invertedIndex.ts';
import { countRows, type SparseRows, type SparseVector } from './sparse.ts';
import type { WeightOf } from './weights.ts';

/** Texts as unit vectors of their features. */
export interface CosineSpace {
  /** All zero, one place for each feature: whoever writes to it clears it again. */
  readonly scratch: Float64Array;
  /** The texts' vectors, in the order given. */
  readonly rows: SparseRows;
  /** The vector of another text; features that no text has lengthen it, so that they lower every cosine. */
  vectorOf(features: readonly number[]): SparseVector;
  /** The cosine of a vector with each text, in an array that the next call overwrites. */
  cosines(vector: SparseVector): Float64Array;
}

/** Builds the space of `texts`, each a list of feature numbers; features from `dimensions` on have no place in it. */
export function* buildCosineSpace(
  texts: readonly (readonly number[])[],
  dimensions: number,
  weightOf: WeightOf,
): Steps<CosineSpace> {
  const rows = countRows(
    texts.map((text) => [text]),
    dimensions,
  );
  yield;
  for (const [row, text] of texts.entries()) {
    toUnitLength(rows, row, { weightOf, unplaced: text.filter((feature) => feature >= dimensions) });
    if (isStep(row)) yield;
  }
  const index = invert(rows, dimensions);
  yield;
  return {
    scratch: new Float64Array(dimensions),
    rows,
    vectorOf: (features) => unitVector(features, dimensions, weightOf),
    cosines: reusing(new Float64Array(texts.length), index),
  };
}

function reusing(into: Float64Array, index: InvertedIndex) {
  return (vector: SparseVector) => {
    into.fill(0);
    index.addProducts(vector, into);
    return into;
  };
}

/** A feature that occurs again counts for less each time. */
const damped = (count: number, weight: number): number => (1 + Math.log(count)) * weight;

/** Turns counts into a vector; a feature without a place is in a text once, since each has a number of its own. */
function toUnitLength(
  { starts, features, values }: SparseRows,
  row: number,
  { weightOf, unplaced }: { readonly weightOf: WeightOf; readonly unplaced: readonly number[] },
): void {
  const [start = 0, end = 0] = starts.subarray(row, row + 2);
  let squares = unplaced.reduce((sum, feature) => sum + weightOf(feature) ** 2, 0);
  for (let place = start; place < end; place++)
    squares += damped(values[place] ?? 0, weightOf(features[place] ?? 0)) ** 2;
  const length = Math.sqrt(squares) || 1;
  for (let place = start; place < end; place++)
    values[place] = damped(values[place] ?? 0, weightOf(features[place] ?? 0)) / length;
}

function unitVector(features: readonly number[], dimensions: number, weightOf: WeightOf): SparseVector {
  const counts = [...countsOf(features)];
  const values = counts.map(([feature, count]) => damped(count, weightOf(feature)));
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  const placed = counts.flatMap(([feature], i) =>
    feature < dimensions ? [{ feature, value: (values[i] ?? 0) / length }] : [],
  );
  return {
    features: placed.map(({ feature }) => feature),
    values: Float32Array.from(placed, ({ value }) => value),
  };
}

import { countsOf } from './corpus.ts';
import { invert, type SparseVector, sparseVector } from './sparse.ts';
import type { WeightOf } from './weights.ts';

/** Texts as unit vectors of their features. */
export interface CosineSpace {
  /** All zero, one place for each feature: whoever writes to it clears it again. */
  readonly scratch: Float64Array;
  /** The texts' vectors, in the order given. */
  readonly vectors: readonly SparseVector[];
  /** The vector of another text; features that no text has lengthen it, so that they lower every cosine. */
  vectorOf(features: readonly number[]): SparseVector;
  /** The cosine of a vector with each text. */
  cosines(vector: SparseVector): Float64Array;
}

/** Builds the space of `texts`, each a list of feature numbers below `dimensions`. */
export function buildCosineSpace(
  texts: readonly (readonly number[])[],
  dimensions: number,
  weightOf: WeightOf,
): CosineSpace {
  const vectorOf = (features: readonly number[]) => unitVector(features, dimensions, weightOf);
  const vectors = texts.map(vectorOf);
  const index = invert(vectors, dimensions);
  const cosines = (vector: SparseVector) => {
    const into = new Float64Array(texts.length);
    index.addProducts(vector, into);
    return into;
  };
  return { scratch: new Float64Array(dimensions), vectors, vectorOf, cosines };
}

function unitVector(features: readonly number[], dimensions: number, weightOf: WeightOf): SparseVector {
  const values = countsOf(features);
  let squares = 0;
  for (const [feature, count] of values) {
    const value = (1 + Math.log(count)) * weightOf(feature);
    squares += value * value;
    values.set(feature, value);
  }
  const length = Math.sqrt(squares) || 1;
  for (const [feature, value] of values) {
    if (feature < dimensions) values.set(feature, value / length);
    else values.delete(feature);
  }
  return sparseVector(values);
}

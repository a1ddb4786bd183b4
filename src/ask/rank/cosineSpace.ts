import { type InvertedIndex, invert, type SparseVector, sparseVector } from './sparse.ts';

/** Texts as unit vectors of their features, rare features weighing more (tf-idf, Salton and Buckley 1988). */
export interface CosineSpace {
  /** The texts' vectors, in the order given. */
  readonly vectors: readonly SparseVector[];
  /** The vector of another text; features that no text has lengthen it, so that they lower every cosine. */
  vectorOf(features: readonly number[]): SparseVector;
  /** The cosine of a vector with each text. */
  cosines(vector: SparseVector): Float64Array;
  readonly dimensions: number;
  /** How much a feature says: ln(1 + N / n), n the texts that have it. */
  weightOf(feature: number): number;
}

/** Builds the space of `texts`, each a list of feature numbers below `dimensions`. */
export function buildCosineSpace(texts: readonly (readonly number[])[], dimensions: number): CosineSpace {
  const holders = new Uint32Array(dimensions);
  for (const text of texts)
    for (const feature of new Set(text)) holders[feature] = (holders[feature] ?? 0) + 1;
  const weightOf = (feature: number) => Math.log(1 + texts.length / ((holders[feature] ?? 0) || 0.5));
  const vectorOf = (features: readonly number[]) =>
    unitVector(features, weightOf, (f) => (holders[f] ?? 0) > 0);
  const vectors = texts.map(vectorOf);
  const index: InvertedIndex = invert(vectors, dimensions);
  const cosines = (vector: SparseVector) => {
    const into = new Float64Array(texts.length);
    index.addProducts(vector, into);
    return into;
  };
  return { dimensions, vectors, vectorOf, cosines, weightOf };
}

function unitVector(
  features: readonly number[],
  weightOf: (feature: number) => number,
  has: (feature: number) => boolean,
): SparseVector {
  const values = new Map<number, number>();
  for (const feature of features) values.set(feature, (values.get(feature) ?? 0) + 1);
  let squares = 0;
  for (const [feature, count] of values) {
    const value = (1 + Math.log(count)) * weightOf(feature);
    squares += value * value;
    values.set(feature, value);
  }
  const length = Math.sqrt(squares) || 1;
  for (const [feature, value] of values) {
    if (has(feature)) values.set(feature, value / length);
    else values.delete(feature);
  }
  return sparseVector(values);
}

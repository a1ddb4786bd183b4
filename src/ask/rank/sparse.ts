/** A vector that is zero almost everywhere: ascending feature numbers and their values. */
export interface SparseVector {
  readonly features: Uint32Array;
  readonly values: Float32Array;
}

/** A sparse vector from feature → value. */
export function sparseVector(entries: ReadonlyMap<number, number>): SparseVector {
  const features = Uint32Array.from(entries.keys()).sort();
  return { features, values: Float32Array.from(features, (feature) => entries.get(feature) ?? 0) };
}

/** The value of a feature, found by halving. */
export function valueAt({ features, values }: SparseVector, feature: number): number {
  let low = 0;
  let high = features.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((features[middle] ?? 0) < feature) low = middle + 1;
    else high = middle;
  }
  return features[low] === feature ? (values[low] ?? 0) : 0;
}

/** The vectors of a collection by feature, so that a query meets only what it shares a feature with. */
export interface InvertedIndex {
  /** Adds the inner product of `query` with each vector to `into`, at the vector's place. */
  addProducts(query: SparseVector, into: Float64Array): void;
}

/** Builds an inverted index over `vectors` with features below `dimensions`. */
export function invert(vectors: readonly SparseVector[], dimensions: number): InvertedIndex {
  const starts = new Uint32Array(dimensions + 1);
  for (const { features } of vectors)
    for (const feature of features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < dimensions; feature++)
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
  const next = starts.slice();
  const owners = new Uint32Array(starts[dimensions] ?? 0);
  const values = new Float32Array(owners.length);
  vectors.forEach((vector, owner) => {
    vector.features.forEach((feature, i) => {
      const at = next[feature] ?? 0;
      next[feature] = at + 1;
      owners[at] = owner;
      values[at] = vector.values[i] ?? 0;
    });
  });
  return {
    addProducts: (query, into) => {
      for (let i = 0; i < query.features.length; i++) {
        const feature = query.features[i] ?? 0;
        const weight = query.values[i] ?? 0;
        const end = starts[feature + 1] ?? 0;
        for (let at = starts[feature] ?? 0; at < end; at++) {
          const owner = owners[at] ?? 0;
          into[owner] = (into[owner] ?? 0) + weight * (values[at] ?? 0);
        }
      }
    },
  };
}

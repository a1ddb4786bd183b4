import type { SparseRows, SparseVector } from './sparse.ts';

/** Rows by feature, so that a query meets only what it shares a feature with. */
export interface InvertedIndex {
  /** Adds the inner product of `query` with each row to `into`, at the row's place. */
  addProducts(query: SparseVector, into: Float64Array): void;
  /** The value of a feature in a row; 0 where the row does not have it. */
  valueAt(row: number, feature: number): number;
  /** Whether the value of a feature passes a test in a row that has it. */
  some(feature: number, test: (row: number, value: number) => boolean): boolean;
}

/** Builds an inverted index over `rows` with features below `dimensions`. */
export function invert(rows: SparseRows, dimensions: number): InvertedIndex {
  const { starts, owners, values } = byFeature(rows, dimensions);
  const addProducts = (query: SparseVector, into: Float64Array) => {
    for (let i = 0; i < query.features.length; i++) {
      const feature = query.features[i] ?? 0;
      const weight = query.values[i] ?? 0;
      const end = starts[feature + 1] ?? 0;
      for (let at = starts[feature] ?? 0; at < end; at++) {
        const owner = owners[at] ?? 0;
        into[owner] = (into[owner] ?? 0) + weight * (values[at] ?? 0);
      }
    }
  };
  const valueAt = (row: number, feature: number) => {
    let low = starts[feature] ?? 0;
    const end = starts[feature + 1] ?? 0;
    for (let high = end; low < high; ) {
      const middle = (low + high) >> 1;
      if ((owners[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low < end && owners[low] === row ? (values[low] ?? 0) : 0;
  };
  const some = (feature: number, test: (row: number, value: number) => boolean) => {
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at++)
      if (test(owners[at] ?? 0, values[at] ?? 0)) return true;
    return false;
  };
  return { addProducts, valueAt, some };
}

/** The same numbers in the order of their features, the rows of each in their order. */
function byFeature(rows: SparseRows, dimensions: number) {
  const starts = new Uint32Array(dimensions + 1);
  for (const feature of rows.features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1;
  for (let feature = 0; feature < dimensions; feature++)
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0);
  const next = starts.slice();
  const owners = new Uint32Array(rows.features.length);
  const values = new Float32Array(owners.length);
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    const end = rows.starts[row + 1] ?? 0;
    for (let place = rows.starts[row] ?? 0; place < end; place++) {
      const feature = rows.features[place] ?? 0;
      const at = next[feature] ?? 0;
      next[feature] = at + 1;
      owners[at] = row;
      values[at] = rows.values[place] ?? 0;
    }
  }
  return { starts, owners, values };
}

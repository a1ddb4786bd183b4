/** A vector that is zero almost everywhere: the features that are not, and their values. */
export interface SparseVector {
  readonly features: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/** Such vectors, one after another in the same arrays: thousands of small arrays would cost more than their content. */
export interface SparseRows {
  /** Where each row begins; its length is the number of rows and one more. */
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  readonly values: Float32Array;
}

/** What a row counts: how often a feature occurs in its texts, or how many of them have it. */
export type Unit = 'occurrences' | 'texts';

/**
 * Counts the features of rows of texts. A row's features stand in the order of their first occurrence; those from
 * `dimensions` on are left out.
 */
export function countRows(
  rows: readonly (readonly (readonly number[])[])[],
  dimensions: number,
  unit: Unit = 'occurrences',
): SparseRows {
  const starts = new Uint32Array(rows.length + 1);
  const most = rows.reduce((sum, texts) => texts.reduce((inner, text) => inner + text.length, sum), 0);
  const features = new Uint32Array(most);
  const values = new Float32Array(most);
  /** One more than the place of each feature in the row that had it last, and the last text that had it. */
  const places = new Uint32Array(dimensions);
  const texts = new Uint32Array(dimensions);
  let end = 0;
  let number = 0;
  const count = (feature: number, start: number) => {
    if (feature >= dimensions || (unit === 'texts' && texts[feature] === number)) return;
    texts[feature] = number;
    let place = (places[feature] ?? 0) - 1;
    if (place < start) {
      place = end++;
      features[place] = feature;
      places[feature] = end;
    }
    values[place] = (values[place] ?? 0) + 1;
  };
  for (const [row, list] of rows.entries()) {
    const start = end;
    for (const text of list) {
      number++;
      for (const feature of text) count(feature, start);
    }
    starts[row + 1] = end;
  }
  return { starts, features: features.slice(0, end), values: values.slice(0, end) };
}

/** Calls `each` for every feature of a row, with its value and its place in the arrays. */
export function eachInRow(
  { starts, features, values }: SparseRows,
  row: number,
  each: (feature: number, value: number, place: number) => void,
): void {
  const end = starts[row + 1] ?? 0;
  for (let place = starts[row] ?? 0; place < end; place++)
    each(features[place] ?? 0, values[place] ?? 0, place);
}

/** A row by feature. */
export function rowMap(rows: SparseRows, row: number): Map<number, number> {
  const map = new Map<number, number>();
  eachInRow(rows, row, (feature, value) => map.set(feature, value));
  return map;
}

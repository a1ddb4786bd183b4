/** Rows that are zero almost everywhere, one after another in the same arrays, the columns of each in order. */
export interface SparseRows {
  /** Where each row begins; its length is the number of rows and one more. */
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** Counts how often each number stands in each list. */
export function countRows(lists: readonly ArrayLike<number>[]): SparseRows {
  const starts = new Uint32Array(lists.length + 1);
  const most = lists.reduce((sum, list) => sum + list.length, 0);
  const columns = new Uint32Array(most);
  const values = new Float32Array(most);
  let end = 0;
  lists.forEach((list, row) => {
    const sorted = new Uint32Array(list).sort();
    for (let i = 0; i < sorted.length; i++) {
      if (i > 0 && sorted[i] === sorted[i - 1]) values[end - 1] = (values[end - 1] ?? 0) + 1;
      else {
        columns[end] = sorted[i] ?? 0;
        values[end++] = 1;
      }
    }
    starts[row + 1] = end;
  });
  return { starts, columns: columns.slice(0, end), values: values.slice(0, end) };
}

/** The same rows with each value changed by its row and column. */
export function mapRows(
  { starts, columns, values }: SparseRows,
  of: (value: number, row: number, column: number) => number,
): SparseRows {
  const changed = new Float32Array(values.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place++)
      changed[place] = of(values[place] ?? 0, row, columns[place] ?? 0);
  }
  return { starts, columns, values: changed };
}

/** The value of a column of a row, 0 where the row does not have it. */
export function valueAt({ starts, columns, values }: SparseRows, row: number, column: number): number {
  let low = starts[row] ?? 0;
  const end = starts[row + 1] ?? 0;
  for (let high = end; low < high; ) {
    const middle = (low + high) >> 1;
    if ((columns[middle] ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low < end && columns[low] === column ? (values[low] ?? 0) : 0;
}

/** Rows by column, so that a query meets only the rows with which it shares one. */
export interface Postings {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  readonly values: Float32Array;
}

/** The same numbers in the order of their columns, all of which are below `width`. */
export function invert({ starts, columns, values }: SparseRows, width: number): Postings {
  const from = new Uint32Array(width + 1);
  for (const column of columns) from[column + 1] = (from[column + 1] ?? 0) + 1;
  for (let column = 0; column < width; column++)
    from[column + 1] = (from[column + 1] ?? 0) + (from[column] ?? 0);
  const next = from.slice();
  const rows = new Uint32Array(columns.length);
  const inverted = new Float32Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let place = starts[row] ?? 0; place < end; place++) {
      const column = columns[place] ?? 0;
      const at = next[column] ?? 0;
      next[column] = at + 1;
      rows[at] = row;
      inverted[at] = values[place] ?? 0;
    }
  }
  return { starts: from, rows, values: inverted };
}

/** A query's columns and what each weighs. */
export interface SparseVector {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** Writes the inner product of a query with each row to `into`, at the row's place. */
export function products({ starts, rows, values }: Postings, query: SparseVector, into: Float64Array): void {
  into.fill(0);
  for (let i = 0; i < query.columns.length; i++) {
    const column = query.columns[i] ?? 0;
    const weight = query.values[i] ?? 0;
    const end = column + 1 < starts.length ? (starts[column + 1] ?? 0) : 0;
    for (let at = end > 0 ? (starts[column] ?? 0) : 0; at < end; at++) {
      const row = rows[at] ?? 0;
      into[row] = (into[row] ?? 0) + weight * (values[at] ?? 0);
    }
  }
}

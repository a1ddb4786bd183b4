/**
 * Solves A x = b for a symmetric positive definite A of `size` rows, given row by row. A is overwritten with its
 * Cholesky factor; returns x.
 */
export function solveSymmetric(a: Float64Array, b: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    for (let j = 0; j <= i; j++) {
      const other = j * size;
      let sum = get(a, row + j);
      for (let k = 0; k < j; k++) sum -= get(a, row + k) * get(a, other + k);
      a[row + j] = i === j ? Math.sqrt(Math.max(sum, Number.EPSILON)) : sum / get(a, other + j);
    }
  }
  const x = b.slice();
  for (let i = 0; i < size; i++) {
    let sum = get(x, i);
    for (let k = 0; k < i; k++) sum -= get(a, i * size + k) * get(x, k);
    x[i] = sum / get(a, i * size + i);
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = get(x, i);
    for (let k = i + 1; k < size; k++) sum -= get(a, k * size + i) * get(x, k);
    x[i] = sum / get(a, i * size + i);
  }
  return x;
}

const get = (array: Float64Array, index: number): number => array[index] ?? 0;

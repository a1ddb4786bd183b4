/**
 * The smallest of `values` that at least `percent` % of them do not exceed: the nearest-rank definition, which never
 * invents a value between two. 0 for no values.
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(1, Math.ceil((percent / 100) * sorted.length)) - 1] ?? 0;
}

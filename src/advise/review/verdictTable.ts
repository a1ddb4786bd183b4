import { countThrough, stridesOf } from './countThrough.ts';
import type { Grid } from './grid.ts';
import { groundOf, verdictOn } from './verdict.ts';

/** The verdict on each full answer set, those with equal sums being one. */
export interface VerdictTable {
  readonly grid: Grid;
  /** By ruled question: its kinds. A row is a number of full answers to them. */
  readonly radix: readonly number[];
  /** How far apart two rows are that differ by one in a digit. */
  readonly strides: readonly number[];
  /** By row × full states + state. */
  readonly verdicts: Int8Array;
}

/** Full answer sets that can be gone through in about a second. */
const MOST_SETS = 20_000_000;

/** @returns undefined where there are too many answer sets to go through. */
export function verdictTable(grid: Grid): VerdictTable | undefined {
  const { kinds, sums } = grid;
  const radix = grid.radix.map((digit) => digit - 1);
  const size = radix.reduce((product, each) => product * each, sums.full);
  if (size > MOST_SETS) return undefined;
  const verdicts = new Int8Array(size);
  countThrough(radix, (row, digits) => {
    const ground = groundOf(grid, digits);
    for (let state = 0; state < sums.full; state += 1)
      verdicts[row * sums.full + state] = verdictOn(kinds, ground, sums, state);
  });
  return { grid, radix, strides: stridesOf(radix), verdicts };
}

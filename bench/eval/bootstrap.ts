import { pick, randomFrom } from '../search/random.ts';
import type { Estimate } from './table.ts';

/** Enough for ends of an interval that are printed in whole per cent. */
const RESAMPLES = 100;

/**
 * What `measure` makes of the lines, and between which ends it lies in 95 of 100 resamples of them (the percentile
 * bootstrap; Efron 1979).
 */
export function bootstrap(
  measure: (resample: <T>(lines: readonly T[]) => readonly T[]) => readonly (number | null)[],
): Estimate[] {
  const random = randomFrom('bootstrap');
  const whole = measure((lines) => lines);
  const resampled = Array.from({ length: RESAMPLES }, () => measure((lines) => redrawn(lines, random)));
  return whole.map((value, column) => {
    const sorted = resampled.flatMap((each) => each[column] ?? []).sort((a, b) => a - b);
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))] ?? 0;
    return { value, low: at(0.025), high: at(0.975) };
  });
}

const redrawn = <T>(lines: readonly T[], random: () => number): readonly T[] =>
  lines.map(() => pick(lines, random));

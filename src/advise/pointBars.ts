import type { Translations } from '../locales/en.ts';
import { en } from '../locales/en.ts';
import type { Tally } from './advice.ts';
import type { Labels } from './labels.ts';

/** Marks of the longest bar: with a title and a number it fits a phone's line of code. */
const LONGEST = 12;

/**
 * Points as a line for each outcome, best first, for a fixed-width font: its title, a bar, the points. Bars share one
 * scale, on which a mark is a point as long as that fits.
 */
export function pointBars(
  { points, vetoed }: Tally,
  labels: Labels,
  { advice }: Translations = en,
): readonly string[] {
  const rows = [...points].sort(([a, own], [b, other]) => other - own || (a < b ? -1 : 1));
  const width = Math.max(...rows.map(([id]) => labels.outcome(id).length));
  const scale = Math.min(1, LONGEST / Math.max(1, ...rows.map(([, value]) => value)));
  return rows.map(([id, value]) => {
    const bar = '█'.repeat(Math.round(Math.max(0, value) * scale)).padEnd(LONGEST);
    return `${labels.outcome(id).padEnd(width)}  ${bar} ${value}${vetoed.has(id) ? ` (${advice.ruledOut})` : ''}`;
  });
}

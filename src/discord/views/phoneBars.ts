import type { Tally } from '../../advise/advice.ts';
import type { Labels } from '../../advise/labels.ts';
import { pointBars } from '../../advise/labels.ts';
import type { Translations } from '../../locales/en.ts';
import { PHONE_LINE } from './phoneTable.ts';

const FENCE = '```';

/** The points of each outcome as bars in a code block; below the titles where a phone would break the lines. */
export function phoneBars(tally: Tally, labels: Labels, t: Translations): string {
  const lines = pointBars(tally, labels, t);
  const fitting = lines.every(({ length }) => length <= PHONE_LINE) ? lines : below(lines, tally, labels);
  return `${FENCE}\n${fitting.join('\n').replaceAll('`', "'")}\n${FENCE}`;
}

/** Cuts after the titles, which are all as wide as the widest. */
function below(lines: readonly string[], { points }: Tally, labels: Labels): readonly string[] {
  const width = Math.max(...[...points.keys()].map((id) => labels.outcome(id).length));
  return lines.flatMap((line) => [line.slice(0, width).trimEnd(), line.slice(width)]);
}

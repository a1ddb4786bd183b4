import type { Guide } from '../knowledge/pack.ts';
import { en, type Translations } from '../locales/en.ts';
import type { Tally } from './advice.ts';
import { UNKNOWN } from './answers.ts';

/** The words of a guide for its ids; an id without words stands for itself. */
export interface Labels {
  readonly outcome: (id: string) => string;
  readonly ask: (question: string) => string;
  readonly choice: (question: string, choice: string) => string;
}

/** How the terminal calls "don't know". */
export const UNKNOWN_LABEL = en.advice.unknown;

/** @param say for "don't know". */
export const labelsOf = ({ outcomes, questions }: Guide, { advice }: Translations = en): Labels => ({
  outcome: (id) => outcomes.find((outcome) => outcome.id === id)?.title ?? id,
  ask: (id) => questions.find((question) => question.id === id)?.ask ?? id,
  choice: (id, choice) =>
    choice === UNKNOWN
      ? advice.unknown
      : (questions.find((question) => question.id === id)?.choices.find((each) => each.id === choice)
          ?.label ?? choice),
});

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

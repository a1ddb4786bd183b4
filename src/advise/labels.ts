import { fold, plainWords } from '../knowledge/names.ts';
import type { Guide, Pack } from '../knowledge/pack.ts';
import { en, type Translations } from '../locales/en.ts';
import { LocalizedError } from '../locales/translator.ts';
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
 * Points as a line for each outcome, best first and level ones in the guide's order, for a fixed-width font: its title,
 * a bar, the points. Bars share one scale, on which a mark is a point as long as that fits.
 */
export function pointBars(
  { points, vetoed }: Tally,
  labels: Labels,
  { advice }: Translations = en,
): readonly string[] {
  const rows = [...points].sort(([, own], [, other]) => other - own);
  const width = Math.max(...rows.map(([id]) => labels.outcome(id).length));
  const scale = Math.min(1, LONGEST / Math.max(1, ...rows.map(([, value]) => value)));
  return rows.map(([id, value]) => {
    const bar = '█'.repeat(Math.round(Math.max(0, value) * scale)).padEnd(LONGEST);
    return `${labels.outcome(id).padEnd(width)}  ${bar} ${value}${vetoed.has(id) ? ` (${advice.ruledOut})` : ''}`;
  });
}

/**
 * The guide that the words mean: its id, or words of its title; with no words the only one there is.
 * @throws UserError where none fits or several could be meant, naming those there are.
 */
export function selectGuide(pack: Pack, words = ''): Guide {
  const all = [...pack.guides.values()];
  if (all.length === 0) throw new LocalizedError(({ troubles }) => troubles.noGuides);
  const [best, ...others] = guidesFor(pack, words);
  const isExact = best && [fold(best.id), fold(best.title)].includes(fold(words));
  if (best && (isExact || others.length === 0)) return best;
  throw new LocalizedError(({ troubles, general }) => {
    const titles = all.map(({ title }) => general.quote(title)).join(', ');
    return best ? troubles.whichGuide(titles) : troubles.noGuide(plainWords(words), titles);
  });
}

/** The guides whose id or title holds the words, those first that are called exactly so; all for none. */
export function guidesFor(pack: Pack, words: string): readonly Guide[] {
  const typed = fold(words);
  const names = ({ id, title }: Guide) => [fold(id), fold(title)];
  const holding = [...pack.guides.values()].filter((guide) =>
    names(guide).some((name) => ` ${name}`.includes(` ${typed}`)),
  );
  return holding.sort((a, b) => Number(names(b).includes(typed)) - Number(names(a).includes(typed)));
}

import type { Guide } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { type Advised, recommended } from './advised.ts';
import type { Line } from './lines.ts';

/** The first steps to take; for outcomes that are level, of each, with what it means. */
export const stepLines = (advised: Advised): readonly Line[] =>
  ofEach(advised, ({ title, summary, steps }, isOne) => [
    ...(isOne ? [] : [{ section: escapeText(title), text: summary }]),
    ...steps.map((step, index) => ({
      section: advised.t.advice.firstSteps,
      text: `${index + 1}. ${step}`,
    })),
  ]);

/** What it is typically built with, and what to watch out for. */
export const meansLines = (advised: Advised): readonly Line[] =>
  ofEach(advised, ({ technology = [], caveats = [] }) => [
    ...technology.map((text) => ({ section: advised.t.advice.technology, text: `- ${text}` })),
    ...caveats.map((text) => ({ section: advised.t.advice.caveats, text: `- ${text}` })),
  ]);

type Outcome = Guide['outcomes'][number];

/** The lines of what is recommended, told apart by its title where that is more than one. */
function ofEach(
  advised: Advised,
  lines: (outcome: Outcome, isOne: boolean) => readonly Line[],
): readonly Line[] {
  const best = recommended(advised);
  return best.flatMap((outcome) => {
    const title = escapeText(outcome.title);
    const named = (section: string) =>
      best.length === 1 || section === title ? section : `${title}: ${section}`;
    return lines(outcome, best.length === 1).map((line) => ({ ...line, section: named(line.section) }));
  });
}

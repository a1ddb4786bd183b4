import { labelsOf } from '../../src/advise/labels.ts';
import { escapeText } from '../../src/discord/escape.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { type Advised, recommended } from './advised.ts';
import { changeLines } from './changeLines.ts';
import type { OutcomePart } from './ids.ts';
import type { Line } from './lines.ts';
import { reasonLines } from './reasonLines.ts';

/** The first steps to take; for outcomes that are level, of each, with what it means. */
const stepLines = (advised: Advised): readonly Line[] =>
  ofEach(advised, ({ title, summary, steps }, isOne) => [
    ...(isOne ? [] : [{ section: escapeText(title), text: summary }]),
    ...steps.map((step, index) => ({
      section: advised.t.advice.firstSteps,
      text: `${index + 1}. ${step}`,
    })),
  ]);

/** What it is typically built with, and what to watch out for. */
const meansLines = (advised: Advised): readonly Line[] =>
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

/** The questions that were left out because no answer to them could change the outcome any more. */
const notAskedLines = ({ guide, advice, t }: Advised): readonly Line[] =>
  advice.irrelevant.map((id) => ({
    section: t.advice.notAsked,
    text: `-# ${labelsOf(guide).ask(id)}`,
  }));

/** What is said about an outcome beside the outcome itself. */
const PARTS: Readonly<Record<OutcomePart, (advised: Advised) => readonly Line[]>> = {
  why: reasonLines,
  do: stepLines,
  if: changeLines,
  how: meansLines,
  not: notAskedLines,
};

/** A part with what it says about one outcome: shown with it where there is room, else behind a button of its name. */
export interface SaidPart {
  readonly id: OutcomePart;
  readonly name: string;
  readonly lines: readonly Line[];
}

/** The name of a part, and its lines: none where there is nothing to say. */
export const partOf = (id: OutcomePart, advised: Advised): SaidPart => ({
  id,
  name: advised.t.advice.parts[id],
  lines: PARTS[id](advised),
});

/** The parts that have something to say, what matters most first. */
export const partsOf = (advised: Advised): readonly SaidPart[] =>
  ORDER.map((id) => partOf(id, advised)).filter(({ lines }) => lines.length > 0);

const ORDER = ['why', 'if', 'do', 'how', 'not'] as const;

import type { Advised } from './advised.ts';
import type { OutcomePart } from './adviseIds.ts';
import { changeLines } from './changeLines.ts';
import type { Line } from './lines.ts';
import { notAskedLines } from './notAskedLines.ts';
import { meansLines, stepLines } from './outcomeLines.ts';
import { reasonLines } from './reasonLines.ts';

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

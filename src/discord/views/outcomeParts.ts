import type { Advised } from './advised.ts';
import type { OutcomePart } from './adviseIds.ts';
import { changeLines } from './changeLines.ts';
import type { Line } from './lines.ts';
import { notAskedLines } from './notAskedLines.ts';
import { meansLines, stepLines } from './outcomeLines.ts';
import { reasonLines } from './reasonLines.ts';

/** A part of an outcome: shown with it where there is room, else behind a button of this name. */
interface Part {
  readonly name: string;
  /** The part in words; none where there is nothing to say. */
  readonly linesOf: (advised: Advised) => readonly Line[];
}

/** Everything that is said about an outcome beside the outcome itself, what matters most first. */
export const PARTS: Readonly<Record<OutcomePart, Part>> = {
  why: { name: 'Reasons', linesOf: reasonLines },
  do: { name: 'Next steps', linesOf: stepLines },
  if: { name: 'What would change this', linesOf: changeLines },
  how: { name: 'What it takes', linesOf: meansLines },
  not: { name: 'What was not asked', linesOf: notAskedLines },
};

/** A part with what it says about one outcome. */
export interface SaidPart {
  readonly id: OutcomePart;
  readonly name: string;
  readonly lines: readonly Line[];
}

/** The parts that have something to say. */
export const partsOf = (advised: Advised): readonly SaidPart[] =>
  ORDER.map((id) => ({ id, name: PARTS[id].name, lines: PARTS[id].linesOf(advised) })).filter(
    ({ lines }) => lines.length > 0,
  );

const ORDER = ['why', 'if', 'do', 'how', 'not'] as const;

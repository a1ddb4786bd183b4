import type { Guide } from '../../knowledge/pack.ts';
import { type Answers, UNKNOWN } from '../answers.ts';
import { countThrough, stridesOf } from './countThrough.ts';
import { type Kinds, kindsOf } from './kinds.ts';
import { verdictOf, winnerIn } from './verdict.ts';

/**
 * Every partial answer set of a guide as a cell, numbered in mixed radix: the digit of a question is the kind of its
 * answer, or one more where it is open. This is the plain way to find out which positions are decided and how few
 * questions the best order takes; it shares nothing with the search that it proves.
 */
export interface Cube {
  /** How many partial answer sets there are, choices that nothing tells apart being one. */
  readonly cells: number;
  /** The fewest expected questions from the start. */
  readonly least: number;
  /** Whether answers to the open questions can still change the outcome. */
  readonly isUndecided: (answers: Answers) => boolean;
}

/** Cells that fit in the memory of a small machine: five bytes each. */
const MOST_CELLS = 80_000_000;

/** The outcome of a cell whose completions differ. */
const MIXED = -2;

interface Grid {
  readonly kinds: Kinds;
  /** How far apart two cells are that differ by one in the digit of a question. */
  readonly strides: readonly number[];
  /** By cell: the outcome of all its completions, or MIXED. */
  readonly outcomes: Int8Array;
  /** By cell: the fewest expected questions, once something is known. */
  readonly costs: Float32Array;
}

/** @returns undefined where there are more cells than can be gone through. */
export function cubeOf(guide: Guide): Cube | undefined {
  const kinds = kindsOf(guide);
  const open = kinds.questions.map((question) => question.kinds.length);
  const radix = open.map((digit) => digit + 1);
  const cells = radix.reduce((product, each) => product * each, 1);
  if (cells > MOST_CELLS) return undefined;
  const strides = stridesOf(radix);
  const grid = { kinds, strides, outcomes: new Int8Array(cells), costs: new Float32Array(cells) };
  // A cell with an open question comes after those in which it is answered, so one pass in order is enough.
  countThrough(radix, (cell, digits) => fillCell(grid, cell, digits, open));
  return { cells, least: leastFromStart(grid), isUndecided: (answers) => isUndecided(grid, answers) };
}

function fillCell(grid: Grid, cell: number, digits: readonly number[], open: readonly number[]): void {
  const first = digits.findIndex((digit, question) => digit === open[question]);
  if (first === -1) {
    grid.outcomes[cell] = winnerIn(verdictOf(grid.kinds, digits));
    return;
  }
  const outcome = commonOutcome(grid, cell, first);
  grid.outcomes[cell] = outcome;
  if (outcome !== MIXED) return;
  let least = Number.POSITIVE_INFINITY;
  for (let question = first; question < open.length; question += 1)
    if (digits[question] === open[question]) least = Math.min(least, costOfAsking(grid, cell, question));
  grid.costs[cell] = least;
}

/** The outcome of all cells in which an open question is answered. */
function commonOutcome({ kinds, strides, outcomes }: Grid, cell: number, question: number): number {
  const stride = strides[question] ?? 0;
  const count = kinds.questions[question]?.kinds.length ?? 0;
  const outcome = outcomes[cell - stride] ?? MIXED;
  for (let kind = 2; kind <= count; kind += 1) if (outcomes[cell - kind * stride] !== outcome) return MIXED;
  return outcome;
}

function costOfAsking({ kinds, strides, costs }: Grid, cell: number, question: number): number {
  const all = kinds.questions[question]?.kinds ?? [];
  const stride = strides[question] ?? 0;
  let cost = 1;
  for (let kind = 0; kind < all.length; kind += 1)
    cost += (all[kind]?.weight ?? 0) * (costs[cell - (all.length - kind) * stride] ?? 0);
  return cost;
}

/**
 * The fewest expected questions from the start. While nothing is known, nothing is decided, and all answers are
 * "don't know": such positions share their cells with choices that do as little, so they are gone through apart.
 */
function leastFromStart(grid: Grid): number {
  const least = new Float64Array(2 ** grid.kinds.questions.length);
  for (let open = 1; open < least.length; open += 1) {
    const asked = [...grid.kinds.questions.keys()].filter((question) => (open >>> question) & 1);
    const costs = asked.map((question) => {
      const rest = open & ~(1 << question);
      return costOfFirstKnown(grid, rest, question) + unknownWeight(grid, question) * (least[rest] ?? 0);
    });
    least[open] = Math.min(...costs);
  }
  return least.at(-1) ?? 0;
}

/** One question more, and what follows where its answer is known; the questions that are not open are "don't know". */
function costOfFirstKnown({ kinds, strides, costs }: Grid, open: number, question: number): number {
  const digits = kinds.questions.map((each, index) =>
    (open >>> index) & 1 ? each.kinds.length : each.kinds.findIndex(({ unknown }) => unknown !== undefined),
  );
  const all = kinds.questions[question]?.kinds ?? [];
  return all.reduce((sum, { weight, unknown = 0 }, kind) => {
    const cell = cellOf(strides, digits.with(question, kind));
    return sum + (weight - unknown) * (costs[cell] ?? 0);
  }, 1);
}

const unknownWeight = ({ kinds }: Grid, question: number): number =>
  kinds.questions[question]?.kinds.find(({ unknown }) => unknown !== undefined)?.unknown ?? 0;

const cellOf = (strides: readonly number[], digits: readonly number[]): number =>
  digits.reduce((cell, digit, question) => cell + digit * (strides[question] ?? 0), 0);

function isUndecided({ kinds, strides, outcomes }: Grid, answers: Answers): boolean {
  const digits = kinds.questions.map(({ id, kinds: all }) => {
    const answer = answers.get(id);
    return answer === undefined ? all.length : all.findIndex(({ choices }) => choices.includes(answer));
  });
  if (answers.size === kinds.questions.length) return false;
  if ([...answers.values()].every((answer) => answer === UNKNOWN)) return true;
  return outcomes[cellOf(strides, digits)] === MIXED;
}

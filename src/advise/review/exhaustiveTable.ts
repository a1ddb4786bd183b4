import type { Guide } from '../../knowledge/pack.ts';
import { type Answers, UNKNOWN } from '../answers.ts';
import { cellOf, countThrough, type Grid, gridOf } from './grid.ts';
import { type Kinds, kindsOf } from './kinds.ts';
import { type Ground, groundOf, isTooLarge, NONE, verdictOn, winnerIn } from './verdictTable.ts';

/**
 * Every partial answer set of a guide, answers with equal sums being one. This is the plain way to find out which
 * positions are decided and how few questions the best order takes; it shares nothing with the search that it proves.
 */
export interface ExhaustiveTable {
  /** How many partial answer sets there are, choices that nothing tells apart being one. */
  readonly sets: number;
  /** How many of them had to be looked at. */
  readonly cells: number;
  /** The fewest expected questions from the start. */
  readonly least: number;
  /** Whether answers to the open questions can still change the outcome. */
  readonly isUndecided: (answers: Answers) => boolean;
  /** The same number for answers from which the same can follow, once something is known. */
  readonly cellOf: (answers: Answers) => number;
}

/** Cells that can be gone through in some seconds; five bytes each. The guides that come with Wireside have half of them. */
const MOST_CELLS = 20_000_000;

/** The outcome of a cell whose completions differ. */
const MIXED = -2;

interface Cells {
  readonly grid: Grid;
  /** By cell: the outcome of all its completions, or MIXED. */
  readonly outcomes: Int8Array;
  /** By cell: the fewest expected questions, once something is known. */
  readonly costs: Float32Array;
}

/** @returns undefined where there are more cells than can be gone through. */
export function exhaustiveTable(guide: Guide): ExhaustiveTable | undefined {
  const grid = gridOf(kindsOf(guide));
  const { cells, sets, kinds } = grid;
  if (cells > MOST_CELLS || isTooLarge(grid)) return undefined;
  const table = { grid, outcomes: new Int8Array(cells), costs: new Float32Array(cells) };
  fill(table);
  const at = (answers: Answers) => cellOf(grid, digitsOf(kinds, answers));
  return {
    cells,
    sets,
    least: leastFromStart(table),
    cellOf: at,
    isUndecided: (answers) => {
      if (answers.size === kinds.questions.length) return false;
      if ([...answers.values()].every((answer) => answer === UNKNOWN)) return true;
      return table.outcomes[at(answers)] === MIXED;
    },
  };
}

/** An open question: by kind its weight, and how far before the cell the one is in which it is answered so. */
interface Way {
  readonly weights: readonly number[];
  readonly back: readonly number[];
}

function fill(table: Cells): void {
  const { grid } = table;
  const { size } = grid.sums;
  const inColumns = Array.from({ length: size }, (_, state) => waysInColumn(grid, state));
  // A cell with an open question comes after those in which it is answered, so one pass in order is enough.
  countThrough(grid.radix, (index, digits) => {
    const inRow = waysInRow(grid, digits);
    const ground = inRow.length === 0 ? groundOf(grid, digits) : undefined;
    const row = { start: index * size, inRow, inColumns, ground };
    for (let state = 0; state < size; state += 1) fillCell(table, row, state);
  });
}

interface Row {
  /** Its first cell. */
  readonly start: number;
  readonly inRow: readonly Way[];
  readonly inColumns: readonly (readonly Way[])[];
  /** Where nothing is open in the row. */
  readonly ground: Ground | undefined;
}

function fillCell({ grid, outcomes, costs }: Cells, row: Row, state: number): void {
  const { inRow, ground } = row;
  const cell = row.start + state;
  const inColumn = row.inColumns[state] ?? [];
  const open = inRow[0] ?? inColumn[0];
  const verdict = ground && !open ? verdictOn(grid.kinds, ground, grid.sums, state) : NONE;
  const outcome = open ? commonOutcome(outcomes, cell, open) : winnerIn(verdict);
  outcomes[cell] = outcome;
  if (outcome === MIXED)
    costs[cell] = leastCost(costs, cell, inColumn, leastCost(costs, cell, inRow, Number.POSITIVE_INFINITY));
}

function waysInRow({ kinds, ruled, radix, strides, sums }: Grid, digits: readonly number[]): readonly Way[] {
  return ruled.flatMap((question, place) => {
    const all = kinds.questions[question]?.kinds ?? [];
    if ((digits[place] ?? 0) + 1 !== radix[place]) return [];
    const back = all.map((_, kind) => (all.length - kind) * (strides[place] ?? 0) * sums.size);
    return [{ weights: all.map(({ weight }) => weight), back }];
  });
}

function waysInColumn({ kinds, free, sums }: Grid, state: number): readonly Way[] {
  return free.flatMap((question, place) => {
    const all = kinds.questions[question]?.kinds ?? [];
    if ((((sums.open[state] ?? 0) >>> place) & 1) === 0) return [];
    const back = all.map((_, kind) => state - (sums.after[place]?.[state * all.length + kind] ?? 0));
    return [{ weights: all.map(({ weight }) => weight), back }];
  });
}

/** The outcome of all cells in which an open question is answered. */
function commonOutcome(outcomes: Int8Array, cell: number, { back }: Way): number {
  const outcome = outcomes[cell - (back[0] ?? 0)] ?? MIXED;
  for (let kind = 1; kind < back.length; kind += 1)
    if (outcomes[cell - (back[kind] ?? 0)] !== outcome) return MIXED;
  return outcome;
}

/** What the best of these ways takes, or `least` where none takes less. */
function leastCost(costs: Float32Array, cell: number, ways: readonly Way[], least: number): number {
  let best = least;
  for (let way = 0; way < ways.length; way += 1) {
    const { weights = [], back = [] } = ways[way] ?? {};
    let cost = 1;
    for (let kind = 0; kind < back.length && cost < best; kind += 1)
      cost += (weights[kind] ?? 0) * (costs[cell - (back[kind] ?? 0)] ?? 0);
    if (cost < best) best = cost;
  }
  return best;
}

/**
 * The fewest expected questions from the start. While nothing is known, nothing is decided, and all answers are
 * "don't know": such positions share their cells with choices that do as little, so they are gone through apart.
 */
function leastFromStart(table: Cells): number {
  const { questions } = table.grid.kinds;
  const least = new Float64Array(2 ** questions.length);
  for (let open = 1; open < least.length; open += 1) {
    const asked = [...questions.keys()].filter((question) => (open >>> question) & 1);
    const costs = asked.map((question) => {
      const rest = open & ~(1 << question);
      const unknown = questions[question]?.kinds.find((kind) => kind.unknown !== undefined)?.unknown ?? 0;
      return costOfFirstKnown(table, rest, question) + unknown * (least[rest] ?? 0);
    });
    least[open] = Math.min(...costs);
  }
  return least.at(-1) ?? 0;
}

/** One question more, and what follows where its answer is known; the questions that are not open are "don't know". */
function costOfFirstKnown({ grid, costs }: Cells, open: number, question: number): number {
  const digits = grid.kinds.questions.map((each, index) =>
    (open >>> index) & 1 ? each.kinds.length : each.kinds.findIndex(({ unknown }) => unknown !== undefined),
  );
  const all = grid.kinds.questions[question]?.kinds ?? [];
  return all.reduce((sum, { weight, unknown = 0 }, kind) => {
    const cost = weight > unknown ? (costs[cellOf(grid, digits.with(question, kind))] ?? 0) : 0;
    return sum + (weight - unknown) * cost;
  }, 1);
}

const digitsOf = ({ questions }: Kinds, answers: Answers): readonly number[] =>
  questions.map(({ id, kinds }) => {
    const answer = answers.get(id);
    return answer === undefined ? kinds.length : kinds.findIndex(({ choices }) => choices.includes(answer));
  });

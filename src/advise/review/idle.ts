import { everyCount } from './countThrough.ts';
import type { KindRule } from './kinds.ts';
import { groundOf, holdsFor, verdictOn } from './verdict.ts';
import type { VerdictTable } from './verdictTable.ts';

/** Whether one kind of answer to a question always leads where another one leads. */
export function isSame(table: VerdictTable, question: number, kind: number, other: number): boolean {
  const place = table.grid.ruled.indexOf(question);
  return place === -1
    ? isSameInColumns(table, question, kind, other)
    : isSameInRows(table, place, kind, other);
}

function isSameInRows(table: VerdictTable, place: number, kind: number, other: number): boolean {
  const { grid, radix, strides, verdicts } = table;
  const { full } = grid.sums;
  const apart = (other - kind) * (strides[place] ?? 0) * full;
  return everyCount(radix, (row, digits) => {
    if (digits[place] !== kind) return true;
    for (let cell = row * full; cell < (row + 1) * full; cell += 1)
      if (verdicts[cell] !== verdicts[cell + apart]) return false;
    return true;
  });
}

function isSameInColumns(table: VerdictTable, question: number, kind: number, other: number): boolean {
  const { grid, radix, verdicts } = table;
  const { sums, free, kinds } = grid;
  const place = free.indexOf(question);
  const count = kinds.questions[question]?.kinds.length ?? 0;
  const after = (state: number, answer: number) => sums.after[place]?.[state * count + answer] ?? 0;
  const states = [...sums.open.keys()].filter((state) => sums.open[state] === 1 << place);
  return everyCount(radix, (row) =>
    states.every(
      (state) =>
        verdicts[row * sums.full + after(state, kind)] === verdicts[row * sums.full + after(state, other)],
    ),
  );
}

/** Whether every answer set would have the same verdict without a rule. */
export function isIdle({ grid, radix, verdicts }: VerdictTable, rule: KindRule): boolean {
  const { kinds, sums } = grid;
  return everyCount(radix, (row, digits) => {
    if (!holdsFor(grid, rule, digits)) return true;
    const ground = groundOf(grid, digits, rule);
    for (let state = 0; state < sums.full; state += 1)
      if (verdictOn(kinds, ground, sums, state) !== verdicts[row * sums.full + state]) return false;
    return true;
  });
}

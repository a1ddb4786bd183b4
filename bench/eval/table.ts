import type { Share } from '../../src/eval/share.ts';
import type { Tally } from './tally.ts';

/** A line of the table. */
export interface Row {
  readonly part: string;
  readonly name: string;
  readonly tally: Tally;
}

const COLUMNS: readonly (readonly [string, keyof Tally])[] = [
  ['right', 'right'],
  ['precision', 'precision'],
  ['coverage', 'coverage'],
  ['right or offered', 'found'],
  ['false', 'falseAnswers'],
  ['idle offers', 'idleOffers'],
  ['first', 'first'],
  ['in three', 'inThree'],
  ['sure', 'sure'],
  ['sure is right', 'sureRight'],
];

/** The rows as a Markdown table, aligned so that it can be read in a terminal too. */
export const table = (rows: readonly Row[]): string =>
  markdown([
    ['', 'with / without answer', ...COLUMNS.map(([title]) => title)],
    ...rows.map(({ part, name, tally }) => [
      `${part}: ${name}`,
      `${tally.answerable} / ${tally.none}`,
      ...COLUMNS.map(([, column]) => cell(tally[column])),
    ]),
  ]);

/** The first line is the head. */
export function markdown(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  const [head = '', ...rest] = lines.map(
    (line) => `| ${widths.map((width, column) => (line[column] ?? '').padEnd(width)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest].join('\n');
}

/** A share and its 95 % interval in per cent: `93.1 (89-96)`. */
function cell(share: Share | number): string {
  if (typeof share === 'number') return String(share);
  const { value, low, high } = share;
  if (value === null) return '–';
  return `${(value * 100).toFixed(1)} (${(low * 100).toFixed(0)}-${(high * 100).toFixed(0)})`;
}

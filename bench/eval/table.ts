import { writeFile } from 'node:fs/promises';

/** A measured share and its 95 % interval, 0 to 1; null where there is nothing to measure. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

/** A line of a table. */
export interface Row {
  readonly name: string;
  /** What it stands on, such as how many questions. */
  readonly size: string;
  /** By the title of the column; the same ones in every row of a table. */
  readonly shares: Readonly<Record<string, Estimate>>;
}

/** What one part of a run measured. */
export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** The table in Markdown, aligned so that it can be read in a terminal too. */
export function markdown({ title, rows }: Table): string {
  const columns = Object.keys(rows[0]?.shares ?? {});
  const lines = [
    [title, 'questions', ...columns],
    ...rows.map(({ name, size, shares }) => [name, size, ...columns.map((column) => cell(shares[column]))]),
  ];
  const widths = ['', '', ...columns].map((_, at) =>
    Math.max(...lines.map((line) => (line[at] ?? '').length)),
  );
  const [head = '', ...rest] = lines.map(
    (line) => `| ${widths.map((width, at) => (line[at] ?? '').padEnd(width)).join(' | ')} |`,
  );
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest].join('\n');
}

/** Writes the tables as JSON. */
export const saveTables = (file: string, tables: readonly Table[]): Promise<void> =>
  writeFile(file, `${JSON.stringify(tables, null, 1)}\n`);

/** A share and its interval in per cent: `93.1 (89-96)`. */
function cell(estimate: Estimate | undefined): string {
  if (!estimate || estimate.value === null) return '–';
  const { value, low, high } = estimate;
  return `${(value * 100).toFixed(1)} (${(low * 100).toFixed(0)}-${(high * 100).toFixed(0)})`;
}

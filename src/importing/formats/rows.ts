import { type Options, parse } from 'csv-parse/sync';
import { messageOf } from '../../base/errors.ts';

/** The cells of a table, its first row apart. */
export interface Rows {
  readonly header: readonly string[];
  /** Each with its line in the file. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/**
 * The rows of a text with tabs, commas, semicolons or bars between its cells, in quotes or not.
 * @returns why it is no table, where it is none.
 */
export function rowsOf(text: string): Rows | string {
  const delimiter = delimiterOf(text);
  if (delimiter === undefined)
    return 'has no columns: no tab, comma, semicolon or bar stands in its first row';
  const quoted = parsed(text, { delimiter, relax_quotes: true });
  // A cell that only begins with a quotation mark opens a quote that never ends: then quotes are no quotes here.
  const records = typeof quoted === 'string' ? parsed(text, { delimiter, quote: null }) : quoted;
  if (typeof records === 'string') return `is no table that can be read: ${records}`;
  const [first, ...rest] = records;
  return first === undefined ? 'is empty' : { header: first.cells.map((cell) => cell.trim()), rows: rest };
}

function parsed(text: string, options: Options): Rows['rows'] | string {
  try {
    const records: unknown = parse(text, {
      ...options,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return Array.isArray(records) ? records.map(asRow) : 'the parser gives no rows';
  } catch (thrown) {
    return messageOf(thrown);
  }
}

/** csv-parse's record, whose `info.lines` is the line that it ends on. */
function asRow(record: unknown): Rows['rows'][number] {
  const { record: cells, info }: Record<string, unknown> = { ...Object(record) };
  const lines: unknown = Object(info).lines;
  return {
    line: typeof lines === 'number' ? lines : 0,
    cells: Array.isArray(cells) ? cells.map(String) : [],
  };
}

/** The sign that stands most often in the first row, outside of quotes. */
export function delimiterOf(text: string): string | undefined {
  const first =
    text
      .replace(/"[^"]*"/g, '')
      .split('\n')
      .find((line) => line.trim() !== '') ?? '';
  const counts = ['\t', ';', ',', '|'].map((sign) => ({ sign, count: first.split(sign).length - 1 }));
  const best = counts.reduce((most, each) => (each.count > most.count ? each : most));
  return best.count > 0 ? best.sign : undefined;
}

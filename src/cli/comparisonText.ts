import { type AspectDetail, groupsOf, type Overview } from '../compare/overview.ts';
import { wrapLines } from '../compare/wrapLines.ts';
import type { Source } from '../knowledge/pack.ts';

const GAP = '  ';
/** Room for a name such as “Device management”; a longer one wraps, so that the subjects keep theirs. */
const NAME_WIDTH = 18;

/** A comparison for the terminal: title, summary and a table, no line longer than `width` characters. */
export function overviewText({ title, summary, subjects, rows, sources }: Overview, width = 80): string {
  const column = Math.floor((width - NAME_WIDTH) / subjects.length) - GAP.length;
  const widths = [NAME_WIDTH, ...subjects.map(() => column)];
  return [
    title,
    '',
    ...wrapLines(summary, width),
    '',
    ...tableRow(['', ...subjects.map(({ name }) => name)], widths),
    widths.map((w) => '-'.repeat(w)).join(GAP),
    ...groupsOf(rows).flatMap((group, index) => [
      ...(index > 0 ? ['', `${group.name}:`] : []),
      ...group.rows.flatMap(({ name, briefs }) => tableRow([name, ...briefs], widths)),
    ]),
    '',
    ...wrapLines(sourceLine(sources), width),
  ].join('\n');
}

/** The cells side by side, each wrapped in its column. */
function tableRow(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const columns = cells.map((cell, i) => {
    const width = widths[i] ?? cell.length;
    return { width, lines: wrapLines(cell, width) };
  });
  const height = Math.max(...columns.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ width, lines }) => (lines[line] ?? '').padEnd(width))
      .join(GAP)
      .trimEnd(),
  );
}

const INDENT = '  ';

/** One aspect for the terminal: the difference, then each subject, no line longer than `width` characters. */
export function aspectText({ name, summary, cells, sources }: AspectDetail, width = 80): string {
  return [
    name,
    '',
    ...wrapLines(summary, width),
    ...cells.flatMap(({ subject, cell }) => [
      '',
      subject.name,
      ...[cell.text, ...(cell.sources.length > 0 ? [sourceLine(cell.sources)] : [])].flatMap((text) =>
        wrapLines(text, width - INDENT.length).map((line) => INDENT + line),
      ),
    ]),
    ...(cells.every(({ cell }) => cell.sources.length > 0)
      ? []
      : ['', ...wrapLines(sourceLine(sources), width)]),
  ].join('\n');
}

/** The line under a text that names what it rests on. */
const sourceLine = (sources: readonly Source[]): string =>
  `${sources.length > 1 ? 'Sources' : 'Source'}: ${sources.map(({ title }) => title).join('; ')}`;

import type { AspectDetail } from './aspectDetail.ts';
import { sourceLine } from './sourceLine.ts';
import { wrapLines } from './wrapLines.ts';

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

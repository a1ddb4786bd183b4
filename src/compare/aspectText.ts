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
      ...wrapLines(cell.text, width - INDENT.length).map((line) => INDENT + line),
    ]),
    '',
    ...wrapLines(sourceLine(sources), width),
  ].join('\n');
}

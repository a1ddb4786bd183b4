import { aspectNamed } from '../../src/compare/selectComparison.ts';
import { row, select } from '../../src/discord/components.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import { rowId } from './ids.ts';

/** One line of a message that may go over several pages. */
export interface Line {
  /** The heading that it stands under, Discord Markdown. */
  readonly section: string;
  /** Discord Markdown. */
  readonly text: string;
  /** The aspect of a comparison that it rests on. */
  readonly aspect?: string | undefined;
}

/** Lines of a page at most: as many as a select beside them has options. */
const LINES = 25;

/** Lines under their headings. */
export function linesText(lines: readonly Line[]): string {
  const written = lines.map(({ section, text }, index) =>
    section === lines[index - 1]?.section ? text : `**${section}**\n${text}`,
  );
  return written.join('\n');
}

/** The lines on pages that hold `room` characters each; a section that goes on says its heading again. */
export function pagesOf(lines: readonly Line[], room: number): readonly (readonly Line[])[] {
  const pages: Line[][] = [];
  for (const line of lines) {
    const page = pages.at(-1);
    const fits = page && page.length < LINES && linesText([...page, line]).length <= room;
    if (fits) page.push(line);
    else pages.push([line]);
  }
  return pages;
}

/** The select of the rows of the comparison that reasons rest on; none where they rest on nothing that is there. */
export function rowSelect(lines: readonly Line[], pack: Pack, { advice }: Translations) {
  const ids = new Set(lines.flatMap(({ aspect = [] }) => aspect));
  const options = [...ids].flatMap((id) => {
    const found = aspectNamed(pack, id);
    return found ? [{ label: found.aspect.name, value: id }] : [];
  });
  return options.length === 0 ? [] : [row(select(rowId(), advice.lookUp, options))];
}

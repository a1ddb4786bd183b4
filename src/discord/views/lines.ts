/** One line of a message that may go over several pages. */
export interface Line {
  /** The heading that it stands under, Discord Markdown. */
  readonly section: string;
  /** Discord Markdown. */
  readonly text: string;
  /** The aspect of a comparison that it rests on. */
  readonly aspect?: string;
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

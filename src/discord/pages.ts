/** A line that opens or closes a block of code. */
const FENCE = /^ {0,3}(```+|~~~+)(.*)$/;
const HEADING = /^#{1,3} /;
/** A line in bold by itself, which stands above something as a heading does. */
const LABEL = /^\*\*[^*\n]+\*\*:?[ \t]*$/;
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d+[.)]) /;

/**
 * Discord Markdown on pages of `room` characters at most, read one after the other. A page ends before a heading whose
 * text would not fit it, else between paragraphs; within a block of code or a list only where that is longer than a page.
 */
export function pagesOf(markdown: string, room: number): readonly string[] {
  if (markdown.length <= room) return [markdown];
  const pages: string[] = [];
  const sections = sectionsOf(blocksOf(markdown).flatMap((block) => partsOf(block, room)));
  for (const section of sections) {
    const whole = section.join('\n\n');
    const startsAnew = whole.length <= room && !fits(pages.at(-1), whole, room);
    section.forEach((block, index) => {
      const page = pages.at(-1);
      if (page === undefined || (startsAnew && index === 0) || !fits(page, block, room)) pages.push(block);
      else pages[pages.length - 1] = `${page}\n\n${block}`;
    });
  }
  return pages;
}

const fits = (page: string | undefined, block: string, room: number): boolean =>
  page !== undefined && page.length + 2 + block.length <= room;

/** Blocks with the heading that they stand under. */
function sectionsOf(blocks: readonly string[]): readonly (readonly string[])[] {
  const sections: string[][] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    const isUnderHeading = last?.length === 1 && HEADING.test(last[0] ?? '');
    if (last === undefined || HEADING.test(block) || (LABEL.test(block) && !isUnderHeading))
      sections.push([block]);
    else last.push(block);
  }
  return sections;
}

/** Paragraphs, headings, lists with all that is in them, and blocks of code, which may hold empty lines. */
function blocksOf(markdown: string): readonly string[] {
  const blocks: string[][] = [[]];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const block = blocks.at(-1) ?? [];
    if (fence === undefined && beginsBlock(block, line)) blocks.push([line]);
    else block.push(line);
    fence = fenceAfter(fence, line);
  }
  return blocks
    .map((block) =>
      block
        .join('\n')
        .replace(/^(?:[ \t]*\n)+/, '')
        .trimEnd(),
    )
    .filter((block) => block !== '');
}

/** Whether a line outside of code begins another block than that of the lines above it. */
function beginsBlock(block: readonly string[], line: string): boolean {
  if (HEADING.test(line) || HEADING.test(block.at(-1) ?? '')) return true;
  if (block.at(-1)?.trim() !== '' || line.trim() === '') return false;
  const isList = LIST_ITEM.test(block.find((each) => each.trim() !== '') ?? '');
  return !(isList && (LIST_ITEM.test(line) || /^ +\S/.test(line)));
}

/** The mark of the code that a line leaves open. */
function fenceAfter(open: string | undefined, line: string): string | undefined {
  const [, mark, info = ''] = FENCE.exec(line) ?? [];
  if (mark === undefined) return open;
  if (open === undefined) return mark;
  return mark.startsWith(open) && info.trim() === '' ? undefined : open;
}

/** A block that is longer than a page in parts: code between its lines and fenced anew, all else between lines or words. */
function partsOf(block: string, room: number): readonly string[] {
  if (block.length <= room) return [block];
  const lines = block.split('\n');
  const [open = '', mark, info] = FENCE.exec(lines[0] ?? '') ?? [];
  if (mark === undefined || info === undefined) return filled(lines, room);
  const closed = FENCE.exec(lines.at(-1) ?? '')?.[1]?.startsWith(mark) === true && lines.length > 1;
  const code = lines.slice(1, closed ? -1 : undefined);
  return filled(code, room - open.length - mark.length - 2).map((part) => `${open}\n${part}\n${mark}`);
}

/** Lines together as far as they fit; one that does not fit by itself is parted between words. */
function filled(lines: readonly string[], room: number): readonly string[] {
  const parts: string[] = [];
  for (const line of lines.flatMap((each) => wordsWithin(each, room))) {
    const last = parts.at(-1);
    if (last === undefined || last.length + 1 + line.length > room) parts.push(line);
    else parts[parts.length - 1] = `${last}\n${line}`;
  }
  return parts;
}

function wordsWithin(line: string, room: number): readonly string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > room) {
    const space = rest.lastIndexOf(' ', room);
    const end = space > room / 2 ? space : room - (/[\uD800-\uDBFF]/.test(rest[room - 1] ?? '') ? 1 : 0);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}

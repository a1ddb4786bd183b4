import { groupsOf, type Overview, overviewOf } from '../../src/compare/overview.ts';
import { wrapLines } from '../../src/compare/wrapLines.ts';
import { button, container, gallery, rows, text, texts } from '../../src/discord/components.ts';
import { clip, codeBlock, escapeText } from '../../src/discord/escape.ts';
import { DISCORD_LIMITS, PHONE_LINE } from '../../src/discord/limits.ts';
import {
  type Audience,
  type DrawnPicture,
  type MessageView,
  noticeOf,
  privateTo,
} from '../../src/discord/message.ts';
import { deleteButtons } from '../../src/discord/sharedButtons.ts';
import { sourceLine } from '../../src/discord/sourceLine.ts';
import type { Comparison, Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { aspectSelect } from './aspectView.ts';
import { overviewId } from './ids.ts';

/** Characters of the table: about eight aspects of two subjects, and no wall of text in the channel. */
const TABLE = 800;

/** A whole comparison in brief, its pictures where they are drawn, and a select for its aspects. */
export function overviewView(
  comparison: Comparison,
  audience: Audience,
  pictures: readonly DrawnPicture[] = [],
): MessageView {
  const overview = overviewOf(comparison);
  return {
    components: [
      container(
        text(`### ${escapeText(overview.title)}`),
        text(overview.summary),
        text(phoneTable(overview, TABLE, audience.t)),
        ...texts(sourceLine(overview.sources, audience.t)),
      ),
      // One each: several in one are cut to squares.
      ...pictures.map((picture) => gallery(picture)),
      ...noticeOf(audience.t),
      aspectSelect(comparison, audience),
      ...rows(deleteButtons(audience)),
    ],
    files: pictures,
  };
}

const INDENT = '  ';

/**
 * An overview as a code block that reads well on a phone, and aloud: under each aspect a line for each subject. As
 * many aspects as `room` characters hold; the last line says how many there are more.
 */
export function phoneTable({ subjects, rows }: Overview, room: number, t: Translations): string {
  const groups = groupsOf(rows, t);
  const blocks = groups.flatMap((group) =>
    group.rows.map(({ name, briefs }, index) =>
      [
        ...(groups.length > 1 && index === 0 ? [`${group.name}:`] : []),
        ...wrapLines(name, PHONE_LINE),
        ...subjects.flatMap((subject, column) => cellLines(subject.name, briefs[column] ?? '')),
      ].join('\n'),
    ),
  );
  const ends = blocks.map((_, index) => blocks.slice(0, index + 1).join('\n').length);
  const fitting = ends.filter((end) => end <= room).length;
  const more = fitting < blocks.length ? `\n${t.compare.more(blocks.length - fitting)}` : '';
  return `${codeBlock(blocks.slice(0, fitting).join('\n'))}${more}`;
}

/** "IoT: many kinds", wrapped with its later lines indented further. */
function cellLines(subject: string, brief: string): readonly string[] {
  const [first = '', ...others] = wrapLines(`${subject}: ${brief}`, PHONE_LINE - 2 * INDENT.length);
  return [`${INDENT}${first}`, ...others.map((line) => `${INDENT}${INDENT}${line}`)];
}

/** Opens a comparison, a button for each, under a message of another feature. */
export const comparisonButtons = ({ comparisons }: Pack, t: Translator) =>
  [...comparisons.values()].map((comparison) =>
    button(clip(comparison.title, DISCORD_LIMITS.BUTTON_LABEL), overviewId(comparison, privateTo(t))),
  );

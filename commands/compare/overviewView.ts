import { groupsOf, type Overview, overviewOf } from '../../src/compare/overview.ts';
import { wrapLines } from '../../src/compare/wrapLines.ts';
import { button, container, gallery, row, rows, text, texts } from '../../src/discord/components.ts';
import { DISCORD_LIMITS, PHONE_LINE } from '../../src/discord/limits.ts';
import {
  type Audience,
  type DrawnPicture,
  deleteButtons,
  type MessageView,
  noticeOf,
  privateTo,
} from '../../src/discord/message.ts';
import { clip, codeBlock, escapeText, sourceLine } from '../../src/discord/text.ts';
import type { Comparison, Pack } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { aspectSelect } from './aspectView.ts';
import { overviewId, tableId } from './ids.ts';

/** Characters of the table beside a conclusion: some four rows of two subjects, and no wall of text in the channel. */
const BRIEF = 400;

/** Characters of a page of the whole table. */
const PAGE = 1_500;

/** The conclusion and what differs most, the pictures where they are drawn, and the ways to the rest. */
export function overviewView(
  comparison: Comparison,
  audience: Audience,
  pictures: readonly DrawnPicture[] = [],
): MessageView {
  const { t } = audience;
  const overview = overviewOf(comparison);
  const [shown = []] = pagesOf(blocksOf({ ...overview, rows: whatDiffers(overview) }, t), BRIEF);
  const more = overview.rows.length - shown.length;
  return {
    components: [
      container(
        text(`### ${escapeText(overview.title)}`),
        text(overview.summary),
        text(`${codeBlock(shown.join('\n'))}${more > 0 ? `\n${t.compare.more(more)}` : ''}`),
        ...texts(sourceLine(overview.sources, t)),
      ),
      // One each: several in one are cut to squares.
      ...pictures.map((picture) => gallery(picture)),
      ...noticeOf(t),
      aspectSelect(comparison, audience),
      ...rows([
        ...(more > 0 ? [button(t.compare.all(overview.rows.length), tableId(comparison, audience, 0))] : []),
        ...deleteButtons(audience),
      ]),
    ],
    files: pictures,
  };
}

const whatDiffers = ({ rows }: Overview): Overview['rows'] => {
  const differing = rows.filter(({ relation }) => relation === 'differs');
  return differing.length > 0 ? differing : rows;
};

/** Every row of a comparison as text, a page at a time; the last page where `page` is beyond it. */
export function tableView(comparison: Comparison, audience: Audience, page: number): MessageView {
  const { t } = audience;
  const overview = overviewOf(comparison);
  const pages = pagesOf(blocksOf(overview, t), PAGE);
  const at = Math.min(Math.max(0, page), pages.length - 1);
  const place = pages.length > 1 ? `\n-# ${t.browse.page(at + 1, pages.length)}` : '';
  const to = (label: string, other: number) => button(label, tableId(comparison, audience, other));
  return {
    components: [
      container(
        text(`### ${escapeText(overview.title)}${place}`),
        text(codeBlock((pages[at] ?? []).join('\n'))),
        ...texts(sourceLine(overview.sources, t)),
      ),
      ...noticeOf(t),
      aspectSelect(comparison, audience),
      row(
        ...(at > 0 ? [to(t.browse.previous, at - 1)] : []),
        ...(at < pages.length - 1 ? [to(t.browse.next, at + 1)] : []),
        button(t.general.overview, overviewId(comparison, audience)),
        ...deleteButtons(audience),
      ),
    ],
  };
}

const INDENT = '  ';

/** The rows as text that reads well on a phone, and aloud: under each aspect a line for each subject. */
function blocksOf({ subjects, rows }: Overview, t: Translations): readonly string[] {
  const groups = groupsOf(rows, t);
  return groups.flatMap((group) =>
    group.rows.map(({ name, briefs }, index) =>
      [
        ...(groups.length > 1 && index === 0 ? [`${group.name}:`] : []),
        ...wrapLines(name, PHONE_LINE),
        ...subjects.flatMap((subject, column) => cellLines(subject.name, briefs[column] ?? '')),
      ].join('\n'),
    ),
  );
}

/** The rows on pages of `room` characters; a row that is longer has one to itself. */
function pagesOf(blocks: readonly string[], room: number): readonly (readonly string[])[] {
  const pages: string[][] = [];
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page && [...page, block].join('\n').length <= room) page.push(block);
    else pages.push([block]);
  }
  return pages;
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

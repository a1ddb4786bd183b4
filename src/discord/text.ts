import type { Word } from '../answer/verdict.ts';
import type { Source } from '../knowledge/pack.ts';
import type { Translations } from '../locales/en.ts';

/** Line breaks, control characters, and those that only steer the text around them, but the joiner inside emoji. */
const INVISIBLE = /(?!\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** What Discord's Markdown reads as more than itself within a line, and the colon of links. */
const MARKDOWN = /[\\*_~|`[\]<]|:(?=\/\/)/g;

/**
 * Plain text for the middle of a line: shown character by character, without mark-up, links or mentions. Not for
 * the start of a line, where Discord reads lists and headings.
 */
export const escapeText = (text: string): string =>
  text
    .replace(INVISIBLE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(MARKDOWN, '\\$&')
    .replaceAll('@', '@\u200b');

const FENCE = '```';

/** Lines in letters of equal width; what would end the block is replaced. */
export const codeBlock = (lines: string): string => `${FENCE}\n${lines.replaceAll('`', "'")}\n${FENCE}`;

/** The text within `limit` characters, its end replaced by an ellipsis where it is longer; never half a character. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let clipped = '';
  for (const character of text) {
    if (clipped.length + character.length > limit - 1) break;
    clipped += character;
  }
  return `${clipped.trimEnd()}…`;
}

/**
 * Characters of a source line: with two answers, their titles and the line about their language in one message, 4,000
 * leave this much for each. A title that does not fit beside the other words is shortened.
 */
export const SOURCE_LINE = 160;

/**
 * The small last line of an answer: what it rests on, and how sure the bot is that it is the answer; '' where there is
 * nothing to say.
 */
export function sourceLine(sources: readonly Source[], t: Translations, word?: Word): string {
  const { source, sources: several, words } = t.answers;
  if (sources.length === 0) return word ? `-# ${words[word]}` : '';
  const end = word ? ` · ${words[word]}` : '';
  const label = `-# ${sources.length > 1 ? several : source}: `;
  return `${label}${sourceNames(sources, SOURCE_LINE - label.length - end.length, t)}${end}`;
}

/** As many sources as fit into `room` characters, with their links where there is room, and how many more there are. */
export function sourceNames(sources: readonly Source[], room: number, t: Translations): string {
  const names: string[] = [];
  for (const source of sources) {
    const more = sources.length - names.length - 1;
    const rest = more > 0 ? ` ${t.general.more(more)}` : '';
    const used = names.join('; ').length + 2 + rest.length;
    const name = [linked(source), escapeText(source.title)].find((form) => used + form.length <= room);
    if (name === undefined && names.length > 0)
      return `${names.join('; ')} ${t.general.more(sources.length - names.length)}`;
    names.push(name ?? clip(escapeText(source.title), room - used));
  }
  return names.join('; ');
}

const linked = ({ title, url }: Source): string =>
  url === undefined ? escapeText(title) : `[${escapeText(title)}](${url.replaceAll(')', '%29')})`;

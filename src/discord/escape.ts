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

/** Longer messages are cut here: Discord allows 4,000 characters, and a pasted file 6,000 in a modal or by hand. */
const MAX_LENGTH = 6_000;

/** A message as plain text. */
export interface Cleaned {
  /** Words, punctuation and line breaks. */
  readonly text: string;
  /** Whether a block of code was taken out. */
  readonly hadCode: boolean;
}

/**
 * What Discord's Markdown and clients put around words, in the order in which it is taken off. A pattern that repeats
 * something has a bound or a fixed place to begin, so that none takes more than linear time.
 */
const MARKUP: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Mentions, channels, commands, custom emoji and time stamps: <@1>, <@&1>, <#1>, </ask:1>, <a:wave:1>, <t:1:R>.
  [/<(?:@[!&]?|#|id:|t:-?|\/[^:>\n]{1,100}:|a?:\w{2,32}:)[\w:]*>/g, ' '],
  [/@(?:everyone|here)\b/g, ' '],
  // [text](https://…) keeps its text; bare links and addresses say nothing that an entry could know.
  [/\[([^\]\n]{1,300})\]\(<?https?:[^)\s]*\)/g, ' $1 '],
  [/<?\b(?:https?|ftp):\/\/\S+/gi, ' '],
  [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+/g, ' '],
  [/:[a-z0-9_+-]{2,32}:/gi, ' '],
  [/^[^\S\n]*(?:>{1,3}|#{1,3}|-#|[-–—*•]|\d{1,2}[.)])[^\S\n]+/gm, ''],
  [/(?<=[\p{L}\p{N}])[*_~|`]{1,3}(?=[\p{L}\p{N}])/gu, ' '],
  [/[*_~|`]{1,3}/g, ''],
  [/[^\S\n]+/g, ' '],
];

/** Characters that carry no word: controls, format marks and joiners, private use and unassigned. Line breaks stay. */
const INVISIBLE = /[^\P{C}\n]/gu;
const CODE_BLOCK = /```[\s\S]*?(?:```|$)/g;

/**
 * Takes everything off a message that is not its words: code blocks, mentions, links, emoji, mark-up and invisible
 * characters. Never throws, whatever the text holds; lone surrogates and compatibility forms become ordinary text.
 */
export function cleanMessage(message: string): Cleaned {
  const ordinary = message
    .slice(0, MAX_LENGTH)
    .toWellFormed()
    .normalize('NFKC')
    .slice(0, 2 * MAX_LENGTH);
  const lines = ordinary.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').replace(/\t/g, ' ');
  const visible = lines.replace(INVISIBLE, '').replace(/[\u2018\u2019\u02BC\u00B4]/g, "'");
  const withoutCode = visible.replace(CODE_BLOCK, '\n');
  const text = MARKUP.reduce(
    (soFar, [pattern, replacement]) => soFar.replace(pattern, replacement),
    withoutCode,
  );
  return { text: text.trim(), hadCode: withoutCode !== visible };
}

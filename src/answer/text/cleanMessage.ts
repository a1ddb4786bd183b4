/** Longer messages are cut here: Discord allows 4,000 characters, and a pasted file 6,000 in a modal or by hand. */
const MAX_LENGTH = 6_000;

/** A message as plain text. */
export interface Cleaned {
  /** Words, punctuation and line breaks, a pasted log left out. */
  readonly text: string;
  /** The line of a pasted log or traceback that says what went wrong. */
  readonly error?: string;
  /** Whether it shows code or a log: a call for help with something of its author's own. */
  readonly hasCode: boolean;
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
const FENCE = /```(?:[a-z0-9+#-]{1,12}\n)?([\s\S]*?)(?:```|$)/gi;
/** The line in which a program says what went wrong. */
const ERROR_LINE =
  /^[^\S\n]*(?:[\w.$]{0,80}(?:Error|Exception|Warning)\b[:\s(]|(?:npm )?ERR!|error[:[ ]|fatal:|panic:).*$/gim;
/** What only code, logs and traces have. */
const TRACES = [
  /^[^\S\n]*(?:Traceback|File ".+", line \d|at \S+ ?\(?\S+:\d+)/m,
  /[{};]\s*\n|^[^\S\n]*(?:#include|def \w+\(|(?:const|let|var) \w+ =|import \w+ from|from \w+ import|sudo \w|SELECT .+ FROM)/m,
  /\b(?:Error|Exception|Traceback)\s*[:(]|\bERR!|\w(?:::|->)\w|\w\([^)]{0,80}\)\s*[;{]|0x[0-9a-f]{4,}|<\/?[a-z]+>/i,
];
/** A fence of so many lines is read as part of the sentence; a longer one is a file or a log. */
const READ_LINES = 3;

/**
 * Takes everything off a message that is not its words: mentions, links, emoji, mark-up and invisible characters; of
 * pasted logs the error line is kept. Never throws, whatever the text holds; lone surrogates and compatibility forms
 * become ordinary text.
 */
export function cleanMessage(message: string): Cleaned {
  const ordinary = message
    .slice(0, MAX_LENGTH)
    .toWellFormed()
    .normalize('NFKC')
    .slice(0, 2 * MAX_LENGTH);
  const lines = ordinary.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').replace(/\t/g, ' ');
  const visible = lines.replace(INVISIBLE, '').replace(/[\u2018\u2019\u02BC\u00B4]/g, "'");
  const hasCode = TRACES.some((trace) => trace.test(visible));
  const error =
    hasCode || visible.includes('```') ? [...visible.matchAll(ERROR_LINE)].at(-1)?.[0].trim() : undefined;
  const unfenced = visible.replace(FENCE, (_, code: string) => (isShort(code) ? ` ${code.trim()} ` : '\n'));
  const text = MARKUP.reduce(
    (soFar, [pattern, replacement]) => soFar.replace(pattern, replacement),
    unfenced,
  ).trim();
  return { text, hasCode, ...(error !== undefined && error !== text ? { error } : {}) };
}

const isShort = (code: string): boolean => code.trim().split('\n').length <= READ_LINES;

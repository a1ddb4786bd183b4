import { stripPleasantries } from './pleasantries.ts';

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
 * become ordinary text. Of more than `longest` characters the beginning and the end are read.
 */
export function cleanMessage(message: string, longest = MAX_READ): Cleaned {
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
  return {
    text: shortened(text, longest),
    hasCode,
    ...(error !== undefined && error !== text ? { error } : {}),
  };
}

/**
 * Read of a longer text are its first and its last words: a story begins with what it is about and ends with what it
 * asks. No question of tests/eval has more than 410 characters, and each that is read costs everybody else time.
 */
const MAX_READ = 600;

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const [head = ''] = /^[\s\S]*(?=\s)/.exec(text.slice(0, longest / 2)) ?? [text.slice(0, longest / 2)];
  const [tail = ''] = /(?<=\s)[\s\S]*$/.exec(text.slice(-longest / 2)) ?? [text.slice(-longest / 2)];
  return `${head.trim()}\n${tail.trim()}`;
}

const isShort = (code: string): boolean => code.trim().split('\n').length <= READ_LINES;

/** Opening words of a question or a request. */
const OPENERS =
  "what|whats|what's|how|hows|why|whys|when|where|which|who|whose|is|isn't|isnt|are|aren't|arent|was|were|do|does|doesn't|doesnt|did|can|could|should|would|will|has|have|explain|define|describe|compare|tell|give|name|list|difference|any";
/** A second question that begins within a sentence: “what is X and how does it …”, “what is X, how …”, “2) …”. */
const SECOND_QUESTION = new RegExp(
  `(?:,\\s*|\\s+)(?:and|also|plus|but)(?:\\s+(?:also|then))?\\s+(?=(?:${OPENERS})\\b)` +
    '|,\\s*(?=(?:what|how|why|when|where|which|who)\\b)|(?:^|\\s)\\d{1,2}[.)]\\s+|(?<=^\\w+ (?:things|questions)):\\s*',
  'iu',
);
/** Opens a piece that goes on asking: “also predictive maintenance please”. */
const GOES_ON = /^\s*(?:and|also|plus|another)\b/iu;

/** A piece of a message that may be a question of its own. */
export interface Piece {
  readonly text: string;
  /** Whether it asks or requests something by its form. */
  readonly asks: boolean;
}

/** The pieces of a message in its order, without the pleasantries around them. */
export function splitQuestions(text: string): Piece[] {
  const pieces = [...sentencesOf(text)].flatMap(({ sentence, marked }) => {
    const parts = sentence.split(SECOND_QUESTION);
    return parts.map((part, i) => {
      const text = stripPleasantries(part);
      return { text, asks: (marked && i === parts.length - 1) || isAsked(text) || GOES_ON.test(part) };
    });
  });
  const questions = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece.text));
  return questions.length > 0 ? questions : [{ text: text.trim(), asks: false }];
}

const ASKS = new RegExp(`^(?:${OPENERS})\\b`, 'iu');

/** Whether a piece asks or requests something by its form. */
export const isAsked = (piece: string): boolean => ASKS.test(piece);

/**
 * The end of a sentence, unless the stop belongs to an abbreviation. A run of stops begins in one place only, so that
 * a thousand of them take linear time.
 */
const SENTENCE_END =
  /(?<!\b(?:vs|v|e\.g|i\.e|eg|ie|etc|approx|no|inc|ltd|mr|dr|st)|[.!;])[.!;]+(?=\s|$)|\?+(?=\P{L}|$)|\n+/giu;
/** What may stand for an end or for a pause: dots in a row, a line break. */
const PAUSE = /(?<!\.)\.{2,}\s*|\s*\n\s*/gu;
/** Laughter, and the turn from a joke to what was meant: “lol jk but seriously …”. */
const JOKE =
  /[\s,.!-](?:jk|lol|lmao|rofl|haha+)\b(?:[\s,.!-]{1,3}(?:but )?(?:seriously|no really|for real)\b)?/giu;
/** Put in between commas, and of no weight. */
const ASIDE =
  /,\s?(?:would you say|do you think|in your (?:view|opinion|words)|if i may ask|if you (?:like|will|do not mind|don't mind)|please|exactly|actually|really|precisely|in fact|by the way|basically|roughly)\s?,/giu;

interface Sentence {
  readonly sentence: string;
  /** Whether it ends in a question mark. */
  readonly marked: boolean;
}

/** The sentences of a text in their order. */
function* sentencesOf(text: string): Iterable<Sentence> {
  const whole = mended(text);
  let from = 0;
  for (const end of whole.matchAll(SENTENCE_END)) {
    yield { sentence: whole.slice(from, end.index), marked: end[0].startsWith('?') };
    from = end.index + end[0].length;
  }
  yield { sentence: whole.slice(from), marked: false };
}

/** A text in which a pause within a sentence is a space, and a joke is an end. */
const mended = (text: string): string =>
  text
    .replace(PAUSE, (pause, at: number) => (goesOn(text, at, at + pause.length) ? ' ' : pause))
    .replace(ASIDE, ' ')
    .replace(JOKE, '.\n')
    .replace(/ {2,}/g, ' ');

/** So much on both sides of a pause is looked at: a few words. */
const AROUND = 60;
const CAPITALISED = /^\p{Lu}\p{Ll}*(?!\p{L})/u;
const NEW_QUESTION =
  /^(?:what|whats|how|hows|why|explain|define|compare|(?:is|are|does|do|can|should) (?:it|there|i|we|they|you))\b/iu;

/**
 * Whether a sentence goes on after a pause: no mark of an end before it, no capitalised word after it, and no new
 * question that follows at least three words.
 */
function goesOn(text: string, from: number, to: number): boolean {
  const line =
    text
      .slice(Math.max(0, from - AROUND), from)
      .split('\n')
      .at(-1) ?? '';
  const next = text.slice(to, to + AROUND);
  if (/[.!?;:]$/.test(line) || !/^\p{L}/u.test(next) || CAPITALISED.test(next)) return false;
  const words = line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words < 3 || !NEW_QUESTION.test(next);
}

import { stripPleasantries } from './pleasantries.ts';

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

import { stripPleasantries } from './pleasantries.ts';
import { sentencesOf } from './sentences.ts';

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

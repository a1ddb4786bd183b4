import { type Eyes, type Look, lookAt } from './look.ts';
import { cleanMessage } from './text/clean.ts';
import { looksLikeCode } from './text/code.ts';
import { areFillers } from './text/fillers.ts';
import { isForeign } from './text/language.ts';
import { pointsAtTwo } from './text/pointing.ts';
import { type Piece, questionsIn } from './text/questions.ts';
import type { Reader } from './text/reader.ts';
import { wordsOf } from './text/words.ts';
import type { Reason } from './verdict.ts';

/** A message taken apart: why it cannot be ranked, or what was seen in it. */
export type Examined = { readonly pieces: readonly Piece[] } & (
  | { readonly reason: Reason }
  | {
      /** The whole message, and each question of it where it has several pieces. */
      readonly whole: Look;
      readonly parts: readonly Look[];
    }
);

/** Eyes that can read message after message. */
export type ReadingEyes = Omit<Eyes, 'reader'> & { readonly reader: Pick<Reader, 'reading' | 'knows'> };

/** A story has many sentences; beyond these nobody expects each to be weighed. */
const MAX_PIECES = 24;
const MAX_WHOLE = 1_200;

/** Takes a message apart and looks at it; `greets` where a pack answers greetings. */
export function examine(message: string, { reader, ...others }: ReadingEyes, greets: boolean): Examined {
  const { text } = cleanMessage(message);
  const pieces = questionsIn(text).slice(0, MAX_PIECES);
  const all = pieces
    .map((piece) => piece.text)
    .join(' ')
    .slice(0, MAX_WHOLE);
  if (!/\p{L}/u.test(all) || (!greets && areFillers(wordsOf(all)))) return { pieces, reason: 'blank' };
  if (isForeign(text, reader.knows)) return { pieces, reason: 'language' };
  if (looksLikeCode(text)) return { pieces, reason: 'off-topic' };
  const eyes = { ...others, reader: { read: reader.reading() } };
  const whole = lookAt(all, subjectsMeant(all, eyes), eyes);
  const themes = [...new Set(whole.words.filter((word) => eyes.ranker.themed([word])))];
  const asked = pieces.length > 1 ? pieces.filter((piece) => piece.asks).map((piece) => piece.text) : [];
  const parts = [...new Set(asked)].map((text) => lookAt(text, themes, eyes));
  const isStory = pieces.some((piece) => !piece.asks);
  return { pieces, whole, parts: isStory ? parts.filter((part) => !isTail(part, eyes)) : parts };
}

/** Whether a part names themes and nothing else: “… does so on its own. m2m?” asks about what was said before it. */
const isTail = ({ read }: Look, { ranker }: Eyes): boolean =>
  read.words.every((word) => ranker.themed([word]) || TAIL.test(word));
const TAIL = /^(?:and|or)$/;

/** The themes of a pack where a text points at two things, names none and has no word that is strange to the pack. */
function subjectsMeant(text: string, { reader, ranker }: Eyes): readonly string[] {
  const { words } = reader.read(text);
  const { terms, vocabulary } = ranker;
  const isKnown = (word: string) => {
    const [term = 0, ...groups] = terms.singles([word]);
    return (
      terms.kindOf(term) === 'grammatical' ||
      [term, ...groups].some((each) => vocabulary.some(each, () => true))
    );
  };
  return ranker.themes.size > 1 && pointsAtTwo(words) && words.every(isKnown) ? [...ranker.themes] : [];
}

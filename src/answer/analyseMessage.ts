import { type Assessment, assess, type Core } from './core.ts';
import { cleanMessage, type Piece, splitQuestions } from './text/cleanMessage.ts';
import { functionWordsOf } from './text/functionWords.ts';
import { areFillers } from './text/pleasantries.ts';
import { wordsOf } from './text/words.ts';
import type { Reason } from './verdict.ts';

/** A message taken apart: why it cannot be ranked, or what was seen in it. */
export type MessageAnalysis = { readonly pieces: readonly Piece[] } & (
  | { readonly reason: Reason; readonly language?: string }
  | {
      /** The whole message, and each question of it where it has several pieces. */
      readonly whole: Assessment;
      readonly parts: readonly Assessment[];
    }
);

/** A story has many sentences; beyond these nobody expects each to be weighed. */
const MAX_PIECES = 24;
const MAX_WHOLE = 1_200;
/** A message in another language is ranked where the pack has more than this share of its words. */
const OWN_SHARE = 0.5;
/** A message with code is judged like any other where the pack has this share of what its words weigh. */
const CODE_KNOWN = 0.8;
/** Else it is offered something at most. */
const CODE_CAP = 0.59;

/** Takes a message apart and assesses it. An exact phrasing comes before every gate. */
export function analyseMessage(message: string, core: Core): MessageAnalysis {
  const { text, error, hasCode } = cleanMessage(message);
  const pieces = splitQuestions(text).slice(0, MAX_PIECES);
  const analyse = core.analyzer.forMessage();
  const assessText = (one: string, around: readonly string[] = []) =>
    assess(one, analyse(one), { core, around });
  const asWritten = [message.trim(), text, pieces.length === 1 ? (pieces[0]?.text ?? '') : ''];
  const exact = asWritten.find((one) => core.exact(one) !== undefined);
  if (exact !== undefined) return { pieces, whole: assessText(exact), parts: [] };
  const all = pieces
    .map((piece) => piece.text)
    .join(' ')
    .slice(0, MAX_WHOLE);
  if (!/\p{L}/u.test(all) || areFillers(wordsOf(all))) return { pieces, reason: 'blank' };
  const language = core.analyzer.foreignLanguage(text);
  if (language !== undefined && knownShare(text, language, core) <= OWN_SHARE)
    return { pieces, reason: 'language', language };
  const whole = assessText(all, subjectsMeant(all, core, analyse));
  const topics = whole.ranking.asked.words.filter((word) => core.ranker.isTopic(word));
  const asked = pieces.length > 1 ? pieces.filter((piece) => piece.asks).map((piece) => piece.text) : [];
  const texts = [...new Set([...asked, ...(error === undefined ? [] : [error])])];
  const isStory = pieces.some((piece) => !piece.asks);
  const parts = texts
    .map((one) => assessText(one, [...new Set(topics)]))
    .filter((part) => standsAlone(part, core, isStory));
  const cap = (one: Assessment) => (hasCode ? cappedAsCode(one, core) : one);
  return { pieces, whole: cap(whole), parts: parts.map(cap) };
}

/** The share of a text's words that the pack has, its topics' names aside: these are the same in any language. */
function knownShare(text: string, language: string, { analyzer, ranker }: Core): number {
  const grammatical = functionWordsOf(language);
  const words = wordsOf(text).filter((word) => !grammatical.has(word) && !analyzer.isGrammatical(word));
  const telling = words.filter((word) => !ranker.isTopic(word));
  return telling.filter((word) => analyzer.knows(word)).length / (telling.length || 1);
}

function cappedAsCode(one: Assessment, { ranker }: Core): Assessment {
  const known = ranker.coverage.known(one.ranking.asked.shares, {});
  return known >= CODE_KNOWN || one.exact ? one : { ...one, confidence: Math.min(one.confidence, CODE_CAP) };
}

/** Whether a part says enough to be judged alone, and in a story more than the name of what was spoken of before. */
function standsAlone(
  { analysis: { words }, exact }: Assessment,
  { ranker }: Core,
  isStory: boolean,
): boolean {
  if (words.every((word) => ranker.isTopic(word) || TAIL.test(word))) return false;
  const content = words.filter((word) => ranker.rarityOf(word) > CONTENT);
  return exact || !isStory || content.length > 1;
}
const TAIL = /^(?:and|or)$/;
/** A word of at least this rarity in speech says something of a topic. */
const CONTENT = 0.3;

/** Words that point at two things which were not named: “which is cheaper”, “how do the two differ”, “what about cost”. */
const UNRESOLVED =
  /^(?:which|(?:what|how) about)\b|\b(?:(?:the|these|those) two|both|each of (?:them|these)|which (?:one|of)|either)\b/;
/** A longer text names what it is about. */
const LONGEST = 10;

/** Whether a text, as a list of words, asks about two things without naming them. */
export const hasUnresolvedReference = (words: readonly string[]): boolean =>
  words.length <= LONGEST && UNRESOLVED.test(words.join(' '));

/** The topic terms of a pack where a text points at two things, names none and has no word that is strange to the pack. */
function subjectsMeant(
  text: string,
  { analyzer, ranker }: Core,
  analyse: ReturnType<Core['analyzer']['forMessage']>,
) {
  const { words } = analyse(text);
  const isKnown = (word: string) => analyzer.isGrammatical(word) || analyzer.knows(word);
  return ranker.topics.words.length > 1 && hasUnresolvedReference(words) && words.every(isKnown)
    ? ranker.topics.words
    : [];
}

import type { Assessment, Core } from './core.ts';
import type { Part, RankedDocument, Reason, Verdict, Word } from './verdict.ts';

/** From these probabilities on: an answer; a suggestion. docs/decisions/011 has what they give. */
export const ANSWER_FROM = 0.6;
/** A second question of a message that has an answer already: whoever asks both is helped more by two than by one. */
const SECOND_FROM = 0.63;
export const SUGGEST_FROM = 0.4;
/** From this probability on an answer is called sure. */
export const SURE_FROM = 0.88;

/** The word for a probability. */
export function wordFor(confidence: number): Word {
  if (confidence >= SURE_FROM) return 'sure';
  return confidence >= ANSWER_FROM ? 'likely' : 'unsure';
}

/** A message that cannot be ranked: blank, or in another language. */
export function silent(reason: Reason, language?: string): Verdict {
  return {
    verdict: 'none',
    id: null,
    ids: [],
    confidence: 0,
    word: 'unsure',
    candidates: [],
    near: [],
    reason,
    ...(language === undefined ? {} : { language }),
    questions: [],
  };
}

/** A text as it is decided upon. */
interface Found {
  readonly text: string;
  readonly confidence: number;
  readonly candidates: readonly RankedDocument[];
  readonly also: readonly string[];
  readonly doubt: Assessment['doubt'];
  /** Whether topics are worth an offer. */
  readonly isNear: boolean;
}

/** Turns what was seen in a message, and in each question of it, into one verdict. */
export function decide(whole: Assessment, parts: readonly Assessment[], core: Core): Verdict {
  const all = foundIn(whole, core);
  const found = parts.map((part) => foundIn(part, core));
  const surest = Math.max(0, ...found.map(({ confidence }) => confidence));
  const from = surest >= ANSWER_FROM ? SECOND_FROM : ANSWER_FROM;
  const answered = distinct(found.filter((part) => part.confidence >= from));
  const questions = (found.length ? found : [all]).map(toPart);
  if (answered.length > 1) {
    const weakest = answered.reduce((a, b) => (b.confidence < a.confidence ? b : a));
    const candidates = answered.flatMap((part) => part.candidates.slice(0, 2)).slice(0, 5);
    return { ...answer(answered.map(bestId), { ...weakest, candidates, also: [] }), questions };
  }
  const best = [all, ...found].reduce((a, b) => (b.confidence > a.confidence ? b : a));
  if (best.confidence >= ANSWER_FROM) return { ...answer([bestId(best)], best), questions };
  return { ...unanswered(best), questions };
}

function foundIn({ text, ranking, confidence, doubt, also, isNear }: Assessment, { documents }: Core): Found {
  const best = ranking.candidates.slice(0, 5);
  const idOf = (document: number) => documents[document]?.id ?? '';
  const candidates = best.map(({ document, score }) => ({ id: idOf(document), score: round6(score) }));
  return { text, candidates, confidence, also: also.map(idOf), doubt, isNear };
}

function answer(
  ids: readonly string[],
  { confidence, candidates, also, doubt }: Found,
): Omit<Verdict, 'questions'> {
  return {
    verdict: 'answer',
    id: ids[0] ?? null,
    ids,
    confidence: round6(confidence),
    word: wordFor(confidence),
    candidates,
    near: [],
    ...(also.length > 0 ? { also } : {}),
    ...(doubt ? { doubt } : {}),
  };
}

function unanswered(best: Found): Omit<Verdict, 'questions'> {
  const { candidates, confidence, doubt } = best;
  const shared = {
    id: null,
    ids: [],
    confidence: round6(confidence),
    word: wordFor(confidence),
    candidates,
    ...(doubt ? { doubt } : {}),
  };
  if (confidence >= SUGGEST_FROM) return { ...shared, verdict: 'suggest', near: [] };
  const isNear = best.isNear && candidates.length > 0;
  const near = isNear ? candidates.slice(0, 3).map((candidate) => candidate.id) : [];
  return { ...shared, verdict: 'none', near, reason: isNear ? 'near' : 'off-topic' };
}

const distinct = (parts: readonly Found[]): Found[] =>
  parts.filter((part, i) => parts.findIndex((other) => bestId(other) === bestId(part)) === i).slice(0, 2);

const bestId = (found: Found): string => found.candidates[0]?.id ?? '';

const toPart = (found: Found): Part => ({
  text: found.text,
  id: found.confidence >= ANSWER_FROM ? bestId(found) : null,
  confidence: round6(found.confidence),
});

/** Six digits: what differs beyond them between machines must not show. */
export const round6 = (value: number): number => Math.round(value * 1e6) / 1e6 || 0;

import { ANSWER_FROM, NEAR_FROM, SUGGEST_FROM, wordFor } from './confidence.ts';
import { round6 } from './round.ts';
import type { Candidate, Part, Reason, Verdict } from './verdict.ts';

/** A text that was ranked. */
export interface Found {
  readonly text: string;
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
}

/** A message that cannot be ranked: blank, or in another language. */
export function silent(reason: Reason): Verdict {
  return {
    verdict: 'none',
    id: null,
    ids: [],
    confidence: 0,
    word: 'unsure',
    candidates: [],
    near: [],
    reason,
    questions: [],
  };
}

/** Turns what was found for a message, and for each question in it, into one verdict. */
export function decide(whole: Found, parts: readonly Found[]): Verdict {
  const answered = distinct(parts.filter((part) => part.confidence >= ANSWER_FROM));
  const questions = (parts.length ? parts : [whole]).map(toPart);
  if (answered.length > 1) {
    const weakest = Math.min(...answered.map((part) => part.confidence));
    const candidates = answered.flatMap((part) => part.candidates.slice(0, 2)).slice(0, 5);
    return { ...answer(answered.map(bestId), weakest, candidates), questions };
  }
  const best = [whole, ...parts].reduce((a, b) => (b.confidence > a.confidence ? b : a));
  if (best.confidence >= ANSWER_FROM)
    return { ...answer([bestId(best)], best.confidence, best.candidates), questions };
  return { ...unanswered(best), questions };
}

function answer(
  ids: readonly string[],
  confidence: number,
  candidates: readonly Candidate[],
): Omit<Verdict, 'questions'> {
  return {
    verdict: 'answer',
    id: ids[0] ?? null,
    ids,
    confidence: round6(confidence),
    word: wordFor(confidence),
    candidates,
    near: [],
  };
}

function unanswered(best: Found): Omit<Verdict, 'questions'> {
  const { candidates } = best;
  const shared = {
    id: null,
    ids: [],
    confidence: round6(best.confidence),
    word: wordFor(best.confidence),
    candidates,
  };
  if (best.confidence >= SUGGEST_FROM) return { ...shared, verdict: 'suggest', near: [] };
  const isNear = best.confidence >= NEAR_FROM && candidates.length > 0;
  const near = isNear ? candidates.slice(0, 3).map((candidate) => candidate.id) : [];
  return { ...shared, verdict: 'none', near, reason: isNear ? 'near' : 'off-topic' };
}

function distinct(parts: readonly Found[]): Found[] {
  return parts
    .filter((part, i) => parts.findIndex((other) => bestId(other) === bestId(part)) === i)
    .slice(0, 2);
}

const bestId = (found: Found): string => found.candidates[0]?.id ?? '';

const toPart = (found: Found): Part => ({
  text: found.text,
  id: found.confidence >= ANSWER_FROM ? bestId(found) : null,
  confidence: round6(found.confidence),
});

import type { Verdict } from '../answer/verdict.ts';
import type { Question } from './question.ts';

/** What came of a question, as the person who asked it would see it. */
export type Outcome =
  /** Answered, and rightly. */
  | 'right'
  /** Answered with an entry that is not right, or only half. */
  | 'wrong'
  /** Answered, though it must not be. */
  | 'false'
  /** Not answered, but a right entry is among the three that are offered. */
  | 'offered'
  /** Neither answered nor offered, though there is an answer. */
  | 'missed'
  /** Rightly not answered. */
  | 'silent';

/** A question, what was said to it, and whether that was right. */
export interface Judged {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly ms: number;
  readonly outcome: Outcome;
  /** Whether the answer is right; where there is none, whether the best candidate would have been. */
  readonly isBestRight: boolean;
}

/** Entries that a person is offered under "did you mean" or as the nearest topics. */
const OFFERED = 3;

/** Judges what was said to a question within `ms` milliseconds. */
export function judge(question: Question, verdict: Verdict, ms: number): Judged {
  const isAnswer = verdict.verdict === 'answer';
  const outcome = isAnswer ? outcomeOfAnswer(question, verdict) : outcomeOfSilence(question, verdict);
  const best = verdict.candidates[0]?.id ?? '';
  const isBestRight = isAnswer ? outcome === 'right' : question.ids.includes(best);
  return { question, verdict, ms, outcome, isBestRight };
}

/** The entries that the person sees: the answers, "did you mean", or the nearest topics. */
export function shownIds({ verdict, ids, near, candidates }: Verdict): readonly string[] {
  if (verdict === 'answer') return ids;
  return (verdict === 'suggest' ? candidates.map(({ id }) => id) : near).slice(0, OFFERED);
}

export const isAnswered = ({ verdict }: Judged): boolean => verdict.verdict === 'answer';
export const isRight = ({ outcome }: Judged): boolean => outcome === 'right';
/** Whether a right entry was in the answer or among those that were offered. */
export const isFound = ({ outcome }: Judged): boolean => outcome === 'right' || outcome === 'offered';

function outcomeOfAnswer(question: Question, verdict: Verdict): Outcome {
  if (question.ids.length === 0) return 'false';
  return isRightAnswer(question, verdict) ? 'right' : 'wrong';
}

/** Whether the entries that answered are right, and enough of them. */
export function isRightAnswer(
  { ids, kind }: Pick<Question, 'ids' | 'kind'>,
  answer: Pick<Verdict, 'ids'>,
): boolean {
  const asked = kind === 'multi' ? Math.min(2, ids.length) : 1;
  return answer.ids.every((id) => ids.includes(id)) && new Set(answer.ids).size >= asked;
}

function outcomeOfSilence({ ids }: Question, verdict: Verdict): Outcome {
  if (ids.length === 0) return 'silent';
  return shownIds(verdict).some((id) => ids.includes(id)) ? 'offered' : 'missed';
}

import type { Guide } from '../knowledge/pack.ts';
import { nextQuestion } from './advice.ts';
import { type Answers, sortAnswers } from './answers.ts';

/**
 * The answers in the order in which their questions are asked, which is not the order of the file: what was asked
 * last is last. Answers to questions that these answers leave unasked follow at the end, by id.
 * @throws UserError where an answer is not a choice of its question.
 */
export function inAskedOrder(guide: Guide, given: Answers): Answers {
  const { answers } = sortAnswers(guide, given);
  const asked = new Map<string, string>();
  for (;;) {
    const next = nextQuestion(guide, asked);
    const answer = next === null ? undefined : answers.get(next);
    if (next === null || answer === undefined) break;
    asked.set(next, answer);
  }
  const rest = [...answers].filter(([question]) => !asked.has(question)).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map([...asked, ...rest]);
}

import { type Answers, UNKNOWN } from '../../advise/answers.ts';
import { labelsOf } from '../../advise/labels.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';

/** The labels of choices of a question in quotation marks: “A”, “B” or “C”. */
export function quoteChoices(guide: Guide, question: string, choices: readonly string[]): string {
  const labels = labelsOf(guide);
  return listed(
    choices.map((choice) => `“${escapeText(labels.choice(question, choice))}”`),
    'or',
  );
}

/** What was answered to questions: “A” and “B”. */
export const quoteAnswers = (guide: Guide, answers: Answers, questions: readonly string[]): string =>
  listed(
    questions.map((id) => quoteChoices(guide, id, [answers.get(id) ?? UNKNOWN])),
    'and',
  );

/** Titles of outcomes: “A” and “B”. */
export function quoteOutcomes(guide: Guide, outcomes: readonly string[]): string {
  const labels = labelsOf(guide);
  return listed(
    outcomes.map((id) => `“${escapeText(labels.outcome(id))}”`),
    'and',
  );
}

const listed = (words: readonly string[], link: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;

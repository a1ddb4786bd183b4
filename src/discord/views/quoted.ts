import { type Answers, UNKNOWN } from '../../advise/answers.ts';
import { labelsOf } from '../../advise/labels.ts';
import type { Guide } from '../../knowledge/pack.ts';
import type { Messages } from '../../messages/messages.ts';
import { escapeText } from '../escape.ts';

/** A guide, and the words for whoever reads of it. */
export interface Read {
  readonly guide: Guide;
  readonly say: Messages;
}

/** The labels of choices of a question in quotation marks: “A”, “B” or “C”. */
export function quoteChoices({ guide, say }: Read, question: string, choices: readonly string[]): string {
  const labels = labelsOf(guide, say);
  return listed(
    choices.map((choice) => say.general.quote(escapeText(labels.choice(question, choice)))),
    say.general.or,
  );
}

/** What was answered to questions: “A” and “B”. */
export const quoteAnswers = (read: Read, answers: Answers, questions: readonly string[]): string =>
  listed(
    questions.map((id) => quoteChoices(read, id, [answers.get(id) ?? UNKNOWN])),
    read.say.general.and,
  );

/** Titles of outcomes: “A” and “B”. */
export function quoteOutcomes({ guide, say }: Read, outcomes: readonly string[]): string {
  const labels = labelsOf(guide);
  return listed(
    outcomes.map((id) => say.general.quote(escapeText(labels.outcome(id)))),
    say.general.and,
  );
}

const listed = (words: readonly string[], link: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;

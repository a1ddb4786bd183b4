import { type Answers, UNKNOWN } from '../../advise/answers.ts';
import { labelsOf } from '../../advise/labels.ts';
import type { Guide } from '../../knowledge/pack.ts';
import type { Translations } from '../../locales/en.ts';
import { escapeText } from '../escape.ts';

/** A guide, and the words for whoever reads of it. */
export interface Read {
  readonly guide: Guide;
  readonly t: Translations;
}

/** The labels of choices of a question in quotation marks: “A”, “B” or “C”. */
export function quoteChoices({ guide, t }: Read, question: string, choices: readonly string[]): string {
  const labels = labelsOf(guide, t);
  return listed(
    choices.map((choice) => t.general.quote(escapeText(labels.choice(question, choice)))),
    t.general.or,
  );
}

/** What was answered to questions: “A” and “B”. */
export const quoteAnswers = (read: Read, answers: Answers, questions: readonly string[]): string =>
  listed(
    questions.map((id) => quoteChoices(read, id, [answers.get(id) ?? UNKNOWN])),
    read.t.general.and,
  );

/** Titles of outcomes: “A” and “B”. */
export function quoteOutcomes({ guide, t }: Read, outcomes: readonly string[]): string {
  const labels = labelsOf(guide);
  return listed(
    outcomes.map((id) => t.general.quote(escapeText(labels.outcome(id)))),
    t.general.and,
  );
}

const listed = (words: readonly string[], link: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;

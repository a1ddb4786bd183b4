import type { Guide } from '../knowledge/pack.ts';
import { type Answers, sortAnswers } from './answers.ts';
import type { Model, Rule } from './model.ts';

/** By question: the index of the option that was chosen, or undefined where it has not been answered. */
export type Position = readonly (number | undefined)[];

/** @throws UserError where an answer is not a choice of its question; answers to other questions do not count. */
export function positionOf(guide: Guide, model: Model, given: Answers): Position {
  const { answers } = sortAnswers(guide, given);
  return model.questions.map(({ id, options }) => {
    const answer = answers.get(id);
    return answer === undefined ? undefined : options.findIndex((option) => option.id === answer);
  });
}

/** The indexes of the questions that have not been answered. */
export const openQuestions = (position: Position): readonly number[] =>
  [...position.keys()].filter((question) => position[question] === undefined);

/** Whether anything but "don't know" has been answered. */
export const knowsAnything = ({ questions }: Model, position: Position): boolean =>
  position.some((option, q) => option !== undefined && option !== (questions[q]?.options.length ?? 0) - 1);

/** Whether the answers so far leave it possible that the rule holds: none of them speaks against it. */
export function mayHold(rule: Rule, position: Position): boolean {
  for (const [question, fits] of rule.when) {
    const option = position[question];
    if (option === undefined ? fits.size === 0 : !fits.has(option)) return false;
  }
  return true;
}

/** Whether all answers that the rule waits for have been given, and fit. */
export function holds(rule: Rule, position: Position): boolean {
  for (const [question, fits] of rule.when) {
    const option = position[question];
    if (option === undefined || !fits.has(option)) return false;
  }
  return true;
}

/** The rules that may still come to hold, and wait for open questions. */
export const pending = (model: Model, position: Position): readonly Rule[] =>
  model.rules.filter((rule) => mayHold(rule, position) && !holds(rule, position));

import type { Guide } from '../knowledge/pack.ts';
import { type Answers, sortAnswers } from './answers.ts';
import type { Model, Rule } from './guideModel.ts';

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
function mayHold(rule: Rule, position: Position): boolean {
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

/** What a position is worth to each outcome. */
export interface Score {
  readonly points: readonly number[];
  readonly vetoed: readonly boolean[];
  /** The rules that hold. */
  readonly rules: readonly Rule[];
}

/** The points of all choices and of all rules that hold, and what those rules forbid. */
export function scoreOf(model: Model, position: Position): Score {
  const rules = model.rules.filter((rule) => holds(rule, position));
  const points = model.outcomes.map(() => 0);
  const add = (row: readonly number[]) => {
    // A loop without an iterator: this runs for every pair of answers that might change a verdict.
    for (let outcome = 0; outcome < points.length; outcome += 1)
      points[outcome] = (points[outcome] ?? 0) + (row[outcome] ?? 0);
  };
  for (const [question, { options }] of model.questions.entries())
    add(options[position[question] ?? options.length - 1]?.points ?? []);
  for (const rule of rules) add(rule.points);
  return {
    points,
    vetoed: model.outcomes.map((_, outcome) => rules.some((rule) => rule.vetoes[outcome])),
    rules,
  };
}

/**
 * The outcomes that no rule forbids, best first. Equal points stand in the order of their ids: arbitrary, but the
 * same whatever the order of the file.
 */
export const ranking = ({ points, vetoed }: Score): readonly number[] =>
  [...points.keys()]
    .filter((outcome) => !vetoed[outcome])
    .sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b);

/** The outcome of a position; undefined as long as nothing is known, or where the rules forbid every outcome. */
export const outcomeOf = (model: Model, position: Position): number | undefined =>
  knowsAnything(model, position) ? ranking(scoreOf(model, position))[0] : undefined;

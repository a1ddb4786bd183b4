import type { Model, Rule } from './model.ts';
import { holds, knowsAnything, type Position } from './position.ts';

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

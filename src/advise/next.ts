import { contenders, isDecided } from './decided.ts';
import type { Model } from './model.ts';
import { knowsAnything, openQuestions, type Position, pending } from './position.ts';

/** The open questions whose answer can no longer matter: all of them once the outcome is decided. */
export function irrelevantQuestions(model: Model, position: Position): readonly number[] {
  const open = openQuestions(position);
  if (isDecided(model, position)) return open;
  if (!knowsAnything(model, position)) return [];
  const rivals = contenders(model, position);
  const evenly = (points: readonly number[]) => new Set(rivals.map((rival) => points[rival])).size === 1;
  const joined = pending(model, position).filter(
    (rule) => !evenly(rule.points) || rivals.some((rival) => rule.vetoes[rival]),
  );
  return open.filter(
    (question) =>
      model.questions[question]?.options.every(({ points }) => evenly(points)) &&
      !joined.some((rule) => rule.when.has(question)),
  );
}

/** The question to ask next, in the author's order; undefined once the outcome is decided. */
export function nextQuestion(model: Model, position: Position): number | undefined {
  const irrelevant = irrelevantQuestions(model, position);
  return model.asked.find((question) => position[question] === undefined && !irrelevant.includes(question));
}

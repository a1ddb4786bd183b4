import { furthestGain } from './furthestGain.ts';
import type { Model } from './model.ts';
import { knowsAnything, openQuestions, type Position, pending } from './position.ts';
import { outcomeOf, scoreOf } from './score.ts';

/**
 * Whether something is known and no completion of the open questions can change the outcome. Exact, with rules and
 * vetoes: a completion changes the outcome if and only if it forbids it or puts one other outcome, not forbidden
 * itself, ahead of it, so it is enough to look at each rival alone.
 */
export function isDecided(model: Model, position: Position): boolean {
  if (openQuestions(position).length === 0) return true;
  if (!knowsAnything(model, position)) return false;
  const leader = outcomeOf(model, position);
  if (leader === undefined) return true;
  if (pending(model, position).some((rule) => rule.vetoes[leader])) return false;
  return model.outcomes.every((_, rival) => rival === leader || !canPass(model, position, [rival, leader]));
}

/**
 * The outcomes that may still win: those that no other outcome stays ahead of in every completion. It never leaves
 * out one that can win.
 */
export function contenders(model: Model, position: Position): readonly number[] {
  const { vetoed } = scoreOf(model, position);
  const fallible = (outcome: number) => pending(model, position).some((rule) => rule.vetoes[outcome]);
  const standing = [...model.outcomes.keys()].filter((outcome) => !vetoed[outcome]);
  return standing.filter((outcome) =>
    standing.every(
      (other) => other === outcome || fallible(other) || canPass(model, position, [outcome, other]),
    ),
  );
}

/** Whether some completion ranks the first outcome of the pair before the second, without forbidding it. */
function canPass(model: Model, position: Position, pair: readonly [outcome: number, other: number]): boolean {
  const { points, vetoed } = scoreOf(model, position);
  const [outcome, other] = pair;
  if (vetoed[outcome]) return false;
  const best = (points[outcome] ?? 0) - (points[other] ?? 0) + furthestGain(model, position, pair);
  return best > 0 || (best === 0 && outcome < other);
}

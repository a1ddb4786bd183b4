import type { Model } from './model.ts';
import type { Position } from './position.ts';
import { outcomeOf } from './score.ts';

/** One answer, given in place of another or to an open question, that would lead to another outcome. */
export interface Change {
  readonly question: string;
  readonly choice: string;
  /** Null where the rules would then forbid every outcome. */
  readonly outcome: string | null;
}

/** Every single answer that would change the outcome of the answers so far; "don't know" is not counted as one. */
export function changesOf(model: Model, position: Position): readonly Change[] {
  const now = outcomeOf(model, position);
  return model.questions.flatMap(({ id, options }, question) =>
    options.slice(0, -1).flatMap((option, index) => {
      const outcome = outcomeOf(model, position.with(question, index));
      if (outcome === now) return [];
      return [{ question: id, choice: option.id, outcome: model.outcomes[outcome ?? -1] ?? null }];
    }),
  );
}

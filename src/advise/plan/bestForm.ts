import { has } from './bits.ts';
import type { Contests } from './contests.ts';
import { standingKey } from './policy.ts';
import type { Standing } from './stage.ts';

/** Questions to be asked all at once, on one form. */
export interface Form {
  /** Indexes, ascending. */
  readonly questions: readonly number[];
  /** How often their answers decide the outcome, from 0 to 1. */
  readonly decides: number;
}

/** Undecided standings, each with how often it comes about. */
type Spread = ReadonlyMap<string, { readonly standing: Standing; readonly weight: number }>;

/**
 * The set of `count` questions whose answers together decide the outcome most often; of equal sets the first by id.
 * Goes through all sets, so it is for a plan and not for a click.
 */
export function bestForm(contests: Contests, start: Standing, count: number): Form {
  const total = contests.model.questions.length;
  let best: Form = { questions: [], decides: 0 };
  const extend = (questions: readonly number[], spread: Spread) => {
    const decides = 1 - weightOf(spread);
    if (questions.length === count || questions.length === total) {
      if (best.questions.length === 0 || decides > best.decides + 1e-9) best = { questions, decides };
      return;
    }
    const missing = Math.min(count, total) - questions.length;
    for (let next = (questions.at(-1) ?? -1) + 1; next <= total - missing; next += 1)
      extend([...questions, next], ask(contests, spread, next));
  };
  extend([], new Map([[standingKey(start), { standing: start, weight: 1 }]]));
  return best;
}

const weightOf = (spread: Spread): number =>
  [...spread.values()].reduce((sum, { weight }) => sum + weight, 0);

/** Where the standings come to by the answers to one more question. */
function ask(contests: Contests, spread: Spread, question: number): Spread {
  const next = new Map<string, { readonly standing: Standing; readonly weight: number }>();
  const add = (standing: Standing, weight: number) => {
    const key = standingKey(standing);
    next.set(key, { standing, weight: weight + (next.get(key)?.weight ?? 0) });
  };
  for (const { standing, weight } of spread.values()) {
    if (!has(standing.contest.stage.open, question)) {
      add(standing, weight);
      continue;
    }
    for (const move of contests.way(standing.contest, question).moves) {
      const after = contests.after(standing, move);
      if (after) add(after, weight * move.weight);
    }
  }
  return next;
}

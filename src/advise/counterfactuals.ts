import type { Guide } from '../knowledge/pack.ts';
import type { Answers } from './answers.ts';
import { type Model, modelOf } from './guideModel.ts';
import { outcomeOf, type Position, positionOf } from './position.ts';

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

/** Two answers that together would lead to another outcome. */
export type Counterfactual = readonly [Change, Change];

/**
 * Of all pairs of answers that together would change the outcome, the one that differs least from the answers so far,
 * in points over all outcomes; meant for when no single answer would change it. Of guides with very many choices only the
 * nearest are paired.
 * @returns undefined where no pair would.
 * @throws UserError where an answer is not a choice of its question.
 */
export function closestCounterfactual(guide: Guide, answers: Answers): Counterfactual | undefined {
  const model = modelOf(guide);
  const position = positionOf(guide, model, answers);
  const now = outcomeOf(model, position);
  for (const [one, other] of pairsByDistance(model, position)) {
    const outcome = outcomeOf(
      model,
      position.with(one.question, one.option).with(other.question, other.option),
    );
    if (outcome === now) continue;
    const leadsTo = model.outcomes[outcome ?? -1] ?? null;
    return [changeOf(model, one, leadsTo), changeOf(model, other, leadsTo)];
  }
  return undefined;
}

/** An answer to a question in place of the one that was given, and how far apart they are. */
interface Swap {
  readonly question: number;
  readonly option: number;
  readonly distance: number;
}

/** Swaps that are paired: five thousand pairs take some milliseconds. The guides that come with Wireside have half of them. */
const MOST_SWAPS = 100;

/** All pairs of swaps of two questions, nearest first; those equally near in the order of their ids. */
function pairsByDistance(model: Model, position: Position): readonly (readonly [Swap, Swap])[] {
  const all = model.questions.flatMap((_, question) => swapsOf(model, position, question));
  const swaps =
    all.length > MOST_SWAPS ? all.toSorted((a, b) => a.distance - b.distance).slice(0, MOST_SWAPS) : all;
  return swaps
    .flatMap((one, index) =>
      swaps
        .slice(index + 1)
        .filter((other) => other.question !== one.question)
        .map((other) => [one, other] as const),
    )
    .sort(([a, b], [c, d]) => a.distance + b.distance - c.distance - d.distance);
}

function swapsOf(model: Model, position: Position, question: number): readonly Swap[] {
  const { options = [] } = model.questions[question] ?? {};
  const given = options[position[question] ?? options.length - 1]?.points ?? [];
  return options.slice(0, -1).flatMap(({ points }, option) => {
    if (option === position[question]) return [];
    const distance = points.reduce((sum, own, outcome) => sum + Math.abs(own - (given[outcome] ?? 0)), 0);
    return [{ question, option, distance }];
  });
}

function changeOf(model: Model, { question, option }: Swap, outcome: string | null): Change {
  const { id = '', options = [] } = model.questions[question] ?? {};
  return { question: id, choice: options[option]?.id ?? '', outcome };
}

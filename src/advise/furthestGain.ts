import type { Model, Rule } from './model.ts';
import { openQuestions, type Position, pending } from './position.ts';

/** The best gain so far for each set of rules that are closed: that can no longer hold, or have been counted. */
type Reached = ReadonlyMap<bigint, number>;

/** How one rule looks from one of the questions that it waits for. */
interface Waiting {
  readonly bit: bigint;
  readonly fits: ReadonlySet<number>;
  /** The gain if the rule comes to hold here; undefined where it waits for a later question too. */
  readonly gain: number | undefined;
}

/**
 * The most points that the first outcome of the pair can gain on the second in a completion of the open questions
 * that does not forbid the first; -Infinity where every completion does. Exact: it goes through the questions one
 * by one, and positions that differ only in points count as one, with the better points.
 */
export function furthestGain(
  model: Model,
  position: Position,
  pair: readonly [outcome: number, other: number],
): number {
  const rules = pending(model, position).filter((rule) => gainOfRule(rule, pair) !== 0);
  const open = openQuestions(position);
  let reached: Reached = new Map([[0n, 0]]);
  for (const [at, question] of open.entries()) {
    const gains = (model.questions[question]?.options ?? []).map(({ points }) => gainOf(points, pair));
    const waiting = rules.flatMap((rule, index) => {
      const fits = rule.when.get(question);
      const last = !open.slice(at + 1).some((later) => rule.when.has(later));
      return fits
        ? [{ bit: 1n << BigInt(index), fits, gain: last ? gainOfRule(rule, pair) : undefined }]
        : [];
    });
    reached = answerOne(reached, gains, waiting);
  }
  return Math.max(...reached.values());
}

const gainOf = (points: readonly number[], [outcome, other]: readonly [number, number]): number =>
  (points[outcome] ?? 0) - (points[other] ?? 0);

const gainOfRule = (rule: Rule, pair: readonly [number, number]): number =>
  rule.vetoes[pair[0]] ? -Infinity : gainOf(rule.points, pair);

function answerOne(reached: Reached, gains: readonly number[], waiting: readonly Waiting[]): Reached {
  const next = new Map<bigint, number>();
  for (const [closed, total] of reached)
    for (const [option, gain] of gains.entries()) {
      const [state, extra] = applyRules(closed, option, waiting);
      next.set(state, Math.max(next.get(state) ?? -Infinity, total + gain + extra));
    }
  return next;
}

function applyRules(closed: bigint, option: number, waiting: readonly Waiting[]): readonly [bigint, number] {
  let state = closed;
  let extra = 0;
  for (const { bit, fits, gain } of waiting) {
    const fitting = (closed & bit) === 0n && fits.has(option);
    if (fitting && gain !== undefined) extra += gain;
    if (!fitting || gain !== undefined) state |= bit;
  }
  return [state, extra];
}

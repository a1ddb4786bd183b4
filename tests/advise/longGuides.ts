import { findPlan, preparePlan } from '../../src/advise/plan/plan.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { loadBoats } from '../fixtures/boats.ts';
import { loadTea } from '../fixtures/tea.ts';

/** The guides of the fixtures, of four and of nine questions, asked by their plans. */
export async function longGuides(): Promise<readonly Guide[]> {
  const packs = [await loadTea(), await loadBoats()];
  const guides = packs.flatMap((pack) => [...pack.guides.values()]);
  for (const guide of guides) {
    const plan = findPlan(guide);
    if (!plan) throw new Error(`There is no plan of ${guide.id}.`);
    preparePlan(guide, plan);
  }
  return guides;
}

/** A number below `limit`. */
export type Below = (limit: number) => number;

/** Numbers that look random and are the same each time: Park and Miller's generator (1988). */
export function numbers(seed: number): Below {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

/** The same things in another order (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], below: Below): readonly T[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const [picked] = order.splice(below(last + 1), 1);
    if (picked !== undefined) order.push(picked);
  }
  return order;
}

/** Answers to all questions, "don't know" among them, in any order. */
export const anyWay = ({ questions }: Guide, below: Below): readonly (readonly [string, string])[] =>
  shuffled(
    questions.map(({ id, choices }) => [id, choices[below(choices.length + 1)]?.id ?? 'unknown'] as const),
    below,
  );

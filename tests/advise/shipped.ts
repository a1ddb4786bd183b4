import path from 'node:path';
import { preparePlans } from '../../src/app/planCache.ts';
import { packageRoot } from '../../src/base/package.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import type { Guide } from '../../src/knowledge/pack.ts';

export const knowledge = path.join(packageRoot, 'knowledge');

/** The guides that come with Wireside, asked by their plans. */
export async function shippedGuides(): Promise<readonly Guide[]> {
  const loaded = await loadPack(knowledge);
  if (!loaded.ok) throw new Error('The knowledge does not load; see wireside check.');
  const guides = [...loaded.pack.guides.values()];
  preparePlans(guides, knowledge);
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

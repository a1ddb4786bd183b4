import { fold } from '../knowledge/fold.ts';
import type { Cell } from '../knowledge/pack.ts';

/** How the subjects of a row stand to one another. */
export type Relation = 'differs' | 'alike' | 'open';

/**
 * “differs” where two cells say different things in brief, that something does not apply among them; “alike” where all
 * say the same; “open” where only what is not known keeps them from that.
 */
export function relationOf(cells: readonly Cell[]): Relation {
  const known = cells.filter(({ state }) => state !== 'unknown');
  if (new Set(known.map(({ brief }) => fold(brief))).size > 1) return 'differs';
  return known.length === cells.length ? 'alike' : 'open';
}

/** The relations in the order in which people want to read about them. */
export const RELATIONS: readonly Relation[] = ['differs', 'alike', 'open'];

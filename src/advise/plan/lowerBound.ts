import type { Guide } from '../../knowledge/pack.ts';
import { modelOf } from '../model.ts';
import { Contests } from './contests.ts';
import { Search } from './search.ts';

/** Answers that a search for a bound may look at: less than two seconds on a slow machine. */
const LIMIT = 2_000_000;

/** How far to look ahead at most; each question more takes some thirty times as long. */
const FARTHEST = 6;

/**
 * The best bound for a guide that is too large for an exact search: no order takes fewer expected questions than this.
 * What is still undecided after as many questions as can be looked ahead counts as one question more.
 */
export function lowerBound(guide: Guide): number {
  const contests = new Contests(modelOf(guide));
  const start = contests.standing(contests.model.questions.map(() => undefined));
  let bound = start ? 1 : 0;
  for (let horizon = 1; start && horizon <= FARTHEST; horizon += 1) {
    const search = new Search(contests, { horizon, limit: LIMIT });
    const { expected } = search.best(start);
    if (search.gaveUp) break;
    bound = expected;
  }
  return bound;
}

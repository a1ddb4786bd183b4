import type { Guide } from '../../knowledge/pack.ts';
import { modelOf } from '../model.ts';
import { has } from '../plan/bits.ts';
import { Contests } from '../plan/contests.ts';
import { lowerBound } from '../plan/lowerBound.ts';
import { followPolicy } from '../plan/policy.ts';
import { type Neutrality, neutralityOf } from './neutrality.ts';
import { type Proof, proofOf } from './proof.ts';

/** How many questions an order takes. */
export interface Length {
  readonly expected: number;
  readonly most: number;
}

/** What can be said about a guide without opinion. */
export interface Review {
  /** The questions in the author's order, stopping as early as possible; undefined where there is no proof. */
  readonly author: Length | undefined;
  /** Undefined where there are too many partial answer sets to go through. */
  readonly proof: Proof | undefined;
  /** Where there is no proof: no order takes fewer expected questions than this. */
  readonly bound: number | undefined;
  /** Undefined where there are too many answer sets to go through. */
  readonly neutrality: Neutrality | undefined;
}

/** Reviews a guide as it is asked: with the plan that was prepared for it, if one was. Takes seconds. */
export function reviewGuide(guide: Guide): Review {
  const proof = proofOf(guide);
  return {
    author: proof && authorsOrder(guide),
    proof,
    bound: proof ? undefined : lowerBound(guide),
    neutrality: neutralityOf(guide),
  };
}

function authorsOrder(guide: Guide): Length {
  const model = modelOf(guide);
  const contests = new Contests(model);
  const start = contests.standing(model.questions.map(() => undefined));
  if (!start) return { expected: 0, most: 0 };
  const { expected, most } = followPolicy(
    contests,
    start,
    ({ contest }) => model.asked.find((question) => has(contest.stage.open, question)) ?? -1,
  );
  return { expected, most };
}

import type { Guide } from '../../knowledge/pack.ts';
import { modelOf } from '../guideModel.ts';
import { indexesOf } from './bits.ts';
import { Search } from './search.ts';
import { SearchStates } from './searchStates.ts';
import type { Move, SearchState, Way } from './stages.ts';

/** What to do in one state. */
export interface Step {
  readonly question: number;
  /** The most questions that can follow, this one included. */
  readonly left: number;
}

/** What to ask in every state that can follow from one, and what that costs. */
export interface Policy extends Cost {
  /** By `stateKey`. */
  readonly steps: ReadonlyMap<string, Step>;
}

interface Cost {
  /** The expected number of questions, under the shares of the guide. */
  readonly expected: number;
  /** The most questions that can be needed. */
  readonly most: number;
}

/** The policy with the fewest expected questions; undefined where the search for it comes to its limit of work. */
export function bestPolicy(states: SearchStates, from: SearchState, limit: number): Policy | undefined {
  const search = new Search(states, { horizon: Number.POSITIVE_INFINITY, limit });
  search.best(from);
  if (search.gaveUp) return undefined;
  const policy = followPolicy(states, from, (state) => (search.gaveUp ? -1 : search.best(state).question));
  return search.gaveUp ? undefined : policy;
}

/** Follows a way of choosing the next question through everything that can be answered. */
export function followPolicy(
  states: SearchStates,
  from: SearchState,
  choose: (state: SearchState) => number,
): Policy {
  const steps = new Map<string, Step>();
  const costs = new Map<string, Cost>();
  const costOf = (state: SearchState): Cost => {
    const key = stateKey(state);
    const met = costs.get(key);
    if (met) return met;
    const question = choose(state);
    const cost = sumUp(states.way(state.subproblem, question), (move) => {
      const after = states.after(state, move);
      return after ? costOf(after) : { expected: 0, most: 0 };
    });
    steps.set(key, { question, left: cost.most });
    costs.set(key, cost);
    return cost;
  };
  return { ...costOf(from), steps };
}

function sumUp({ moves }: Way, costOf: (move: Move) => Cost): Cost {
  const costs = moves.map((move) => ({ weight: move.weight, ...costOf(move) }));
  return {
    expected: costs.reduce((sum, { weight, expected }) => sum + weight * expected, 1),
    most: 1 + Math.max(0, ...costs.map(({ most }) => most)),
  };
}

/** A text that two states share if and only if the same can follow from both. */
export function stateKey({ subproblem, points }: SearchState): string {
  const { stage, running } = subproblem;
  const [first = 0, ...others] = indexesOf(running).map((outcome) => points[outcome] ?? 0);
  const apart = others.map((own) => own - first);
  return [stage.open, stage.live, running, ...apart, ...(stage.known ? [] : ['unknown'])].join(' ');
}

/** Work of the search for a bound: less than two seconds on a slow machine. */
const BOUND_LIMIT = 300_000_000;

/** How far to look ahead at most; each question more takes some thirty times as long. */
const FARTHEST = 6;

/**
 * The best bound for a guide that is too large for an exact search: no order takes fewer expected questions than this.
 * What is still undecided after as many questions as can be looked ahead counts as one question more.
 */
export function lowerBound(guide: Guide): number {
  const states = new SearchStates(modelOf(guide));
  const start = states.stateAt(states.model.questions.map(() => undefined));
  let bound = start ? 1 : 0;
  const farthest = states.isLarge ? 1 : FARTHEST;
  for (let horizon = 1; start && horizon <= farthest; horizon += 1) {
    const search = new Search(states, { horizon, limit: BOUND_LIMIT });
    const { expected } = search.best(start);
    if (search.gaveUp) break;
    bound = expected;
  }
  return bound;
}

import { shortHash } from '../../base/hash.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { type Model, modelOf } from '../guideModel.ts';
import { type Neutrality, neutralityOf } from '../review/neutrality.ts';
import { has } from './bits.ts';
import { plannerOf } from './planner.ts';
import { bestPolicy, type Policy, stateKey } from './policy.ts';
import { SearchStates } from './searchStates.ts';
import type { SearchState } from './stages.ts';

/** Work of the search for a plan: about a minute on a slow machine, and half a gigabyte. */
const LIMIT = 9_000_000_000;

/** Changes when the same guide would get another plan, or the same plan another form. */
const FORMAT = 3;

/** Questions that fit on one form in Discord: a modal has five fields. */
const FORM = 5;

/** The best order of a guide's questions, found once and kept. */
export interface Plan extends Policy {
  /** `planKey` of the guide that it was found for. */
  readonly key: string;
  /** How often each outcome wins over all answer sets; empty where there are too many to go through. */
  readonly wins: Neutrality['wins'];
  /** The ids of the questions to ask on one form, and how often their answers decide the outcome, from 0 to 1. */
  readonly form: { readonly questions: readonly string[]; readonly decides: number };
}

const prepared = new WeakMap<Guide, Plan>();

/**
 * Finds the order with the fewest expected questions, by exact search: seconds and some hundred megabytes for twelve
 * questions.
 * @returns undefined where there are too many states for that; the guide is then asked by looking ahead.
 */
export function findPlan(guide: Guide): Plan | undefined {
  const states = new SearchStates(modelOf(guide));
  const start = states.stateAt(states.model.questions.map(() => undefined));
  if (!start || states.isLarge) return undefined;
  const policy = bestPolicy(states, start, LIMIT);
  if (!policy) return undefined;
  const { questions, decides } = bestForm(states, start, FORM);
  return {
    ...policy,
    key: planKey(guide),
    wins: neutralityOf(guide)?.wins ?? [],
    form: { questions: questions.flatMap((index) => states.model.questions[index]?.id ?? []), decides },
  };
}

/** Lets `advice` ask by a plan, which it otherwise searches for as far as a tenth of a second allows. */
export function preparePlan(guide: Guide, plan: Plan): void {
  if (plan.key !== planKey(guide)) return;
  plannerOf(modelOf(guide)).prepare(plan.steps);
  prepared.set(guide, plan);
}

/** The plan by which a guide is asked; undefined where none was prepared. */
export const preparedPlan = (guide: Guide): Plan | undefined => prepared.get(guide);

/** What a model holds for people only: it changes no order. */
const WORDS: ReadonlySet<string> = new Set(['reason', 'aspect']);

/** The same for two guides if and only if they can be asked by the same plan: words do not count. */
export function planKey(guide: Guide): string {
  const { asked: _order, margin: _margin, ...model }: Model = modelOf(guide);
  const wordless = JSON.stringify([FORMAT, model], (name, value) =>
    value instanceof Map || value instanceof Set ? [...value] : WORDS.has(name) ? undefined : value,
  );
  // Two times thirty bits: other guides have other keys.
  return shortHash(wordless, 5) + shortHash(`again ${wordless}`, 5);
}

/** Questions to be asked all at once, on one form. */
interface Form {
  /** Indexes, ascending. */
  readonly questions: readonly number[];
  /** How often their answers decide the outcome, from 0 to 1. */
  readonly decides: number;
}

/** Undecided states, each with how often it comes about. */
type Spread = ReadonlyMap<string, { readonly state: SearchState; readonly weight: number }>;

/**
 * The set of `count` questions whose answers together decide the outcome most often; of equal sets the first by id.
 * Goes through all sets, so it is for a plan and not for a click.
 */
export function bestForm(states: SearchStates, start: SearchState, count: number): Form {
  const total = states.model.questions.length;
  let best: Form = { questions: [], decides: 0 };
  const extend = (questions: readonly number[], spread: Spread) => {
    const decides = 1 - weightOf(spread);
    if (questions.length === count || questions.length === total) {
      if (best.questions.length === 0 || decides > best.decides + 1e-9) best = { questions, decides };
      return;
    }
    const missing = Math.min(count, total) - questions.length;
    for (let next = (questions.at(-1) ?? -1) + 1; next <= total - missing; next += 1)
      extend([...questions, next], ask(states, spread, next));
  };
  extend([], new Map([[stateKey(start), { state: start, weight: 1 }]]));
  return best;
}

const weightOf = (spread: Spread): number =>
  [...spread.values()].reduce((sum, { weight }) => sum + weight, 0);

/** Where the states come to by the answers to one more question. */
function ask(states: SearchStates, spread: Spread, question: number): Spread {
  const next = new Map<string, { readonly state: SearchState; readonly weight: number }>();
  const add = (state: SearchState, weight: number) => {
    const key = stateKey(state);
    next.set(key, { state, weight: weight + (next.get(key)?.weight ?? 0) });
  };
  for (const { state, weight } of spread.values()) {
    if (!has(state.subproblem.stage.open, question)) {
      add(state, weight);
      continue;
    }
    for (const move of states.way(state.subproblem, question).moves) {
      const after = states.after(state, move);
      if (after) add(after, weight * move.weight);
    }
  }
  return next;
}

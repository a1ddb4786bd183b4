import type { Model } from '../guideModel.ts';
import { openQuestions, type Position } from '../position.ts';
import { has, indexesOf } from './bits.ts';
import { bestPolicy, type Step, stateKey } from './policy.ts';
import { Search } from './search.ts';
import { SearchStates } from './searchStates.ts';
import type { SearchState } from './stages.ts';

/** How a guide goes on from a position. */
export interface Course {
  /** Undefined once the outcome is decided. */
  readonly next: number | undefined;
  /** The most questions that can follow. */
  readonly left: number;
  /** Open questions whose answer cannot matter any more. */
  readonly irrelevant: readonly number[];
}

/** Answers that a search without a prepared plan may look at, three of them at a click: some hundredths of a second. */
const LIMIT = 50_000;
/** Searches that would look at this many times the limit, if nothing was met twice, are not begun. */
const HOPELESS = 400;
/** Where an exact search is too much: how many questions to look ahead, the first number that can be afforded. */
const HORIZONS = [3, 2];
/** Steps to keep: what people do in one guide in a day, a few megabytes. */
const KEPT = 20_000;
/** Subproblems to keep, with all that can come of them: some ten megabytes. */
const SUBPROBLEMS = 4_000;

type Steps = ReadonlyMap<string, Step>;

/** Chooses the next question of a model: from a plan where one was prepared, else by a search that is kept. */
export class Planner {
  readonly #model: Model;
  #states: SearchStates;
  /** What to ask on the ways that the best order takes; undefined until it is needed, empty where it is too long. */
  #plan: Steps | undefined;
  readonly #found = new Map<string, Step>();

  constructor(model: Model) {
    this.#model = model;
    this.#states = new SearchStates(model);
  }

  /** Takes the steps of a plan that was found earlier, for the same model. */
  prepare(steps: Steps): void {
    this.#plan = steps;
  }

  /** Whether no completion of the open questions can change the outcome: cheaper than the course. */
  isDecided(position: Position): boolean {
    return this.#states.stateAt(position) === undefined;
  }

  course(position: Position): Course {
    if (this.#states.size > SUBPROBLEMS) this.#states = new SearchStates(this.#model);
    const open = openQuestions(position);
    const state = this.#states.stateAt(position);
    if (!state) return { next: undefined, left: 0, irrelevant: open };
    const { question, left } = this.#step(position, state);
    const relevant = state.subproblem.stage.open;
    return { next: question, left, irrelevant: open.filter((each) => !has(relevant, each)) };
  }

  #step(position: Position, state: SearchState): Step {
    this.#plan ??= this.#exactly(this.#states.stateAt(this.#model.questions.map(() => undefined)));
    const key = stateKey(state);
    const known = this.#plan.get(key) ?? this.#found.get(key);
    if (known && has(state.subproblem.stage.open, known.question)) return known;
    return this.#besidePlan(position, state) ?? this.#lookingAhead(state, key);
  }

  #exactly(start: SearchState | undefined): Steps {
    if (this.#states.isLarge) return new Map();
    const answerSets =
      start?.subproblem.ways.reduce((product, { moves }) => product * (moves.length + 1), 1) ?? 0;
    const policy =
      start && answerSets <= LIMIT * HOPELESS ? bestPolicy(this.#states, start, LIMIT) : undefined;
    return policy?.steps ?? new Map();
  }

  /**
   * What the plan would ask if the answers had been given in its order, where they were not: after one was changed,
   * or when several were given at once. There is such a question, as no decided way leads to an undecided position.
   */
  #besidePlan(position: Position, { subproblem }: SearchState): Step | undefined {
    let way: Position = position.map(() => undefined);
    for (const _ of position) {
      const state = this.#states.stateAt(way);
      const { question } = (state && this.#plan?.get(stateKey(state))) ?? {};
      if (question === undefined) return undefined;
      if (position[question] === undefined && has(subproblem.stage.open, question))
        return { question, left: indexesOf(subproblem.stage.open).length };
      const unknown = (this.#model.questions[question]?.options.length ?? 0) - 1;
      way = way.with(question, position[question] ?? unknown);
    }
    return undefined;
  }

  /** Where the guide is too large for a plan. */
  #lookingAhead(state: SearchState, key: string): Step {
    const left = indexesOf(state.subproblem.stage.open).length;
    const step = { question: this.#nearest(state), left };
    if (this.#found.size > KEPT) this.#found.clear();
    this.#found.set(key, step);
    return step;
  }

  #nearest(state: SearchState): number {
    const answers = state.subproblem.ways.reduce((sum, { moves }) => sum + moves.length, 0);
    const isAffordable = (horizon: number) => !this.#states.isLarge && answers ** horizon <= LIMIT * HOPELESS;
    for (const horizon of HORIZONS.filter(isAffordable)) {
      const search = new Search(this.#states, { horizon, limit: LIMIT });
      const { question } = search.best(state);
      if (!search.gaveUp) return question;
    }
    const nearest = new Search(this.#states, { horizon: 1, limit: Number.POSITIVE_INFINITY });
    return nearest.best(state).question;
  }
}

const planners = new WeakMap<Model, Planner>();

/** The planner of a model: one for each, so that what it finds is kept. */
export function plannerOf(model: Model): Planner {
  const known = planners.get(model) ?? new Planner(model);
  planners.set(model, known);
  return known;
}

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

/** Work of each search without a prepared plan, four of them at most at a click: some milliseconds. */
const LIMIT = 1_000_000;
/** Searches that would look at this many answers, if nothing was met twice, are not begun. */
const HOPELESS = 20_000_000;
/** Where an exact search is too much: how many questions to look ahead, the first number that can be afforded. */
const HORIZONS = [3, 2];
/** Steps to keep: what people do in one guide in a day, a few megabytes. */
const KEPT = 20_000;
/** Work whose results are kept, with all that can come of them: some ten megabytes. */
const KEPT_WORK = 20_000_000;

type Steps = ReadonlyMap<string, Step>;

/** Chooses the next question of a model: from a plan where one was prepared, else by a search that is kept. */
export class Planner {
  readonly #model: Model;
  #states: SearchStates;
  /** What to ask on the ways that the best order takes; undefined until it is needed, empty where it is too long. */
  #plan: Steps | undefined;
  readonly #found = new Map<string, Step>();
  /** Of states that are not kept. */
  #pastWork = 0;

  constructor(model: Model) {
    this.#model = model;
    this.#states = new SearchStates(model);
  }

  /** All work so far, see `Stages`: what a click adds to it holds up everybody else. */
  get work(): number {
    return this.#pastWork + this.#states.work;
  }

  /** Takes the steps of a plan that was found earlier, for the same model. */
  prepare(steps: Steps): void {
    this.#plan = steps;
  }

  /** Whether no completion of the open questions can change the outcome: cheaper than the course. */
  isDecided(position: Position): boolean {
    return this.#stateAt(position) === undefined;
  }

  course(position: Position): Course {
    const open = openQuestions(position);
    const state = this.#stateAt(position);
    if (!state) return { next: undefined, left: 0, irrelevant: open };
    const { question, left } = this.#step(position, state);
    const relevant = state.subproblem.stage.open;
    return { next: question, left, irrelevant: open.filter((each) => !has(relevant, each)) };
  }

  #stateAt(position: Position): SearchState | undefined {
    if (this.#states.work > KEPT_WORK) {
      this.#pastWork += this.#states.work;
      this.#states = new SearchStates(this.#model);
    }
    return this.#states.stateAt(position);
  }

  #step(position: Position, state: SearchState): Step {
    this.#plan ??= this.#apart((states) => this.#exactly(states));
    const key = stateKey(state);
    const known = this.#plan.get(key) ?? this.#found.get(key);
    if (known && has(state.subproblem.stage.open, known.question)) return known;
    return this.#besidePlan(position, state) ?? this.#lookingAhead(position, state, key);
  }

  /** Searches in states of its own: what it comes to depends on nothing that was asked before. */
  #apart<T>(search: (states: SearchStates) => T): T {
    const states = new SearchStates(this.#model);
    const found = search(states);
    this.#pastWork += states.work;
    return found;
  }

  #exactly(states: SearchStates): Steps {
    const start = states.stateAt(this.#model.questions.map(() => undefined));
    if (states.isLarge || !start) return new Map();
    const answerSets = start.subproblem.ways.reduce((product, { moves }) => product * (moves.length + 1), 1);
    if (answerSets > HOPELESS) return new Map();
    return bestPolicy(states, start, LIMIT)?.steps ?? new Map();
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
  #lookingAhead(position: Position, state: SearchState, key: string): Step {
    const left = indexesOf(state.subproblem.stage.open).length;
    const step = { question: this.#apart((states) => nearest(states, position)), left };
    if (this.#found.size > KEPT) this.#found.clear();
    this.#found.set(key, step);
    return step;
  }
}

/** The best next question as far ahead as can be afforded; where not even one can, the best of those it came to. */
function nearest(states: SearchStates, position: Position): number {
  const state = states.stateAt(position);
  if (!state) return -1;
  const answers = state.subproblem.ways.reduce((sum, { moves }) => sum + moves.length, 0);
  const isAffordable = (horizon: number) => !states.isLarge && answers ** horizon <= HOPELESS;
  for (const horizon of HORIZONS.filter(isAffordable)) {
    const search = new Search(states, { horizon, limit: LIMIT });
    const { question } = search.best(state);
    if (!search.gaveUp) return question;
  }
  return new Search(states, { horizon: 1, limit: LIMIT }).best(state).question;
}

const planners = new WeakMap<Model, Planner>();

/** The planner of a model: one for each, so that what it finds is kept. */
export function plannerOf(model: Model): Planner {
  const known = planners.get(model) ?? new Planner(model);
  planners.set(model, known);
  return known;
}

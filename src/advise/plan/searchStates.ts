import type { Model } from '../guideModel.ts';
import { knowsAnything, openQuestions, type Position, pending, scoreOf } from '../position.ts';
import { atMostOne, type Bits, bitsOf, has, indexesOf } from './bits.ts';
import { type Move, type SearchState, type Stage, Stages, type Subproblem, type Way } from './stages.ts';

/** The subproblems of a model: positions that are undecided, without all that no longer matters in them. */
export class SearchStates {
  readonly model: Model;
  readonly #stages: Stages;
  #count = 0;

  constructor(model: Model) {
    this.model = model;
    this.#stages = new Stages(model);
  }

  /** Whether a search would take too long: see `Stages`. */
  get isLarge(): boolean {
    return this.#stages.isLarge;
  }

  /** What has been worked out so far: see `Stages`. */
  get work(): number {
    return this.#stages.work;
  }

  /** Counts answers that a search looked at. */
  looked(answers: number): void {
    this.#stages.looked(answers);
  }

  /**
   * Where a position stands; undefined once it is decided: something is known, and no completion of the open
   * questions can change the outcome. Exact, with rules and vetoes: a completion changes the outcome if and only if
   * it forbids it or puts one other outcome, not forbidden itself, before it, so rivals can be looked at one by one.
   */
  stateAt(position: Position): SearchState | undefined {
    const { model } = this;
    const { points, vetoed } = scoreOf(model, position);
    const live = bitsOf(pending(model, position).map((rule) => model.rules.indexOf(rule)));
    const stage = this.#stages.stage(bitsOf(openQuestions(position)), live, knowsAnything(model, position));
    const running = bitsOf([...model.outcomes.keys()].filter((outcome) => !vetoed[outcome]));
    const row = Int32Array.from(points);
    const subproblem = this.settle(stage, running, row);
    return subproblem && { subproblem, points: row };
  }

  /** Where a state comes to by an answer; undefined once it is decided. */
  after({ subproblem, points }: SearchState, { gain, veto, to }: Move): SearchState | undefined {
    const row = points.map((own, outcome) => own + (gain[outcome] ?? 0));
    const next = this.settle(to, subproblem.running & ~veto, row);
    return next && { subproblem: next, points: row };
  }

  /** The subproblem of a stage with the outcomes that no rule forbids and their points; undefined once it is decided. */
  settle(stage: Stage, allowed: Bits, points: Int32Array): Subproblem | undefined {
    if (stage.open === 0 || allowed === 0) return undefined;
    if (!stage.known) return this.#subproblem(stage, allowed);
    const running = stillRunning(stage, allowed, points);
    if (atMostOne(running) && (running & stage.fallible) === 0) return undefined;
    return this.#subproblem(stage, running);
  }

  /** What can come of asking any open question of a subproblem, also one that should wait for others. */
  way({ stage }: Subproblem, question: number): Way {
    return { question, moves: this.#stages.moves(stage, question) };
  }

  #subproblem(stage: Stage, running: Bits): Subproblem {
    const met = stage.subproblems.get(running);
    if (met) return met;
    const core = this.#core(stage, running);
    const subproblem = core === stage ? this.#newSubproblem(stage, running) : this.#subproblem(core, running);
    stage.subproblems.set(running, subproblem);
    return subproblem;
  }

  /** The stage without the rules and questions that make no difference between the running outcomes. */
  #core(stage: Stage, running: Bits): Stage {
    if (!stage.known) return stage;
    const live = this.#stages.rulesBetween(stage.live, running);
    return this.#stages.stage(this.#stages.questionsBetween(stage.open, live, running), live, true);
  }

  #newSubproblem(stage: Stage, running: Bits): Subproblem {
    const stages = this.#stages;
    const asked = this.#foremost(indexesOf(stage.open));
    let ways: readonly Way[] | undefined;
    const subproblem = {
      id: this.#count,
      stage,
      running,
      get ways() {
        ways ??= asked.map((question) => ({ question, moves: stages.moves(stage, question) }));
        return ways;
      },
    };
    this.#count += 1;
    return subproblem;
  }

  /** Those of the questions that the author wants before the others; all of them where that does not matter. */
  #foremost(questions: readonly number[]): readonly number[] {
    const firstOf = (question: number) => this.model.questions[question]?.first ?? Number.POSITIVE_INFINITY;
    const least = Math.min(...questions.map(firstOf));
    return questions.filter((question) => firstOf(question) === least);
  }
}

/** The allowed outcomes that none of the others stays before in every completion. */
function stillRunning({ reach }: Stage, allowed: Bits, points: Int32Array): Bits {
  const count = points.length;
  let running = allowed;
  for (let a = 0; a < count; a += 1) {
    if (!has(allowed, a)) continue;
    for (let b = 0; b < count; b += 1)
      if (has(allowed, b) && (points[a] ?? 0) - (points[b] ?? 0) + (reach[a * count + b] ?? 0) < 0) {
        running &= ~(1 << a);
        break;
      }
  }
  return running;
}

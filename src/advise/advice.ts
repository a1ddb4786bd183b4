import type { Guide } from '../knowledge/pack.ts';
import { type Answers, sortAnswers } from './answers.ts';
import { type Change, changesOf } from './counterfactuals.ts';
import { type Model, modelOf } from './guideModel.ts';
import { plannerOf } from './plan/planner.ts';
import {
  knowsAnything,
  outcomeOf,
  type Position,
  positionOf,
  ranking,
  type Score,
  scoreOf,
} from './position.ts';
import { type Reason, reasonsOf } from './reasons.ts';

/** Firm: ahead by the guide's margin. Leaning: ahead by less. Undecided: nothing is known, or two are equal. */
export type Strength = 'firm' | 'leaning' | 'undecided';

/** Points per outcome, and what the rules say. */
export interface Tally {
  /** Outcome id → points. */
  readonly points: ReadonlyMap<string, number>;
  /** Ids of the outcomes that a rule forbids. */
  readonly vetoed: ReadonlySet<string>;
  /** Ids of the rules that hold. */
  readonly rules: readonly string[];
}

/** What the answers so far come to. */
export interface Advice extends Tally {
  /** The best outcome; among equals the first by id. Null while nothing is known, or where all are forbidden. */
  readonly outcome: string | null;
  readonly strength: Strength;
  /** No answer that is still open can change the outcome. */
  readonly decided: boolean;
  readonly runnerUp: string | null;
  /** Points ahead of the runner-up; null without an outcome or a runner-up. */
  readonly lead: number | null;
  /** What speaks for the outcome and against it, strongest first. */
  readonly reasons: readonly Reason[];
  /** The question to ask next; null once the outcome is decided. */
  readonly next: string | null;
  /** The most questions that can still follow. */
  readonly left: number;
  /** Every single answer that would lead to another outcome. */
  readonly wouldChange: readonly Change[];
  /** Open questions whose answer cannot matter any more. */
  readonly irrelevant: readonly string[];
}

/**
 * The points of the answers.
 * @throws UserError where an answer is not a choice of its question.
 */
export function tally(guide: Guide, answers: Answers): Tally {
  const model = modelOf(guide);
  return namedScore(model, scoreOf(model, positionOf(guide, model, answers)));
}

/**
 * What the answers so far come to, and how to go on: the same for every order of outcomes, questions and choices in
 * the guide.
 * @throws UserError where an answer is not a choice of its question.
 */
export function advice(guide: Guide, answers: Answers): Advice {
  const model = modelOf(guide);
  const position = positionOf(guide, model, answers);
  const { next, left, irrelevant } = plannerOf(model).course(position);
  const idOf = (question: number) => model.questions[question]?.id ?? '';
  return {
    ...verdictOf(model, position),
    decided: next === undefined,
    next: next === undefined ? null : idOf(next),
    left,
    wouldChange: changesOf(model, position),
    irrelevant: irrelevant.map(idOf),
  };
}

/**
 * The outcome alone: what `advice` says, without looking for a way to go on.
 * @throws UserError where an answer is not a choice of its question.
 */
export function outcomeFor(guide: Guide, answers: Answers): string | null {
  const model = modelOf(guide);
  return model.outcomes[outcomeOf(model, positionOf(guide, model, answers)) ?? -1] ?? null;
}

/**
 * Whether something is known and no completion of the open questions can change the outcome; or nothing is open.
 * @throws UserError where an answer is not a choice of its question.
 */
export function isDecided(guide: Guide, answers: Answers): boolean {
  const model = modelOf(guide);
  return plannerOf(model).isDecided(positionOf(guide, model, answers));
}

/**
 * The question to ask next: of all orders the one with the fewest expected questions, as far as they can be searched.
 * Where the answers were not given in that order, what it would ask after the same answers.
 * @returns null once no completion of the open questions can change the outcome.
 * @throws UserError where an answer is not a choice of its question.
 */
export function nextQuestion(guide: Guide, answers: Answers): string | null {
  const model = modelOf(guide);
  const { next } = plannerOf(model).course(positionOf(guide, model, answers));
  return model.questions[next ?? -1]?.id ?? null;
}

function verdictOf(model: Model, position: Position) {
  const score = scoreOf(model, position);
  const [first, second] = knowsAnything(model, position) ? ranking(score) : [];
  const lead =
    first === undefined || second === undefined
      ? null
      : (score.points[first] ?? 0) - (score.points[second] ?? 0);
  return {
    ...namedScore(model, score),
    outcome: model.outcomes[first ?? -1] ?? null,
    runnerUp: model.outcomes[second ?? -1] ?? null,
    lead,
    strength: strengthOf(model, first, lead),
    reasons: first === undefined ? [] : reasonsOf(model, position, first),
  };
}

function strengthOf(model: Model, outcome: number | undefined, lead: number | null): Strength {
  if (outcome === undefined || lead === 0) return 'undecided';
  return lead === null || lead >= model.margin ? 'firm' : 'leaning';
}

const namedScore = ({ outcomes }: Model, { points, vetoed, rules }: Score): Tally => ({
  points: new Map(outcomes.map((id, index) => [id, points[index] ?? 0])),
  vetoed: new Set(outcomes.filter((_, index) => vetoed[index])),
  rules: rules.map((rule) => rule.id),
});

/**
 * The answers in the order in which their questions are asked, which is not the order of the file: what was asked
 * last is last. Answers to questions that these answers leave unasked follow at the end, by id.
 * @throws UserError where an answer is not a choice of its question.
 */
export function inAskedOrder(guide: Guide, given: Answers): Answers {
  const { answers } = sortAnswers(guide, given);
  const asked = new Map<string, string>();
  for (;;) {
    const next = nextQuestion(guide, asked);
    const answer = next === null ? undefined : answers.get(next);
    if (next === null || answer === undefined) break;
    asked.set(next, answer);
  }
  const rest = [...answers].filter(([question]) => !asked.has(question)).sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map([...asked, ...rest]);
}

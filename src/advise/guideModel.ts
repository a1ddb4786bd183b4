import type { Guide } from '../knowledge/pack.ts';
import { UNKNOWN } from './answers.ts';

/** A choice, or "don't know" as the last option of each question. */
interface Option {
  readonly id: string;
  /** By outcome. */
  readonly points: readonly number[];
  readonly reason: string;
  /** How often it is expected to be given: the options of a question add up to 1. */
  readonly weight: number;
}

export interface Question {
  readonly id: string;
  /** The aspect of a comparison that it rests on, where it rests on one. */
  readonly aspect: string | undefined;
  /** The author wants those with lower numbers first; Infinity where it does not matter. */
  readonly first: number;
  readonly options: readonly Option[];
}

export interface Rule {
  readonly id: string;
  /** Question → the options any of which fits; all must fit. Both are indexes into the model. */
  readonly when: ReadonlyMap<number, ReadonlySet<number>>;
  readonly points: readonly number[];
  readonly vetoes: readonly boolean[];
  readonly reason: string;
  /** The aspect of a comparison that it rests on, where it rests on one. */
  readonly aspect: string | undefined;
}

/**
 * A guide with names replaced by indexes. Outcomes, questions, options and rules stand in the order of their ids,
 * so that nothing computed from it can depend on the order of the file; `asked` alone keeps the author's order.
 */
export interface Model {
  readonly outcomes: readonly string[];
  readonly questions: readonly Question[];
  readonly rules: readonly Rule[];
  /** Indexes of questions in the order that the author gave them. */
  readonly asked: readonly number[];
  /** The lead that makes a verdict firm. */
  readonly margin: number;
}

const models = new WeakMap<Guide, Model>();

/** The model of a guide: worked out once for each guide. */
export function modelOf(guide: Guide): Model {
  const known = models.get(guide);
  if (known) return known;
  const model = buildModel(guide);
  models.set(guide, model);
  return model;
}

function buildModel(guide: Guide): Model {
  const outcomes = guide.outcomes.map((outcome) => outcome.id).sort();
  const questions = guide.questions
    .map((question) => ({
      id: question.id,
      aspect: question.aspect,
      first: question.first ?? Number.POSITIVE_INFINITY,
      options: optionsOf(question.choices, guide.unknown, outcomes),
    }))
    .sort(byId);
  return {
    outcomes,
    questions,
    rules: guide.rules.map((rule) => ruleOf(rule, questions, outcomes)).sort(byId),
    asked: guide.questions.map(({ id }) => questions.findIndex((question) => question.id === id)),
    margin: guide.margin,
  };
}

function optionsOf(
  choices: Guide['questions'][number]['choices'],
  unknown: number | undefined,
  outcomes: readonly string[],
): readonly Option[] {
  const shares = choices.reduce((sum, { share = 1 }) => sum + share, 0);
  const unknownWeight = unknown ?? 1 / (shares + 1);
  const options = choices.map(({ id, points, reason, share = 1 }) => ({
    id,
    reason,
    points: row(points, outcomes),
    weight: (share / shares) * (1 - unknownWeight),
  }));
  const dontKnow = { id: UNKNOWN, reason: '', points: row({}, outcomes), weight: unknownWeight };
  return [...options.sort(byId), dontKnow];
}

function ruleOf(
  rule: Guide['rules'][number],
  questions: readonly Question[],
  outcomes: readonly string[],
): Rule {
  const when = Object.entries(rule.when).map(([id, wanted]) => {
    const index = questions.findIndex((question) => question.id === id);
    const fits = [wanted].flat().map((choice) => indexOfOption(questions[index], choice));
    return [index, new Set(fits)] as const;
  });
  return {
    id: rule.id,
    when: new Map(when),
    points: row(rule.points, outcomes),
    vetoes: outcomes.map((outcome) => rule.veto.includes(outcome)),
    reason: rule.reason,
    aspect: rule.aspect,
  };
}

const indexOfOption = (question: Question | undefined, id: string): number =>
  question?.options.findIndex((option) => option.id === id) ?? -1;

/** Points as a row in the order of the outcomes; through a Map, since ids may be words such as `constructor`. */
function row(points: Readonly<Record<string, number>>, outcomes: readonly string[]): readonly number[] {
  const given = new Map(Object.entries(points));
  return outcomes.map((outcome) => given.get(outcome) ?? 0);
}

/** Orders by id, character by character: the same on every machine, whatever its language. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

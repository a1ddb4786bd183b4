import type { Model } from './guideModel.ts';
import { holds, type Position } from './position.ts';

/** What one answer, or one rule over several, did for an outcome. */
export interface Reason {
  /** For a rule: the first question that it names. */
  readonly question: string;
  readonly choice: string;
  /** The aspect of a comparison that it rests on, where it rests on one. */
  readonly aspect: string | undefined;
  /**
   * How far it moved the outcome ahead of the others: its points for the outcome, less the mean of its points for
   * the others. Above zero it speaks for the outcome, below zero against.
   */
  readonly points: number;
  readonly text: string;
  /** The rule that it comes from, where it comes from one. */
  readonly rule?: string;
  /** The outcomes that the rule forbids. */
  readonly vetoes: readonly string[];
}

/** What speaks for and against an outcome, strongest first; a veto comes before points. */
export function reasonsOf(model: Model, position: Position, outcome: number): readonly Reason[] {
  return [...choiceReasons(model, position, outcome), ...ruleReasons(model, position, outcome)]
    .filter((reason) => reason.points !== 0 || reason.vetoes.length > 0)
    .sort(
      (a, b) =>
        b.vetoes.length - a.vetoes.length ||
        Math.abs(b.points) - Math.abs(a.points) ||
        compare(key(a), key(b)),
    );
}

function choiceReasons(model: Model, position: Position, outcome: number): readonly Reason[] {
  return model.questions.flatMap(({ id, aspect, options }, question) => {
    const option = options[position[question] ?? -1];
    if (!option) return [];
    const points = advantage(option.points, outcome);
    return [{ question: id, choice: option.id, aspect, points, text: option.reason, vetoes: [] }];
  });
}

function ruleReasons(model: Model, position: Position, outcome: number): readonly Reason[] {
  return model.rules
    .filter((rule) => holds(rule, position))
    .map((rule) => {
      const [first = -1] = rule.when.keys();
      const question = model.questions[first];
      return {
        question: question?.id ?? '',
        choice: question?.options[position[first] ?? -1]?.id ?? '',
        aspect: rule.aspect,
        points: advantage(rule.points, outcome),
        text: rule.reason,
        rule: rule.id,
        vetoes: model.outcomes.filter((_, index) => rule.vetoes[index]),
      };
    });
}

function advantage(points: readonly number[], outcome: number): number {
  const own = points[outcome] ?? 0;
  const others = points.reduce((sum, each) => sum + each, 0) - own;
  return Math.round((own - others / (points.length - 1)) * 100) / 100;
}

const key = (reason: Reason): string => `${reason.question} ${reason.rule ?? ''}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Answer } from './engine.ts';

/** A question and the entries that answer it; none of them: out of scope. */
export interface Question {
  readonly q: string;
  readonly ids: readonly string[];
}

export interface Asked {
  readonly question: Question;
  readonly answer: Answer;
}

/** Share of questions whose first entry is right; null for no questions. */
export const precisionAt1 = (asked: readonly Asked[]): number | null =>
  mean(asked.map((one) => (isRight(one) ? 1 : 0)));

/** Mean reciprocal rank of the first right entry, 0 where none is among those that were found; null for no questions. */
export const reciprocalRank = (asked: readonly Asked[]): number | null =>
  mean(
    asked.map(({ question, answer }) => {
      const place = answer.ids.findIndex((id) => question.ids.includes(id));
      return place < 0 ? 0 : 1 / (place + 1);
    }),
  );

/** The chance that a question in scope scores above one out of scope, ties counting half; null where a side is empty. */
export function auroc(inScope: readonly Asked[], outOfScope: readonly Asked[]): number | null {
  return mean(
    inScope.flatMap(({ answer: { score } }) =>
      outOfScope.map(({ answer }) => (score > answer.score ? 1 : score === answer.score ? 0.5 : 0)),
    ),
  );
}

/**
 * Share of questions in scope answered right by the lowest threshold that answers at most 5 % of those out of scope;
 * null where a side is empty.
 */
export function okAt5(inScope: readonly Asked[], outOfScope: readonly Asked[]): number | null {
  if (outOfScope.length === 0) return null;
  const scores = outOfScope.map(({ answer }) => answer.score).sort((a, b) => b - a);
  const silenced = scores[Math.floor(outOfScope.length * 0.05)] ?? Number.NEGATIVE_INFINITY;
  return mean(inScope.map((one) => (isRight(one) && one.answer.score > silenced ? 1 : 0)));
}

/** Null for no values. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const isRight = ({ question, answer }: Asked): boolean => question.ids.includes(answer.ids[0] ?? '');

import { z } from 'zod';
import type { Answer, Engine, Search } from './engine.ts';
import { withTypos } from './random.ts';
import type { QuestionSet } from './sets.ts';

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
const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const isRight = ({ question, answer }: Asked): boolean => question.ids.includes(answer.ids[0] ?? '');

const Share = z.number().nullable();

/** The columns of a quality table: shares from 0 to 1, null where a set cannot tell. */
export const Quality = z.object({
  'P@1': Share,
  MRR: Share,
  '1 typo': Share,
  '2 typos': Share,
  AUROC: Share,
  'ok@5 %': Share,
});
export type Quality = Readonly<z.infer<typeof Quality>>;
export const COLUMNS = Quality.keyof().options;

/** What an engine found for the questions of a set. */
export interface SetAnswers {
  readonly inScope: readonly Asked[];
  readonly outOfScope: readonly Asked[];
  /** The questions in scope again, with so many typos. */
  readonly oneTypo: readonly Asked[];
  readonly twoTypos: readonly Asked[];
}

/** Builds `engine` over the set and asks it every question: as it is and, where it has an answer, with typos. */
export async function askSet(engine: Engine, { knowledge, questions }: QuestionSet): Promise<SetAnswers> {
  const search = await engine.build(knowledge);
  const answerable = questions.filter(({ ids }) => ids.length > 0);
  const unanswerable = questions.filter(({ ids }) => ids.length === 0);
  const mistyped = (count: number) => askAll(search, answerable, (text) => withTypos(text, count));
  return {
    inScope: await askAll(search, answerable),
    outOfScope: await askAll(search, unanswerable),
    oneTypo: await mistyped(1),
    twoTypos: await mistyped(2),
  };
}

/** The columns over those answers. */
export const qualityOf = ({ inScope, outOfScope, oneTypo, twoTypos }: SetAnswers): Quality => ({
  'P@1': precisionAt1(inScope),
  MRR: reciprocalRank(inScope),
  '1 typo': precisionAt1(oneTypo),
  '2 typos': precisionAt1(twoTypos),
  AUROC: auroc(inScope, outOfScope),
  'ok@5 %': okAt5(inScope, outOfScope),
});

/** The mean of each column over the sets that fill it. */
export function meanQuality(all: readonly Quality[]): Quality {
  const of = (column: keyof Quality) => mean(all.flatMap((quality) => quality[column] ?? []));
  return {
    'P@1': of('P@1'),
    MRR: of('MRR'),
    '1 typo': of('1 typo'),
    '2 typos': of('2 typos'),
    AUROC: of('AUROC'),
    'ok@5 %': of('ok@5 %'),
  };
}

async function askAll(
  search: Search,
  questions: readonly Question[],
  typed: (text: string) => string = (text) => text,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) asked.push({ question, answer: await search(typed(question.q)) });
  return asked;
}

import { z } from 'zod';
import type { Engine, Search } from './engine.ts';
import { type Asked, auroc, mean, okAt5, precisionAt1, type Question, reciprocalRank } from './quality.ts';
import type { QuestionSet } from './sets.ts';
import { withTypos } from './typos.ts';

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

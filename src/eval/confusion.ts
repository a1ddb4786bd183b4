import type { Judged } from './judge.ts';

/** Two entries of which one came out where the other belongs. */
export interface Confusion {
  /** In alphabetical order: which was taken for which is left to `wrong`. */
  readonly ids: readonly [string, string];
  readonly count: number;
  /** How many of them were given as an answer; the others were only the best candidate. */
  readonly answered: number;
}

/** The pairs of entries most often taken for each other, over answerable questions; the most frequent first. */
export function confusionsOf(judged: readonly Judged[]): Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const line of judged) {
    const ids = confused(line);
    if (!ids) continue;
    const { count, answered } = pairs.get(ids.join(' ')) ?? { count: 0, answered: 0 };
    const isAnswer = line.verdict.verdict === 'answer';
    pairs.set(ids.join(' '), { ids, count: count + 1, answered: answered + Number(isAnswer) });
  }
  return [...pairs.values()].sort(
    (a, b) => b.count - a.count || b.answered - a.answered || (a.ids.join() < b.ids.join() ? -1 : 1),
  );
}

/** The entry that fits a question best, and the one that came out in its place. */
function confused({ question, verdict, isBestRight }: Judged): readonly [string, string] | undefined {
  const [expected] = question.ids;
  const said =
    verdict.verdict === 'answer' ? verdict.ids : verdict.candidates.slice(0, 1).map(({ id }) => id);
  const mistaken = said.find((id) => !question.ids.includes(id));
  if (isBestRight || expected === undefined || mistaken === undefined) return undefined;
  return expected < mistaken ? [expected, mistaken] : [mistaken, expected];
}

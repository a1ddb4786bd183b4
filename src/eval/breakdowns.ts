import { isAnswered, isFound, isRight, type Judged } from './judge.ts';
import { type Share, shareOf, shareWhere } from './share.ts';

/** Answerable questions that are asked in one way. */
export interface KindRow {
  readonly kind: string;
  readonly precision: Share;
  readonly coverage: Share;
  readonly top3: Share;
}

/** Out-of-scope questions of one sort. */
export interface NoneKindRow {
  readonly kind: string;
  readonly falseAnswers: Share;
}

/** The kinds of answerable questions, the largest first. */
export const kindsOf = (answerable: readonly Judged[]): KindRow[] =>
  grouped(answerable, ({ question }) => question.kind).map(([kind, lines]) => ({
    kind,
    precision: shareWhere(lines.filter(isAnswered), isRight),
    coverage: shareWhere(lines, isAnswered),
    top3: shareWhere(lines, isFound),
  }));

/** The kinds of out-of-scope questions, the largest first. */
export const noneKindsOf = (none: readonly Judged[]): NoneKindRow[] =>
  grouped(none, ({ question }) => question.noneKind).map(([kind, lines]) => ({
    kind,
    falseAnswers: shareWhere(lines, isAnswered),
  }));

function grouped(lines: readonly Judged[], keyOf: (line: Judged) => string): [string, Judged[]][] {
  const groups = new Map<string, Judged[]>();
  for (const line of lines) groups.set(keyOf(line), [...(groups.get(keyOf(line)) ?? []), line]);
  return [...groups].sort(([a, first], [b, second]) => second.length - first.length || (a < b ? -1 : 1));
}

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

/** What would be measured if the engine answered from `threshold` on. */
export interface CurvePoint {
  readonly threshold: number;
  /** Answerable questions that would get an answer. */
  readonly coverage: Share;
  /** Right answers among all that would be given. */
  readonly precision: Share;
}

/** A point for each confidence that occurs, from the highest down: precision against coverage. */
export function curveOf(judged: readonly Judged[]): CurvePoint[] {
  const answerable = judged.filter(({ question }) => question.ids.length > 0).length;
  const ranked = judged
    .filter(({ verdict }) => verdict.candidates.length > 0)
    .sort((a, b) => b.verdict.confidence - a.verdict.confidence);
  let right = 0;
  let covered = 0;
  return ranked.flatMap(({ question, verdict, isBestRight }, index) => {
    right += Number(isBestRight);
    covered += Number(question.ids.length > 0);
    const threshold = verdict.confidence;
    if (ranked[index + 1]?.verdict.confidence === threshold) return [];
    return [{ threshold, coverage: shareOf(covered, answerable), precision: shareOf(right, index + 1) }];
  });
}

/** The point of the greatest coverage whose precision is at least `precision`. */
export const widestAt = (curve: readonly CurvePoint[], precision: number): CurvePoint | undefined =>
  curve.findLast((point) => (point.precision.value ?? 0) >= precision);

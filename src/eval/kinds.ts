import { isAnswered, isFound, isRight, type Judged } from './judge.ts';
import { type Share, shareWhere } from './share.ts';

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

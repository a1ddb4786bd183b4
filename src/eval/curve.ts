import type { Judged } from './judge.ts';
import { type Share, shareOf } from './share.ts';

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

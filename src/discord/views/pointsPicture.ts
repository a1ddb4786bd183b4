import { advice } from '../../advise/advice.ts';
import { labelsOf } from '../../advise/labels.ts';
import type { Described } from '../../compare/picture/picturesOf.ts';
import { barsOf } from '../../compare/picture/picturesOf.ts';
import type { Walk } from './adviseView.ts';

/** The points of each outcome as a picture, the same as the bars in the text; none before there is an outcome. */
export function pointsPicture({ guide, answers, t }: Walk): readonly Described[] {
  const { next, outcome, points, vetoed } = advice(guide, answers);
  if (next !== null || outcome === null) return [];
  const labels = labelsOf(guide);
  const bars = [...points].map(([id, value]) => ({
    title: labels.outcome(id),
    points: value,
    ...(vetoed.has(id) ? { note: t.advice.ruledOut } : {}),
  }));
  return [barsOf(t.advice.points, bars, t)];
}

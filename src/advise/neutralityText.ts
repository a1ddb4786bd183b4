import type { Guide } from '../knowledge/pack.ts';
import { labelsOf } from './labels.ts';
import { preparedPlan } from './plan/plan.ts';
import { percent } from './review/lintGuide.ts';

/**
 * In a sentence how many questions a guide takes and which outcome wins how often, as its plan has it; undefined where
 * no plan was prepared.
 */
export function neutralityText(guide: Guide): string | undefined {
  const plan = preparedPlan(guide);
  if (!plan) return undefined;
  const labels = labelsOf(guide);
  const wins = plan.wins
    .toSorted((a, b) => b.part - a.part)
    .map(({ outcome, part }) => `${labels.outcome(outcome)} ${percent(part)}`);
  const asked = `asks ${Math.round(plan.expected * 10) / 10} of its ${guide.questions.length} questions on average`;
  return wins.length === 0 ? `${asked}.` : `${asked}; over all possible answers it says ${wins.join(', ')}.`;
}

import type { Guide } from '../knowledge/pack.ts';
import type { Translations } from '../locales/en.ts';
import { en } from '../locales/en.ts';
import { labelsOf } from './labels.ts';
import { preparedPlan } from './plan/plan.ts';
import { percent } from './review/lintGuide.ts';

/**
 * In a sentence how many questions a guide takes and which outcome wins how often, as its plan has it; undefined where
 * no plan was prepared.
 */
export function neutralityText(guide: Guide, t: Translations = en): string | undefined {
  const plan = preparedPlan(guide);
  if (!plan) return undefined;
  const { neutrality, lessThanOnePercent } = t.browse;
  const labels = labelsOf(guide);
  const wins = plan.wins
    .toSorted((a, b) => b.part - a.part)
    .map(({ outcome, part }) => `${labels.outcome(outcome)} ${percent(part, lessThanOnePercent)}`);
  const asked = Math.round(plan.expected * 10) / 10;
  return neutrality(asked, guide.questions.length, wins.length === 0 ? undefined : wins.join(', '));
}

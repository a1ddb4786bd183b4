import type { Guide } from '../../knowledge/pack.ts';
import { en, type Translations } from '../../locales/en.ts';
import { labelsOf } from '../labels.ts';
import { preparedPlan } from '../plan/plan.ts';
import { percent } from './lintGuide.ts';
import type { Neutrality } from './neutrality.ts';
import { isProven, type Length, type Proof, type Review } from './review.ts';

/** A review as lines of plain text, the first one naming the guide. */
export function reviewLines(guide: Guide, review: Review): readonly string[] {
  const { questions, outcomes, rules } = guide;
  const size = [
    counted(questions.length, 'question'),
    counted(outcomes.length, 'outcome'),
    counted(rules.length, 'rule'),
  ].join(', ');
  return [
    `${guide.id}: ${size}; expected numbers assume ${priorText(guide)}`,
    ...orderLines(guide, review),
    ...neutralityLines(guide, review.neutrality),
  ];
}

function priorText({ questions, unknown }: Guide): string {
  const isUniform = questions.every(({ choices }) => choices.every(({ share = 1 }) => share === 1));
  const choices = isUniform ? 'every choice as often as any other' : 'the shares given in the guide';
  return unknown === undefined
    ? `${choices}, “don’t know” among them`
    : `${choices} and “don’t know” for ${percent(unknown)} of the answers`;
}

function orderLines({ questions }: Guide, { author, proof, bound = 0 }: Review): readonly string[] {
  if (!proof || !author)
    return [
      `  order: not proven, too many answer sets or ways to go through; no order takes fewer than ${bound.toFixed(2)} questions`,
    ];
  const isUniform = proof.uniform.toFixed(2) === proof.expected.toFixed(2);
  const uniform = `; ${proof.uniform.toFixed(2)} if “don’t know” were as likely as any choice`;
  return [
    `  order: ${lengthText(proof)}${isUniform ? '' : uniform}`,
    `  author's order: ${lengthText(author)} with early stop, ${questions.length} without`,
    `  proof: ${proofText(proof)}`,
  ];
}

const lengthText = ({ expected, most }: Length): string =>
  `${expected.toFixed(2)} questions expected, ${most} at most`;

function proofText(proof: Proof): string {
  const { sets, cells, least, positions, wrongStops } = proof;
  const all = `${counted(sets, 'partial answer set')} gone through as ${counted(cells, 'sum')}`;
  const stops =
    wrongStops === 0
      ? `every stop right in ${counted(positions, 'position')}`
      : counted(wrongStops, 'wrong stop');
  const order = isProven(proof)
    ? 'exact, no order takes fewer'
    : `not the shortest, ${least.toFixed(2)} would do`;
  return `${order}; ${stops}; ${all}`;
}

function neutralityLines(guide: Guide, neutrality: Neutrality | undefined): readonly string[] {
  if (!neutrality) return ['  neutrality: too many answer sets to go through'];
  const labels = labelsOf(guide);
  const wins = neutrality.wins.map(({ outcome, part }) => `${labels.outcome(outcome)} ${percent(part)}`);
  return [
    `  neutrality: ${wins.join(', ')} of ${counted(neutrality.answerSets, 'answer set')}`,
    ...neutrality.contradictions.map(
      ({ outcome, forbids, favours }) =>
        `  where “${forbids}” and “${favours}” both hold, ${labels.outcome(outcome)} is forbidden, not favoured`,
    ),
  ];
}

const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;

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

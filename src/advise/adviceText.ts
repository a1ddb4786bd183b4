import type { Guide } from '../knowledge/pack.ts';
import type { Advice, Strength } from './advice.ts';
import { type Labels, labelsOf } from './labels.ts';
import type { Reason } from './reasons.ts';
import type { Change } from './wouldChange.ts';

/** How sure a verdict is, in words. */
export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  firm: 'a firm verdict',
  leaning: 'a leaning: it is close',
  undecided: 'undecided: two are level',
};

/** An advice in plain text, as a terminal shows it. */
export function adviceText(guide: Guide, advice: Advice): string {
  const labels = labelsOf(guide);
  const parts = advice.outcome === null ? [nothingYet(advice)] : verdictParts(guide, advice, advice.outcome);
  return [...parts, stillOpen(advice, labels)].filter((part) => part !== '').join('\n\n');
}

const nothingYet = ({ decided }: Advice): string =>
  decided
    ? 'No recommendation: nothing is known, or these answers rule everything out. Change an answer.'
    : 'No recommendation yet: nothing is known.';

function verdictParts(guide: Guide, advice: Advice, outcome: string): readonly string[] {
  const labels = labelsOf(guide);
  const { summary = '', steps = [] } = guide.outcomes.find(({ id }) => id === outcome) ?? {};
  const reasons = (title: string, fits: (reason: Reason) => boolean) =>
    list(
      title,
      advice.reasons.filter(fits).map((reason) => reasonLine(reason, labels)),
    );
  return [
    `${labels.outcome(outcome)} (${STRENGTH_WORDS[advice.strength]})\n${summary}`,
    reasons(
      'Speaks for it:',
      (reason) => reason.points > 0 || (reason.points === 0 && reason.vetoes.length > 0),
    ),
    reasons('Speaks against it:', (reason) => reason.points < 0),
    pointsBars(advice, labels),
    list(
      'First steps:',
      steps.map((step, index) => `${index + 1}. ${step}`),
    ),
    list(
      'What would change it:',
      advice.wouldChange.map((change) => changeLine(change, labels)),
    ),
  ];
}

const reasonLine = ({ question, choice, text, points, vetoes }: Reason, labels: Labels): string => {
  const rulesOut = vetoes.length > 0 ? `, rules out ${vetoes.map(labels.outcome).join(' and ')}` : '';
  return `${text} (${labels.choice(question, choice)}: ${points > 0 ? '+' : ''}${points}${rulesOut})`;
};

const changeLine = ({ question, choice, outcome }: Change, labels: Labels): string =>
  `“${labels.choice(question, choice)}” to “${labels.ask(question)}”: ${outcome === null ? 'none' : labels.outcome(outcome)}`;

/** Points as bars, best first, a mark a point. */
function pointsBars({ points, vetoed }: Advice, labels: Labels): string {
  const rows = [...points].sort(([, a], [, b]) => b - a);
  const width = Math.max(...rows.map(([id]) => labels.outcome(id).length));
  const bar = ([id, value]: readonly [string, number]) =>
    `${labels.outcome(id).padEnd(width)}  ${'█'.repeat(Math.max(0, value))} ${value}${vetoed.has(id) ? ' (ruled out)' : ''}`;
  return list('Points:', rows.map(bar));
}

function stillOpen({ next, left, irrelevant }: Advice, labels: Labels): string {
  const asking = next === null ? '' : `At most ${left} more to ask. Next: ${labels.ask(next)} (${next})`;
  const idle = irrelevant.length === 0 ? '' : `No longer matters: ${irrelevant.join(', ')}`;
  return [asking, idle].filter((line) => line !== '').join('\n');
}

const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');

import type { Guide } from '../knowledge/pack.ts';
import { type Advice, advice, type Strength } from './advice.ts';
import type { Answers } from './answers.ts';
import { type Labels, labelsOf } from './labels.ts';
import { pointBars } from './pointBars.ts';
import type { Reason } from './reasons.ts';
import { smallestPair } from './smallestPair.ts';
import type { Change } from './wouldChange.ts';

/** How sure a verdict is, in words. */
export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  firm: 'a firm verdict',
  leaning: 'a leaning: it is close',
  undecided: 'undecided: two are level',
};

/** What the answers come to in plain text, as a terminal shows it. */
export function adviceText(guide: Guide, answers: Answers): string {
  const found = advice(guide, answers);
  const labels = labelsOf(guide);
  const parts =
    found.outcome === null
      ? [nothingYet(found)]
      : [
          verdict(guide, found, found.outcome),
          ...reasons(found, labels),
          pointBars(found, labels).join('\n'),
          changes(guide, answers, found),
          ...whatToDo(guide, found.outcome),
        ];
  return [...parts, stillOpen(found, labels)].filter((part) => part !== '').join('\n\n');
}

const nothingYet = ({ decided }: Advice): string =>
  decided
    ? 'No recommendation: nothing is known, or these answers rule everything out. Change an answer.'
    : 'No recommendation yet: nothing is known.';

function verdict(guide: Guide, { strength, runnerUp, lead }: Advice, outcome: string): string {
  const labels = labelsOf(guide);
  const ahead =
    runnerUp === null || lead === null || lead === 0
      ? ''
      : `, ${lead} ${lead === 1 ? 'point' : 'points'} ahead of ${labels.outcome(runnerUp)}`;
  const { summary = '' } = guide.outcomes.find(({ id }) => id === outcome) ?? {};
  return `${labels.outcome(outcome)} (${STRENGTH_WORDS[strength]}${ahead})\n${summary}`;
}

function reasons(found: Advice, labels: Labels): readonly string[] {
  const isFor = ({ points, vetoes }: Reason) => points > 0 || (points === 0 && vetoes.length > 0);
  const line = ({ question, choice, text, points, vetoes }: Reason) => {
    const rulesOut = vetoes.length > 0 ? `, rules out ${vetoes.map(labels.outcome).join(' and ')}` : '';
    return `${text} (${labels.choice(question, choice)}: ${points > 0 ? '+' : ''}${points}${rulesOut})`;
  };
  return [
    list('Speaks for it:', found.reasons.filter(isFor).map(line)),
    list('Speaks against it:', found.reasons.filter((reason) => !isFor(reason)).map(line)),
  ];
}

/** Every single answer that would change the outcome; where there is none, the nearest two. */
function changes(guide: Guide, answers: Answers, { wouldChange }: Advice): string {
  const labels = labelsOf(guide);
  const answer = ({ question, choice }: Change) =>
    `“${labels.choice(question, choice)}” to “${labels.ask(question)}”`;
  const leads = (change: Change) => (change.outcome === null ? 'none' : labels.outcome(change.outcome));
  if (wouldChange.length > 0)
    return list(
      'What would change it:',
      wouldChange.map((change) => `${answer(change)}: ${leads(change)}`),
    );
  const [one, other] = smallestPair(guide, answers) ?? [];
  return one && other
    ? list('No single answer would change it, but these two:', [
        answer(one),
        `${answer(other)}: ${leads(other)}`,
      ])
    : '';
}

function whatToDo({ outcomes }: Guide, outcome: string): readonly string[] {
  const {
    steps = [],
    technology = [],
    caveats = [],
    guides = [],
  } = outcomes.find(({ id }) => id === outcome) ?? {};
  return [
    list(
      'First steps:',
      steps.map((step, index) => `${index + 1}. ${step}`),
    ),
    list('Typical technology:', technology),
    list('Watch out:', caveats),
    list(
      'Go on with:',
      guides.map((id) => `wireside advise ${id}`),
    ),
  ];
}

function stillOpen({ next, left, irrelevant }: Advice, labels: Labels): string {
  const asking = next === null ? '' : `At most ${left} more to ask. Next: ${labels.ask(next)} (${next})`;
  const idle = irrelevant.length === 0 ? '' : `No longer matters: ${irrelevant.join(', ')}`;
  return [asking, idle].filter((line) => line !== '').join('\n');
}

const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');

import { type Advice, advice, type Strength } from '../advise/advice.ts';
import type { Answers } from '../advise/answers.ts';
import { code } from '../advise/code.ts';
import { type Change, closestCounterfactual } from '../advise/counterfactuals.ts';
import { type Labels, labelsOf, pointBars } from '../advise/labels.ts';
import type { Reason } from '../advise/reasons.ts';
import type { Guide } from '../knowledge/pack.ts';

/** How sure a verdict is, in words. */
const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
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
    titled('Speaks for it:', found.reasons.filter(isFor).map(line)),
    titled('Speaks against it:', found.reasons.filter((reason) => !isFor(reason)).map(line)),
  ];
}

/** Every single answer that would change the outcome; where there is none, the nearest two. */
function changes(guide: Guide, answers: Answers, { wouldChange }: Advice): string {
  const labels = labelsOf(guide);
  const answer = ({ question, choice }: Change) =>
    `“${labels.choice(question, choice)}” to “${labels.ask(question)}”`;
  const leads = (change: Change) => (change.outcome === null ? 'none' : labels.outcome(change.outcome));
  if (wouldChange.length > 0)
    return titled(
      'What would change it:',
      wouldChange.map((change) => `${answer(change)}: ${leads(change)}`),
    );
  const [one, other] = closestCounterfactual(guide, answers) ?? [];
  return one && other
    ? titled('No single answer would change it, but these two:', [
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
    titled(
      'First steps:',
      steps.map((step, index) => `${index + 1}. ${step}`),
    ),
    titled('Typical technology:', technology),
    titled('Watch out:', caveats),
    titled(
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

const titled = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');

/** The advice on the answers so far as one line of JSON: the contract of `wireside advise --json`. */
export function adviceJson(guide: Guide, answers: Answers): string {
  const { outcome, strength, points, reasons, next, decided, wouldChange } = advice(guide, answers);
  return JSON.stringify({
    outcome,
    firm: strength === 'firm',
    points: Object.fromEntries(points),
    reasons: reasons.map(({ question, choice, aspect, points, text }) => ({
      question,
      choice,
      aspect: aspect ?? null,
      points,
      text,
    })),
    next,
    decided,
    wouldChange,
    code: code(guide, answers),
  });
}

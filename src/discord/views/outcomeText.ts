import type { Advice } from '../../advise/advice.ts';
import { type Answers, UNKNOWN } from '../../advise/answers.ts';
import { type Labels, labelsOf } from '../../advise/labels.ts';
import type { Reason } from '../../advise/reasons.ts';
import type { Change } from '../../advise/wouldChange.ts';
import type { Guide, Pack } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { sourceLine } from './sourceLine.ts';

export interface Advised {
  readonly guide: Guide;
  readonly answers: Answers;
  readonly advice: Advice;
  readonly pack: Pack;
}

/** How many lines each part has at most. */
interface Depth {
  readonly reasons: number;
  readonly against: number;
  readonly changes: number;
}

const DEPTHS: readonly Depth[] = [
  { reasons: 3, against: 2, changes: 3 },
  { reasons: 2, against: 1, changes: 2 },
  { reasons: 1, against: 1, changes: 1 },
  { reasons: 1, against: 0, changes: 0 },
];

/**
 * An advice in Discord Markdown: what fits and how surely, why, what would change it, and what to do first. Of the
 * reasons and changes as many as `room` characters hold.
 */
export function outcomeText(advised: Advised, room: number): string {
  const texts = DEPTHS.map((depth) => textAt(advised, depth));
  return texts.find((text) => text.length <= room) ?? nothing(advised.advice);
}

function textAt(advised: Advised, depth: Depth): string {
  const { guide, advice, pack } = advised;
  const outcome = guide.outcomes.find(({ id }) => id === advice.outcome);
  if (!outcome) return nothing(advice);
  const sources = outcome.sources.flatMap((id) => pack.sources.get(id) ?? []);
  const speaksFor = advice.reasons.filter(({ points }) => points >= 0).slice(0, depth.reasons);
  const against = advice.reasons.filter(({ points }) => points < 0).slice(0, depth.against);
  return [
    `### ${escapeText(outcome.title)}\n${certainty(guide, advice)}`,
    outcome.summary,
    part(
      'What speaks for it',
      speaksFor.map((reason) => reasonLine(advised, reason)),
    ),
    part(
      'What speaks against it',
      against.map((reason) => reasonLine(advised, reason)),
    ),
    part('What would change it', changeLines(advised, depth.changes)),
    part(
      'First steps',
      outcome.steps.map((step, index) => `${index + 1}. ${step}`),
    ),
    sourceLine(sources),
  ]
    .filter((each) => each !== '')
    .join('\n');
}

function certainty(guide: Guide, { strength, runnerUp }: Advice): string {
  if (strength === 'firm') return 'Firm: your answers point to it clearly.';
  const other = runnerUp === null ? 'another' : escapeText(labelsOf(guide).outcome(runnerUp));
  if (strength === 'leaning') return `Leaning: your answers point to it, with “${other}” close behind.`;
  return `Undecided: your answers speak for it and for “${other}” alike.`;
}

/** Where no outcome is left to recommend. */
const nothing = ({ vetoed }: Advice): string =>
  vetoed.size > 0
    ? '### No recommendation\nTogether, your answers rule out everything that I could recommend. Go back and change one.'
    : '### No recommendation\nYour answers leave it open. Go back and answer at least one question with more than “don’t know”.';

/** "You said “Always”: milk needs the strength of black tea." */
function reasonLine({ guide, answers }: Advised, reason: Reason): string {
  const rule = guide.rules.find(({ id }) => id === reason.rule);
  const questions = rule ? Object.keys(rule.when) : [reason.question];
  const said = questions.slice(0, NAMED).map((id) => quoted(labelsOf(guide), id, answers));
  return `- You said ${said.join(' and ')}: ${reason.text}`;
}

/** Answers that a reason from several answers names. */
const NAMED = 2;

/** One line for each question whose answer could change the outcome. */
function changeLines({ guide, answers, advice }: Advised, most: number): readonly string[] {
  const labels = labelsOf(guide);
  const changes = advice.wouldChange.filter(isFirstOfItsQuestion).slice(0, most);
  return changes.map(({ question, choice, outcome }) => {
    const leads = outcome === null ? 'no recommendation' : escapeText(labels.outcome(outcome));
    const instead = `“${escapeText(labels.choice(question, choice))}” instead of ${quoted(labels, question, answers)}`;
    return `- ${labels.ask(question)} ${instead}: ${leads}`;
  });
}

const isFirstOfItsQuestion = (change: Change, index: number, all: readonly Change[]): boolean =>
  all.findIndex(({ question }) => question === change.question) === index;

const quoted = (labels: Labels, question: string, answers: Answers): string =>
  `“${escapeText(labels.choice(question, answers.get(question) ?? UNKNOWN))}”`;

const part = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [`**${title}**`, ...lines].join('\n');

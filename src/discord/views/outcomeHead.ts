import { code } from '../../advise/code.ts';
import { labelsOf } from '../../advise/labels.ts';
import { escapeText } from '../escape.ts';
import { type Advised, recommended } from './advised.ts';
import { phoneBars } from './phoneBars.ts';
import { quoteOutcomes } from './quoted.ts';

/** What fits and how surely, the points of each outcome, and what the outcome means. */
export function outcomeHead(advised: Advised): string {
  const { advice, guide } = advised;
  if (advice.outcome === null) return nothing(advised);
  const best = recommended(advised);
  const titles = best.map(({ title }) => escapeText(title)).join(' or ');
  return [
    `### ${heading(advised)}${best.length > 1 ? `: ${titles}` : ''}`,
    certainty(advised),
    phoneBars(advice, labelsOf(guide)),
    // Several summaries stand with their steps: here they would be more than a message holds.
    ...(best.length === 1 ? best.map(({ summary }) => summary) : []),
  ].join('\n');
}

/** The title of what is recommended, in few words. */
export function heading(advised: Advised): string {
  const [best, ...level] = recommended(advised);
  if (!best) return 'No recommendation';
  return level.length === 0 ? escapeText(best.title) : 'Undecided';
}

/** The small last line: how to come back to this outcome. */
export const codeLine = ({ guide, answers }: Advised): string =>
  `-# Code: \`${code(guide, answers)}\`. \`/advise code:\` shows this again.`;

function certainty({ guide, advice }: Advised): string {
  const { strength, runnerUp, lead, points, outcome } = advice;
  if (strength === 'undecided') {
    const level = points.get(outcome ?? '') ?? 0;
    return `**Undecided**: your answers give them ${counted(level)} each.`;
  }
  if (runnerUp === null || lead === null) return '**Firm**: your answers rule out everything else.';
  const ahead = `${counted(lead)} ahead of ${quoteOutcomes(guide, [runnerUp])}`;
  return strength === 'firm'
    ? `**Firm**: ${ahead}, the runner-up.`
    : `**Leaning**: only ${ahead}, the runner-up. From ${counted(guide.margin)} on it would be firm.`;
}

const nothing = ({ advice }: Advised): string =>
  advice.vetoed.size > 0
    ? '### No recommendation\nTogether, your answers rule out everything that I could recommend. Change one of them.'
    : '### No recommendation\nYour answers leave it open. Answer at least one question with more than “don’t know”.';

const counted = (points: number): string => `${points} ${points === 1 ? 'point' : 'points'}`;

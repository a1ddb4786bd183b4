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
  const titles = best.map(({ title }) => escapeText(title)).join(` ${advised.t.general.or} `);
  return [
    `### ${heading(advised)}${best.length > 1 ? `: ${titles}` : ''}`,
    certainty(advised),
    phoneBars(advice, labelsOf(guide), advised.t),
    // Several summaries stand with their steps: here they would be more than a message holds.
    ...(best.length === 1 ? best.map(({ summary }) => summary) : []),
  ].join('\n');
}

/** The title of what is recommended, in few words. */
export function heading(advised: Advised): string {
  const [best, ...level] = recommended(advised);
  const { noRecommendation, undecided } = advised.t.advice;
  if (!best) return noRecommendation;
  return level.length === 0 ? escapeText(best.title) : undecided;
}

/** The small last line: how to come back to this outcome. */
export const codeLine = ({ guide, answers, t }: Advised): string =>
  `-# ${t.advice.code(code(guide, answers))}`;

function certainty({ guide, advice, t }: Advised): string {
  const { strength, runnerUp, lead, points, outcome } = advice;
  const words = t.advice;
  if (strength === 'undecided') return words.level(points.get(outcome ?? '') ?? 0);
  if (runnerUp === null || lead === null) return words.allElseRuledOut;
  const second = quoteOutcomes({ guide, t }, [runnerUp]);
  return strength === 'firm' ? words.firm(lead, second) : words.leaning(lead, second, guide.margin);
}

function nothing({ advice, t: { advice: words } }: Advised): string {
  const why = advice.vetoed.size > 0 ? words.allRuledOut : words.nothingKnown;
  return `### ${words.noRecommendation}\n${why}`;
}

import { advice, type Tally } from '../../src/advise/advice.ts';
import { code } from '../../src/advise/code.ts';
import { type Labels, labelsOf, pointBars } from '../../src/advise/labels.ts';
import { barsOf, type PictureWithAlt } from '../../src/compare/picture/picturesOf.ts';
import { PHONE_LINE } from '../../src/discord/limits.ts';
import { codeBlock, escapeText } from '../../src/discord/text.ts';
import type { Translations } from '../../src/locales/en.ts';
import { type Advised, quoteOutcomes, recommended } from './advised.ts';

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

/** The points of each outcome as bars in a code block; below the titles where a phone would break the lines. */
export function phoneBars(tally: Tally, labels: Labels, t: Translations): string {
  const lines = pointBars(tally, labels, t);
  const fitting = lines.every(({ length }) => length <= PHONE_LINE) ? lines : below(lines, tally, labels);
  return codeBlock(fitting.join('\n'));
}

/** Cuts after the titles, which are all as wide as the widest. */
function below(lines: readonly string[], { points }: Tally, labels: Labels): readonly string[] {
  const width = Math.max(...[...points.keys()].map((id) => labels.outcome(id).length));
  return lines.flatMap((line) => [line.slice(0, width).trimEnd(), line.slice(width)]);
}

/** The points of each outcome as a picture, the same as the bars in the text; none before there is an outcome. */
export function pointsPicture({
  guide,
  answers,
  t,
}: Omit<Advised, 'advice' | 'pack'>): readonly PictureWithAlt[] {
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

import { outcomeFor } from '../../advise/advice.ts';
import { UNKNOWN } from '../../advise/answers.ts';
import { labelsOf } from '../../advise/labels.ts';
import type { Opinion, Together } from '../../advise/together.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { opinionLine } from './opinionLine.ts';

/**
 * How far a group agreed: what its members would have got by their own answers, then the questions, most divided
 * first, with what the other choices would have given. As many lines as `room` characters hold.
 */
export function opinionsText(guide: Guide, together: Together, room: number): string {
  const { opinions, alone } = together;
  const voted = opinions.filter(({ choices }) => choices.length > 0);
  const line = (opinion: Opinion) => `- ${opinionLine(guide, opinion)}`;
  const lines = [
    ...(alone.size > 1 ? [aloneLine(guide, alone)] : []),
    ...part(
      'Where opinions differ',
      voted.filter(({ agreement }) => agreement < 1).map((each) => dividedLine(guide, each, together)),
    ),
    ...part('Where everybody agrees', voted.filter(({ agreement }) => agreement === 1).map(line)),
    ...part('Where nobody voted', opinions.filter((each) => !voted.includes(each)).map(line)),
  ];
  return fill(lines, room);
}

/** What the members would be advised one by one: “A black tea” 2 of 3, “A green tea” 1 of 3. */
function aloneLine(guide: Guide, alone: Together['alone']): string {
  const counts = new Map<string | null, number>();
  for (const outcome of alone.values()) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const got = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${outcomeName(guide, outcome)} ${count} of ${alone.size}`);
  return `By their own answers alone: ${got.join(', ')}.`;
}

/** Other choices that a line names. */
const NAMED = 3;

function dividedLine(guide: Guide, opinion: Opinion, { answers }: Together): string {
  const { choice } = labelsOf(guide);
  const group = outcomeFor(guide, answers);
  const others = opinion.choices.filter((each) => each.choice !== opinion.choice && each.choice !== UNKNOWN);
  const would = others.slice(0, NAMED).map((other) => {
    const gives = other.outcome === group ? 'the same' : outcomeName(guide, other.outcome);
    return `“${escapeText(choice(opinion.question, other.choice))}” (${other.votes}) would give ${gives}`;
  });
  const more = others.length > NAMED ? [`${others.length - NAMED} more choices had votes`] : [];
  return `- ${[opinionLine(guide, opinion), ...would, ...more].join('; ')}`;
}

const outcomeName = (guide: Guide, outcome: string | null): string =>
  outcome === null ? 'no recommendation' : `“${escapeText(labelsOf(guide).outcome(outcome))}”`;

const part = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`**${title}**`, ...lines];

const CUT = '- …';

function fill(lines: readonly string[], room: number): string {
  const fitting: string[] = [];
  let left = room - CUT.length - 1;
  for (const line of lines) {
    left -= line.length + 1;
    if (left < 0) return [...fitting, CUT].join('\n');
    fitting.push(line);
  }
  return fitting.join('\n');
}

import { outcomeFor } from '../../src/advise/advice.ts';
import { UNKNOWN } from '../../src/advise/answers.ts';
import { labelsOf } from '../../src/advise/labels.ts';
import type { Opinion, VoteTally } from '../../src/advise/vote.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import type { Translations } from '../../src/locales/en.ts';

/** A guide, and the words for whoever reads of it. */
export interface Read {
  readonly guide: Guide;
  readonly t: Translations;
}

/**
 * How far a group agreed: what its members would have got by their own answers, then the questions, most divided
 * first, with what the other choices would have given. As many lines as `room` characters hold.
 */
export function opinionsText(read: Read, tally: VoteTally, room: number): string {
  const { opinions, alone } = tally;
  const words = read.t.vote;
  const voted = opinions.filter(({ choices }) => choices.length > 0);
  const line = (opinion: Opinion) => `- ${opinionLine(read, opinion)}`;
  const lines = [
    ...(alone.size > 1 ? [aloneLine(read, alone)] : []),
    ...part(
      words.opinionsDiffer,
      voted.filter(({ agreement }) => agreement < 1).map((each) => dividedLine(read, each, tally)),
    ),
    ...part(words.everybodyAgrees, voted.filter(({ agreement }) => agreement === 1).map(line)),
    ...part(words.nobodyDid, opinions.filter((each) => !voted.includes(each)).map(line)),
  ];
  return fill(lines, room);
}

/** What the members would be advised one by one: “A black tea” 2 of 3, “A green tea” 1 of 3. */
function aloneLine(read: Read, alone: VoteTally['alone']): string {
  const { share, byThemselves } = read.t.vote;
  const counts = new Map<string | null, number>();
  for (const outcome of alone.values()) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const got = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${outcomeName(read, outcome)} ${share(count, alone.size)}`);
  return byThemselves(got.join(', '));
}

/** Other choices that a line names. */
const NAMED = 3;

function dividedLine(read: Read, opinion: Opinion, { answers }: VoteTally): string {
  const { guide, t } = read;
  const { theSame, wouldGive, moreChoices } = t.vote;
  const { choice } = labelsOf(guide, t);
  const group = outcomeFor(guide, answers);
  const others = opinion.choices.filter((each) => each.choice !== opinion.choice && each.choice !== UNKNOWN);
  const would = others.slice(0, NAMED).map((other) => {
    const gives = other.outcome === group ? theSame : outcomeName(read, other.outcome);
    const name = t.general.quote(escapeText(choice(opinion.question, other.choice)));
    return wouldGive(name, other.votes, gives);
  });
  const more = others.length > NAMED ? [moreChoices(others.length - NAMED)] : [];
  return `- ${[opinionLine(read, opinion), ...would, ...more].join('; ')}`;
}

const outcomeName = (read: Read, outcome: string | null): string =>
  outcome === null
    ? read.t.vote.nothing
    : read.t.general.quote(escapeText(labelsOf(read.guide).outcome(outcome)));

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

/** What a group said to a question, such as: Do you take milk? “Always” (2 of 3) */
export function opinionLine({ guide, t }: Read, opinion: Opinion): string {
  const { ask, choice } = labelsOf(guide, t);
  const said = t.general.quote(escapeText(choice(opinion.question, opinion.choice)));
  return `${ask(opinion.question)} ${said} (${how(opinion, t)})`;
}

function how({ choice, choices }: Opinion, { vote }: Translations): string {
  const all = choices.reduce((sum, { votes }) => sum + votes, 0);
  const votes = choices.find((each) => each.choice === choice)?.votes ?? 0;
  if (all === 0) return vote.nobodyVoted;
  if (choice === UNKNOWN && votes < all) return vote.tie;
  if (votes < all) return vote.share(votes, all);
  return vote.all(all);
}

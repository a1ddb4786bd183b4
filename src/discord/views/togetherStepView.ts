import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { advice } from '../../advise/advice.ts';
import { UNKNOWN } from '../../advise/answers.ts';
import { UNKNOWN_LABEL } from '../../advise/labels.ts';
import { addUp } from '../../advise/together.ts';
import { counted } from '../../counted.ts';
import type { Guide } from '../../knowledge/pack.ts';
import { escapeText } from '../escape.ts';
import { DISCORD_LIMITS } from '../limits.ts';
import { closedVotes } from '../together/steps.ts';
import type { Wizard } from '../together/wizard.ts';
import { button, container, row, select, text } from './components.ts';
import type { MessageView } from './message.ts';
import { opinionLine } from './opinionLine.ts';
import { goOnId, stopId, voteId } from './togetherIds.ts';

interface Step {
  readonly wizard: Wizard;
  readonly guide: Guide;
  readonly question: Guide['questions'][number];
  /** Milliseconds since 1970. */
  readonly closes: number;
}

/** The open question of a vote. It tells how many have voted, and not what: votes stay free of each other. */
export function togetherStepView(step: Step): MessageView {
  const { wizard, guide, question } = step;
  const lines = [
    `### ${escapeText(guide.title)}`,
    `-# ${progress(step)}`,
    ...(wizard.closed.length === 0 ? [guide.summary] : lastDecision(wizard, guide)),
    ...(wizard.changed ? [`-# ${CHANGED}`] : []),
    `**${question.ask}**`,
    question.help,
    `-# ${turnout(step)}`,
  ];
  return {
    components: [
      container(text(lines.join('\n'))),
      choices(step),
      row(button('Go on', goOnId(wizard)), button('Stop', stopId(wizard))),
    ],
  };
}

/** For a guide that was changed while a vote on it was under way. */
export const CHANGED = 'The guide was changed during the vote; what no longer fits it is left out.';

function progress({ wizard, guide }: Step): string {
  const { left } = advice(guide, addUp(guide, closedVotes(wizard)).answers);
  const number = wizard.closed.length + 1;
  const rest = left <= 1 ? 'the last' : `at most ${left - 1} left`;
  return `Decide together: question ${number}, ${rest}. Begun by <@${wizard.host}>, who can go on or stop.`;
}

/** What the group said to the question before. */
function lastDecision(wizard: Wizard, guide: Guide): readonly string[] {
  const { opinions } = addUp(guide, closedVotes(wizard));
  const last = opinions.find(({ question }) => question === wizard.closed.at(-1));
  return last ? [`-# Before: ${opinionLine(guide, last)}`] : [];
}

function turnout({ wizard, question, closes }: Step): string {
  const votes = wizard.votes.filter((vote) => vote.question === question.id).length;
  const when = `<t:${Math.ceil(closes / 1_000)}:R>`;
  const until =
    wizard.minutes === 0
      ? `Open until <@${wizard.host}> goes on; the vote ends ${when} at the latest.`
      : `Closes ${when}.`;
  const said = votes === 0 ? 'Nobody has voted yet' : counted(votes, 'vote');
  return `${said}. ${until} One vote each, which you can change; nobody sees who voted what.`;
}

function choices({ wizard, question }: Step): APIActionRowComponent<APIComponentInMessageActionRow> {
  const options = [...question.choices, { id: UNKNOWN, label: UNKNOWN_LABEL }];
  if (options.length <= DISCORD_LIMITS.BUTTONS_PER_ROW)
    return row(...options.map(({ id, label }) => button(label, voteId(wizard, id))));
  return row(
    select(
      voteId(wizard),
      'Vote',
      options.map(({ id, label }) => ({ label, value: id })),
    ),
  );
}

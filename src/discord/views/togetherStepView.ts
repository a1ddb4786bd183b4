import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { advice } from '../../advise/advice.ts';
import { UNKNOWN } from '../../advise/answers.ts';
import { tallyVotes } from '../../advise/vote.ts';
import type { Guide } from '../../knowledge/pack.ts';
import type { Translator } from '../../locales/translator.ts';
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
  readonly t: Translator;
  readonly question: Guide['questions'][number];
  /** Milliseconds since 1970. */
  readonly closes: number;
}

/** The open question of a vote. It tells how many have voted, and not what: votes stay free of each other. */
export function togetherStepView(step: Step): MessageView {
  const { wizard, guide, question, t } = step;
  const lines = [
    `### ${escapeText(guide.title)}`,
    `-# ${progress(step)}`,
    ...(wizard.closed.length === 0 ? [guide.summary] : lastDecision(step)),
    ...(wizard.changed ? [`-# ${t.together.guideChanged}`] : []),
    `**${question.ask}**`,
    question.help,
    `-# ${turnout(step)}`,
    ...(t.notice === undefined ? [] : [t.notice]),
  ];
  return {
    components: [
      container(text(lines.join('\n'))),
      choices(step),
      row(button(t.together.goOn, goOnId(wizard)), button(t.together.stop, stopId(wizard))),
    ],
  };
}

function progress({ wizard, guide, t }: Step): string {
  const { left } = advice(guide, tallyVotes(guide, closedVotes(wizard)).answers);
  return t.together.progress(wizard.closed.length + 1, left, wizard.host);
}

/** What the group said to the question before. */
function lastDecision({ wizard, guide, t }: Step): readonly string[] {
  const { opinions } = tallyVotes(guide, closedVotes(wizard));
  const last = opinions.find(({ question }) => question === wizard.closed.at(-1));
  return last ? [`-# ${t.together.before(opinionLine({ guide, t }, last))}`] : [];
}

function turnout({ wizard, question, closes, t: { together } }: Step): string {
  const votes = wizard.votes.filter((vote) => vote.question === question.id).length;
  const when = `<t:${Math.ceil(closes / 1_000)}:R>`;
  const until = wizard.minutes === 0 ? together.openUntil(wizard.host, when) : together.closes(when);
  return `${together.turnout(votes)} ${until} ${together.rules}`;
}

function choices({ wizard, question, t }: Step): APIActionRowComponent<APIComponentInMessageActionRow> {
  const options = [...question.choices, { id: UNKNOWN, label: t.advice.unknown }];
  if (options.length <= DISCORD_LIMITS.BUTTONS_PER_ROW)
    return row(...options.map(({ id, label }) => button(label, voteId(wizard, id))));
  return row(
    select(
      voteId(wizard),
      t.together.vote,
      options.map(({ id, label }) => ({ label, value: id })),
    ),
  );
}

import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { advice } from '../../src/advise/advice.ts';
import { UNKNOWN } from '../../src/advise/answers.ts';
import { labelsOf } from '../../src/advise/labels.ts';
import { tallyVotes } from '../../src/advise/vote.ts';
import { button, container, row, select, text } from '../../src/discord/components.ts';
import { DISCORD_LIMITS } from '../../src/discord/limits.ts';
import { type MessageView, noticeView } from '../../src/discord/message.ts';
import { escapeText } from '../../src/discord/text.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import type { Translator } from '../../src/locales/translator.ts';
import { goOnId, stopId, takeBackId, voteId } from './ids.ts';
import { opinionLine, type Read } from './opinions.ts';
import { type GuideIds, resultView } from './resultView.ts';
import { closedVotes, type Session } from './session.ts';

/** A vote as the channel sees it: the open question, or what came of it. */
export function voteView(
  session: Session,
  guide: Guide | undefined,
  { t, ids }: { readonly t: Translator; readonly ids: GuideIds },
): MessageView {
  const { stage } = session;
  if (!guide) return noticeView(t.vote.guideGone);
  if (stage.kind === 'over') return resultView({ session, guide, t, ids, end: stage.end });
  const question = guide.questions.find(({ id }) => id === stage.question);
  if (!question) throw new Error(`The vote asks ${stage.question}, which ${guide.id} does not have.`);
  return questionView({ session, guide, t, question, closes: stage.closes });
}

interface Step {
  readonly session: Session;
  readonly guide: Guide;
  readonly t: Translator;
  readonly question: Guide['questions'][number];
  /** Milliseconds since 1970. */
  readonly closes: number;
}

/** The open question of a vote. It tells how many have voted, and not what: votes stay free of each other. */
function questionView(step: Step): MessageView {
  const { session, guide, question, t } = step;
  const lines = [
    `### ${escapeText(guide.title)}`,
    `-# ${progress(step)}`,
    ...(session.closed.length === 0 ? [guide.summary] : lastDecision(step)),
    ...(session.changed ? [`-# ${t.vote.guideChanged}`] : []),
    `**${question.ask}**`,
    ...(question.help === '' ? [] : [question.help]),
    `-# ${turnout(step)}`,
    ...(t.notice === undefined ? [] : [t.notice]),
  ];
  return {
    components: [
      container(text(lines.join('\n'))),
      choices(step),
      row(button(t.vote.goOn, goOnId(session)), button(t.vote.stop, stopId(session))),
    ],
  };
}

function progress({ session, guide, t }: Step): string {
  const { left } = advice(guide, tallyVotes(guide, closedVotes(session)).answers);
  return t.vote.progress(session.closed.length + 1, left, session.host);
}

/** What the group said to the question before. */
function lastDecision({ session, guide, t }: Step): readonly string[] {
  const { opinions } = tallyVotes(guide, closedVotes(session));
  const last = opinions.find(({ question }) => question === session.closed.at(-1));
  return last ? [`-# ${t.vote.before(opinionLine({ guide, t }, last))}`] : [];
}

function turnout({ session, question, closes, t: { vote } }: Step): string {
  const votes = session.votes.filter((vote) => vote.question === question.id).length;
  const when = `<t:${Math.ceil(closes / 1_000)}:R>`;
  const until = session.minutes === 0 ? vote.openUntil(session.host, when) : vote.closes(when);
  return `${vote.turnout(votes)} ${until} ${vote.rules}`;
}

function choices({ session, question, t }: Step): APIActionRowComponent<APIComponentInMessageActionRow> {
  const options = [...question.choices, { id: UNKNOWN, label: t.advice.unknown }];
  if (options.length <= DISCORD_LIMITS.BUTTONS_PER_ROW)
    return row(...options.map(({ id, label }) => button(label, voteId(session, id))));
  return row(
    select(
      voteId(session),
      t.vote.vote,
      options.map(({ id, label }) => ({ label, value: id })),
    ),
  );
}

export interface Ballot {
  readonly question: string;
  readonly choice: string;
}

/** What somebody has just voted, for their eyes alone. */
export function ballotView(session: Session, { guide, t }: Read, { question, choice }: Ballot): MessageView {
  const words = t.vote;
  const labels = labelsOf(guide, t);
  const given = words.yourVote(escapeText(labels.choice(question, choice)));
  return {
    components: [
      text(`**${labels.ask(question)}**
${given}
-# ${words.secret}`),
      row(button(words.takeBack, takeBackId(session))),
    ],
  };
}

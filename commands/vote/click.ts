import { type MessageComponentInteraction, PermissionFlagsBits } from 'discord.js';
import type { CustomId } from '../../src/discord/customId.ts';
import { OLD_BUTTON } from '../../src/discord/failure.ts';
import { noticeView } from '../../src/discord/message.ts';
import { inPlace, privately } from '../../src/discord/send.ts';
import type { Translations } from '../../src/locales/en.ts';
import { LocalizedError, translationsFor } from '../../src/locales/translator.ts';
import type { Run } from './run.ts';
import { ended, goneOn, isChoice, type Session, shownIn, voted } from './session.ts';
import { ballotView } from './voteView.ts';

/** What a click on a vote is answered from. */
export interface Desk {
  /** Undefined where that vote is over. */
  readonly runFor: (id: string) => Promise<Run | undefined>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Clicked {
  readonly click: MessageComponentInteraction;
  readonly run: Run;
  /** The words for whoever clicked. */
  readonly t: Translations;
  /** The round that the clicked message showed. */
  readonly round: number;
  readonly now: number;
}

/** A click on a vote. It is answered when its effect is kept; then the message in the channel follows. */
export async function clickVote(
  click: MessageComponentInteraction,
  { parts: [id = '', what = '', round = '', choice = ''] }: CustomId,
  { runFor, now }: Desk,
): Promise<void> {
  const run = await runFor(id);
  if (!run) throw new LocalizedError(({ vote }) => vote.over);
  const t = translationsFor(click.locale);
  const clicked = { click, run, t, round: Number(round), now: now() };
  if (what === 'vote') await vote(clicked, click.isStringSelectMenu() ? (click.values[0] ?? '') : choice);
  else if (what === 'back') await takeBack(clicked);
  else if (what === 'next') await goOn(clicked);
  else if (what === 'stop') await stop(clicked);
  else throw new LocalizedError(OLD_BUTTON);
  await run.show();
}

async function vote({ click, run, t, round, now }: Clicked, choice: string): Promise<void> {
  const voter = click.user.id;
  const { session, guide } = await run.change((today, rules) => {
    const question = openIn(today, round, now);
    if (question === undefined || !isChoice(rules, question, choice)) return today;
    return voted(seen(today, click), voter, choice);
  });
  const question = openIn(session, round, now);
  const view =
    !guide || question === undefined
      ? noticeView(t.vote.closed)
      : voteOf(session, question, voter) === choice
        ? ballotView(session, { guide, t }, { question, choice })
        : noticeView(t.vote.choiceGone);
  await click.reply(privately(view));
  if (question !== undefined) run.handOut(voter, { round, remove: () => click.deleteReply() });
}

/** A quick click can be here before Discord's answer that names the message, or after a process that never got it. */
const seen = (session: Session, { message }: MessageComponentInteraction): Session =>
  shownIn(session, message.id);

/** A vote that counts already stays: the group has gone on from it. */
async function takeBack({ click, run, t, round, now }: Clicked): Promise<void> {
  const voter = click.user.id;
  const { session } = await run.change((today) =>
    openIn(today, round, now) === undefined ? today : voted(today, voter, null),
  );
  const isOpen = openIn(session, round, now) !== undefined;
  await click.update(inPlace(noticeView(isOpen ? t.vote.takenBack : t.vote.closed)));
}

async function goOn({ click, run, round, now }: Clicked): Promise<void> {
  mustLead(click, run.session);
  await run.change((session, guide) =>
    session.round === round ? goneOn(seen(session, click), guide, now) : session,
  );
  await click.deferUpdate();
}

async function stop({ click, run }: Clicked): Promise<void> {
  mustLead(click, run.session);
  await run.change((session) => ended(seen(session, click), 'stopped'));
  await click.deferUpdate();
}

/** The host, and those who may delete anything in the channel. */
function mustLead({ user, memberPermissions }: MessageComponentInteraction, { host }: Session): void {
  if (user.id !== host && !memberPermissions?.has(PermissionFlagsBits.ManageMessages))
    throw new LocalizedError(({ vote }) => vote.onlyHost(host));
}

/** The question of this round, as long as it can be voted on. */
function openIn({ stage, round }: Session, asked: number, now: number): string | undefined {
  return stage.kind === 'open' && round === asked && now < stage.closes ? stage.question : undefined;
}

const voteOf = ({ votes }: Session, question: string, voter: string): string | undefined =>
  votes.find((vote) => vote.question === question && vote.voter === voter)?.choice;

import { type MessageComponentInteraction, PermissionFlagsBits } from 'discord.js';
import type { Translations } from '../../locales/en.ts';
import { LocalizedError } from '../../locales/localizedError.ts';
import { translationsFor } from '../../locales/translator.ts';
import type { CustomId } from '../customId.ts';
import { OLD_BUTTON } from '../oldButton.ts';
import { inPlace, privately } from '../send.ts';
import { ballotView } from '../views/ballotView.ts';
import { noticeView } from '../views/noticeView.ts';
import type { Run } from './run.ts';
import { ended, goneOn, isChoice, shownIn, voted } from './steps.ts';
import type { Wizard } from './wizard.ts';

/** What a click on a vote is answered from. */
export interface Desk {
  readonly runs: ReadonlyMap<string, Run>;
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
export async function clickTogether(
  click: MessageComponentInteraction,
  { parts: [id = '', what = '', round = '', choice = ''] }: CustomId,
  { runs, now }: Desk,
): Promise<void> {
  const run = runs.get(id);
  if (!run) throw new LocalizedError(({ together }) => together.over);
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
  const { wizard, guide } = await run.change((today, rules) => {
    const question = openIn(today, round, now);
    if (question === undefined || !isChoice(rules, question, choice)) return today;
    // A quick vote can be here before Discord's answer that names the message.
    return shownIn(voted(today, voter, choice), click.message.id);
  });
  const question = openIn(wizard, round, now);
  const view =
    !guide || question === undefined
      ? noticeView(t.together.closed)
      : voteOf(wizard, question, voter) === choice
        ? ballotView(wizard, { guide, t }, { question, choice })
        : noticeView(t.together.choiceGone);
  await click.reply(privately(view));
}

/** A vote that counts already stays: the group has gone on from it. */
async function takeBack({ click, run, t, round, now }: Clicked): Promise<void> {
  const voter = click.user.id;
  const { wizard } = await run.change((today) =>
    openIn(today, round, now) === undefined ? today : voted(today, voter, null),
  );
  const isOpen = openIn(wizard, round, now) !== undefined;
  await click.update(inPlace(noticeView(isOpen ? t.together.takenBack : t.together.closed)));
}

async function goOn({ click, run, round, now }: Clicked): Promise<void> {
  mustLead(click, run.wizard);
  await run.change((wizard, guide) => (wizard.round === round ? goneOn(wizard, guide, now) : wizard));
  await click.deferUpdate();
}

async function stop({ click, run }: Clicked): Promise<void> {
  mustLead(click, run.wizard);
  await run.change((wizard) => ended(wizard, 'stopped'));
  await click.deferUpdate();
}

/** The host, and those who may delete anything in the channel. */
function mustLead({ user, memberPermissions }: MessageComponentInteraction, { host }: Wizard): void {
  if (user.id !== host && !memberPermissions?.has(PermissionFlagsBits.ManageMessages))
    throw new LocalizedError(({ together }) => together.onlyHost(host));
}

/** The question of this round, as long as it can be voted on. */
function openIn({ stage, round }: Wizard, asked: number, now: number): string | undefined {
  return stage.kind === 'open' && round === asked && now < stage.closes ? stage.question : undefined;
}

const voteOf = ({ votes }: Wizard, question: string, voter: string): string | undefined =>
  votes.find((vote) => vote.question === question && vote.voter === voter)?.choice;

import {
  type APIApplicationCommandIntegerOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type Client,
  type MessageComponentInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { createInFlight } from '../../src/discord/bot.ts';
import { type Library, localizedDescription, localizedName } from '../../src/discord/command.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { publicly } from '../../src/discord/send.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { LocalizedError } from '../../src/locales/translator.ts';
import { clickVote } from './click.ts';
import { VOTE } from './ids.ts';
import type { GuideIds } from './resultView.ts';
import { Run, type Surroundings } from './run.ts';
import { begun, type Session, shownIn } from './session.ts';
import type { KeptVotes } from './sessionFiles.ts';

/** The option of /advise that makes it a vote: minutes for each question, 0 until the host goes on. */
export const voteOption: APIApplicationCommandIntegerOption = {
  name: VOTE,
  type: ApplicationCommandOptionType.Integer,
  ...localizedDescription(({ commands }) => commands.advise.vote),
  choices: [
    ...[1, 5, 15].map((value) => ({
      ...localizedName(({ commands }) => commands.advise.minutes(value)),
      value,
    })),
    { ...localizedName(({ commands }) => commands.advise.hour), value: 60 },
    { ...localizedName(({ commands }) => commands.advise.untilGoOn), value: 0 },
  ],
};

/** `/advise together:`: guides that the members of a channel answer by vote. */
export interface Vote {
  /** Posts a vote in the channel. @param minutes each question is open for; 0: until the host goes on. */
  readonly begin: (command: ChatInputCommandInteraction, guide: Guide, minutes: number) => Promise<void>;
  readonly click: (click: MessageComponentInteraction, id: CustomId) => Promise<void>;
  /** Goes on with every vote as its file has it; what was due meanwhile happens at once. Returns what ends that. */
  readonly resume: (client: Client<true>) => () => Promise<void>;
}

/** How long a bot that stops waits for what is being shown, in milliseconds. */
const LAST_VIEWS = 2_000;

/** Votes that go on with those that are kept once the bot is connected. @param ids of the guide's own buttons */
export function createVote(kept: KeptVotes, library: Library, ids: GuideIds): Vote {
  const { files, sessions, clock, log } = kept;
  const runs = new Map<string, Run>();
  const inFlight = createInFlight();
  let connected: Client | undefined;
  const around: Surroundings = {
    files,
    clock,
    log,
    ids,
    pack: () => library.current.pack,
    client: () => connected,
    background: inFlight.add,
    forgotten: (id) => runs.delete(id),
  };
  const open = (session: Session) => {
    const run = new Run(session, around);
    runs.set(session.id, run);
    return run;
  };
  for (const session of sessions) open(session);
  const stopWaiting = () => {
    for (const run of runs.values()) run.stopWaiting();
  };
  return {
    begin: (command, guide, minutes) => begin(command, { guide, minutes, now: clock.now() }, open),
    click: (click, id) => clickVote(click, id, { runs, now: clock.now }),
    resume: (client) => {
      connected = client;
      for (const run of runs.values()) {
        run.wait();
        inFlight.add(run.show());
      }
      return async () => {
        stopWaiting();
        await inFlight.drain(LAST_VIEWS);
        // What was still under way may have set a new time.
        connected = undefined;
        stopWaiting();
      };
    },
  };
}

interface Asked {
  readonly guide: Guide;
  readonly minutes: number;
  readonly now: number;
}

/**
 * Posts a vote: kept first, then shown, so that there never is one that a restart would not find.
 * @throws UserError where there is nobody to vote with, or no way to show later how it goes on.
 */
async function begin(
  command: ChatInputCommandInteraction,
  { guide, minutes, now }: Asked,
  open: (session: Session) => Run,
): Promise<void> {
  // Who added the bot to themselves may use it where the bot is not.
  if (!command.inCachedGuild()) throw new LocalizedError(({ vote }) => vote.notAMember);
  if (!command.appPermissions.has(PermissionFlagsBits.ViewChannel))
    throw new LocalizedError(({ vote }) => vote.unseenChannel);
  const { id, locale, user, channelId: channel } = command;
  const beginning = { id, host: user.id, channel, locale, minutes };
  const run = open(begun(beginning, guide, now));
  try {
    await run.keep();
    const { resource } = await command.reply({
      ...publicly(run.view(guide)),
      withResponse: true,
    });
    const message = resource?.message?.id ?? null;
    await run.change((session) => shownIn(session, message));
  } catch (thrown) {
    // What went wrong first is what matters.
    await run.forget().catch(() => undefined);
    throw thrown;
  }
}

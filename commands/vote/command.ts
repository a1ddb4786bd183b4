import {
  type APIApplicationCommandIntegerOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  type Client,
  type MessageComponentInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import { messageOf } from '../../src/base/errors.ts';
import type { Log } from '../../src/base/log.ts';
import { createInFlight } from '../../src/discord/bot.ts';
import { knownIn, type Library, localizedDescription, localizedName } from '../../src/discord/command.ts';
import type { CustomId } from '../../src/discord/customId.ts';
import { findReply, publicly } from '../../src/discord/send.ts';
import type { Guide } from '../../src/knowledge/pack.ts';
import { LocalizedError } from '../../src/locales/translator.ts';
import { clickVote } from './click.ts';
import { VOTE } from './ids.ts';
import type { GuideIds } from './resultView.ts';
import { AGAIN, Run, type Surroundings } from './run.ts';
import { begun, type Session, shownIn } from './session.ts';
import type { KeptVotes } from './sessions.ts';

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
  /** Goes on with every vote as the store has it; what was due meanwhile happens at once. Returns what ends that. */
  readonly resume: (client: Client<true>) => () => Promise<void>;
}

/** How long a bot that stops waits for what is being shown, in milliseconds. */
const LAST_VIEWS = 2_000;

/** Votes that go on with those that are kept once the bot is connected. @param ids of the guide's own buttons */
export function createVote(kept: KeptVotes, library: Library, ids: GuideIds): Vote {
  const { sessions, clock, log } = kept;
  const runs = new Map<string, Run>();
  const inFlight = createInFlight();
  let connected: Client | undefined;
  const around: Surroundings = {
    sessions,
    clock,
    log,
    ids,
    pack: (server) => knownIn(library, server).pack,
    ready: async (server) => (server === null ? undefined : library.ready?.(server)),
    client: () => connected,
    background: inFlight.add,
    forgotten: (id) => runs.delete(id),
  };
  const open = (session: Session) => {
    const run = runs.get(session.id) ?? new Run(session, around);
    runs.set(session.id, run);
    return run;
  };
  const runFor = async (id: string) => {
    const session = runs.has(id) ? undefined : await sessions.find(id);
    return session ? open(session) : runs.get(id);
  };
  const goOn = async (client: Client) => {
    const again = () => {
      if (connected) cancelAgain = clock.after(AGAIN, () => inFlight.add(goOn(client)));
    };
    try {
      const known = new Set(runs.keys());
      for (const session of await sessions.all())
        if (!known.has(session.id)) inFlight.add(takeUp(open(session), client, kept));
      // Another process may begin a vote and then end.
      if (sessions.isShared) again();
    } catch {
      // The log has why; the store may be back by then.
      again();
    }
  };
  let cancelAgain = () => {};
  const stopWaiting = () => {
    for (const run of runs.values()) run.stopWaiting();
  };
  return {
    begin: (command, guide, minutes) =>
      begin(command, { guide, minutes, now: clock.now() }, { ...kept, open }),
    click: (click, id) => clickVote(click, id, { runFor, now: clock.now }),
    resume: (client) => {
      connected = client;
      inFlight.add(goOn(client));
      return async () => {
        cancelAgain();
        stopWaiting();
        await inFlight.drain(LAST_VIEWS);
        // What was still under way may have set a new time.
        connected = undefined;
        stopWaiting();
      };
    },
  };
}

/** A process is given this long between posting a vote and noting its message, in milliseconds. */
const NOTED = 15 * 60_000;
/** When ids of Discord begin, in milliseconds since 1970: https://docs.discord.com/developers/reference#snowflakes */
const DISCORD_EPOCH = 1_420_070_400_000;

const begunAt = ({ id }: Session): number => Number(BigInt(id) >> 22n) + DISCORD_EPOCH;

/** Goes on with a vote that another process began; where that could not note its message, this one looks for it. */
async function takeUp(run: Run, client: Client, { sessions: { isShared }, log }: KeptVotes): Promise<void> {
  run.wait();
  if (run.session.message !== null) return run.show();
  if (!isShared || Date.now() - begunAt(run.session) > NOTED) await repair(run, client, log);
}

/**
 * Looks for the message of a vote whose process ended before it noted that; a vote that Discord has no message of is
 * forgotten. Where the bot may not look, the first click tells. Never rejects.
 */
async function repair(run: Run, client: Client, log: Log): Promise<void> {
  const { id, channel } = run.session;
  try {
    const message = await findReply(client, { channel, interaction: id });
    if (message === undefined) return await run.forget();
    await run.change((session) => shownIn(session, message));
    await run.show();
  } catch (thrown) {
    log.warn(`The message of the vote ${id} is found with the first click only: ${messageOf(thrown)}`);
  }
}

interface Asked {
  readonly guide: Guide;
  readonly minutes: number;
  readonly now: number;
}

/**
 * Posts a vote: kept first, then shown, so that there never is one that a restart would not find.
 * @throws UserError where there is nobody to vote with, no way to show later how it goes on, or none to keep it.
 */
async function begin(
  command: ChatInputCommandInteraction,
  { guide, minutes, now }: Asked,
  { sessions, log, open }: KeptVotes & { readonly open: (session: Session) => Run },
): Promise<void> {
  // Who added the bot to themselves may use it where the bot is not.
  if (!command.inCachedGuild()) throw new LocalizedError(({ vote }) => vote.notAMember);
  if (!command.appPermissions.has(PermissionFlagsBits.ViewChannel))
    throw new LocalizedError(({ vote }) => vote.unseenChannel);
  const { id, locale, user, channelId: channel, guildId: server } = command;
  const beginning = { id, host: user.id, server, channel, locale, minutes };
  const session = begun(beginning, guide, now);
  await sessions.begin(session);
  const run = open(session);
  const message = await post(command, run, guide);
  try {
    await run.change((today) => shownIn(today, message));
  } catch {
    // It stands in the channel and is kept: the first click on it tells where.
    log.warn(`The message of the vote ${id} could not be noted; the first click on it will do that.`);
  }
}

async function post(command: ChatInputCommandInteraction, run: Run, guide: Guide): Promise<string | null> {
  try {
    const { resource } = await command.reply({ ...publicly(run.view(guide)), withResponse: true });
    return resource?.message?.id ?? null;
  } catch (thrown) {
    // What went wrong first is what matters.
    await run.forget().catch(() => undefined);
    throw thrown;
  }
}

import { setTimeout as after } from 'node:timers/promises';
import {
  type AnyThreadChannel,
  ChannelType,
  DiscordAPIError,
  type Message,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Log } from '../base/log.ts';
import { addressed } from './addressed.ts';
import { type Command, isSlash } from './command.ts';
import { refer } from './failure.ts';
import { type Library, packTranslator } from './library.ts';
import { noticeView } from './message.ts';
import { inChat } from './send.ts';

/** Answers a message that speaks to the bot, and no other; never rejects. */
type Chat = (message: Message) => Promise<void>;

export function createChat(commands: readonly Command[], library: Library, log: Log): Chat {
  const hearing = commands.flatMap((command) => (isSlash(command) && command.hear ? [command.hear] : []));
  return async (message) => {
    const said = addressed(message, message.client.user.id);
    if (!said) return;
    try {
      for (const hear of hearing) {
        const view = hear(message, said);
        if (view) return void (await message.reply(inChat(view)));
      }
    } catch (thrown) {
      if (answerRefused(thrown, message.channelId, log)) return;
      const { troubles } = packTranslator(library.current);
      const notice = noticeView(troubles.wentWrong(refer(thrown, log)));
      await message.reply(inChat(notice)).catch((unsent: unknown) => refer(unsent, log));
    }
  };
}

/** Refusals that somebody who manages the server can end. */
const NOT_PERMITTED: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
]);

/** Refusals that nobody need do anything about: the place is gone, locked, or does not want to hear from the bot. */
const NOT_WANTED: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

/** Whether Discord refused an answer in a channel for a reason that lies there, which then is in the log. */
export function answerRefused(thrown: unknown, channelId: string, log: Log): boolean {
  const code = thrown instanceof DiscordAPIError ? thrown.code : undefined;
  if (NOT_WANTED.has(code)) log.debug(`An answer in channel ${channelId} had nowhere to go.`);
  else if (NOT_PERMITTED.has(code))
    log.warn(
      `Discord refused an answer in channel ${channelId}. ` +
        'Give the bot View Channel, Send Messages, Send Messages in Threads and Read Message History there.',
    );
  else return false;
  return true;
}

/** The forums whose new posts get hints, by id; `all` stands for every forum that the bot sees. */
export type Forums = ReadonlySet<string> | 'all';

/** Hears of a thread; only a new post of one of the forums may get a hint. Never rejects. */
export type ForumPosts = (thread: AnyThreadChannel, isNew: boolean) => Promise<void>;

/** Milliseconds until the next look for a post's first message, which Discord may take in after its title. */
const LOOKS = [0, 1_000, 3_000];

/** Lets the commands answer the title of a new post, once, in a message that its author can delete. */
export function createForumPosts(forums: Forums, commands: readonly Command[], log: Log): ForumPosts {
  const hinting = commands.flatMap((command) => (isSlash(command) && command.hint ? [command.hint] : []));
  return async (thread, isNew) => {
    if (!isNew || !isPostIn(forums, thread)) return;
    try {
      const [hintFor] = hinting.flatMap((hint) => hint(thread.name) ?? []);
      if (!hintFor) return;
      const first = await firstMessage(thread);
      if (first && !first.author.bot) await first.reply(inChat(hintFor(first.author.id)));
    } catch (thrown) {
      if (!answerRefused(thrown, thread.id, log)) refer(thrown, log);
    }
  };
}

const isPostIn = (forums: Forums, { parentId, parent }: AnyThreadChannel): boolean =>
  parent?.type === ChannelType.GuildForum && (forums === 'all' || forums.has(parentId ?? ''));

async function firstMessage(thread: AnyThreadChannel): Promise<Message | undefined> {
  for (const pause of LOOKS) {
    await after(pause);
    const first = await thread.fetchStarterMessage({ cache: false }).catch(unlessMissing);
    if (first) return first;
  }
  return undefined;
}

function unlessMissing(thrown: unknown): undefined {
  const isMissing = thrown instanceof DiscordAPIError && thrown.code === RESTJSONErrorCodes.UnknownMessage;
  if (!isMissing) throw thrown;
}

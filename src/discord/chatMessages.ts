import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import type { Log } from '../base/log.ts';
import { addressed } from './addressed.ts';
import { type Command, isSlash } from './command.ts';
import { refer } from './failure.ts';
import { type Library, packTranslator } from './library.ts';
import { noticeView } from './message.ts';
import { inChat } from './send.ts';

/** Answers a message that speaks to the bot, and no other; never rejects. */
export type Chat = (message: Message) => Promise<void>;

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

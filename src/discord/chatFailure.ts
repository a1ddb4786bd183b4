import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import type { Log } from '../base/log.ts';
import type { Translations } from '../locales/en.ts';
import { refer } from './failure.ts';
import { inChat } from './send.ts';
import { noticeView } from './views/noticeView.ts';

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

/** Where trouble is told: to the owner in the log, to the asker in these words. */
interface Around {
  readonly log: Log;
  readonly t: Translations;
}

/** Tells the owner, or where it is the program's fault the asker too, why a message has no answer. Never rejects. */
export async function answerChatFailure(
  thrown: unknown,
  message: Message,
  { log, t }: Around,
): Promise<void> {
  if (answerRefused(thrown, message.channelId, log)) return;
  const reference = refer(thrown, log);
  await message
    .reply(inChat(noticeView(t.troubles.wentWrong(reference))))
    .catch((unsent: unknown) => refer(unsent, log));
}

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

import { DiscordAPIError, MessageFlags, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import type { MessageView } from '../views/message.ts';

/** A message of the bot in a channel. */
export interface Place {
  readonly channel: string;
  readonly message: string;
}

/**
 * Puts a view in the place of a message, by the bot's own right: an interaction's lasts 15 minutes only.
 * @throws DiscordAPIError where Discord refuses, or what the network has to say.
 */
export async function showMessage(rest: REST, { channel, message }: Place, view: MessageView): Promise<void> {
  const body = {
    components: view.components,
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
  };
  await rest.patch(Routes.channelMessage(channel, message), { body });
}

/** Where trying again would not help: the message is gone, or the bot may not change it any more. */
const FINAL: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);

const BAD_REQUEST = 400;

/** Whether a message can never be shown in this place again. */
export const isLost = (thrown: unknown): boolean =>
  thrown instanceof DiscordAPIError && (thrown.status === BAD_REQUEST || FINAL.has(thrown.code));

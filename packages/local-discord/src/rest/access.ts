import { missingAccess, missingPermissions, unknown } from '../apiError.ts';
import type { Channel } from '../world/channel.ts';
import type { StoredMessage } from '../world/messages.ts';
import { may, sees } from '../world/permissions.ts';
import type { PermissionName } from '../world/roles.ts';
import type { World } from '../world/world.ts';

/**
 * A channel that the bot sees.
 * @throws ApiError 10003 where there is none, 50001 where the bot does not see it.
 */
export function channelFor(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw unknown('channel');
  if (!sees(world, world.people.bot.id, channel)) throw missingAccess();
  return channel;
}

/** @throws ApiError 50013 where the bot may not do this in the channel. */
export function demand(world: World, channel: Channel, ...permissions: readonly PermissionName[]): void {
  if (!permissions.every((one) => may(world, world.people.bot.id, channel, one))) throw missingPermissions();
}

/** @throws ApiError 50013 where the bot may not write here. */
export const demandSending = (world: World, channel: Channel): void =>
  demand(world, channel, channel.kind === 'thread' ? 'SendMessagesInThreads' : 'SendMessages');

/**
 * A message that the bot may read. Ephemeral ones are reached by their interaction's token alone.
 * @throws ApiError 10008
 */
export function messageFor(world: World, channel: Channel, id: string): StoredMessage['message'] {
  const stored = world.messages.get(channel.id, id);
  if (stored === undefined || stored.only !== undefined) throw unknown('message');
  return stored.message;
}

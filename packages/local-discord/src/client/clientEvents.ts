import type { ClientEvent } from '../protocol.ts';
import type { WorldEvent } from '../world/events.ts';
import type { World } from '../world/world.ts';
import { canSee, commandsFor, shown, usersFor } from './view.ts';

/** What a user's page is told of something that happened: nothing of what they do not see. */
export function eventsFor(world: World, me: string, event: WorldEvent): readonly ClientEvent[] {
  if (event.t === 'commands') return [{ t: 'commands', d: commandsFor(world, me) }];
  if (event.t === 'unseen' || event.t === 'server') return [];
  if (event.t === 'presence') return [{ t: 'users', d: usersFor(world) }];
  if ('message' in event) return canSee(world, me, placeOf(event)) ? messageEvents(event, me) : [];
  const channel = typeof event.channel === 'string' ? event.channel : event.channel.id;
  if (!canSee(world, me, { channel })) return [];
  if (event.t === 'typing') return [{ t: 'typing', d: { channel, user: event.user } }];
  if (event.t === 'interaction' || event.t === 'channelDeleted') return [];
  return [{ t: 'channel', d: shown(world, event.channel) }];
}

type MessageEvent = Extract<WorldEvent, { readonly message: unknown }>;

const placeOf = (event: MessageEvent) => ({
  channel: event.message.channel_id,
  only: event.t === 'reaction' ? undefined : event.only,
});

function messageEvents(event: MessageEvent, me: string): readonly ClientEvent[] {
  const { message } = event;
  if (event.t === 'deleted') return [{ t: 'deleted', d: { channel: message.channel_id, id: message.id } }];
  if (event.t !== 'message') return [{ t: 'edited', d: message }];
  const asker = message.interaction_metadata?.user.id ?? message.author.id;
  const nonce = asker === me && event.nonce !== undefined ? { nonce: event.nonce } : {};
  return [{ t: 'message', d: message, ...nonce }];
}

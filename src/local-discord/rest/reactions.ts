import { unknown } from '../apiError.ts';
import { isUnicodeEmoji } from '../rules/components/emoji.ts';
import type { World } from '../world/world.ts';
import { channelFor, demand, messageFor } from './access.ts';
import { type Call, type Endpoint, NO_CONTENT, ok } from './endpoint.ts';

/** Reactions to messages. */
export function reactionEndpoints(world: World): readonly Endpoint[] {
  const path = '/channels/:channel/messages/:message/reactions/:emoji';
  const set = (added: boolean) => (call: Call) => {
    const { channel, ...reaction } = reactionOf(world, call);
    if (added) demand(world, channel, 'AddReactions', 'ReadMessageHistory');
    world.reactions.set(world, { ...reaction, user: world.people.bot.id }, added);
    return NO_CONTENT;
  };
  return [
    { method: 'PUT', path: `${path}/@me`, run: set(true) },
    { method: 'DELETE', path: `${path}/@me`, run: set(false) },
    {
      method: 'GET',
      path,
      run: (call) => {
        const { message, emoji } = reactionOf(world, call);
        return ok(world.reactions.of(message.id, emoji).flatMap((user) => world.people.get(user) ?? []));
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:user`,
      run: (call) => {
        const { channel, ...reaction } = reactionOf(world, call);
        demand(world, channel, 'ManageMessages');
        world.reactions.set(world, { ...reaction, user: call.param('user') }, false);
        return NO_CONTENT;
      },
    },
  ];
}

function reactionOf(world: World, { param }: Call) {
  const channel = channelFor(world, param('channel'));
  const message = messageFor(world, channel, param('message'));
  const emoji = param('emoji');
  if (!isUnicodeEmoji(emoji)) throw unknown('emoji');
  return { channel, message, emoji };
}

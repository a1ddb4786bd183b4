import { unknown } from '../apiError.ts';
import { isUnicodeEmoji } from '../rules/components/emoji.ts';
import type { World } from '../world/world.ts';
import { channelFor, demand, messageFor } from './access.ts';
import { type Call, del, type Endpoint, get, put } from './endpoint.ts';

/** Reactions to messages. */
export function reactionEndpoints(world: World): readonly Endpoint[] {
  const reactions = '/channels/:channel/messages/:message/reactions/:emoji';
  return [
    get(reactions, (call) => reactors(world, call)),
    put(`${reactions}/@me`, (call) => react(world, call)),
    del(`${reactions}/@me`, (call) => takeBack(world, call, world.people.bot.id)),
    del(`${reactions}/:user`, (call) => takeBack(world, call, call.param('user'))),
  ];
}

function react(world: World, call: Call): undefined {
  const { channel, message, emoji } = reactionOf(world, call);
  demand(world, channel, 'AddReactions', 'ReadMessageHistory');
  world.reactions.set(world, { message, emoji, user: world.people.bot.id }, true);
}

function takeBack(world: World, call: Call, user: string): undefined {
  const { channel, message, emoji } = reactionOf(world, call);
  if (user !== world.people.bot.id) demand(world, channel, 'ManageMessages');
  world.reactions.set(world, { message, emoji, user }, false);
}

function reactors(world: World, call: Call) {
  const { message, emoji } = reactionOf(world, call);
  return world.reactions.of(message.id, emoji).flatMap((user) => world.people.get(user) ?? []);
}

function reactionOf(world: World, { param }: Call) {
  const channel = channelFor(world, param('channel'));
  const message = messageFor(world, channel, param('message'));
  const emoji = param('emoji');
  if (!isUnicodeEmoji(emoji)) throw unknown('emoji');
  return { channel, message, emoji };
}

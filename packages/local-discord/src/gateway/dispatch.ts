import { type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';
import { withheld } from '../messages/withheld.ts';
import { apiChannel } from '../shapes/channel.ts';
import { gatewayGuild } from '../shapes/guild.ts';
import type { Channel } from '../world/channel.ts';
import type { WorldEvent } from '../world/events.ts';
import { guildOf, sees } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** An event as the gateway sends it, op 0. */
export interface Dispatch {
  readonly name: string;
  readonly data: object;
  /** Any of these intents is enough to get it; 0: everyone gets it. */
  readonly intents: number;
  /** Where it happened; direct channels have no guild. */
  readonly guild?: string | undefined;
}

const MESSAGES = [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] as const;
const REACTIONS = [
  GatewayIntentBits.GuildMessageReactions,
  GatewayIntentBits.DirectMessageReactions,
] as const;
const TYPING = [GatewayIntentBits.GuildMessageTyping, GatewayIntentBits.DirectMessageTyping] as const;

/**
 * What the bot is told of something that happened: nothing of what it does not see, but interactions.
 * @param readsContent whether it holds the MESSAGE_CONTENT intent.
 */
export function dispatchOf(world: World, event: WorldEvent, readsContent: boolean): Dispatch | undefined {
  if (event.t === 'server') return serverDispatch(world, event);
  const channel = channelOf(world, event);
  if (channel !== undefined && event.t === 'interaction') return interactionDispatch(event, channel);
  if (channel === undefined || !sees(world, world.people.bot.id, channel)) return undefined;
  if (event.t === 'message' || event.t === 'edited' || event.t === 'deleted') {
    return event.only === undefined ? messageDispatch(world, event, { channel, readsContent }) : undefined;
  }
  return channelDispatch(world, event, channel) ?? otherDispatch(world, event, channel);
}

function serverDispatch(
  world: World,
  { server: id, how }: Extract<WorldEvent, { readonly t: 'server' }>,
): Dispatch | undefined {
  const where = { intents: GatewayIntentBits.Guilds, guild: id };
  if (how !== 'joined')
    return { name: 'GUILD_DELETE', data: { id, ...(how === 'away' ? { unavailable: true } : {}) }, ...where };
  const server = world.servers.find((each) => each.id === id);
  return server && { name: 'GUILD_CREATE', data: gatewayGuild(world, server), ...where };
}

function channelOf(world: World, event: WorldEvent): Channel | undefined {
  if (!('message' in event || 'channel' in event)) return undefined;
  if ('message' in event) return world.channels.get(event.message.channel_id);
  return typeof event.channel === 'string' ? world.channels.get(event.channel) : event.channel;
}

/** Interactions come from wherever the application is installed, also where the bot is not. */
const interactionDispatch = (
  event: Extract<WorldEvent, { readonly t: 'interaction' }>,
  channel: Channel,
): Dispatch => ({ name: 'INTERACTION_CREATE', data: event.data, intents: 0, guild: guildOf(channel) });

type MessageEvent = Extract<WorldEvent, { readonly t: 'message' | 'edited' | 'deleted' }>;

function messageDispatch(
  world: World,
  event: MessageEvent,
  at: { readonly channel: Channel; readonly readsContent: boolean },
): Dispatch {
  const where = place(at.channel, MESSAGES);
  const guild = where.guild === undefined ? {} : { guild_id: where.guild };
  const { id, channel_id } = event.message;
  if (event.t === 'deleted') return { name: 'MESSAGE_DELETE', data: { id, channel_id, ...guild }, ...where };
  const direct = at.channel.kind === 'dm';
  const recipient = { bot: world.people.bot.id, direct };
  const message = at.readsContent ? event.message : withheld(event.message, recipient);
  const member = direct ? {} : { member: world.people.partialMember(message.author.id) };
  const mentions = direct ? message.mentions : withMembers(world, message);
  const data = {
    ...message,
    ...guild,
    ...member,
    mentions,
    channel_type: apiChannel(world, at.channel).type,
  };
  return { name: event.t === 'message' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', data, ...where };
}

const withMembers = (world: World, message: APIMessage) =>
  message.mentions.map((user) => ({ ...user, member: world.people.partialMember(user.id) }));

function channelDispatch(world: World, event: WorldEvent, channel: Channel): Dispatch | undefined {
  const where = { intents: GatewayIntentBits.Guilds, guild: guildOf(channel) };
  const data = apiChannel(world, channel);
  if (event.t === 'channel')
    return { name: 'THREAD_CREATE', data: { ...data, newly_created: true }, ...where };
  if (event.t === 'channelEdited') return { name: 'THREAD_UPDATE', data, ...where };
  if (event.t !== 'channelDeleted' || channel.kind !== 'thread') return undefined;
  const gone = { id: channel.id, guild_id: where.guild, parent_id: channel.parent, type: data.type };
  return { name: 'THREAD_DELETE', data: gone, ...where };
}

function otherDispatch(world: World, event: WorldEvent, channel: Channel): Dispatch | undefined {
  const guild = guildOf(channel);
  if (event.t === 'typing') {
    const timestamp = Math.floor(world.clock.now() / 1000);
    const data = { channel_id: event.channel, timestamp, ...actor(world, event.user, guild) };
    return { name: 'TYPING_START', data, ...place(channel, TYPING) };
  }
  if (event.t !== 'reaction') return undefined;
  const name = event.added ? 'MESSAGE_REACTION_ADD' : 'MESSAGE_REACTION_REMOVE';
  const { id: message_id, author, channel_id } = event.message;
  const emoji = { id: null, name: event.emoji };
  const about = { channel_id, message_id, message_author_id: author.id, emoji, burst: false, type: 0 };
  return { name, data: { ...about, ...actor(world, event.user, guild) }, ...place(channel, REACTIONS) };
}

/** Who did something: in a guild, with their membership. */
const actor = (world: World, user: string, guild: string | undefined) => ({
  user_id: user,
  ...(guild === undefined ? {} : { guild_id: guild, member: world.people.member(user) }),
});

const place = (channel: Channel, [inGuild, direct]: readonly [number, number]) => ({
  intents: channel.kind === 'dm' ? direct : inGuild,
  guild: guildOf(channel),
});

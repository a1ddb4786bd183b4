import type { APIMessage } from 'discord-api-types/v10';
import { ApiError, invalidForm, missingPermissions } from '../apiError.ts';
import { compose } from '../messages/compose.ts';
import { edited } from '../messages/edit.ts';
import { withheld } from '../messages/withheld.ts';
import { readMessage } from '../messages/written.ts';
import { Snowflake } from '../rules/field.ts';
import type { MessageBody } from '../rules/message.ts';
import type { Channel } from '../world/channel.ts';
import type { StoredMessage } from '../world/messages.ts';
import { may } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { channelFor, demand, demandSending, messageFor } from './access.ts';
import { type Call, del, type Endpoint, get, patch, post, type Run } from './endpoint.ts';

/** The messages of a channel. */
export function messageEndpoints(world: World): readonly Endpoint[] {
  const messages = '/channels/:channel/messages';
  const message = `${messages}/:message`;
  const inChannel =
    (run: (world: World, channel: Channel, call: Call) => unknown): Run =>
    (call) =>
      run(world, channelFor(world, call.param('channel')), call);
  return [
    get(messages, inChannel(list)),
    post(messages, inChannel(send)),
    get(message, inChannel(read)),
    patch(message, inChannel(change)),
    del(message, inChannel(remove)),
  ];
}

const DEFAULT_LIST = 50;
const LONGEST_LIST = 100;

function list(world: World, channel: Channel, { query }: Call): readonly APIMessage[] {
  demand(world, channel, 'ReadMessageHistory');
  const limit = Math.min(Number(query('limit') ?? DEFAULT_LIST), LONGEST_LIST);
  const all = world.messages.in(channel.id).filter(({ only }) => only === undefined);
  const id = (name: string) => Snowflake.safeParse(query(name)).data;
  const [around, before, after] = [id('around'), id('before'), id('after')];
  return windowOf(all, { around, before, after, limit }).map(({ message }) => shown(world, channel, message));
}

interface Window {
  readonly around: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Newest first: those around, before or after an id, else the newest. */
function windowOf(all: readonly StoredMessage[], { around, before, after, limit }: Window) {
  const below = (id: string) => all.filter(({ message }) => BigInt(message.id) < BigInt(id));
  const above = (id: string) => all.filter(({ message }) => BigInt(message.id) > BigInt(id));
  if (around !== undefined) {
    const older = below(around).slice(-Math.floor(limit / 2));
    const rest = all.slice(below(around).length, below(around).length + limit - older.length);
    return [...older, ...rest].reverse();
  }
  if (after !== undefined) return above(after).slice(0, limit).reverse();
  return (before === undefined ? all : below(before)).slice(-limit).reverse();
}

const read = (world: World, channel: Channel, { param }: Call): APIMessage =>
  shown(world, channel, messageFor(world, channel, param('message')));

/** A message as the application may read it. */
const shown = (world: World, channel: Channel, message: APIMessage): APIMessage =>
  world.privilegedIntents
    ? message
    : withheld(message, { bot: world.people.bot.id, direct: channel.kind === 'dm' });

function send(world: World, channel: Channel, { body, files }: Call): APIMessage {
  demandSending(world, channel);
  if (channel.kind === 'forum') throw new ApiError(400, 50_008, 'Cannot send messages in a non-text channel');
  const parsed = readMessage(body);
  const before = sentBefore(world, channel, parsed);
  if (before) return before;
  if (files.length > 0) demand(world, channel, 'AttachFiles');
  const replyTo = referenced(world, channel, parsed);
  const message = compose(world, {
    channel: channel.id,
    author: world.people.bot,
    body: parsed,
    files,
    replyTo,
  });
  world.messages.add({ message });
  return message;
}

/** Milliseconds for which a nonce that is enforced is remembered: “the past few minutes” (docs). */
const NONCE_LIFE_MS = 5 * 60_000;

/** The bot's own message of the same nonce, where nonces are to be enforced. */
function sentBefore(
  world: World,
  channel: Channel,
  { nonce, enforce_nonce }: MessageBody,
): APIMessage | undefined {
  if (!enforce_nonce || nonce === undefined) return undefined;
  const oldest = world.clock.now() - NONCE_LIFE_MS;
  return world.messages
    .in(channel.id)
    .map(({ message }) => message)
    .findLast(
      (message) =>
        message.author.id === world.people.bot.id &&
        message.nonce === nonce &&
        Date.parse(message.timestamp) > oldest,
    );
}

function referenced(
  world: World,
  channel: Channel,
  { message_reference: reference }: MessageBody,
): APIMessage | undefined {
  if (!reference) return undefined;
  if (!may(world, world.people.bot.id, channel, 'ReadMessageHistory')) throw cannotReply();
  const found = world.messages.get(channel.id, reference.message_id);
  if (found && found.only === undefined) return found.message;
  if (reference.fail_if_not_exists === false) return undefined;
  const error = { code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw invalidForm({ message_reference: { _errors: [error] } });
}

const cannotReply = () =>
  new ApiError(400, 160_002, 'Cannot reply without permission to read message history');

function change(world: World, channel: Channel, { param, body, files }: Call): APIMessage {
  const before = messageFor(world, channel, param('message'));
  if (before.author.id !== world.people.bot.id) {
    throw new ApiError(403, 50_005, 'Cannot edit a message authored by another user');
  }
  const message = edited(world, before, { body, files });
  world.messages.edit(message);
  return message;
}

function remove(world: World, channel: Channel, { param }: Call): undefined {
  const id = param('message');
  const { author } = messageFor(world, channel, id);
  const own = author.id === world.people.bot.id;
  if (!own && !may(world, world.people.bot.id, channel, 'ManageMessages')) throw missingPermissions();
  world.messages.remove(channel.id, id);
}

import { ChannelType, MessageFlags } from 'discord-api-types/v10';
import { ApiError, within } from '../apiError.ts';
import { demandKnown, Lacking } from '../lacking.ts';
import { compose } from '../messages/compose.ts';
import { readMessage } from '../messages/written.ts';
import { parseBody } from '../rules/parse.ts';
import { PostBody, ThreadBody, ThreadPatch } from '../rules/thread.ts';
import { apiChannel } from '../shapes/channel.ts';
import { type Channel, newThread, type ThreadChannel } from '../world/channel.ts';
import type { World } from '../world/world.ts';
import { channelFor, demand, messageFor } from './access.ts';
import { type Call, created, del, type Endpoint, patch, post, put } from './endpoint.ts';

/** What threads can have on Discord and not here. */
const LACKS = { rate_limit_per_user: 'slow mode', invitable: 'threads that one is invited to' } as const;

/** Threads and posts in forums. */
export function threadEndpoints(world: World): readonly Endpoint[] {
  const me = '/channels/:channel/thread-members/@me';
  return [
    post('/channels/:channel/threads', (call) => created(start(world, call))),
    post('/channels/:channel/messages/:message/threads', (call) => created(startOn(world, call))),
    patch('/channels/:channel', (call) => change(world, call)),
    del('/channels/:channel', (call) => remove(world, call)),
    put(me, (call) => join(world, call, true)),
    del(me, (call) => join(world, call, false)),
  ];
}

/** A thread on its own, or a post in a forum, which comes with its first message. */
function start(world: World, call: Call) {
  const parent = channelFor(world, call.param('channel'));
  if (parent.kind === 'forum') return startPost(world, parent, call);
  demand(world, parent, 'CreatePublicThreads');
  demandKnown(call.body, LACKS);
  const body = parseBody(ThreadBody, call.body);
  if (body.type !== ChannelType.PublicThread)
    throw new Lacking('private threads (a thread is one where no `type` is given; 11 makes a public one)');
  const thread = threadFrom(world, parent, { id: world.ids.next(), ...body });
  world.channels.add(thread);
  return apiChannel(world, thread);
}

function startPost(world: World, forum: Channel, { body, files }: Call) {
  demand(world, forum, 'SendMessages');
  demandKnown(body, LACKS);
  const { message: sent, ...named } = parseBody(PostBody, body);
  const written = within('message', () => readMessage(sent));
  const id = world.ids.next();
  const composed = compose(world, { channel: id, author: world.people.bot, body: written, files });
  const thread = threadFrom(world, forum, { id, ...named });
  const message = { ...composed, id };
  world.channels.add(thread);
  world.messages.add({ message });
  return { ...apiChannel(world, thread), message };
}

/** A thread on a message has the message's id. */
function startOn(world: World, call: Call) {
  const parent = channelFor(world, call.param('channel'));
  demand(world, parent, 'CreatePublicThreads');
  const message = messageFor(world, parent, call.param('message'));
  if (world.channels.get(message.id)) {
    throw new ApiError(400, 160_004, 'A thread has already been created for this message');
  }
  demandKnown(call.body, LACKS);
  const thread = threadFrom(world, parent, { id: message.id, ...parseBody(ThreadBody, call.body) });
  world.channels.add(thread);
  world.messages.edit({ ...message, flags: (message.flags ?? 0) | MessageFlags.HasThread });
  return apiChannel(world, thread);
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly auto_archive_duration?: ThreadChannel['autoArchive'];
  readonly applied_tags?: readonly string[];
}

function threadFrom(world: World, parent: Channel, named: Named): ThreadChannel {
  if (parent.kind !== 'text' && parent.kind !== 'forum') {
    throw new ApiError(400, 50_024, 'Cannot execute action on this channel type');
  }
  return newThread({
    id: named.id,
    name: named.name,
    parent: parent.id,
    owner: world.people.bot.id,
    ...(named.auto_archive_duration === undefined ? {} : { autoArchive: named.auto_archive_duration }),
    tags: named.applied_tags ?? [],
  });
}

/** @throws Lacking where the channel is no thread. */
function threadFor(world: World, { param }: Call): ThreadChannel {
  const channel = channelFor(world, param('channel'));
  if (channel.kind === 'thread') return channel;
  throw new Lacking('changes of channels that are no threads');
}

function change(world: World, call: Call) {
  const thread = threadFor(world, call);
  demandKnown(call.body, { ...LACKS, flags: 'posts that are pinned' });
  const patch = parseBody(ThreadPatch, call.body);
  if (patch.locked !== undefined || thread.owner !== world.people.bot.id)
    demand(world, thread, 'ManageThreads');
  const {
    auto_archive_duration: autoArchive = thread.autoArchive,
    applied_tags: tags = thread.tags,
    ...rest
  } = patch;
  const changed = { ...thread, ...rest, autoArchive, tags };
  world.channels.edit(changed);
  return apiChannel(world, changed);
}

function remove(world: World, call: Call) {
  const thread = threadFor(world, call);
  demand(world, thread, 'ManageThreads');
  const shown = apiChannel(world, thread);
  world.channels.remove(thread);
  return shown;
}

function join(world: World, call: Call, joined: boolean): undefined {
  const thread = threadFor(world, call);
  const others = thread.members.filter((member) => member !== world.people.bot.id);
  world.channels.edit({ ...thread, members: joined ? [...others, world.people.bot.id] : others });
}

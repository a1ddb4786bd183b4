import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { attachment } from '../messages/attachments.ts';
import { compose } from '../messages/compose.ts';
import { type Channel, newThread, type ThreadChannel } from '../world/channel.ts';
import { may } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { type Place, Refused, visibleChannel, visibleMessage } from './backend.ts';

/** The characters that a user without Nitro may send at once. */
const MAX_USER_CONTENT = 2_000;
const MAX_TITLE = 100;

/** A message as a user types it. */
export interface Typed extends Place {
  readonly content: string;
  readonly replyTo?: string | undefined;
  /** Whether a reply mentions the author of what it replies to; true where it is absent. */
  readonly ping?: boolean | undefined;
  readonly attachments?: readonly UploadRef[] | undefined;
  readonly nonce?: string | undefined;
}

/** Sends a user's message. */
export function say(world: World, typed: Typed): APIMessage {
  const channel = visibleChannel(world, typed);
  if (channel.kind === 'forum') throw new Refused('Write a post here, not a message.');
  const permission = channel.kind === 'thread' ? 'SendMessagesInThreads' : 'SendMessages';
  if (!may(world, typed.user, channel, permission)) throw new Refused('You may not write here.');
  checkContent(typed);
  const message = composed(world, channel, typed);
  if (channel.kind === 'thread') join(world, channel, typed.user);
  world.messages.add({ message }, typed.nonce);
  return message;
}

/** Opens a post in a forum: a thread with its first message, which has the thread's id. */
export function post(
  world: World,
  {
    user,
    forum,
    title,
    content,
    nonce,
  }: {
    readonly user: string;
    readonly forum: string;
    readonly title: string;
    readonly content: string;
    readonly nonce?: string;
  },
): { readonly thread: ThreadChannel; readonly message: APIMessage } {
  const parent = visibleChannel(world, { user, channel: forum });
  if (parent.kind !== 'forum') throw new Refused('Posts belong in a forum.');
  if (title.trim() === '' || title.length > MAX_TITLE)
    throw new Refused(`A title has 1 to ${MAX_TITLE} characters.`);
  checkContent({ content });
  const thread = newThread({ id: world.ids.next(), name: title, parent: parent.id, owner: user });
  const message = { ...composed(world, thread, { user, channel: thread.id, content }), id: thread.id };
  world.channels.add(thread);
  world.messages.add({ message }, nonce);
  return { thread, message };
}

/** Changes a user's own message. */
export function rewrite(
  world: World,
  place: Place & { readonly message: string; readonly content: string },
): void {
  const { message } = visibleMessage(world, place, place.message);
  if (message.author.id !== place.user) throw new Refused('You may change your own messages only.');
  checkContent(place);
  const fresh = composed(world, visibleChannel(world, place), { ...place });
  const { content, mentions, mention_roles, mention_everyone } = fresh;
  const edited_timestamp = world.timestamp();
  world.messages.edit({ ...message, content, mentions, mention_roles, mention_everyone, edited_timestamp });
}

/** Takes a message away: one's own, any one as a moderator, or an ephemeral one from before one's eyes. */
export function erase(world: World, place: Place & { readonly message: string }): void {
  const { message, only } = visibleMessage(world, place, place.message);
  const own = message.author.id === place.user || only === place.user;
  const moderates = () => may(world, place.user, visibleChannel(world, place), 'ManageMessages');
  if (!own && !moderates()) throw new Refused('You may delete your own messages only.');
  world.messages.remove(place.channel, message.id);
}

function checkContent({ content, attachments = [] }: Pick<Typed, 'content' | 'attachments'>): void {
  if (content.trim() === '' && attachments.length === 0)
    throw new Refused('An empty message cannot be sent.');
  if (content.length > MAX_USER_CONTENT) {
    throw new Refused(`Your message is too long: ${content.length} of ${MAX_USER_CONTENT} characters.`);
  }
}

function composed(world: World, channel: Channel, typed: Typed): APIMessage {
  const author = world.people.get(typed.user);
  if (author === undefined) throw new Refused('There is no such user.');
  const replyTo =
    typed.replyTo === undefined ? undefined : visibleMessage(world, typed, typed.replyTo).message;
  const everyone = may(world, typed.user, channel, 'MentionEveryone') ? (['everyone'] as const) : [];
  const allowed_mentions = {
    parse: ['users' as const, 'roles' as const, ...everyone],
    replied_user: typed.ping ?? true,
  };
  const attached = (typed.attachments ?? []).map((ref) => uploaded(world, ref));
  const body = { content: typed.content, allowed_mentions, ...(typed.nonce ? { nonce: typed.nonce } : {}) };
  return compose(world, { channel: channel.id, author, body, replyTo, attached });
}

function join(world: World, thread: ThreadChannel, user: string): void {
  if (thread.members.includes(user) && !thread.archived) return;
  world.channels.edit({ ...thread, archived: false, members: [...new Set([...thread.members, user])] });
}

/** A file that was handed over before the message that it belongs to. */
interface UploadRef {
  readonly id: string;
}

/** The attachment for a file that was uploaded. */
function uploaded(world: World, { id }: UploadRef): APIAttachment {
  const file = world.files.get(id);
  if (file === undefined) throw new Refused('The file is no longer there. Choose it again.');
  return attachment(world, file);
}

/** A reaction that a user adds to a message, or takes back. */
export interface Reacting extends Place {
  readonly message: string;
  readonly emoji: string;
  readonly added: boolean;
}

/** Reacts for a user. @throws Refused */
export function react(world: World, reacting: Reacting): void {
  const { user, emoji, added } = reacting;
  const { message } = visibleMessage(world, reacting, reacting.message);
  if (!may(world, user, visibleChannel(world, reacting), 'AddReactions'))
    throw new Refused('You may not react here.');
  world.reactions.set(world, { message, emoji, user }, added);
}

import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { emptyMessage } from '../apiError.ts';
import type { InteractionFacts } from '../interactions/interaction.ts';
import type { MessageBody } from '../rules/message.ts';
import { guildOf } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { apiComponents } from './apiComponents.ts';
import { attachmentsOf, type Upload } from './attachments.ts';
import { apiEmbeds, shownInEmbeds } from './embeds.ts';
import { Media } from './media.ts';
import { type Mentions, mentionsIn } from './mentions.ts';
import { checkReferences } from './referenced.ts';
import { textOf } from './walk.ts';

/** A message before it is sent. */
export interface Draft {
  readonly channel: string;
  readonly author: APIUser;
  readonly body: MessageBody;
  /** Files that came with the request, or attachments that are there already. */
  readonly files?: readonly Upload[];
  readonly attached?: readonly APIAttachment[];
  readonly replyTo?: APIMessage | undefined;
  /** The interaction that it answers. */
  readonly answers?: InteractionFacts;
  readonly type?: MessageType;
  /** Whether its contents are still to come. */
  readonly loading?: boolean;
}

/** The flags that an application may set on its messages, and on its answers to interactions (docs). */
const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;
const SETTABLE_IN_ANSWERS = SETTABLE | MessageFlags.Ephemeral;

/**
 * A new message, with its id and time.
 * @throws ApiError 50006 where it is empty, 50035 where it names a file that is not there.
 */
export function compose(world: World, draft: Draft): APIMessage {
  const { body, replyTo, answers, files = [], attached = [] } = draft;
  const attachments = [...attached, ...attachmentsOf(world, { listed: body.attachments, files })];
  checkReferences(body.components ?? [], attachments);
  const message: APIMessage = {
    id: world.ids.next(),
    channel_id: draft.channel,
    type: draft.type ?? (replyTo ? MessageType.Reply : MessageType.Default),
    author: draft.author,
    ...contents(world, body, attachments),
    flags: flagsOf(draft),
    timestamp: world.timestamp(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    ...mentionFields(mentionsIn(world, textOf(body), body.allowed_mentions), pinged(world, draft)),
    ...(replyTo ? reference(world, replyTo) : {}),
    ...(answers ? answerFields(world, answers) : {}),
    ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
  };
  checkNotEmpty(message);
  return message;
}

function flagsOf({ body, answers, loading }: Draft): number {
  const set = (body.flags ?? 0) & (answers ? SETTABLE_IN_ANSWERS : SETTABLE);
  return loading ? (set & MessageFlags.Ephemeral) | MessageFlags.Loading : set;
}

/** What a message shows. */
export function contents(world: World, body: MessageBody, attachments: readonly APIAttachment[]) {
  const { content = '', embeds = [], components = [] } = body;
  const inEmbeds = shownInEmbeds(embeds);
  return {
    content,
    embeds: apiEmbeds(embeds, attachments),
    components: apiComponents(components, new Media(world, attachments)),
    attachments: attachments.filter((one) => !inEmbeds.has(one.filename)),
  };
}

/** @throws ApiError 50006 where there is nothing to see, and nothing to come. */
export function checkNotEmpty(message: APIMessage): void {
  const loading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const shown = [message.embeds, message.components ?? [], message.attachments].some(
    (list) => list.length > 0,
  );
  if (!loading && !shown && message.content.trim() === '') throw emptyMessage();
}

/** The mention fields of a message. */
export const mentionFields = (mentions: Mentions, alsoPinged?: APIUser) => ({
  mentions: [...new Set(alsoPinged ? [...mentions.users, alsoPinged] : mentions.users)],
  mention_roles: [...mentions.roles],
  mention_everyone: mentions.everyone,
});

/**
 * Who is pinged by being replied to. Nobody where the message answered an interaction: those count as sent by a
 * webhook, which is no user (discord-api-docs, issue 5395).
 */
function pinged(world: World, { replyTo, body }: Draft): APIUser | undefined {
  if (replyTo === undefined || replyTo.webhook_id !== undefined) return undefined;
  const wanted = body.allowed_mentions ? (body.allowed_mentions.replied_user ?? false) : true;
  return wanted ? world.people.get(replyTo.author.id) : undefined;
}

/** What a reply says about the message that it replies to; that one's own quote is left out. */
function reference(world: World, replyTo: APIMessage) {
  const { referenced_message: _, ...quoted } = replyTo;
  const channel = world.channels.get(replyTo.channel_id);
  const guild = channel && guildOf(channel);
  const where = {
    channel_id: replyTo.channel_id,
    message_id: replyTo.id,
    ...(guild ? { guild_id: guild } : {}),
  };
  return { message_reference: { type: MessageReferenceType.Default, ...where }, referenced_message: quoted };
}

function answerFields(world: World, facts: InteractionFacts) {
  const application = world.people.bot.id;
  const user = world.people.get(facts.user);
  const { id, type, command } = facts;
  return {
    webhook_id: application,
    application_id: application,
    interaction_metadata: facts.metadata,
    ...(command !== undefined && user ? { interaction: { id, type, name: command, user } } : {}),
  };
}

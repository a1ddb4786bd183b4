import {
  type APIAttachment,
  type APIMessage,
  type APIUser,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { InteractionFacts } from '../interactions/interaction.ts';
import type { MessageBody } from '../rules/message.ts';
import type { World } from '../world/world.ts';
import { type Mentions, mentionsIn } from './mentions.ts';
import { textOf } from './text.ts';

/** A message before it is sent. */
export interface Draft {
  readonly channel: string;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly attachments?: readonly APIAttachment[];
  readonly replyTo?: APIMessage | undefined;
  /** The interaction that it answers. */
  readonly answers?: InteractionFacts;
  readonly type?: MessageType;
}

const NO_FLAGS: number = 0;

/** A new message, with its id and time. */
export function compose(world: World, draft: Draft): APIMessage {
  const { body, replyTo, answers } = draft;
  const mentions = mentionsIn(world, textOf(body), body.allowed_mentions);
  return {
    id: world.ids.next(),
    channel_id: draft.channel,
    type: draft.type ?? (replyTo ? MessageType.Reply : MessageType.Default),
    author: draft.author,
    content: body.content ?? '',
    embeds: [...(body.embeds ?? [])],
    components: [...(body.components ?? [])],
    attachments: [...(draft.attachments ?? [])],
    flags: body.flags ?? NO_FLAGS,
    timestamp: world.timestamp(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    ...mentionFields(mentions, pinged(world, draft)),
    ...(replyTo ? reference(replyTo) : {}),
    ...(answers ? answerFields(world, answers) : {}),
    ...(body.nonce === null || body.nonce === undefined ? {} : { nonce: body.nonce }),
  };
}

/** The mention fields of a message. */
export const mentionFields = (mentions: Mentions, alsoPinged?: APIUser) => ({
  mentions: [...new Set(alsoPinged ? [...mentions.users, alsoPinged] : mentions.users)],
  mention_roles: [...mentions.roles],
  mention_everyone: mentions.everyone,
});

/** Who is pinged by being replied to: nobody where the message was an application's answer, which is no user's. */
function pinged(world: World, { replyTo, body }: Draft): APIUser | undefined {
  if (replyTo === undefined || replyTo.webhook_id !== undefined) return undefined;
  const wanted = body.allowed_mentions ? (body.allowed_mentions.replied_user ?? false) : true;
  return wanted ? world.people.get(replyTo.author.id) : undefined;
}

/** What a reply says about the message that it replies to; that one's own quote is left out. */
function reference(replyTo: APIMessage) {
  const { referenced_message: _, ...quoted } = replyTo;
  return {
    message_reference: { type: 0, channel_id: replyTo.channel_id, message_id: replyTo.id },
    referenced_message: quoted,
  } as const;
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

/** The message with other flags set, keeping who alone may see it. */
export const withFlags = (message: APIMessage, flags: number): APIMessage => ({
  ...message,
  flags: flags | ((message.flags ?? NO_FLAGS) & MessageFlags.Ephemeral),
});

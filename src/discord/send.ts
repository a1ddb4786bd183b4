import {
  type Client,
  DiscordAPIError,
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  type MessageComponentInteraction,
  MessageFlags,
  type MessageReplyOptions,
  RESTJSONErrorCodes,
  Routes,
} from 'discord.js';
import { z } from 'zod';
import type { Translator } from '../locales/translator.ts';
import { type Audience, completed, type MessageView, privateTo, publicFor } from './message.ts';

/** A view as a reply that everybody in the channel sees. */
export const publicly = (view: MessageView): InteractionReplyOptions => ({
  ...contents(view),
  flags: MessageFlags.IsComponentsV2,
});

/** A view as a reply that only the person sees who asked. */
export const privately = (view: MessageView): InteractionReplyOptions => ({
  ...contents(view),
  flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
});

/** A view for its audience. */
export const reply = (view: MessageView, audience: Audience): InteractionReplyOptions =>
  audience.kind === 'public' ? publicly(view) : privately(view);

/** A view in the place of the message that was clicked. */
export const inPlace = (view: MessageView): InteractionUpdateOptions => ({
  ...contents(view),
  attachments: [],
  flags: MessageFlags.IsComponentsV2,
});

/**
 * A view as the one answer to a message: sent again after a broken connection, or by a second process, Discord takes it
 * for the same. No fault where that message is gone by then.
 */
export const inChat = (view: MessageView, messageId: string): MessageReplyOptions => ({
  ...contents(view),
  nonce: messageId,
  enforceNonce: true,
  flags: MessageFlags.IsComponentsV2,
  failIfNotExists: false,
});

/** The asker of a message that belongs to nobody. */
export const NOBODY = '';

/** Whose a message is, and the words for whoever clicked it. */
export interface Clicked {
  /** The id of the user that the message belongs to, or NOBODY. */
  readonly asker: string;
  readonly t: Translator;
}

/**
 * Answers a click where it disturbs nobody: a private message turns, and a public one turns for its asker; anybody
 * else gets the view as a private reply.
 */
export async function answerClick(
  click: MessageComponentInteraction,
  { asker, t }: Clicked,
  view: (audience: Audience) => MessageView,
): Promise<void> {
  const shownTo = (audience: Audience) => completed(view(audience));
  if (isPrivate(click)) await click.update(inPlace(await shownTo(privateTo(t))));
  else if (click.user.id === asker) await click.update(inPlace(await shownTo(publicFor(asker, t))));
  else await click.reply(privately(await shownTo(privateTo(t))));
}

/**
 * The interaction that the answer to a click is a reply to: that of the clicked message where it turns, else the click.
 */
export const replyOf = (click: MessageComponentInteraction, asker: string): string =>
  ((isPrivate(click) || click.user.id === asker) && click.message.interactionMetadata?.id) || click.id;

/** Whether the clicked message is seen by one person only. */
export const isPrivate = (click: MessageComponentInteraction): boolean =>
  click.message.flags.has(MessageFlags.Ephemeral);

/** A view in the place of a reply that is there already; its files take the place of earlier ones. */
export const instead = (view: MessageView): InteractionEditReplyOptions => ({
  ...contents(view),
  attachments: [],
  flags: MessageFlags.IsComponentsV2,
});

const contents = ({ components, notify, files = [] }: MessageView) => ({
  components,
  ...(files.length > 0
    ? { files: files.map(({ name, bytes }) => ({ name, attachment: Buffer.from(bytes) })) }
    : {}),
  allowedMentions: { parse: [], ...(notify ? { users: notify } : {}) },
});

/** A message of the bot in a channel. */
export interface Place {
  readonly channel: string;
  readonly message: string;
}

/**
 * Puts a view in the place of a message, by the bot's own right: an interaction's lasts 15 minutes only.
 * @throws DiscordAPIError where Discord refuses, or what the network has to say.
 */
export async function showMessage(
  { rest, options }: Client,
  { channel, message }: Place,
  view: MessageView,
): Promise<void> {
  const body = {
    components: view.components.map((component) => options.jsonTransformer?.(component) ?? component),
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
  };
  await rest.patch(Routes.channelMessage(channel, message), { body });
}

/** As much of a channel's messages as tells what they answer. */
const Replies = z.array(
  z.object({ id: z.string(), interaction_metadata: z.object({ id: z.string() }).optional() }),
);

/** A command, or a click, and the channel where it was answered. */
export interface AnsweredIn {
  readonly channel: string;
  readonly interaction: string;
}

/**
 * The message that answers a command in public; undefined where none of the hundred messages after it does.
 * @throws DiscordAPIError where the bot may not read the channel's history.
 */
export async function findReply(
  { rest }: Client,
  { channel, interaction }: AnsweredIn,
): Promise<string | undefined> {
  const query = new URLSearchParams({ after: interaction, limit: '100' });
  const found = Replies.parse(await rest.get(Routes.channelMessages(channel), { query }));
  return found.find(({ interaction_metadata }) => interaction_metadata?.id === interaction)?.id;
}

/** Where trying again would not help: the message is gone, or the bot may not change it any more. */
const FINAL: ReadonlySet<unknown> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
]);

const BAD_REQUEST = 400;

/** Whether a message can never be shown in this place again. */
export const isLost = (thrown: unknown): boolean =>
  thrown instanceof DiscordAPIError && (thrown.status === BAD_REQUEST || FINAL.has(thrown.code));

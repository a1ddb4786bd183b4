import { type APIMessage, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { attachmentsOf } from '../messages/attachments.ts';
import { compose } from '../messages/compose.ts';
import type { Edit } from '../messages/edit.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interaction.ts';

/** How a message that answers an interaction differs from one that comes after it. */
export interface AnswerOptions {
  readonly type?: MessageType;
  readonly replyTo?: APIMessage | undefined;
}

/** Makes a message that answers an interaction and shows it: ephemeral ones to its user alone. */
export function addAnswer(
  world: World,
  interaction: Interaction,
  edit: Edit,
  options: AnswerOptions = {},
): APIMessage {
  const { facts } = interaction;
  const message = compose(world, {
    channel: facts.channel,
    author: world.people.bot,
    body: edit.body,
    attachments: attachmentsOf(world, { listed: edit.body.attachments, files: edit.files }),
    answers: facts,
    replyTo: options.replyTo,
    ...(options.type === undefined ? {} : { type: options.type }),
  });
  const ephemeral = isEphemeral(message);
  world.messages.add({ message, ...(ephemeral ? { only: facts.user } : {}) }, facts.nonce);
  return message;
}

export const isEphemeral = (message: Pick<APIMessage, 'flags'>): boolean =>
  ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** How Discord marks the first answer: as that of a command, or as a reply to the message that was clicked. */
export function answerOptions(world: World, { facts }: Interaction): AnswerOptions {
  const source =
    facts.source === undefined ? undefined : world.messages.get(facts.channel, facts.source)?.message;
  if (source !== undefined) return { type: MessageType.Reply, replyTo: source };
  const menu =
    facts.type === InteractionType.ApplicationCommand &&
    facts.metadata.type === InteractionType.ApplicationCommand &&
    (facts.metadata.target_message_id !== undefined || facts.metadata.target_user !== undefined);
  return { type: menu ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand };
}

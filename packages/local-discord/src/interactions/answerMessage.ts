import { type APIMessage, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { compose, type Draft } from '../messages/compose.ts';
import type { World } from '../world/world.ts';
import type { Interaction } from './interaction.ts';

/** What a message that answers an interaction says, and how it is marked. */
export type Answer = Pick<Draft, 'body' | 'files' | 'loading' | 'type' | 'replyTo'>;

/** Makes a message that answers an interaction and shows it: ephemeral ones to its user alone. */
export function addAnswer(world: World, { facts }: Interaction, answer: Answer): APIMessage {
  const author = world.people.bot;
  const message = compose(world, { ...answer, channel: facts.channel, author, answers: facts });
  world.messages.add({ message, ...(isEphemeral(message) ? { only: facts.user } : {}) }, facts.nonce);
  return message;
}

export const isEphemeral = (message: Pick<APIMessage, 'flags'>): boolean =>
  ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;

/** How Discord marks the first answer: as that of a command, or as a reply to the message that was clicked. */
export function markOf(world: World, { facts }: Interaction): Pick<Answer, 'type' | 'replyTo'> {
  const source =
    facts.source === undefined ? undefined : world.messages.get(facts.channel, facts.source)?.message;
  if (source !== undefined) return { type: MessageType.Reply, replyTo: source };
  return { type: isMenu(facts.metadata) ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand };
}

const isMenu = (metadata: Interaction['facts']['metadata']): boolean =>
  metadata.type === InteractionType.ApplicationCommand &&
  (metadata.target_message_id !== undefined || metadata.target_user !== undefined);

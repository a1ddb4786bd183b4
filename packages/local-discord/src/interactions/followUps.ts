import type { APIMessage } from 'discord-api-types/v10';
import { ApiError, unknown } from '../apiError.ts';
import { edited } from '../messages/edit.ts';
import { readMessage, type Written } from '../messages/written.ts';
import type { World } from '../world/world.ts';
import { addAnswer, isEphemeral } from './answerMessage.ts';
import type { Interaction } from './interaction.ts';
import type { Interactions } from './interactions.ts';

/** Discord's name for the message of the first answer. */
const ORIGINAL = '@original';

/**
 * The interaction whose token an application writes with.
 * @throws ApiError 50027 where the token is wrong or its 15 minutes are over, 10015 before the first answer.
 */
export function openInteraction(interactions: Interactions, token: string): Interaction {
  const interaction = interactions.byToken(token);
  if (interaction === undefined) throw new ApiError(401, 50_027, 'Invalid Webhook Token');
  if (interaction.response === undefined) throw unknown('webhook');
  return interaction;
}

/** A message that the application made with this token: the first answer, or one after it. */
export function answerNamed(world: World, interaction: Interaction, name: string): APIMessage {
  const id = name === ORIGINAL ? interaction.response?.message : name;
  const message = id === undefined ? undefined : world.messages.get(interaction.facts.channel, id)?.message;
  const own =
    message?.interaction_metadata?.id === interaction.facts.id || id === interaction.response?.message;
  if (message === undefined || !own) throw unknown('message');
  return message;
}

/** Changes such a message. After a deferral this is the answer that was waited for. */
export function editAnswer(
  world: World,
  interaction: Interaction,
  { name, edit }: { readonly name: string; readonly edit: Written },
) {
  const message = edited(world, answerNamed(world, interaction, name), edit);
  world.messages.edit(message);
  const { response } = interaction;
  if (message.id === response?.message) interaction.response = { ...response, pending: false };
  return message;
}

/** Takes such a message away. */
export function deleteAnswer(world: World, interaction: Interaction, name: string): void {
  const message = answerNamed(world, interaction, name);
  world.messages.remove(message.channel_id, message.id);
}

/** One more message. The first one after a deferral fills the message that was waited for, as on Discord. */
export function followUp(world: World, interaction: Interaction, edit: Written): APIMessage {
  const { response, facts } = interaction;
  const deferred = response?.pending && response.message !== facts.source;
  if (deferred) return editAnswer(world, interaction, { name: ORIGINAL, edit });
  const original = response?.message && world.messages.get(facts.channel, response.message)?.message;
  const message = addAnswer(world, interaction, {
    body: readMessage(edit.body),
    files: edit.files,
    replyTo: original || undefined,
  });
  interaction.final.settle({ kind: 'message', message, ephemeral: isEphemeral(message) });
  return message;
}

import {
  type APIApplicationCommandOptionChoice,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { ApiError, unknown } from '../apiError.ts';
import { type Edit, edited } from '../messages/edit.ts';
import { InteractionCallback } from '../rules/callback.ts';
import { parseBody } from '../rules/parse.ts';
import type { World } from '../world/world.ts';
import { addAnswer, answerOptions, isEphemeral } from './answerMessage.ts';
import type { Interaction } from './interaction.ts';
import type { Interactions } from './interactions.ts';

/** An interaction with the world that it happened in. */
export interface Answering {
  readonly world: World;
  readonly interactions: Interactions;
  readonly interaction: Interaction;
}

/**
 * Takes the application's first answer to an interaction.
 * @returns the message that it made or changed, if it did.
 * @throws ApiError 40060 where it has answered before, 50035 where the answer breaks a rule.
 */
export function firstAnswer(
  answering: Answering,
  request: { readonly body: unknown; readonly files: Edit['files'] },
): APIMessage | undefined {
  const { interaction } = answering;
  if (interaction.response) throw new ApiError(400, 40_060, 'Interaction has already been acknowledged.');
  const callback = parseBody(InteractionCallback(interaction.facts), request.body);
  switch (callback.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return reply(answering, { body: callback.data, files: request.files });
    case InteractionResponseType.DeferredChannelMessageWithSource:
      return defer(answering, callback.data?.flags ?? 0);
    case InteractionResponseType.DeferredMessageUpdate:
      return deferUpdate(answering);
    case InteractionResponseType.UpdateMessage:
      return update(answering, { body: callback.data ?? {}, files: request.files });
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return offer(interaction, callback.data.choices);
    case InteractionResponseType.Modal:
      return showModal(answering, callback.data);
  }
}

function reply({ world, interaction }: Answering, edit: Edit): APIMessage {
  const message = addAnswer(world, interaction, edit, answerOptions(world, interaction));
  const ephemeral = isEphemeral(message);
  interaction.response = { message: message.id, ephemeral, pending: false };
  interaction.first.settle({ kind: 'message', message, ephemeral });
  return message;
}

function defer({ world, interaction }: Answering, asked: number): APIMessage {
  const flags = (asked & MessageFlags.Ephemeral) | MessageFlags.Loading;
  const message = addAnswer(
    world,
    interaction,
    { body: { flags }, files: [] },
    answerOptions(world, interaction),
  );
  const ephemeral = isEphemeral(message);
  interaction.response = { message: message.id, ephemeral, pending: true };
  interaction.first.settle({ kind: 'deferred', ephemeral, final: interaction.final.promise });
  return message;
}

function update({ world, interaction }: Answering, edit: Edit): APIMessage {
  const message = edited(world, sourceOf(world, interaction), edit);
  world.messages.edit(message);
  interaction.response = { message: message.id, ephemeral: isEphemeral(message), pending: false };
  interaction.first.settle({ kind: 'updated', message });
  return message;
}

function deferUpdate({ world, interaction }: Answering): APIMessage {
  const message = sourceOf(world, interaction);
  const ephemeral = isEphemeral(message);
  interaction.response = { message: message.id, ephemeral, pending: true };
  interaction.first.settle({ kind: 'deferred', ephemeral, final: interaction.final.promise });
  return message;
}

function offer(interaction: Interaction, choices: readonly APIApplicationCommandOptionChoice[]): undefined {
  interaction.response = { ephemeral: false, pending: false };
  interaction.first.settle({ kind: 'choices', choices });
}

function showModal(
  { interactions, interaction }: Answering,
  data: APIModalInteractionResponseCallbackData,
): undefined {
  const { user, channel, nonce } = interaction.facts;
  const modal = { ...data, nonce };
  interactions.openModal({ modal, user, channel, opener: interaction.facts });
  interaction.response = { ephemeral: false, pending: false };
  interaction.first.settle({ kind: 'modal', modal });
}

function sourceOf(world: World, { facts }: Interaction): APIMessage {
  const source = facts.source === undefined ? undefined : world.messages.get(facts.channel, facts.source);
  if (source === undefined) throw unknown('message');
  return source.message;
}

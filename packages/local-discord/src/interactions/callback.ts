import { type APIMessage, InteractionResponseType } from 'discord-api-types/v10';
import { z } from 'zod';
import { ApiError, unknown, within } from '../apiError.ts';
import { apiModal } from '../messages/apiModal.ts';
import { edited } from '../messages/edit.ts';
import { readMessage, type Written } from '../messages/written.ts';
import { InteractionCallback } from '../rules/callback.ts';
import { offeredChoices } from '../rules/choices.ts';
import { Flags } from '../rules/field.ts';
import { ModalBody } from '../rules/modal.ts';
import { parseBody } from '../rules/parse.ts';
import type { World } from '../world/world.ts';
import { addAnswer, isEphemeral, markOf } from './answerMessage.ts';
import { awaitFinal } from './awaitFinal.ts';
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
export function firstAnswer(answering: Answering, { body, files }: Written): APIMessage | undefined {
  const { interaction } = answering;
  if (interaction.response) throw new ApiError(400, 40_060, 'Interaction has already been acknowledged.');
  const { type, data } = parseBody(InteractionCallback(interaction.facts), body);
  return within('data', () => ANSWERS[type](answering, { body: data, files }));
}

type Answer = (answering: Answering, written: Written) => APIMessage | undefined;

const reply: Answer = ({ world, interaction }, { body, files }) => {
  const answer = { body: readMessage(body), files, ...markOf(world, interaction) };
  const message = addAnswer(world, interaction, answer);
  const ephemeral = isEphemeral(message);
  interaction.response = { message: message.id, ephemeral, pending: false };
  interaction.first.settle({ kind: 'message', message, ephemeral });
  return message;
};

const Deferral = z.object({ flags: Flags.exactOptional() });

const defer: Answer = ({ world, interactions, interaction }, { body }) => {
  const answer = { body: parseBody(Deferral, body), loading: true, ...markOf(world, interaction) };
  return deferred({ world, interactions, interaction }, addAnswer(world, interaction, answer));
};

const deferUpdate: Answer = (answering) =>
  deferred(answering, sourceOf(answering.world, answering.interaction));

function deferred({ world, interactions, interaction }: Answering, message: APIMessage): APIMessage {
  const ephemeral = isEphemeral(message);
  interaction.response = { message: message.id, ephemeral, pending: true };
  awaitFinal(world, interaction, message, interactions.lifeOf(interaction));
  interaction.first.settle({ kind: 'deferred', ephemeral, final: interaction.final.promise });
  return message;
}

const update: Answer = ({ world, interaction }, written) => {
  const message = edited(world, sourceOf(world, interaction), { ...written, body: written.body ?? {} });
  world.messages.edit(message);
  interaction.response = { message: message.id, ephemeral: isEphemeral(message), pending: false };
  interaction.first.settle({ kind: 'updated', message });
  return message;
};

const offer: Answer = ({ interaction }, { body }) => {
  const { choices = [] } = parseBody(offeredChoices(interaction.facts.focused ?? 0), body);
  interaction.response = { ephemeral: false, pending: false };
  interaction.first.settle({ kind: 'choices', choices });
  return undefined;
};

const showModal: Answer = ({ interactions, interaction }, { body }) => {
  const { user, nonce } = interaction.facts;
  const modal = { ...apiModal(parseBody(ModalBody, body)), nonce };
  interactions.modals.open({ modal, user, opener: interaction.facts });
  interaction.response = { ephemeral: false, pending: false };
  interaction.first.settle({ kind: 'modal', modal });
  return undefined;
};

const ANSWERS = {
  [InteractionResponseType.ChannelMessageWithSource]: reply,
  [InteractionResponseType.DeferredChannelMessageWithSource]: defer,
  [InteractionResponseType.DeferredMessageUpdate]: deferUpdate,
  [InteractionResponseType.UpdateMessage]: update,
  [InteractionResponseType.ApplicationCommandAutocompleteResult]: offer,
  [InteractionResponseType.Modal]: showModal,
};

function sourceOf(world: World, { facts }: Interaction): APIMessage {
  const source = facts.source === undefined ? undefined : world.messages.get(facts.channel, facts.source);
  if (source === undefined) throw unknown('message');
  return source.message;
}

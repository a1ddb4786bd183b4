import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { InteractionFacts } from '../interactions/interaction.ts';
import { MessageBody } from './message.ts';
import { ModalBody } from './modal.ts';

const Callback = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionResponseType.ChannelMessageWithSource), data: MessageBody }),
  z.object({
    type: z.literal(InteractionResponseType.DeferredChannelMessageWithSource),
    data: z.object({ flags: z.int().nullish() }).nullish(),
  }),
  z.object({ type: z.literal(InteractionResponseType.DeferredMessageUpdate) }),
  z.object({ type: z.literal(InteractionResponseType.UpdateMessage), data: MessageBody.nullish() }),
  z.object({
    type: z.literal(InteractionResponseType.ApplicationCommandAutocompleteResult),
    data: z.object({
      choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })),
    }),
  }),
  z.object({ type: z.literal(InteractionResponseType.Modal), data: ModalBody }),
]);

/** The first answer to an interaction: only of the kinds that fit what was done. */
export const InteractionCallback = (facts: InteractionFacts) =>
  z.looseObject({ type: z.literal(fitting(facts)) }).pipe(Callback);

const NEW_MESSAGE = [
  InteractionResponseType.ChannelMessageWithSource,
  InteractionResponseType.DeferredChannelMessageWithSource,
];
const UPDATE = [InteractionResponseType.DeferredMessageUpdate, InteractionResponseType.UpdateMessage];

function fitting({ type, source }: InteractionFacts): InteractionResponseType[] {
  if (type === InteractionType.ApplicationCommandAutocomplete) {
    return [InteractionResponseType.ApplicationCommandAutocompleteResult];
  }
  if (type === InteractionType.ModalSubmit) return [...NEW_MESSAGE, ...(source === undefined ? [] : UPDATE)];
  const component = type === InteractionType.MessageComponent;
  return [...NEW_MESSAGE, ...(component ? UPDATE : []), InteractionResponseType.Modal];
}

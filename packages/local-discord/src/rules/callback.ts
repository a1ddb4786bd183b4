import { InteractionType, InteractionResponseType as Type } from 'discord-api-types/v10';
import { z } from 'zod';
import type { InteractionFacts } from '../interactions/interaction.ts';

/** The first answer to an interaction: only of the kinds that fit what was done. Its `data` is read by kind. */
export const InteractionCallback = (facts: InteractionFacts) =>
  z.object({ type: z.literal(fitting(facts)), data: z.unknown().optional() });

const NEW_MESSAGE = [Type.ChannelMessageWithSource, Type.DeferredChannelMessageWithSource] as const;
const UPDATE = [Type.DeferredMessageUpdate, Type.UpdateMessage] as const;

type Fitting = (typeof NEW_MESSAGE)[number] | (typeof UPDATE)[number] | Type.Modal | Choices;
type Choices = Type.ApplicationCommandAutocompleteResult;

function fitting({ type, source }: InteractionFacts): Fitting[] {
  if (type === InteractionType.ApplicationCommandAutocomplete)
    return [Type.ApplicationCommandAutocompleteResult];
  const update = source === undefined ? [] : UPDATE;
  const modal = type === InteractionType.ModalSubmit ? [] : ([Type.Modal] as const);
  return [...NEW_MESSAGE, ...update, ...modal];
}

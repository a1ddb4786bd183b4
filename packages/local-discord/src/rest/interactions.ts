import { type APIMessage, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { firstAnswer } from '../interactions/callback.ts';
import type { Interaction } from '../interactions/interaction.ts';
import type { Interactions } from '../interactions/interactions.ts';
import { parseBody } from '../rules/parse.ts';
import type { World } from '../world/world.ts';
import { type Endpoint, open, post } from './endpoint.ts';

const Callback = z.looseObject({ type: z.int() });

/** The first answers to interactions. */
export const interactionEndpoints = (world: World, interactions: Interactions): readonly Endpoint[] => [
  open(
    post('/interactions/:interaction/:token/callback', (call) => {
      const interaction = interactions.answerable(call.param('interaction'), call.param('token'));
      const { type } = parseBody(Callback, call.body);
      const message = firstAnswer({ world, interactions, interaction }, call);
      return call.query('with_response') === 'true' ? created(interaction, type, message) : undefined;
    }),
  ),
];

/** What `with_response=true` asks for. */
function created(interaction: Interaction, type: number, message: APIMessage | undefined) {
  const { id, type: kind, channel } = interaction.facts;
  const about = message && {
    response_message_id: message.id,
    response_message_loading: ((message.flags ?? 0) & MessageFlags.Loading) !== 0,
    response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
  };
  return {
    interaction: { id, type: kind, channel_id: channel, ...about },
    ...(message ? { resource: { type: resourceType(type), message } } : {}),
  };
}

/** Deferrals make or change a message as what they defer does; the description knows these two. */
const resourceType = (callback: number): InteractionResponseType =>
  callback === InteractionResponseType.UpdateMessage ||
  callback === InteractionResponseType.DeferredMessageUpdate
    ? InteractionResponseType.UpdateMessage
    : InteractionResponseType.ChannelMessageWithSource;

import { unknown } from '../apiError.ts';
import {
  answerNamed,
  deleteAnswer,
  editAnswer,
  followUp,
  openInteraction,
} from '../interactions/followUps.ts';
import type { Interaction } from '../interactions/interaction.ts';
import type { Interactions } from '../interactions/interactions.ts';
import type { World } from '../world/world.ts';
import { type Call, del, type Endpoint, get, open, patch, post, type Run } from './endpoint.ts';

/** What applications write with the token of an interaction, after their first answer. */
export function webhookEndpoints(world: World, interactions: Interactions): readonly Endpoint[] {
  const answers = '/webhooks/:application/:token';
  const answer = `${answers}/messages/:message`;
  const withToken =
    (run: (interaction: Interaction, call: Call) => unknown): Run =>
    (call) => {
      if (call.param('application') !== world.people.bot.id) throw unknown('webhook');
      return run(openInteraction(interactions, call.param('token')), call);
    };
  return [
    post(
      answers,
      withToken((interaction, call) => followUp(world, interaction, call)),
    ),
    get(
      answer,
      withToken((interaction, { param }) => answerNamed(world, interaction, param('message'))),
    ),
    patch(
      answer,
      withToken((interaction, call) =>
        editAnswer(world, interaction, { name: call.param('message'), edit: call }),
      ),
    ),
    del(
      answer,
      withToken((interaction, { param }) => deleteAnswer(world, interaction, param('message'))),
    ),
  ].map(open);
}

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

const ANSWERS = '/webhooks/:application/:token';
const ANSWER = `${ANSWERS}/messages/:message`;

/** What applications write with the token of an interaction, after their first answer. */
export function webhookEndpoints(world: World, interactions: Interactions): readonly Endpoint[] {
  const withToken =
    (run: (world: World, interaction: Interaction, call: Call) => unknown): Run =>
    (call) => {
      if (call.param('application') !== world.people.bot.id) throw unknown('webhook');
      return run(world, openInteraction(interactions, call.param('token')), call);
    };
  const endpoints = [
    post(ANSWERS, withToken(followUp)),
    get(ANSWER, withToken(read)),
    patch(ANSWER, withToken(change)),
    del(ANSWER, withToken(remove)),
  ];
  return endpoints.map(open);
}

const read = (world: World, interaction: Interaction, { param }: Call) =>
  answerNamed(world, interaction, param('message'));

const change = (world: World, interaction: Interaction, call: Call) =>
  editAnswer(world, interaction, { name: call.param('message'), edit: call });

const remove = (world: World, interaction: Interaction, { param }: Call) =>
  deleteAnswer(world, interaction, param('message'));

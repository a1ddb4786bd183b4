import { unknown } from '../apiError.ts';
import {
  answerNamed,
  deleteAnswer,
  editAnswer,
  followUp,
  openInteraction,
} from '../interactions/followUps.ts';
import type { Interactions } from '../interactions/interactions.ts';
import type { World } from '../world/world.ts';
import { type Call, type Endpoint, NO_CONTENT, ok } from './endpoint.ts';

/** What applications write with the token of an interaction, after their first answer. */
export function webhookEndpoints(world: World, interactions: Interactions): readonly Endpoint[] {
  const interactionOf = ({ param }: Call) => {
    if (param('application') !== world.people.bot.id) throw unknown('webhook');
    return openInteraction(interactions, param('token'));
  };
  const message = '/webhooks/:application/:token/messages/:message';
  return [
    {
      method: 'POST',
      path: '/webhooks/:application/:token',
      open: true,
      run: (call) => {
        const edit = { body: call.body, files: call.files };
        return ok(followUp(world, interactionOf(call), edit));
      },
    },
    {
      method: 'GET',
      path: message,
      open: true,
      run: (call) => ok(answerNamed(world, interactionOf(call), call.param('message'))),
    },
    {
      method: 'PATCH',
      path: message,
      open: true,
      run: (call) => {
        const edit = { body: call.body, files: call.files };
        return ok(editAnswer(world, interactionOf(call), { name: call.param('message'), edit }));
      },
    },
    {
      method: 'DELETE',
      path: message,
      open: true,
      run: (call) => {
        deleteAnswer(world, interactionOf(call), call.param('message'));
        return NO_CONTENT;
      },
    },
  ];
}

import type { Backend } from '../actions/backend.ts';
import { applicationEndpoints, gatewayEndpoints } from './application.ts';
import { channelEndpoints } from './channels.ts';
import { commandEndpoints } from './commands.ts';
import type { Endpoint } from './endpoint.ts';
import { guildEndpoints } from './guilds.ts';
import { interactionEndpoints } from './interactions.ts';
import { messageEndpoints } from './messages.ts';
import { reactionEndpoints } from './reactions.ts';
import { threadEndpoints } from './threads.ts';
import { userEndpoints } from './users.ts';
import { webhookEndpoints } from './webhooks.ts';

/** Every operation of the API that the stand-in knows. */
export const endpoints = (
  { world, interactions }: Backend,
  gatewayUrl: () => string,
): readonly Endpoint[] => [
  ...gatewayEndpoints(gatewayUrl),
  ...applicationEndpoints(world),
  ...userEndpoints(world),
  ...guildEndpoints(world),
  ...commandEndpoints(world),
  ...channelEndpoints(world),
  ...messageEndpoints(world),
  ...reactionEndpoints(world),
  ...threadEndpoints(world),
  ...interactionEndpoints(world, interactions),
  ...webhookEndpoints(world, interactions),
];

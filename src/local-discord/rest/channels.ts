import { apiChannel } from '../shapes/channel.ts';
import type { World } from '../world/world.ts';
import { channelFor, demand } from './access.ts';
import { type Endpoint, NO_CONTENT, ok } from './endpoint.ts';

/** Channels themselves, and typing in them. */
export const channelEndpoints = (world: World): readonly Endpoint[] => [
  {
    method: 'GET',
    path: '/channels/:channel',
    run: ({ param }) => ok(apiChannel(world, channelFor(world, param('channel')))),
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    run: ({ param }) => {
      const channel = channelFor(world, param('channel'));
      demand(world, channel, 'SendMessages');
      world.events.emit({ t: 'typing', channel: channel.id, user: world.people.bot.id });
      return NO_CONTENT;
    },
  },
];

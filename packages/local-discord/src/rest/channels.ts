import { apiChannel } from '../shapes/channel.ts';
import type { World } from '../world/world.ts';
import { channelFor, demandSending } from './access.ts';
import { type Call, type Endpoint, get, post } from './endpoint.ts';

/** Channels themselves, and typing in them. */
export const channelEndpoints = (world: World): readonly Endpoint[] => [
  get('/channels/:channel', ({ param }) => apiChannel(world, channelFor(world, param('channel')))),
  post('/channels/:channel/typing', (call) => type(world, call)),
];

function type(world: World, { param }: Call): undefined {
  const channel = channelFor(world, param('channel'));
  demandSending(world, channel);
  world.events.emit({ t: 'typing', channel: channel.id, user: world.people.bot.id });
}

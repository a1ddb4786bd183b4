import { z } from 'zod';
import { missingAccess, unknown } from '../apiError.ts';
import { apiChannel } from '../shapes/channel.ts';
import { activeThreads, apiGuild, guildChannels, rolesIn } from '../shapes/guild.ts';
import type { Server } from '../world/setting.ts';
import type { World } from '../world/world.ts';
import { type Call, type Endpoint, get, type Run } from './endpoint.ts';

/** The guild, its channels, members and roles. */
export function guildEndpoints(world: World): readonly Endpoint[] {
  const inGuild = (path: string, run: (call: Call, server: Server) => ReturnType<Run>): Endpoint =>
    get(`/guilds/:guild${path}`, (call) => {
      const server = world.botServers.find(({ id }) => id === call.param('guild'));
      if (server === undefined) throw unknown('guild');
      return run(call, server);
    });
  return [
    inGuild('', (_, server) => apiGuild(world, server)),
    inGuild('/channels', (_, server) =>
      guildChannels(world, server).map((channel) => apiChannel(world, channel)),
    ),
    inGuild('/roles', (_, { id }) => rolesIn(world, id)),
    inGuild('/threads/active', (_, server) => ({
      threads: activeThreads(world, server),
      members: [],
      has_more: false,
    })),
    inGuild('/members', (call) => members(world, call)),
    inGuild('/members/:member', ({ param }) => memberFor(world, param('member'))),
  ];
}

const MemberPage = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).catch(1),
  after: z
    .string()
    .regex(/^\d{1,20}$/)
    .catch('0'),
});

/** The list of all members takes the members intent, as on Discord. */
function members(world: World, { query }: Call) {
  if (!world.privilegedIntents) throw missingAccess();
  const { limit, after } = MemberPage.parse({ limit: query('limit'), after: query('after') });
  return world.people
    .all()
    .filter(({ id }) => BigInt(id) > BigInt(after))
    .sort((one, other) => Number(BigInt(one.id) - BigInt(other.id)))
    .slice(0, limit)
    .map((user) => world.people.member(user.id));
}

function memberFor(world: World, id: string) {
  const member = world.people.member(id);
  if (member === undefined) throw unknown('member');
  return member;
}

import { missingAccess, unknown } from '../apiError.ts';
import { apiChannel } from '../shapes/channel.ts';
import { apiGuild } from '../shapes/guild.ts';
import { GUILD } from '../world/setting.ts';
import type { World } from '../world/world.ts';
import { type Call, type Endpoint, ok } from './endpoint.ts';

/** The guild, its channels, members and roles. */
export function guildEndpoints(world: World): readonly Endpoint[] {
  const get = (path: string, read: (call: Call) => unknown): Endpoint => ({
    method: 'GET',
    path: `/guilds/:guild${path}`,
    run: (call) => {
      if (call.param('guild') !== GUILD.id) throw unknown('guild');
      return ok(read(call));
    },
  });
  return [
    get('', () => apiGuild(world)),
    get('/channels', () => inGuild(world)),
    get('/roles', () => world.roles),
    get('/threads/active', () => ({ threads: activeThreads(world), members: [], has_more: false })),
    get('/members', () => members(world)),
    get('/members/:member', ({ param }) => {
      const member = world.people.member(param('member'));
      if (member === undefined) throw unknown('member');
      return member;
    }),
  ];
}

const inGuild = (world: World) =>
  world.channels
    .all()
    .filter((channel) => channel.kind === 'text' || channel.kind === 'forum')
    .map((channel) => apiChannel(world, channel));

const activeThreads = (world: World) =>
  world.channels
    .threads()
    .filter((thread) => !thread.archived)
    .map((thread) => apiChannel(world, thread));

/** The list of all members takes the members intent, as on Discord. */
function members(world: World) {
  if (!world.privilegedIntents) throw missingAccess();
  return world.people.all().map((user) => world.people.member(user.id));
}

import { missingAccess, unknown } from '../apiError.ts';
import { apiChannel } from '../shapes/channel.ts';
import { activeThreads, apiGuild, guildChannels } from '../shapes/guild.ts';
import { GUILD } from '../world/setting.ts';
import type { World } from '../world/world.ts';
import { type Endpoint, get, type Run } from './endpoint.ts';

/** The guild, its channels, members and roles. */
export function guildEndpoints(world: World): readonly Endpoint[] {
  const inGuild = (path: string, run: Run): Endpoint =>
    get(`/guilds/:guild${path}`, (call) => {
      if (call.param('guild') !== GUILD.id) throw unknown('guild');
      return run(call);
    });
  return [
    inGuild('', () => apiGuild(world)),
    inGuild('/channels', () => guildChannels(world).map((channel) => apiChannel(world, channel))),
    inGuild('/roles', () => world.roles),
    inGuild('/threads/active', () => ({ threads: activeThreads(world), members: [], has_more: false })),
    inGuild('/members', () => members(world)),
    inGuild('/members/:member', ({ param }) => memberFor(world, param('member'))),
  ];
}

/** The list of all members takes the members intent, as on Discord. */
function members(world: World) {
  if (!world.privilegedIntents) throw missingAccess();
  return world.people.all().map((user) => world.people.member(user.id));
}

function memberFor(world: World, id: string) {
  const member = world.people.member(id);
  if (member === undefined) throw unknown('member');
  return member;
}

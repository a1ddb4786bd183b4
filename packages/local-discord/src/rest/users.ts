import { z } from 'zod';
import { unknown } from '../apiError.ts';
import { demandKnown } from '../lacking.ts';
import { Snowflake } from '../rules/field.ts';
import { parseBody } from '../rules/parse.ts';
import { apiChannel } from '../shapes/channel.ts';
import { ownGuild } from '../shapes/guild.ts';
import { LOCALE } from '../world/setting.ts';
import type { World } from '../world/world.ts';
import { type Call, type Endpoint, get, patch, post } from './endpoint.ts';

const DirectChannel = z.object({ recipient_id: Snowflake });

const LACKS = {
  username: 'another name for the bot (`appName` names it at the start)',
  avatar: 'pictures of users',
  banner: 'pictures of users',
} as const;

/** The bot itself, other users, and direct channels with them. */
export function userEndpoints(world: World): readonly Endpoint[] {
  const self = () => ({
    ...world.people.bot,
    mfa_enabled: false,
    locale: LOCALE,
    verified: true,
    email: null,
  });
  return [
    get('/users/@me', self),
    patch('/users/@me', ({ body }) => {
      demandKnown(body, LACKS);
      return self();
    }),
    get('/users/@me/guilds', () => world.botServers.map((server) => ownGuild(world, server))),
    post('/users/@me/channels', (call) => directChannel(world, call)),
    get('/users/:user', ({ param }) => userFor(world, param('user'))),
  ];
}

function directChannel(world: World, { body }: Call) {
  const channel = world.channels.dmWith(parseBody(DirectChannel, body).recipient_id);
  if (channel === undefined) throw unknown('user');
  return apiChannel(world, channel);
}

function userFor(world: World, id: string) {
  const found = world.people.get(id);
  if (found === undefined) throw unknown('user');
  return found;
}

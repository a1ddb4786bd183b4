import { z } from 'zod';
import { unknown } from '../apiError.ts';
import { parseBody } from '../rules/parse.ts';
import { apiChannel } from '../shapes/channel.ts';
import { ownGuild } from '../shapes/guild.ts';
import { LOCALE } from '../world/setting.ts';
import type { World } from '../world/world.ts';
import { type Endpoint, ok } from './endpoint.ts';

const CreateDirectChannel = z.object({ recipient_id: z.string() });

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
    { method: 'GET', path: '/users/@me', run: () => ok(self()) },
    { method: 'PATCH', path: '/users/@me', run: () => ok(self()) },
    { method: 'GET', path: '/users/@me/guilds', run: () => ok([ownGuild(world)]) },
    {
      method: 'POST',
      path: '/users/@me/channels',
      run: ({ body }) => {
        const channel = world.channels.dmWith(parseBody(CreateDirectChannel, body).recipient_id);
        if (channel === undefined) throw unknown('user');
        return ok(apiChannel(world, channel));
      },
    },
    {
      method: 'GET',
      path: '/users/:user',
      run: ({ param }) => {
        const found = world.people.get(param('user'));
        if (found === undefined) throw unknown('user');
        return ok(found);
      },
    },
  ];
}

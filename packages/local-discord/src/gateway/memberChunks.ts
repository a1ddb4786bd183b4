import { z } from 'zod';
import type { World } from '../world/world.ts';
import type { Session } from './session.ts';

/** What a client asks for with op 8. */
const Request = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  limit: z.int().nonnegative().optional(),
  user_ids: z.union([z.string().transform((id) => [id]), z.array(z.string())]).optional(),
  nonce: z.string().optional(),
});

/** Answers op 8 with the members that were asked for by id or by the beginning of their name. */
export function sendMembers(world: World, session: Session, asked: unknown): void {
  const request = Request.safeParse(asked);
  if (!request.success || !world.botServers.some(({ id }) => id === request.data.guild_id)) return;
  const { guild_id, query = '', limit = 0, user_ids, nonce } = request.data;
  const users = world.people
    .all()
    .filter((user) =>
      user_ids ? user_ids.includes(user.id) : user.username.startsWith(query.toLowerCase()),
    );
  const found = limit > 0 ? users.slice(0, limit) : users;
  session.send('GUILD_MEMBERS_CHUNK', {
    guild_id,
    members: found.map((user) => world.people.member(user.id)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: (user_ids ?? []).filter((id) => !found.some((user) => user.id === id)),
    ...(nonce === undefined ? {} : { nonce }),
  });
}

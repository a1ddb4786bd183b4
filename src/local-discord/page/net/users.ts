import type { ClientUser } from '../../protocol.ts';

/** Who one can be in the local Discord: its users without the bots. Throws when the stand-in does not answer. */
export async function fetchUsers(): Promise<readonly ClientUser[]> {
  const answer = await fetch('/client/users');
  if (!answer.ok) throw new Error(`GET /client/users answered ${answer.status}`);
  const users: unknown = await answer.json();
  return Array.isArray(users) ? users.filter(isUser).filter(({ bot }) => !bot) : [];
}

function isUser(value: unknown): value is ClientUser {
  return typeof value === 'object' && value !== null && 'id' in value && 'username' in value;
}

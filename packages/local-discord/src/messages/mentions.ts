import type { APIUser } from 'discord-api-types/v10';
import type { AllowedMentions } from '../rules/allowedMentions.ts';
import type { World } from '../world/world.ts';

const USER = /<@!?(\d+)>/g;
const ROLE = /<@&(\d+)>/g;
const EVERYONE = /@(?:everyone|here)\b/;

/** Whom a text mentions, so far as the sender allows and may. */
export interface Mentions {
  readonly users: readonly APIUser[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** The mentions in a text; everything that it names counts where nothing is said of what is allowed. */
export function mentionsIn(world: World, text: string, allowed: AllowedMentions | undefined): Mentions {
  const named = [...new Set([...text.matchAll(USER)].flatMap((match) => match[1] ?? []))];
  const roles = [...new Set([...text.matchAll(ROLE)].flatMap((match) => match[1] ?? []))];
  return {
    users: named.filter((id) => allows(allowed, 'users', id)).flatMap((id) => world.people.get(id) ?? []),
    roles: roles.filter((id) => allows(allowed, 'roles', id) && world.roles.some((role) => role.id === id)),
    everyone: EVERYONE.test(text) && allows(allowed, 'everyone'),
  };
}

function allows(
  allowed: AllowedMentions | undefined,
  kind: 'users' | 'roles' | 'everyone',
  id?: string,
): boolean {
  if (!allowed) return true;
  if (allowed.parse?.includes(kind)) return true;
  return kind !== 'everyone' && id !== undefined && (allowed[kind]?.includes(id) ?? false);
}

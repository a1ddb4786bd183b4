import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel } from './channel.ts';
import type { PermissionName } from './roles.ts';
import { GUILD, OWNER_ID, ROLE_IDS } from './setting.ts';
import type { World } from './world.ts';

const EVERY_PERMISSION = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/**
 * What a user may do in a channel: Discord's order, guild owner, roles, administrators, then what the channel takes away.
 * Threads take their permissions from the channel that they hang on.
 */
export function permissionsIn(world: World, user: string, channel: Channel): bigint {
  if (guildOf(channel) === undefined) return EVERY_PERMISSION;
  if (user === OWNER_ID) return EVERY_PERMISSION;
  const held = new Set([ROLE_IDS.everyone, ...world.people.rolesOf(user)]);
  const fromRoles = world.roles
    .filter((role) => held.has(role.id))
    .reduce((all, role) => all | BigInt(role.permissions), 0n);
  if ((fromRoles & PermissionFlagsBits.Administrator) !== 0n) return EVERY_PERMISSION;
  return fromRoles & ~world.deniedIn(channel.kind === 'thread' ? channel.parent : channel.id, user);
}

/** Whether the user may do this in the channel. Who does not see a channel may do nothing in it. */
export function may(world: World, user: string, channel: Channel, permission: PermissionName): boolean {
  const held = permissionsIn(world, user, channel);
  const has = (name: PermissionName) => (held & PermissionFlagsBits[name]) !== 0n;
  return has('ViewChannel') && has(permission);
}

/** Whether the user sees the channel at all: a direct channel is seen by its sides alone. */
export function sees(world: World, user: string, channel: Channel): boolean {
  if (channel.kind === 'dm') return user === channel.person || user === world.people.bot.id;
  if (channel.kind === 'group') return channel.people.includes(user);
  return may(world, user, channel, 'ViewChannel');
}

/** Where in Discord a channel is; direct channels are nowhere. */
export const guildOf = (channel: Channel): string | undefined =>
  channel.kind === 'dm' || channel.kind === 'group' ? undefined : (channel.guild ?? GUILD.id);

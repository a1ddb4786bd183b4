import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Channel, contextOf } from '../world/channel.ts';
import { guildOf, permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** Whether a user may use a command in a channel: where it belongs and what it asks of them. */
export function mayUse(
  world: World,
  command: APIApplicationCommand,
  at: { readonly user: string; readonly channel: Channel },
): boolean {
  const direct = guildOf(at.channel) === undefined;
  if (direct && command.guild_id !== undefined) return false;
  if (command.contexts && !command.contexts.includes(contextOf(at.channel))) return false;
  if (at.channel.kind === 'group')
    return command.integration_types?.includes(ApplicationIntegrationType.UserInstall) ?? false;
  if (direct) return command.dm_permission !== false;
  const held = permissionsIn(world, at.user, at.channel);
  const needed = command.default_member_permissions;
  if ((held & PermissionFlagsBits.UseApplicationCommands) === 0n) return false;
  if (needed === null || needed === undefined) return true;
  const administers = (held & PermissionFlagsBits.Administrator) !== 0n;
  return administers || (needed !== '0' && (held & BigInt(needed)) === BigInt(needed));
}

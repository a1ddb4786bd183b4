import { type APIMessage, type APIRole, type APIUser, MessageFlags } from 'discord-api-types/v10';
import type { ClientChannel, ClientUser } from '../../protocol.ts';
import type { World } from './state.ts';

/** What Discord calls someone: the display name, else the user name. */
export function nameOf(user: Pick<APIUser, 'username' | 'global_name'>): string {
  return user.global_name ?? user.username;
}

/** A user by id, as the server knows them now. */
export function userName(world: World, id: string): string {
  const user = world.users.get(id);
  return user ? nameOf(user) : 'unknown-user';
}

/** A channel's name as lists show it; a direct channel bears the name of the other side. */
export function channelName(world: World, channel: ClientChannel): string {
  return channel.kind === 'dm' && channel.with ? userName(world, channel.with) : channel.name;
}

/** `#general`, or `@Wireside` for a direct channel. */
export function channelTitle(world: World, channel: ClientChannel): string {
  return `${channel.kind === 'dm' ? '@' : '#'}${channelName(world, channel)}`;
}

/** A member's roles, highest first. */
export function rolesOf(world: World, user: ClientUser): readonly APIRole[] {
  const roles = user.roles.flatMap((id) => world.roles.get(id) ?? []);
  return roles.sort((a, b) => b.position - a.position);
}

/** The colour of a member's name as `#rrggbb`: that of the highest role that has one. */
export function colourOf(world: World, userId: string): string | undefined {
  const user = world.users.get(userId);
  const colour = user && rolesOf(world, user).find(({ color }) => color !== 0)?.color;
  return colour === undefined ? undefined : hexColour(colour);
}

/** 0x5865f2 as `#5865f2`. */
export function hexColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

/** Whether a message carries a flag. */
export function has(message: Pick<APIMessage, 'flags'>, flag: MessageFlags): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}

/** Whether only this user sees a message. */
export function isPrivate(message: APIMessage): boolean {
  return has(message, MessageFlags.Ephemeral);
}

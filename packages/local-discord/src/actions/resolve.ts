import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { attachment } from '../messages/attachments.ts';
import { interactionChannel } from '../shapes/channel.ts';
import type { Channel } from '../world/channel.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { SentOption } from './sent.ts';

/** Ids that a user chose, by what they stand for. */
export interface Chosen {
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly channels?: readonly string[];
  readonly attachments?: readonly string[];
}

/** The options of a command as an interaction carries them, with the objects behind the ids among them. */
export function resolveOptions(world: World, options: readonly SentOption[], channel: Channel): object {
  if (options.length === 0) return {};
  const values = leaves(options).filter((one) => one.value !== undefined);
  const ids = (...types: readonly Type[]) =>
    values.filter((one) => types.some((type) => type === one.type)).map((one) => String(one.value));
  const chosen = {
    users: ids(Type.User, Type.Mentionable),
    roles: ids(Type.Role, Type.Mentionable),
    channels: ids(Type.Channel),
    attachments: ids(Type.Attachment),
  };
  return { options, ...resolved(world, chosen, channel) };
}

/** `resolved` with those of the chosen that exist; nothing where nothing was chosen. */
export function resolved(world: World, chosen: Chosen, channel: Channel): object {
  const users = (chosen.users ?? []).flatMap((id) => world.people.get(id) ?? []);
  const memberOf = (id: string) => ({
    ...world.people.partialMember(id),
    permissions: String(permissionsIn(world, id, channel)),
  });
  const roles = world.roles.filter((role) => chosen.roles?.includes(role.id));
  const channels = (chosen.channels ?? []).flatMap((id) => world.channels.get(id) ?? []);
  const files = (chosen.attachments ?? []).flatMap((id) => world.files.get(id) ?? []);
  const filled = Object.entries({
    users: users.map((user) => [user.id, user]),
    members: users.map((user) => [user.id, memberOf(user.id)]),
    roles: roles.map((role) => [role.id, role]),
    channels: channels.map((one) => [
      one.id,
      interactionChannel(world, one, permissionsIn(world, world.people.bot.id, one)),
    ]),
    attachments: files.map((file) => [file.id, attachment(world, file)]),
  }).filter(([, entries]) => entries.length > 0);
  if (filled.length === 0) return {};
  return {
    resolved: Object.fromEntries(filled.map(([kind, entries]) => [kind, Object.fromEntries(entries)])),
  };
}

/** The options that carry values, at any depth. */
export const leaves = (options: readonly SentOption[]): readonly SentOption[] =>
  options.flatMap((option) => (option.options ? leaves(option.options) : [option]));

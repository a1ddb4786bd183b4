import {
  type APIMessageComponentEmoji,
  type APISelectMenuComponent,
  ChannelType,
  ComponentType,
} from 'discord-api-types/v10';
import type { ClientChannel } from '../../protocol.ts';
import { channelName, nameOf } from '../state/names.ts';
import type { World } from '../state/state.ts';

/** A line of an open select. */
export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly emoji?: APIMessageComponentEmoji;
}

/** What can be chosen in a select: its own options, or the server's people, roles or channels. */
export function selectOptions(world: World, select: APISelectMenuComponent): readonly SelectOption[] {
  switch (select.type) {
    case ComponentType.StringSelect:
      return select.options;
    case ComponentType.UserSelect:
      return users(world);
    case ComponentType.RoleSelect:
      return roles(world);
    case ComponentType.MentionableSelect:
      return [...users(world), ...roles(world)];
    case ComponentType.ChannelSelect:
      return channels(world, select.channel_types);
  }
}

/** What a select shows as chosen before anyone touched it. */
export function defaultValues(select: APISelectMenuComponent): readonly string[] {
  if (select.type === ComponentType.StringSelect) {
    return select.options.filter((option) => option.default).map(({ value }) => value);
  }
  return (select.default_values ?? []).map(({ id }) => id);
}

function users(world: World): readonly SelectOption[] {
  return [...world.users.values()].map((user) => ({
    value: user.id,
    label: nameOf(user),
    description: user.username,
  }));
}

function roles(world: World): readonly SelectOption[] {
  return [...world.roles.values()].map(({ id, name }) => ({
    value: id,
    label: `@${name.replace(/^@/, '')}`,
  }));
}

const channelTypes = new Map<ClientChannel['kind'], ChannelType>([
  ['text', ChannelType.GuildText],
  ['forum', ChannelType.GuildForum],
  ['thread', ChannelType.PublicThread],
]);

/** The server's channels as options, of the given types or of all. */
export function channels(world: World, types: readonly ChannelType[] | undefined): readonly SelectOption[] {
  return world.channels
    .filter(({ kind }) => {
      const type = channelTypes.get(kind);
      return type !== undefined && (!types?.length || types.includes(type));
    })
    .map((channel) => ({ value: channel.id, label: `#${channelName(world, channel)}` }));
}

import type { APIApplicationCommand } from 'discord-api-types/v10';
import { mayUse } from '../actions/commandsFor.ts';
import type { ClientChannel, ClientReady, ClientUser } from '../protocol.ts';
import type { Channel } from '../world/channel.ts';
import { sees } from '../world/permissions.ts';
import { GUILD, LOCALE } from '../world/setting.ts';
import type { World } from '../world/world.ts';

/** Everything that a user sees when their page opens. */
export const readyFor = (world: World, me: string): ClientReady => ({
  me,
  ...(world.people.localeOf(me) === LOCALE ? {} : { locale: world.people.localeOf(me) }),
  guild: { id: GUILD.id, name: GUILD.name },
  users: usersFor(world),
  roles: world.roles,
  channels: world.channels
    .all()
    .filter((channel) => sees(world, me, channel))
    .map((channel) => shown(world, channel)),
  commands: commandsFor(world, me),
  messages: world.messages
    .all()
    .filter(({ message, only }) => canSee(world, me, { channel: message.channel_id, only }))
    .map(({ message }) => message),
});

/** Everyone, with their roles, and whether they are there. */
export const usersFor = (world: World): readonly ClientUser[] =>
  world.people.all().map((user) => ({
    ...user,
    roles: world.people.rolesOf(user.id),
    online: user.bot ? world.botOnline : true,
  }));

/** The commands that a user may use in some channel, in the user's language. */
export const commandsFor = (world: World, me: string) => {
  const channels = world.channels.all().filter((channel) => sees(world, me, channel));
  return world.commands
    .all()
    .filter((command) => channels.some((channel) => mayUse(world, command, { user: me, channel })))
    .map((command) => localized(command, world.people.localeOf(me)));
};

/** A channel as its user's page lists it. */
export function shown(world: World, channel: Channel): ClientChannel {
  const { id, kind } = channel;
  if (kind === 'dm') return { id, kind, name: world.people.bot.global_name ?? '', with: world.people.bot.id };
  if (kind === 'group') return { id, kind, name: channel.name };
  if (kind === 'thread') return { id, kind, name: channel.name, parent: channel.parent };
  return { id, kind, name: channel.name, topic: channel.topic };
}

/** Whether a user sees something in a channel that may be for one user only. */
export function canSee(
  world: World,
  me: string,
  what: { readonly channel: string; readonly only?: string | undefined },
): boolean {
  const channel = world.channels.get(what.channel);
  return channel !== undefined && sees(world, me, channel) && (what.only === undefined || what.only === me);
}

/** A command as the client of somebody with this locale shows it: descriptions and choices in its translations. */
const localized = (command: APIApplicationCommand, locale: string): APIApplicationCommand => ({
  ...command,
  description: translated(command, locale),
  ...(command.options ? { options: command.options.map((option) => inLocale(option, locale)) } : {}),
});

/** Names of options stay: they are what is sent. */
function inLocale<Part extends Described>(option: Part, locale: string): Part {
  return { ...option, description: translated(option, locale) };
}

interface Described {
  readonly description: string;
  readonly description_localizations?: Readonly<Record<string, string | null>> | null | undefined;
}

const translated = ({ description, description_localizations }: Described, locale: string): string =>
  description_localizations?.[locale] ?? description;

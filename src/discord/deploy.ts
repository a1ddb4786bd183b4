import { DiscordAPIError, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import { messageOf, UserError } from '../base/errors.ts';
import { counted, type Log } from '../base/log.ts';
import type { CommandIds } from './client.ts';
import type { Command } from './command.ts';
import { restOptions } from './connection/rest.ts';
import { apiError, DISCORD_API, isApiTrouble } from './connectionErrors.ts';

interface Target {
  readonly applicationId: string;
  /** Only in this server; everywhere if left out. */
  readonly guildId?: string | undefined;
}

export interface Deployment extends Target {
  readonly commands: readonly Command[];
  readonly log: Log;
}

/** Discord leaves translations out of the list unless it is asked for them. */
const WITH_TRANSLATIONS = new URLSearchParams({ with_localizations: 'true' });

/** Commands as Discord lists them. */
export const Registered = z.array(z.looseObject({ id: z.string(), name: z.string() }));

/**
 * Makes Discord's list of commands the same as `commands`; where it is already, nothing is written.
 * @returns the ids under which Discord has them, by their names.
 * @throws UserError where Discord does not let the bot register commands there, or fails.
 */
export async function deployCommands(rest: REST, deployment: Deployment): Promise<CommandIds> {
  const { applicationId, guildId, commands, log } = deployment;
  const scope = scopeOf(applicationId, guildId);
  const wanted = commands.map((command) => command.data);
  return explained(rest, scope, async () => {
    const registered = Registered.parse(await rest.get(scope.route, { query: WITH_TRANSLATIONS }));
    if (normaliseCommands(registered, scope.kind) === normaliseCommands(wanted, scope.kind)) {
      log.debug(`The commands ${scope.where} are up to date.`);
      return idsOf(registered);
    }
    const written = Registered.parse(await rest.put(scope.route, { body: wanted }));
    log.info(`Registered ${counted(wanted.length, 'command')} ${scope.where}.`);
    return idsOf(written);
  });
}

const idsOf = (registered: z.infer<typeof Registered>): CommandIds =>
  new Map(registered.map(({ name, id }) => [name, id]));

/**
 * Removes every command of the application from one server, or those that all servers have.
 * @returns how many there were.
 * @throws UserError where Discord does not let the bot, or fails.
 */
export function clearCommands(rest: REST, { applicationId, guildId }: Target): Promise<number> {
  const scope = scopeOf(applicationId, guildId);
  return explained(rest, scope, async () => {
    const registered = Registered.parse(await rest.get(scope.route));
    if (registered.length > 0) await rest.put(scope.route, { body: [] });
    return registered.length;
  });
}

async function explained<T>(rest: REST, { where }: Scope, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (isRefused(thrown)) throw new UserError(refusal(where), { cause: thrown });
    throw isApiTrouble(thrown) ? apiError(thrown, rest.options.api) : thrown;
  }
}

const isRefused = (thrown: unknown): boolean =>
  thrown instanceof DiscordAPIError &&
  (thrown.code === RESTJSONErrorCodes.MissingAccess || thrown.code === RESTJSONErrorCodes.UnknownGuild);

const refusal = (where: string): string =>
  `Discord does not let this bot register its commands ${where}. Invite it there with the scopes bot and ` +
  'applications.commands, or correct DISCORD_GUILD_ID.';

/** Where the commands of an application are registered: in one server, or in all. */
export interface Scope {
  readonly kind: 'global' | 'guild';
  readonly route: `/${string}`;
  /** For people: "in all servers". */
  readonly where: string;
}

export const scopeOf = (applicationId: string, guildId?: string): Scope =>
  guildId === undefined
    ? { kind: 'global', route: Routes.applicationCommands(applicationId), where: 'in all servers' }
    : {
        kind: 'guild',
        route: Routes.applicationGuildCommands(applicationId, guildId),
        where: `in the server ${guildId}`,
      };

/** What Discord adds to a command, and a bot cannot set or should not. */
const ADDED: ReadonlySet<string> = new Set([
  'application_id',
  'default_permission',
  'dm_permission',
  'guild_id',
  'id',
  'version',
]);

/** What holds for commands that every server has, and no server's own commands have. */
const GLOBAL_ONLY: ReadonlySet<string> = new Set(['contexts', 'integration_types']);

/**
 * A list of commands in one form, whether it is ours or as Discord gives it back: the same text means that nothing
 * need be written. Fields that Discord adds fall away, and so does what says nothing: null, false, blank, empty.
 */
export function normaliseCommands(commands: readonly unknown[], scope: 'global' | 'guild'): string {
  const leaveOut = scope === 'global' ? ADDED : new Set([...ADDED, ...GLOBAL_ONLY]);
  const tidied = commands.map((command) => JSON.stringify(tidy(command, leaveOut)));
  return tidied.toSorted().join('\n');
}

function tidy(value: unknown, leaveOut: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return inOrder(value.map((element) => tidy(element, leaveOut)));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key, field]) => !leaveOut.has(key) && saysSomething(field));
  return Object.fromEntries(
    fields.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, tidy(field, leaveOut)]),
  );
}

/** Lists of numbers are sets; in all others the order is what people see. */
const inOrder = (list: readonly unknown[]): readonly unknown[] =>
  list.every((element) => typeof element === 'number') ? list.toSorted() : list;

const saysSomething = (field: unknown): boolean =>
  Array.isArray(field)
    ? field.length > 0
    : field !== null && field !== undefined && field !== false && field !== '';

/** Servers in which commands of their own are looked for: a bot that is tried out is in few. */
export const SERVERS_SEARCHED = 10;

export interface Search extends Target {
  /** Ids of servers that the bot is in; not more than SERVERS_SEARCHED. */
  readonly servers: readonly string[];
  readonly log: Log;
}

/**
 * Warns where members see every command twice, because some are left in the scope that is no longer used: for all
 * servers while the commands belong to one, or in a server while they are for all. Never rejects.
 */
export async function warnOfDuplicateCommands(
  rest: REST,
  { applicationId, guildId, servers, log }: Search,
): Promise<void> {
  const others = guildId === undefined ? servers : [undefined];
  const count = async (server: string | undefined) => {
    try {
      return Registered.parse(await rest.get(scopeOf(applicationId, server).route)).length;
    } catch (thrown) {
      log.debug(`Commands left elsewhere could not be looked for: ${messageOf(thrown)}`);
      return 0;
    }
  };
  const counts = await Promise.all(others.map(count));
  for (const [index, server] of others.entries()) if (counts[index]) log.warn(twice(server, guildId));
}

const twice = (server: string | undefined, guildId: string | undefined): string =>
  server === undefined
    ? `Commands are registered for all servers too, so the members of server ${guildId} see each one twice. To ` +
      'remove them from all servers, run “wireside deploy --clear” once with DISCORD_GUILD_ID left empty.'
    : `The server ${server} has commands of its own too, so its members see each one twice. To remove those, run ` +
      `“wireside deploy --clear” once with DISCORD_GUILD_ID set to ${server}.`;

const Identified = z.object({ id: z.string() });
const Servers = z.array(Identified);

export interface ByHand {
  readonly token: string;
  readonly api?: string | undefined;
  readonly guildId?: string | undefined;
}

/**
 * Registers the commands without logging a bot in: `wireside deploy`.
 * @throws UserError where the token, the network or the permissions are not right.
 */
export async function deployByHand(options: ByHand & Pick<Deployment, 'commands' | 'log'>): Promise<void> {
  const { rest, applicationId } = await connect(options);
  await deployCommands(rest, { ...options, applicationId });
  const query = new URLSearchParams({ limit: `${SERVERS_SEARCHED}` });
  const servers = Servers.parse(await rest.get(Routes.userGuilds(), { query }));
  await warnOfDuplicateCommands(rest, { ...options, applicationId, servers: servers.map(({ id }) => id) });
}

/**
 * Removes the commands of the scope that the options name: `wireside deploy --clear`.
 * @returns how many there were.
 * @throws UserError where the token, the network or the permissions are not right.
 */
export async function clearByHand(options: ByHand): Promise<number> {
  const { rest, applicationId } = await connect(options);
  return clearCommands(rest, { ...options, applicationId });
}

async function connect({ token, api }: ByHand) {
  const rest = new REST(restOptions(api)).setToken(token);
  try {
    const { id } = Identified.parse(await rest.get(Routes.currentApplication()));
    return { rest, applicationId: id };
  } catch (thrown) {
    throw apiError(thrown, api ?? DISCORD_API);
  }
}

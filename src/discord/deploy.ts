import { DiscordAPIError, type REST, RESTJSONErrorCodes } from 'discord.js';
import { z } from 'zod';
import { counted } from '../base/counted.ts';
import { UserError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import type { Command } from './command.ts';
import { apiError, isApiTrouble } from './connectionErrors.ts';
import { normaliseCommands } from './normaliseCommands.ts';
import { type Scope, scopeOf } from './scope.ts';

export interface Target {
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
export const Registered = z.array(z.unknown());

/**
 * Makes Discord's list of commands the same as `commands`; where it is already, nothing is written.
 * @throws UserError where Discord does not let the bot register commands there, or fails.
 */
export async function deployCommands(rest: REST, deployment: Deployment): Promise<void> {
  const { applicationId, guildId, commands, log } = deployment;
  const scope = scopeOf(applicationId, guildId);
  const wanted = commands.map((command) => command.data);
  await explained(rest, scope, async () => {
    const registered = Registered.parse(await rest.get(scope.route, { query: WITH_TRANSLATIONS }));
    if (normaliseCommands(registered, scope.kind) === normaliseCommands(wanted, scope.kind)) {
      log.debug(`The commands ${scope.where} are up to date.`);
      return;
    }
    await rest.put(scope.route, { body: wanted });
    log.info(`Registered ${counted(wanted.length, 'command')} ${scope.where}.`);
  });
}

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

import { DiscordAPIError, HTTPError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Command } from './command.ts';
import { loginError } from './connectionErrors.ts';
import { normaliseCommands } from './normaliseCommands.ts';

export interface Deployment {
  readonly applicationId: string;
  /** Only in this server; everywhere if left out. */
  readonly guildId?: string | undefined;
  readonly commands: readonly Command[];
  readonly log: Log;
}

/**
 * Makes Discord's list of commands the same as `commands`; where it is already, nothing is written.
 * @throws UserError where Discord does not let the bot register commands there, or fails.
 */
export async function deployCommands(rest: REST, deployment: Deployment): Promise<void> {
  const { applicationId, guildId, commands, log } = deployment;
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const scope = guildId ? 'guild' : 'global';
  const where = guildId ? `in the server ${guildId}` : 'in all servers';
  const wanted = commands.map((command) => command.data);
  try {
    const registered = await rest.get(route);
    if (
      Array.isArray(registered) &&
      normaliseCommands(registered, scope) === normaliseCommands(wanted, scope)
    ) {
      log.debug(`The commands ${where} are up to date.`);
      return;
    }
    await rest.put(route, { body: wanted });
    log.info(`Registered ${wanted.length} commands ${where}.`);
  } catch (thrown) {
    if (refused(thrown)) throw new UserError(hint(where), { cause: thrown });
    throw isAnswer(thrown) ? loginError(thrown, rest.options.api) : thrown;
  }
}

const isAnswer = (thrown: unknown): boolean =>
  thrown instanceof HTTPError || thrown instanceof DiscordAPIError;

const refused = (thrown: unknown): boolean =>
  thrown instanceof DiscordAPIError &&
  (thrown.code === RESTJSONErrorCodes.MissingAccess || thrown.code === RESTJSONErrorCodes.UnknownGuild);

const hint = (where: string): string =>
  `Discord does not let this bot register its commands ${where}. Invite it there with the scopes bot and ` +
  'applications.commands, or correct DISCORD_GUILD_ID.';

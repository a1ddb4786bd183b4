import type { REST } from 'discord.js';
import { messageOf } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { Registered, scopeOf, type Target } from './deploy.ts';

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

import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { restOptions } from './connection/rest.ts';
import { apiError, DISCORD_API } from './connectionErrors.ts';
import {
  clearCommands,
  type Deployment,
  deployCommands,
  SERVERS_SEARCHED,
  warnOfDuplicateCommands,
} from './deploy.ts';

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

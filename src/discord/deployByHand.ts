import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { loginError } from './connectionErrors.ts';
import { type Deployment, deployCommands } from './deploy.ts';

const Application = z.object({ id: z.string() });

/**
 * Registers the commands without logging a bot in: `wireside deploy`.
 * @throws UserError where the token, the network or the permissions are not right.
 */
export async function deployByHand(
  options: Omit<Deployment, 'applicationId'> & { readonly token: string; readonly api?: string | undefined },
): Promise<void> {
  const rest = new REST(options.api === undefined ? {} : { api: options.api }).setToken(options.token);
  const { id } = await rest
    .get(Routes.currentApplication())
    .then((answer) => Application.parse(answer))
    .catch((thrown: unknown) => {
      throw loginError(thrown, options.api ?? 'https://discord.com/api');
    });
  await deployCommands(rest, { ...options, applicationId: id });
}

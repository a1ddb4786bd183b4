import type { Client, ClientOptions } from 'discord.js';
import { onTestFinished } from 'vitest';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from '../../src/start.ts';
import { logIn } from './logIn.ts';

/** A local Discord that is closed when the test is over. */
export async function open(options?: LocalDiscordOptions): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ onUnknownRoute: 'throw', ...options });
  onTestFinished(discord.close);
  return discord;
}

/** A local Discord with a real bot in it; both are closed when the test is over. */
export async function openWithBot(
  options?: LocalDiscordOptions & { readonly client?: Partial<ClientOptions> },
): Promise<{ discord: LocalDiscord; client: Client<true> }> {
  const discord = await open(options);
  const client = await logIn(discord, options?.client);
  onTestFinished(() => client.destroy());
  return { discord, client };
}

import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { LocalDiscord } from '../../src/start.ts';

/** What a bot without privileged intents asks for. */
export const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** A real discord.js client that is logged in to the local Discord. */
export async function logIn(
  discord: LocalDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    rest: { api: discord.api },
    ...options,
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

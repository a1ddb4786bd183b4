import { once } from 'node:events';
import { type ChatInputCommandInteraction, type Client, Events, type Interaction } from 'discord.js';
import { manualClock } from '../../src/clock.ts';
import type { LocalDiscord } from '../../src/start.ts';
import { busyBot } from './busyBot.ts';
import { openWithBot } from './scene.ts';

/** A bot whose one command `ask` is answered by what the test says, under a clock that the test moves. */
export async function withAnswer(run: (interaction: Interaction) => unknown) {
  const clock = manualClock();
  const { discord, client } = await openWithBot({ clock });
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  client.on(Events.InteractionCreate, run);
  return { discord, client, clock, mira: discord.person('mira') };
}

/** Mira uses `ask`, and the bot has it before it: unanswered, with what Mira will see of the answer. */
export async function asked() {
  const scene = await withAnswer(() => undefined);
  const got = received(scene.client);
  const outcome = scene.mira.command('ask');
  return { ...scene, outcome, interaction: chat(await got) };
}

/** The next interaction that the client gets. */
export async function received(client: Client): Promise<Interaction> {
  const [interaction] = await once(client, Events.InteractionCreate);
  return interaction;
}

/** The interaction, if it is a slash command. */
export function chat(interaction: Interaction): ChatInputCommandInteraction {
  if (!interaction.isChatInputCommand()) throw new Error('No slash command came.');
  return interaction;
}

/** The bot that uses everything. */
export async function busy(): Promise<{ discord: LocalDiscord; client: Client<true> }> {
  const scene = await openWithBot();
  await busyBot(scene.client);
  return scene;
}

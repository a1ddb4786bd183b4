import { once } from 'node:events';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';

test('the bot answers /ping', async () => {
  const discord = await startLocalDiscord({ onUnknownRoute: 'throw' });
  const bot = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api } });
  bot.on(Events.InteractionCreate, (used) => used.isChatInputCommand() && used.reply('Pong'));
  await Promise.all([once(bot, Events.ClientReady), bot.login(discord.token)]);
  await bot.application?.commands.create({ name: 'ping', description: 'Answers' });
  expect(await discord.person('mira').command('ping')).toMatchObject({ message: { content: 'Pong' } });
  await bot.destroy();
  await discord.close();
});

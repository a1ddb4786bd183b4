import { Events } from 'discord.js';
import { expect, test } from 'vitest';
import { openWithBot } from './support/scene.ts';

test('an unmodified client logs in and finds the guild with its channels', async () => {
  const { client } = await openWithBot({ appName: 'Echo' });
  expect(client.user.username).toBe('echo');
  const names = client.guilds.cache.first()?.channels.cache.map((channel) => channel.name);
  expect(names).toEqual(['general', 'questions', 'help']);
});

test('a slash command reaches the bot and its reply reaches the user', async () => {
  const { discord, client } = await openWithBot({ appName: 'Echo' });
  await client.application.commands.set([
    { name: 'echo', description: 'Says it again', options: [{ type: 3, name: 'text', description: 'What' }] },
  ]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply(interaction.options.getString('text', true));
  });
  const outcome = await discord.person('mira').command('echo', { text: 'hello' });
  expect(outcome).toMatchObject({ kind: 'message', ephemeral: false, message: { content: 'hello' } });
});

test('a message that mentions the bot arrives with its text, and the reply is seen', async () => {
  const { discord, client } = await openWithBot({ appName: 'Echo' });
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot) await message.reply(`You wrote: ${message.content}`);
  });
  const answer = discord.waitForMessage('general');
  const asked = await discord.person('mira').say('general', `<@${discord.botId}> hello`);
  expect(await answer).toMatchObject({
    content: `You wrote: <@${discord.botId}> hello`,
    message_reference: { message_id: asked.id },
  });
});

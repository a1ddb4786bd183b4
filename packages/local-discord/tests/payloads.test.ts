import { Events } from 'discord.js';
import { expect, test } from 'vitest';
import { busy, chat, received } from './support/asked.ts';
import { openWithBot } from './support/scene.ts';

test('a user, a role, a channel and more come with what is behind them', async () => {
  const { client, discord } = await busy();
  const got = received(client);
  const outcome = discord
    .person('mira')
    .command('all', { user: 'tomas', role: 'Moderator', channel: 'questions' });
  const interaction = chat(await got);
  expect(interaction.options.getUser('user')?.globalName).toBe('Tomas');
  expect(interaction.options.getRole('role')?.name).toBe('Moderator');
  expect(interaction.options.getChannel('channel')?.name).toBe('questions');
  await outcome;
});

test('what is typed is completed', async () => {
  const { discord } = await busy();
  expect(await discord.person('mira').complete('say', 'how', 'lou')).toEqual([
    { name: 'lou!', value: 'loudly' },
  ]);
});

test('a message command reads the message, though the bot was not mentioned', async () => {
  const { discord } = await busy();
  const message = await discord.person('tomas').say('general', 'between us');
  const outcome = await discord.person('mira').menu('Quote this', message);
  expect(outcome).toMatchObject({ kind: 'message', message: { content: '> between us', type: 23 } });
});

test('a user command names the person that it is for', async () => {
  const { discord } = await busy();
  const outcome = await discord.person('mira').menu('Who is it', discord.person('tomas'));
  expect(outcome).toMatchObject({ kind: 'message', message: { content: 'tomas' } });
});

test('an answer to a subcommand says which one was used', async () => {
  const { discord, client } = await openWithBot();
  const options = [{ type: 1, name: 'add', description: 'Adds' }] as const;
  await client.application.commands.set([{ name: 'faq', description: 'F', options }]);
  client.on(
    Events.InteractionCreate,
    (interaction) => interaction.isRepliable() && interaction.reply('done'),
  );
  const outcome = await discord.person('mira').command('faq add');
  expect(outcome).toMatchObject({
    message: { interaction: { name: 'faq add', user: { username: 'mira' } } },
  });
});

test('in a direct message the interaction has a user and no guild', async () => {
  const { client, discord } = await busy();
  const got = received(client);
  const outcome = discord.person('mira').command('say', { text: 'hi' }, { channel: 'dm' });
  const interaction = await got;
  expect(interaction.inGuild()).toBe(false);
  expect(interaction.user.username).toBe('mira');
  expect(await outcome).toMatchObject({ message: { content: 'hi' } });
});

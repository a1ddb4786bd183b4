import { Events } from 'discord.js';
import { expect, test } from 'vitest';
import { busy } from './support/asked.ts';
import { messageIn, modalIn } from './support/ended.ts';
import { openWithBot } from './support/scene.ts';

test('what is missing or out of its limits does not reach the bot', async () => {
  const { discord } = await busy();
  const mira = discord.person('mira');
  await expect(mira.command('all')).rejects.toThrow('The option “user” is needed.');
  const user = 'tomas';
  await expect(mira.command('all', { user, count: 10 })).rejects.toThrow('count: Write a number up to 9.');
  await expect(mira.command('all', { user, pick: 'z' })).rejects.toThrow('pick: Choose one of the choices.');
  await expect(mira.command('all', { user: 'nobody' })).rejects.toThrow(
    'user: Choose something that exists.',
  );
  await expect(mira.command('all', { colour: 'red' })).rejects.toThrow('There is no option “colour”.');
});

test('a form that is not filled in does not reach the bot', async () => {
  const { discord } = await busy();
  const mira = discord.person('mira');
  const shown = await mira.command('form');
  await expect(mira.submit(modalIn(shown), { letter: ['a'] })).rejects.toThrow('Name: Write something.');
  await expect(mira.submit(modalIn(shown), { name: 'M', letter: ['z'] })).rejects.toThrow('Letter: Choose');
  await expect(mira.submit(modalIn(shown), { name: 'M', colour: 'red' })).rejects.toThrow(
    'no field “colour”',
  );
});

test('an ephemeral message is seen by whoever asked, and by nobody else', async () => {
  const { discord } = await busy();
  const outcome = await discord.person('mira').command('private');
  expect(outcome).toMatchObject({ ephemeral: true });
  await expect(discord.person('tomas').erase(messageIn(outcome))).rejects.toThrow(
    'There is no such message.',
  );
  await discord.person('mira').erase(messageIn(outcome));
  expect(discord.messages('general')).toEqual([]);
});

test('what a select does not offer cannot be chosen', async () => {
  const { discord } = await busy();
  const shown = await discord.person('mira').command('blocks');
  await expect(discord.person('mira').select(messageIn(shown), 'Letters', ['z'])).rejects.toThrow(
    'no such choice',
  );
  await expect(discord.person('mira').click(messageIn(shown), 'Nothing')).rejects.toThrow('“now”');
});

test('a command for moderators is refused to a member', async () => {
  const { discord, client } = await openWithBot();
  await client.application.commands.set([
    { name: 'mod', description: 'M', defaultMemberPermissions: 'ManageMessages' },
  ]);
  client.on(
    Events.InteractionCreate,
    (interaction) => interaction.isRepliable() && interaction.reply('done'),
  );
  await expect(discord.person('mira').command('mod')).rejects.toThrow('You may not use this command here.');
  await expect(discord.person('tomas').command('mod')).resolves.toMatchObject({ kind: 'message' });
});

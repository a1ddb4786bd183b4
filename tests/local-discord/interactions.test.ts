import { once } from 'node:events';
import { type Client, Events, type Interaction, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { busyBot } from './support/busyBot.ts';
import { manualClock } from './support/manualClock.ts';
import { open, openWithBot } from './support/scene.ts';

/** A bot whose one command `ask` is answered by what the test says. */
async function withAnswer(run: (interaction: Interaction) => unknown, clock = manualClock()) {
  const { discord, client } = await openWithBot({ clock });
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  client.on(Events.InteractionCreate, run);
  return { discord, client, clock, mira: discord.person('mira') };
}

/** The next interaction that the client gets, unanswered. */
async function received(client: Client): Promise<Interaction> {
  const [interaction] = await once(client, Events.InteractionCreate);
  return interaction;
}

async function busy(): Promise<{ discord: LocalDiscord; client: Client<true> }> {
  const scene = await openWithBot();
  await busyBot(scene.client);
  return scene;
}

test('without a bot a command fails at once with the line that Discord shows', async () => {
  const { discord, client } = await openWithBot();
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  await client.destroy();
  const outcome = await discord.person('mira').command('ask');
  expect(outcome).toEqual({ kind: 'failed', reason: 'The application did not respond' });
});

test('an answer after 3 seconds comes too late', async () => {
  const { clock, client, mira } = await withAnswer(() => undefined);
  const got = received(client);
  const outcome = mira.command('ask');
  const interaction = await got;
  clock.advance(3_000);
  expect(await outcome).toMatchObject({ kind: 'failed', reason: 'The application did not respond' });
  if (!interaction.isChatInputCommand()) throw new Error('No command came.');
  await expect(interaction.reply('late')).rejects.toMatchObject({ code: 10_062, status: 404 });
});

test('an answer within 3 seconds is in time', async () => {
  const { clock, client, mira } = await withAnswer(() => undefined);
  const got = received(client);
  const outcome = mira.command('ask');
  const interaction = await got;
  clock.advance(2_999);
  if (interaction.isChatInputCommand()) await interaction.reply('in time');
  expect(await outcome).toMatchObject({ kind: 'message', message: { content: 'in time' } });
});

test('a second first answer is refused with 40060', async () => {
  const { client, mira } = await withAnswer(() => undefined);
  const got = received(client);
  const outcome = mira.command('ask');
  const interaction = await got;
  if (!interaction.isChatInputCommand()) throw new Error('No command came.');
  await interaction.reply('first');
  interaction.replied = false;
  await expect(interaction.reply('second')).rejects.toMatchObject({ code: 40_060, status: 400 });
  expect(await outcome).toMatchObject({ message: { content: 'first' } });
});

test('a token lives 15 minutes', async () => {
  const { clock, client, mira } = await withAnswer(() => undefined);
  const got = received(client);
  const outcome = mira.command('ask');
  const interaction = await got;
  if (!interaction.isChatInputCommand()) throw new Error('No command came.');
  await interaction.reply('first');
  clock.advance(15 * 60_000 - 1);
  await interaction.editReply('just in time');
  clock.advance(1);
  await expect(interaction.editReply('too late')).rejects.toMatchObject({ code: 50_027, status: 401 });
  await outcome;
});

test('a deferral that nothing follows fails in the end', async () => {
  const { clock, mira } = await withAnswer((asked) => asked.isChatInputCommand() && asked.deferReply());
  const outcome = await mira.command('ask');
  if (outcome.kind !== 'deferred') throw new Error(`Not deferred: ${outcome.kind}`);
  clock.advance(15 * 60_000);
  expect(await outcome.final).toMatchObject({ kind: 'failed' });
});

test('whether an answer is ephemeral is settled by the deferral, not by what follows', async () => {
  const { mira, discord } = await withAnswer(async (asked) => {
    if (!asked.isChatInputCommand()) return;
    await asked.deferReply({ flags: MessageFlags.Ephemeral });
    await asked.followUp('the answer');
    await asked.followUp('for all');
  });
  const outcome = await mira.command('ask');
  if (outcome.kind !== 'deferred') throw new Error(`Not deferred: ${outcome.kind}`);
  expect(await outcome.final).toMatchObject({
    kind: 'message',
    ephemeral: true,
    message: { content: 'the answer' },
  });
  expect(discord.messages('general').map(({ content }) => content)).toContain('the answer');
});

test('an edit before the first answer finds no webhook', async () => {
  const { client, mira } = await withAnswer(() => undefined);
  const got = received(client);
  const outcome = mira.command('ask');
  const interaction = await got;
  if (!interaction.isChatInputCommand()) throw new Error('No command came.');
  await expect(interaction.webhook.editMessage('@original', 'x')).rejects.toMatchObject({ code: 10_015 });
  await interaction.reply('there');
  await outcome;
});

test('a modal cannot answer a modal', async () => {
  const form = { custom_id: 'f', title: 'F', components: [field('a')] };
  const { mira, client } = await withAnswer((asked) => asked.isChatInputCommand() && asked.showModal(form));
  const shown = await mira.command('ask');
  if (shown.kind !== 'modal') throw new Error(`No modal came: ${shown.kind}`);
  const got = received(client);
  const outcome = mira.submit(shown.modal, { a: 'text' });
  const submitted = await got;
  const path = `/interactions/${submitted.id}/${submitted.token}/callback` as const;
  await expect(client.rest.post(path, { body: { type: 9, data: form }, auth: false })).rejects.toMatchObject({
    rawError: { errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } },
  });
  if (submitted.isModalSubmit()) await submitted.reply('thanks');
  await outcome;
});

test('a user, a role, a channel and more come with what is behind them', async () => {
  const { client, discord } = await busy();
  const got = received(client);
  const outcome = discord
    .person('mira')
    .command('all', { user: 'tomas', role: 'Moderator', channel: 'questions' });
  const interaction = await got;
  if (!interaction.isChatInputCommand()) throw new Error('No command came.');
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
  client.on(Events.InteractionCreate, (asked) => asked.isRepliable() && asked.reply('done'));
  const outcome = await discord.person('mira').command('faq add');
  expect(outcome).toMatchObject({
    message: { interaction: { name: 'faq add', user: { username: 'mira' } } },
  });
});

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
  if (shown.kind !== 'modal') throw new Error(`No modal came: ${shown.kind}`);
  await expect(mira.submit(shown.modal, { letter: ['a'] })).rejects.toThrow('Name: Write something.');
  await expect(mira.submit(shown.modal, { name: 'M', letter: ['z'] })).rejects.toThrow('Letter: Choose');
  await expect(mira.submit(shown.modal, { name: 'M', colour: 'red' })).rejects.toThrow('no field “colour”');
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

test('a message is deleted after a click on it', async () => {
  const { discord } = await busy();
  const mira = discord.person('mira');
  const shown = await mira.command('blocks');
  if (shown.kind !== 'message') throw new Error(`No message came: ${shown.kind}`);
  const outcome = await mira.click(shown.message, 'Later');
  if (outcome.kind !== 'deferred') throw new Error(`Not deferred: ${outcome.kind}`);
  expect(await outcome.final).toEqual({ kind: 'deleted' });
  expect(discord.messages('general')).toEqual([]);
});

test('a message that the bot deletes by another way than the token counts as deleted too', async () => {
  const { discord, client } = await openWithBot();
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  const components = [
    { type: 1, components: [{ type: 2, style: 4, label: 'Delete', custom_id: 'd' }] },
  ] as const;
  client.on(Events.InteractionCreate, async (asked) => {
    if (asked.isChatInputCommand()) await asked.reply({ content: 'An answer', components });
    if (!asked.isButton()) return;
    await asked.deferUpdate();
    await asked.message.delete();
  });
  const shown = await discord.person('mira').command('ask');
  if (shown.kind !== 'message') throw new Error(`No message came: ${shown.kind}`);
  const outcome = await discord.person('mira').click(shown.message, 'Delete');
  if (outcome.kind !== 'deferred') throw new Error(`Not deferred: ${outcome.kind}`);
  expect(await outcome.final).toEqual({ kind: 'deleted' });
});

test('an ephemeral message is seen by whoever asked, and by nobody else', async () => {
  const { discord } = await busy();
  const outcome = await discord.person('mira').command('private');
  if (outcome.kind !== 'message') throw new Error(`No message came: ${outcome.kind}`);
  expect(outcome.ephemeral).toBe(true);
  await expect(discord.person('tomas').erase(outcome.message)).rejects.toThrow('There is no such message.');
  await discord.person('mira').erase(outcome.message);
  expect(discord.messages('general')).toEqual([]);
});

test('what a select does not offer cannot be chosen', async () => {
  const { discord } = await busy();
  const shown = await discord.person('mira').command('blocks');
  if (shown.kind !== 'message') throw new Error(`No message came: ${shown.kind}`);
  await expect(discord.person('mira').select(shown.message, 'Letters', ['z'])).rejects.toThrow(
    'no such choice',
  );
  await expect(discord.person('mira').click(shown.message, 'Nothing')).rejects.toThrow('“now”');
});

test('a command for moderators is refused to a member', async () => {
  const { discord, client } = await openWithBot();
  await client.application.commands.set([
    { name: 'mod', description: 'M', defaultMemberPermissions: 'ManageMessages' },
  ]);
  client.on(Events.InteractionCreate, (asked) => asked.isRepliable() && asked.reply('done'));
  await expect(discord.person('mira').command('mod')).rejects.toThrow('You may not use this command here.');
  await expect(discord.person('tomas').command('mod')).resolves.toMatchObject({ kind: 'message' });
});

test('a callback for an interaction that never was is not found', async () => {
  const discord = await open();
  const response = await fetch(`${discord.api}/v10/interactions/1/x/callback`, {
    method: 'POST',
    body: '{"type":5}',
  });
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ message: 'Unknown interaction', code: 10_062 });
});

const field = (customId: string) => ({
  type: 18,
  label: 'Field',
  component: { type: 4, style: 1, custom_id: customId } as const,
});

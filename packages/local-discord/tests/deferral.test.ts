import { Events, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { asked, busy, withAnswer } from './support/asked.ts';
import { endOf, messageIn } from './support/ended.ts';
import { openWithBot } from './support/scene.ts';

test('a token lives 15 minutes', async () => {
  const { interaction, outcome, clock } = await asked();
  await interaction.reply('first');
  clock.advance(15 * 60_000 - 1);
  await interaction.editReply('just in time');
  clock.advance(1);
  await expect(interaction.editReply('too late')).rejects.toMatchObject({ code: 50_027, status: 401 });
  await outcome;
});

test('a deferral that nothing follows fails in the end', async () => {
  const { clock, mira } = await withAnswer(
    (interaction) => interaction.isChatInputCommand() && interaction.deferReply(),
  );
  const outcome = await mira.command('ask');
  clock.advance(15 * 60_000);
  expect(await endOf(outcome)).toMatchObject({ kind: 'failed' });
});

test('whether an answer is ephemeral is settled by the deferral, not by what follows', async () => {
  const { mira, discord } = await withAnswer(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('the answer');
    await interaction.followUp('for all');
  });
  const outcome = await mira.command('ask');
  expect(await endOf(outcome)).toMatchObject({
    kind: 'message',
    ephemeral: true,
    message: { content: 'the answer' },
  });
  expect(discord.messages('general').map(({ content }) => content)).toContain('the answer');
});

test('a message is deleted after a click on it', async () => {
  const { discord } = await busy();
  const mira = discord.person('mira');
  const shown = await mira.command('blocks');
  const outcome = await mira.click(messageIn(shown), 'Later');
  expect(await endOf(outcome)).toEqual({ kind: 'deleted' });
  expect(discord.messages('general')).toEqual([]);
});

test('a message that the bot deletes by another way than the token counts as deleted too', async () => {
  const { discord, client } = await openWithBot();
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  const components = [
    { type: 1, components: [{ type: 2, style: 4, label: 'Delete', custom_id: 'd' }] },
  ] as const;
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'An answer', components });
    if (!interaction.isButton()) return;
    await interaction.deferUpdate();
    await interaction.message.delete();
  });
  const shown = await discord.person('mira').command('ask');
  const outcome = await discord.person('mira').click(messageIn(shown), 'Delete');
  expect(await endOf(outcome)).toEqual({ kind: 'deleted' });
});

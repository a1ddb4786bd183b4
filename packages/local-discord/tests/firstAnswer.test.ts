import { expect, test } from 'vitest';
import { asked, received, withAnswer } from './support/asked.ts';
import { modalIn } from './support/ended.ts';
import { open, openWithBot } from './support/scene.ts';

test('without a bot a command fails at once with the line that Discord shows', async () => {
  const { discord, client } = await openWithBot();
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  await client.destroy();
  const outcome = await discord.person('mira').command('ask');
  expect(outcome).toEqual({ kind: 'failed', reason: 'The application did not respond' });
});

test('an answer after 3 seconds comes too late', async () => {
  const { interaction, outcome, clock } = await asked();
  clock.advance(3_000);
  expect(await outcome).toMatchObject({ kind: 'failed', reason: 'The application did not respond' });
  await expect(interaction.reply('late')).rejects.toMatchObject({ code: 10_062, status: 404 });
});

test('an answer within 3 seconds is in time', async () => {
  const { interaction, outcome, clock } = await asked();
  clock.advance(2_999);
  await interaction.reply('in time');
  expect(await outcome).toMatchObject({ kind: 'message', message: { content: 'in time' } });
});

test('a second first answer is refused with 40060', async () => {
  const { interaction, outcome } = await asked();
  await interaction.reply('first');
  interaction.replied = false;
  await expect(interaction.reply('second')).rejects.toMatchObject({ code: 40_060, status: 400 });
  expect(await outcome).toMatchObject({ message: { content: 'first' } });
});

test('an edit before the first answer finds no webhook', async () => {
  const { interaction, outcome } = await asked();
  await expect(interaction.webhook.editMessage('@original', 'x')).rejects.toMatchObject({ code: 10_015 });
  await interaction.reply('there');
  await outcome;
});

test('a modal cannot answer a modal', async () => {
  const form = { custom_id: 'f', title: 'F', components: [field('a')] };
  const { mira, client } = await withAnswer(
    (interaction) => interaction.isChatInputCommand() && interaction.showModal(form),
  );
  const shown = await mira.command('ask');
  const got = received(client);
  const outcome = mira.submit(modalIn(shown), { a: 'text' });
  const submitted = await got;
  const path = `/interactions/${submitted.id}/${submitted.token}/callback` as const;
  await expect(client.rest.post(path, { body: { type: 9, data: form }, auth: false })).rejects.toMatchObject({
    rawError: { errors: { type: { _errors: [{ code: 'BASE_TYPE_CHOICES' }] } } },
  });
  if (submitted.isModalSubmit()) await submitted.reply('thanks');
  await outcome;
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

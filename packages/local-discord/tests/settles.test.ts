import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { ComponentType, Events, type Message } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import type { LocalDiscord } from '../src/start.ts';
import { messageIn, modalIn } from './support/ended.ts';
import { open, openWithBot } from './support/scene.ts';

const ROUNDS = Array.from({ length: 20 }, (_, round) => round);
const row = {
  type: ComponentType.ActionRow,
  components: [{ type: 2, style: 1, label: 'Go', customId: 'go' }],
} as const;

/** Uses the command and presses what comes at once, again and again. */
async function pressAtOnce(discord: LocalDiscord): Promise<readonly string[]> {
  const mira = discord.person('mira');
  const shown: string[] = [];
  for (const _ of ROUNDS) {
    const clicked = await mira.click(messageIn(await mira.command('ask')), 'Go');
    shown.push(clicked.kind === 'updated' ? clicked.message.content : clicked.kind);
  }
  return shown;
}

test('an immediate click finds the collector that a bot opens after its reply', async () => {
  const { discord, client } = await openWithBot();
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const reply = { content: 'Press', components: [row], withResponse: true } as const;
    const response = await interaction.reply(reply);
    const click = await response.resource?.message?.awaitMessageComponent();
    if (click?.isButton()) await click.update({ content: 'Pressed', components: [] });
  });
  expect(await pressAtOnce(discord)).toEqual(ROUNDS.map(() => 'Pressed'));
});

test('also where the bot is a process of its own', async () => {
  const discord = await open();
  const program = path.join(import.meta.dirname, 'support', 'collectorBot.mjs');
  const env = { ...process.env, TOKEN: discord.token, API: discord.api };
  const bot = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void bot.kill());
  await once(bot.stdout, 'data');
  expect(await pressAtOnce(discord)).toEqual(ROUNDS.map(() => 'Pressed'));
});

test('what a bot does after its reply to a command, a click and a form has begun when the act settles', async () => {
  const { discord, client } = await openWithBot();
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  const done: string[] = [];
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'Press', components: [row] });
    if (interaction.isButton())
      await interaction.showModal({
        custom_id: 'form',
        title: 'T',
        components: [{ type: 18, label: 'L', component: { type: 4, style: 1, custom_id: 'text' } }],
      });
    if (interaction.isModalSubmit()) await interaction.reply('Thanks');
    done.push(interaction.constructor.name);
  });
  const mira = discord.person('mira');
  for (const round of ROUNDS) {
    const message = messageIn(await mira.command('ask'));
    expect(done).toHaveLength(round * 3 + 1);
    const modal = modalIn(await mira.click(message, 'Go'));
    expect(done).toHaveLength(round * 3 + 2);
    await mira.submit(modal, { text: 'x' });
    expect(done).toHaveLength(round * 3 + 3);
  }
});

test('a message that a bot writes by itself is waited for until the bot knows that it is there', async () => {
  const { discord, client } = await openWithBot();
  const sent: Message[] = [];
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot) sent.push(await message.reply('Yes'));
  });
  for (const round of ROUNDS) {
    const answer = discord.waitForMessage('general');
    await discord.person('mira').say('general', `<@${discord.botId}> there?`);
    await answer;
    expect(sent).toHaveLength(round + 1);
  }
});

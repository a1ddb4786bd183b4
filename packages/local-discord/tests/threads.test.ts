import { once } from 'node:events';
import { Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { INTENTS } from './support/logIn.ts';
import { openWithBot } from './support/scene.ts';

test('a bot answers in a post of the forum', async () => {
  const { discord, client } = await openWithBot();
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot) await message.reply('Here is how');
  });
  const { thread } = await discord.person('mira').post('How?', `<@${discord.botId}> how?`);
  const [, answer] = [discord.messages('How?')[0], await discord.waitForMessage(thread.name)];
  expect(answer.content).toBe('Here is how');
});

test('a thread is opened on a message, renamed, and closed by its owner', async () => {
  const { discord, client } = await openWithBot();
  const channel = await client.channels.fetch(discord.channel('general'));
  if (!channel?.isSendable()) throw new Error('There is no channel to write to.');
  const message = await channel.send('Let us talk');
  const thread = await message.startThread({ name: 'Talk' });
  expect([thread.id, thread.name]).toEqual([message.id, 'Talk']);
  await thread.setName('Small talk');
  await thread.setArchived(true);
  expect(discord.channel('Small talk')).toBe(thread.id);
  await expect(thread.setLocked(true)).rejects.toMatchObject({ code: 50_013 });
});

test('a closed thread opens again when someone writes in it', async () => {
  const { discord, client } = await openWithBot();
  const { thread } = await discord.person('mira').post('Old', 'An old question');
  const opened = once(client, Events.ThreadUpdate);
  await discord.person('tomas').say(thread.id, 'still open?');
  expect((await opened)[1].archived).toBe(false);
});

test('a reaction of a person reaches a bot that asks for reactions', async () => {
  const intents = [...INTENTS, GatewayIntentBits.GuildMessageReactions];
  const { discord, client } = await openWithBot({ client: { intents } });
  const channel = await client.channels.fetch(discord.channel('general'));
  if (!channel?.isSendable()) throw new Error('There is no channel to write to.');
  await channel.send('Was it helpful?');
  const reacted = once(client, Events.MessageReactionAdd);
  const [message] = discord.messages('general');
  if (message === undefined) throw new Error('The message is not there.');
  await discord.person('mira').react(message, '👍');
  const [reaction, user] = await reacted;
  expect([reaction.emoji.name, user.id, reaction.count]).toEqual(['👍', discord.person('mira').id, 1]);
});

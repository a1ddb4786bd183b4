import { once } from 'node:events';
import { type Client, Events, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { callApi } from './support/api.ts';
import { openWithBot } from './support/scene.ts';

/** What the client gets of the next message. */
async function nextMessage(client: Client): Promise<Message> {
  const [message] = await once(client, Events.MessageCreate);
  return message;
}

test('a message to nobody in particular arrives without its text', async () => {
  const { discord, client } = await openWithBot();
  const got = nextMessage(client);
  await discord.person('mira').say('general', 'between us');
  expect((await got).content).toBe('');
});

test('a message that mentions the bot arrives with its text', async () => {
  const { discord, client } = await openWithBot();
  const got = nextMessage(client);
  await discord.person('mira').say('general', `<@${discord.botId}> hello`);
  expect((await got).content).toContain('hello');
});

test('@everyone mentions nobody in particular', async () => {
  const { discord, client } = await openWithBot();
  const got = nextMessage(client);
  await discord.person('ada').say('general', '@everyone hello');
  const message = await got;
  expect(message.mentions.everyone).toBe(true);
  expect(message.content).toBe('');
});

test('a member cannot mention everyone', async () => {
  const { discord } = await openWithBot();
  expect((await discord.person('mira').say('general', '@everyone hello')).mention_everyone).toBe(false);
});

test('a direct message arrives with its text', async () => {
  const { discord, client } = await openWithBot();
  const got = nextMessage(client);
  await discord.person('mira').say('dm', 'hello');
  const message = await got;
  expect([message.content, message.guildId]).toEqual(['hello', null]);
});

test('a reply to a message of the bot arrives with its text where it pings, and without where it does not', async () => {
  const { discord, client } = await openWithBot();
  const channel = await client.channels.fetch(discord.channel('general'));
  if (!channel?.isSendable()) throw new Error('There is no channel to write to.');
  const own = await channel.send('Ask me');
  const [replyTo] = discord.messages('general');
  if (replyTo === undefined) throw new Error('The message is not there.');
  const texts: string[] = [];
  for (const ping of [true, false]) {
    const got = nextMessage(client);
    await discord.person('mira').say('general', 'a question', { replyTo, ping });
    texts.push((await got).content);
  }
  expect(own.content).toBe('Ask me');
  expect(texts).toEqual(['a question', '']);
});

test('a reply to the answer of a command pings nobody, so its text is withheld', async () => {
  const { discord, client } = await openWithBot();
  await client.application.commands.set([{ name: 'ask', description: 'Asks' }]);
  client.on(Events.InteractionCreate, (asked) => asked.isChatInputCommand() && asked.reply('An answer'));
  const outcome = await discord.person('mira').command('ask');
  if (outcome.kind !== 'message') throw new Error(`No message came: ${outcome.kind}`);
  const got = new Promise<Message>((resolve) =>
    client.on(Events.MessageCreate, (message) => message.author.bot || resolve(message)),
  );
  await discord.person('mira').say('general', 'and why?', { replyTo: outcome.message });
  expect((await got).content).toBe('');
});

test('a forum post arrives with its title', async () => {
  const { discord, client } = await openWithBot();
  const got = once(client, Events.ThreadCreate);
  await discord.person('mira').post('How do I start?', 'I am new');
  const [thread, isNew] = await got;
  expect([thread.name, isNew]).toEqual(['How do I start?', true]);
});

test('what is withheld on the gateway is withheld by the API too', async () => {
  const { discord } = await openWithBot();
  const { id } = await discord.person('mira').say('general', 'between us');
  const read = () => callApi(discord, 'GET', `/channels/${discord.channel('general')}/messages/${id}`);
  const Content = z.object({ content: z.string() });
  expect(Content.parse((await read()).json).content).toBe('');
  discord.faults.allowPrivilegedIntents();
  expect(Content.parse((await read()).json).content).toBe('between us');
});

import { once } from 'node:events';
import { type APIMessage, ButtonStyle, ComponentType, Events } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ClientEvent, ClientRequest } from '../src/protocol.ts';
import type { LocalDiscord } from '../src/start.ts';
import { openWithBot } from './support/scene.ts';

/** A page of one user: what it was told, and how it asks. */
async function openPage(discord: LocalDiscord, user: string, more = '') {
  const socket = new WebSocket(`${discord.page.replace('http', 'ws')}client?user=${user}${more}`);
  const told: ClientEvent[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    told.push(JSON.parse(data.toString()));
    for (const look of waiting) look();
  });
  onTestFinished(() => socket.terminate());
  const next = <T extends ClientEvent['t']>(t: T) =>
    new Promise<Extract<ClientEvent, { readonly t: T }>>((resolve) => {
      const look = () => {
        const index = told.findIndex((event) => event.t === t);
        const found = told[index];
        if (!isOf(found, t)) return;
        waiting.delete(look);
        told.splice(index, 1);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const { d: ready } = await next('ready');
  const closed = once(socket, 'close').then(([code]) => Number(code));
  const sendRaw = (text: string) => socket.send(text);
  return { ready, next, closed, sendRaw, ask: (request: ClientRequest) => sendRaw(JSON.stringify(request)) };
}

function isOf<T extends ClientEvent['t']>(
  event: ClientEvent | undefined,
  t: T,
): event is Extract<ClientEvent, { readonly t: T }> {
  return event?.t === t;
}

test('a page sees its user, the channels and the direct channel with the bot', async () => {
  const { discord } = await openWithBot();
  const { ready } = await openPage(discord, discord.person('mira').id);
  expect(ready.me).toBe(discord.person('mira').id);
  expect(ready.channels.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'text general',
    'text questions',
    'forum help',
    'group weekend',
    'dm Bot',
  ]);
  expect(ready.users.find((user) => user.bot)?.online).toBe(true);
});

test('a message that is sent from one page is seen on it with its nonce, and on another without', async () => {
  const { discord } = await openWithBot();
  const mira = await openPage(discord, discord.person('mira').id);
  const ada = await openPage(discord, discord.person('ada').id);
  mira.ask({ t: 'send', nonce: '7', channel: discord.channel('general'), content: 'hello' });
  expect(await mira.next('message')).toMatchObject({ nonce: '7', d: { content: 'hello' } });
  const seen = await ada.next('message');
  expect(seen.d.content).toBe('hello');
  expect(seen.nonce).toBeUndefined();
});

test('a command and a click on its button are answered on the page', async () => {
  const { discord, client } = await openWithBot();
  const [command] = [
    ...(await client.application.commands.set([{ name: 'ask', description: 'Asks' }])).values(),
  ];
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ components: [buttonRow], content: 'Press' });
    if (interaction.isButton()) await interaction.update({ content: 'Pressed', components: [] });
  });
  const channel = discord.channel('general');
  const page = await openPage(discord, discord.person('mira').id);
  page.ask({ t: 'command', nonce: '1', channel, command: command?.id ?? '', options: [] });
  const { d: message } = await page.next('message');
  expect(await page.next('interaction')).toMatchObject({ nonce: '1', d: { state: 'answered' } });
  page.ask({ t: 'click', nonce: '2', channel, message: message.id, customId: 'go' });
  const { d: edited } = await page.next('edited');
  expect<APIMessage['content']>(edited.content).toBe('Pressed');
});

test('what may not be done is refused with a sentence', async () => {
  const { discord } = await openWithBot();
  const page = await openPage(discord, discord.person('mira').id);
  page.ask({ t: 'send', nonce: '1', channel: discord.channel('general'), content: '' });
  expect(await page.next('refused')).toEqual({
    t: 'refused',
    nonce: '1',
    d: 'An empty message cannot be sent.',
  });
});

const buttonRow = {
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Go', customId: 'go' }],
} as const;

test('what is no request of the protocol ends the connection', async () => {
  const { discord } = await openWithBot();
  const page = await openPage(discord, discord.person('mira').id);
  page.sendRaw('{"t":"fly"}');
  expect(await page.closed).toBe(1007);
});

test('a page in another language shows commands in their translations, and bots are told the language', async () => {
  const { client, discord } = await openWithBot();
  const localized = { description: 'Greets', description_localizations: { de: 'Grüßt' } };
  await client.application.commands.set([
    { name: 'greet', ...localized, options: [{ ...localized, type: 3, name: 'whom' }] },
  ]);
  client.on(
    Events.InteractionCreate,
    (used) => used.isChatInputCommand() && used.reply(`${used.locale} in ${used.guildLocale}`),
  );
  const mira = discord.person('mira');
  const { ready } = await openPage(discord, mira.id, '&locale=de');
  expect(ready.commands).toMatchObject([{ description: 'Grüßt', options: [{ description: 'Grüßt' }] }]);
  expect(await mira.command('greet')).toMatchObject({ message: { content: 'de in en-GB' } });
  expect(await discord.person('tomas').command('greet')).toMatchObject({
    message: { content: 'en-GB in en-GB' },
  });
});

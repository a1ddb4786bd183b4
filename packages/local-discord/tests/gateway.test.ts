import { once } from 'node:events';
import { Client, Events, GatewayIntentBits, Status } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { LocalDiscord } from '../src/start.ts';
import { logIn } from './support/logIn.ts';
import { open, openWithBot } from './support/scene.ts';

const Frame = z.object({ op: z.int(), d: z.unknown(), t: z.string().nullable(), s: z.int().nullable() });

/** A bare socket to the gateway: what it sends and how it ends. */
async function connect(discord: LocalDiscord) {
  const socket = new WebSocket(`${discord.page.replace('http', 'ws')}gateway/?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  const frames: z.infer<typeof Frame>[] = [];
  socket.on('message', (data) => frames.push(Frame.parse(JSON.parse(data.toString()))));
  const closed = once(socket, 'close').then(([code]) => Number(code));
  await once(socket, 'open');
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  return { socket, frames, closed, send };
}

const identify = (token: string, intents: number) => ({ token, intents, properties: {} });

/** Says something that mentions the bot, and waits until the client has got it. */
async function mention(discord: LocalDiscord, client: Client<true>, text: string): Promise<void> {
  const got = once(client, Events.MessageCreate);
  await discord.person('mira').say('general', `<@${discord.botId}> ${text}`);
  await got;
}

test('a heartbeat is acknowledged', async () => {
  const { send, frames } = await connect(await open());
  send(1, null);
  await expect.poll(() => frames.map(({ op }) => op)).toEqual([10, 11]);
});

test.each([
  ['a wrong token', 4004, 2, { ...identify('wrong', 1) }],
  ['message content, which nobody allowed', 4014, 2, identify('right', GatewayIntentBits.MessageContent)],
  ['intents that do not exist', 4013, 2, identify('right', 2 ** 30)],
  ['a shard beyond the last one', 4010, 2, { ...identify('right', 1), shard: [1, 1] }],
  ['anything before the login', 4003, 8, {}],
  ['an opcode that does not exist', 4003, 99, {}],
])('%s ends the connection with its code', async (_, code, op, d) => {
  const discord = await open();
  const { send, closed } = await connect(discord);
  send(op, 'token' in d && d.token === 'right' ? { ...d, token: discord.token } : d);
  expect(await closed).toBe(code);
});

test('a client with a wrong token is told so', async () => {
  const discord = await open();
  const client = new Client({ intents: [], rest: { api: discord.api } });
  await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
});

test('privileged intents are given once they are switched on', async () => {
  const discord = await open();
  discord.faults.allowPrivilegedIntents();
  const client = await logIn(discord, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent],
  });
  onTestFinished(() => client.destroy());
  const got = once(client, Events.MessageCreate);
  await discord.person('mira').say('general', 'not to the bot');
  expect((await got)[0].content).toBe('not to the bot');
});

test('a client that was cut off comes back and gets what it missed', async () => {
  const { discord, client } = await openWithBot();
  const resumed = once(client, Events.ShardResume);
  const got = once(client, Events.MessageCreate);
  discord.faults.drop();
  await discord.person('mira').say('general', `<@${discord.botId}> missed`);
  expect(Number((await resumed)[1])).toBeGreaterThan(0);
  expect((await got)[0].content).toContain('missed');
});

test('a client that is asked to reconnect resumes its session', async () => {
  const { discord, client } = await openWithBot();
  const resumed = once(client, Events.ShardResume);
  discord.faults.reconnect();
  await resumed;
  await mention(discord, client, 'still there');
});

test('a session that is over is replaced by a new one', async () => {
  const { discord, client } = await openWithBot();
  const again = once(client, Events.ShardReady);
  discord.faults.invalidateSession(false);
  await again;
  expect(client.ws.status).toBe(Status.Ready);
  await mention(discord, client, 'hello again');
});

test('a session may go on after op 9 where it says so', async () => {
  const { discord, client } = await openWithBot();
  const resumed = once(client, Events.ShardResume);
  discord.faults.invalidateSession(true);
  await resumed;
});

test('people see whether the bot is there', async () => {
  const { discord, client } = await openWithBot();
  expect(discord.online()).toBe(true);
  await client.destroy();
  await expect.poll(() => discord.online()).toBe(false);
});

test('members are fetched over the gateway by their ids', async () => {
  const { discord, client } = await openWithBot();
  const members = await client.guilds.cache.first()?.members.fetch({ user: [discord.person('ada').id] });
  expect(members?.first()?.displayName).toBe('Ada');
});

test('two shards share the events: the guild is on one of them, direct messages are on the first', async () => {
  const discord = await open();
  const first = await connect(discord);
  const second = await connect(discord);
  const intents =
    GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;
  first.send(2, { ...identify(discord.token, intents), shard: [0, 2] });
  second.send(2, { ...identify(discord.token, intents), shard: [1, 2] });
  await expect
    .poll(() => [...first.frames, ...second.frames].filter(({ t }) => t === 'READY'))
    .toHaveLength(2);
  await discord.person('mira').say('general', 'in the guild');
  await discord.person('mira').say('dm', 'to the bot');
  const events = ({ frames }: typeof first) => frames.map(({ t }) => t);
  await expect.poll(() => events(first)).toContain('MESSAGE_CREATE');
  const [home] = [first, second].filter((one) => events(one).includes('GUILD_CREATE'));
  expect([first, second].filter((one) => events(one).includes('GUILD_CREATE'))).toHaveLength(1);
  expect(events(home ?? first).filter((name) => name === 'MESSAGE_CREATE')).toHaveLength(
    home === first ? 2 : 1,
  );
});

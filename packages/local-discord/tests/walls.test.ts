import { once } from 'node:events';
import { Client, GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { type LocalDiscord, startLocalDiscord } from '../src/start.ts';
import { callApi } from './support/api.ts';
import { open, openWithBot } from './support/scene.ts';

const Frame = z.object({ op: z.int(), t: z.string().nullable(), d: z.unknown() });

/** A bare socket to the gateway, logged in; frames go out as they are. */
async function loggedIn(discord: LocalDiscord, token: string) {
  const socket = new WebSocket(`${discord.page.replace('http', 'ws')}gateway/?v=9&encoding=json`);
  onTestFinished(() => socket.terminate());
  const frames: z.infer<typeof Frame>[] = [];
  socket.on('message', (data) => frames.push(Frame.parse(JSON.parse(data.toString()))));
  await once(socket, 'open');
  socket.send(JSON.stringify({ op: 2, d: { token, intents: 1, properties: {} } }));
  const got = async (name: string) => {
    await expect.poll(() => frames.some(({ t }) => t === name)).toBe(true);
    return frames.find(({ t }) => t === name)?.d;
  };
  return { socket, got };
}

/** What the general channel answers to a message. */
const send = (discord: LocalDiscord, body: unknown) =>
  callApi(discord, 'POST', `/channels/${discord.channel('general')}/messages`, body);

const lenient = () => open({ onUnknownRoute: () => undefined });

test.each(['', 'Bot '])('a bot logs in with “%s” before its token', async (prefix) => {
  const discord = await open();
  const { got } = await loggedIn(discord, `${prefix}${discord.token}`);
  expect(await got('READY')).toMatchObject({ user: { id: discord.botId } });
});

test('members are asked for by ids that are numbers', async () => {
  const discord = await open();
  const { socket, got } = await loggedIn(discord, discord.token);
  await got('READY');
  const { id } = discord.person('tomas');
  socket.send(
    `{"op":8,"d":{"guild_id":${discord.guildId},"user_ids":[${id}],"limit":0,"nonce":"a \\" 1310000000000000100"}}`,
  );
  expect(await got('GUILD_MEMBERS_CHUNK')).toMatchObject({
    members: [{ user: { id } }],
    nonce: 'a " 1310000000000000100',
  });
});

test('version 9 of the API is served as well', async () => {
  const discord = await open();
  const headers = { authorization: `Bot ${discord.token}` };
  const response = await fetch(`${discord.api}/v9/users/@me`, { headers });
  expect([response.status, await response.json()]).toMatchObject([200, { id: discord.botId }]);
});

test('parts of an embed that are empty count as absent, and an embed of nothing else is refused', async () => {
  const discord = await open();
  const empty = { image: {}, thumbnail: {}, footer: {} };
  const { status, json } = await send(discord, { embeds: [{ title: 'T', ...empty }] });
  expect(status).toBe(200);
  const Sent = z.object({ embeds: z.array(z.record(z.string(), z.unknown())) });
  expect(Object.keys(Sent.parse(json).embeds[0] ?? {}).sort()).toEqual(['title', 'type']);
  expect((await send(discord, { embeds: [empty] })).status).toBe(400);
});

test('an unknown emoji is a 400', async () => {
  const discord = await open();
  const { id } = await discord.person('mira').say('general', 'hello');
  const path = `/channels/${discord.channel('general')}/messages/${id}/reactions/party:1310000000000000999/@me`;
  expect(await callApi(discord, 'PUT', path)).toMatchObject({ status: 400, json: { code: 10_014 } });
});

const FORWARD = { type: 1, message_id: '1', channel_id: '1' };

test.each([
  ['a poll', { poll: { question: { text: 'Q' }, answers: [] } }, 'polls'],
  ['a forwarded message', { message_reference: FORWARD }, 'forwarded messages'],
  ['a voice message', { content: 'x', flags: 1 << 13 }, 'voice messages'],
])('%s is refused and not passed over', async (_, body, what) => {
  const { status, json } = await send(await lenient(), body);
  expect([status, json]).toMatchObject([400, { code: 0, message: expect.stringContaining(what) }]);
});

test('a sticker is none that the server has', async () => {
  const sent = await send(await open(), { content: 'x', sticker_ids: ['1310000000000000999'] });
  expect(sent).toMatchObject({ status: 400, json: { code: 50_081 } });
});

test.each([
  ['a private thread', 'POST', 'threads', { name: 'T', type: 12 }],
  ['a thread of no type, which is a private one', 'POST', 'threads', { name: 'T' }],
  ['slow mode', 'POST', 'threads', { name: 'T', type: 11, rate_limit_per_user: 5 }],
  ['another name for a channel', 'PATCH', '', { name: 'other' }],
])('%s is refused and not passed over', async (_, method, below, body) => {
  const discord = await lenient();
  const path = `/channels/${discord.channel('general')}/${below}`.replace(/\/$/, '');
  discord.faults.allowPrivilegedIntents();
  const { status, json } = await callApi(discord, method, path, body);
  expect([status, json]).toMatchObject([400, { message: expect.stringContaining('does not have') }]);
});

test.each([
  ['/users/@me', { username: 'Other' }],
  ['/applications/@me', { interactions_endpoint_url: 'https://example.org' }],
])('what %s cannot change is refused', async (path, body) => {
  const discord = await lenient();
  expect((await callApi(discord, 'PATCH', path, body)).status).toBe(400);
  expect((await callApi(discord, 'PATCH', path, {})).status).toBe(200);
});

test('a nonce that is enforced sends a message once', async () => {
  const discord = await open();
  const body = { content: 'once', nonce: 'n1', enforce_nonce: true };
  const [first, second] = [await send(discord, body), await send(discord, body)];
  expect(second.json).toEqual(first.json);
  await send(discord, { ...body, nonce: 'n2' });
  await send(discord, { content: 'as often as one likes', nonce: 'n1' });
  expect(discord.messages('general')).toHaveLength(3);
});

test('messages are listed around one', async () => {
  const discord = await open();
  const ids: string[] = [];
  for (let count = 0; count < 7; count += 1)
    ids.push((await discord.person('mira').say('general', String(count))).id);
  const path = `/channels/${discord.channel('general')}/messages?limit=3&around=${ids[3]}`;
  const { json } = await callApi(discord, 'GET', path);
  const Listed = z.array(z.object({ id: z.string() }));
  expect(Listed.parse(json).map(({ id }) => id)).toEqual([ids[4], ids[3], ids[2]]);
});

test('an operation that is lacking is named on the console and looks like no answer of Discord', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => said.mockRestore());
  const discord = await open({ onUnknownRoute: 'warn' });
  const { status, json } = await callApi(discord, 'POST', `/guilds/${discord.guildId}/roles`, {});
  const message = `The local Discord does not have POST /guilds/${discord.guildId}/roles. Its README lists what it has.`;
  expect([status, json]).toEqual([400, { code: 0, message }]);
  expect(said.mock.calls).toEqual([[message]]);
});

test('in a test it throws: the act that the bot was to answer, and the end', async () => {
  const discord = await startLocalDiscord({ onUnknownRoute: 'throw' });
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api } });
  await client.login(discord.token);
  if (!client.isReady()) await once(client, 'clientReady');
  await client.application?.commands.set([{ name: 'ban', description: 'Bans' }]);
  client.on('interactionCreate', (used) => void used.guild?.bans.fetch().catch(() => undefined));
  const named = `does not have GET /guilds/${discord.guildId}/bans`;
  await expect(discord.person('ada').command('ban')).rejects.toThrow(named);
  await client.destroy();
  await expect(discord.close()).rejects.toThrow(named);
});

test('it may be handed to a function', async () => {
  const lacking: string[] = [];
  const { discord } = await openWithBot({ onUnknownRoute: (what) => lacking.push(what) });
  await callApi(discord, 'GET', `/guilds/${discord.guildId}/emojis`);
  expect(lacking).toEqual([expect.stringContaining(`GET /guilds/${discord.guildId}/emojis`)]);
});

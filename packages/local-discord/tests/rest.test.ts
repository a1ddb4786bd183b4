import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageFlags } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { LocalDiscord } from '../src/start.ts';
import { callApi } from './support/api.ts';
import { open } from './support/scene.ts';

const Sent = z.object({ id: z.string(), content: z.string(), flags: z.int() });
const TEXT = { type: 10, content: 'hello' };

async function send(discord: LocalDiscord, body: object) {
  return callApi(discord, 'POST', `/channels/${discord.channel('general')}/messages`, body);
}

async function sent(discord: LocalDiscord, body: object) {
  return Sent.parse((await send(discord, body)).json);
}

const edit = (discord: LocalDiscord, id: string, body: object) =>
  callApi(discord, 'PATCH', `/channels/${discord.channel('general')}/messages/${id}`, body);

test('a wrong token is unauthorised', async () => {
  const { status, json } = await callApi(await open(), 'GET', '/users/@me', undefined, 'wrong');
  expect([status, json]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
});

test('what is not there is named in the error', async () => {
  const discord = await open();
  const general = discord.channel('general');
  const missing = async (path: string) => (await callApi(discord, 'GET', path)).json;
  expect(await missing('/channels/1')).toMatchObject({ code: 10_003, message: 'Unknown Channel' });
  expect(await missing(`/channels/${general}/messages/1`)).toMatchObject({ code: 10_008 });
  expect(await missing('/guilds/1')).toMatchObject({ code: 10_004 });
  expect(await missing('/users/1')).toMatchObject({ code: 10_013 });
  expect(await missing(`/applications/${discord.applicationId}/commands/1`)).toMatchObject({ code: 10_063 });
  expect(await missing('/webhooks/1/token/messages/@original')).toMatchObject({ code: 10_015 });
});

test('every answer says how many requests are left', async () => {
  const { headers } = await callApi(await open(), 'GET', '/users/@me');
  expect(Number(headers.get('x-ratelimit-remaining'))).toBeLessThan(Number(headers.get('x-ratelimit-limit')));
  expect(headers.get('x-ratelimit-reset-after')).toBeTruthy();
  expect(headers.get('x-ratelimit-bucket')).toBeTruthy();
});

test('an empty message is refused, when it is sent and when an edit empties it', async () => {
  const discord = await open();
  expect((await send(discord, {})).json).toEqual({ code: 50_006, message: 'Cannot send an empty message' });
  const { id } = await sent(discord, { content: 'hello' });
  expect((await edit(discord, id, { content: null })).json).toMatchObject({ code: 50_006 });
});

test('a broken rule is reported at its place, in the shape of Discord', async () => {
  const { status, json } = await send(await open(), { content: 'x'.repeat(2_001) });
  const error = { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' };
  const errors = { content: { _errors: [error] } };
  expect([status, json]).toEqual([400, { message: 'Invalid Form Body', code: 50_035, errors }]);
});

test('an edit changes what it names and leaves the rest', async () => {
  const discord = await open();
  const { id } = await sent(discord, { content: 'hello', embeds: [{ title: 'T' }] });
  const { json } = await edit(discord, id, { content: 'hallo' });
  expect(json).toMatchObject({ content: 'hallo', embeds: [{ title: 'T' }] });
  expect((await edit(discord, id, { embeds: [] })).json).toMatchObject({ content: 'hallo', embeds: [] });
});

test('a message becomes one of components only where it gives up its content, and stays one', async () => {
  const discord = await open();
  const { id } = await sent(discord, { content: 'hello' });
  const v2 = { flags: MessageFlags.IsComponentsV2, components: [TEXT] };
  expect((await edit(discord, id, v2)).json).toMatchObject({
    errors: { content: { _errors: [{ code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2' }] } },
  });
  expect((await edit(discord, id, { ...v2, content: null })).status).toBe(200);
  expect((await edit(discord, id, { flags: 0, components: [TEXT] })).json).toMatchObject({ flags: 1 << 15 });
  expect((await edit(discord, id, { content: 'back' })).status).toBe(400);
});

test('components get numbers, their own where they bring one', async () => {
  const discord = await open();
  const components = [TEXT, { ...TEXT, id: 1 }, TEXT];
  const { json } = await send(discord, { flags: MessageFlags.IsComponentsV2, components });
  const Numbered = z.object({ components: z.array(z.object({ id: z.int() })) });
  expect(Numbered.parse(json).components.map(({ id }) => id)).toEqual([2, 1, 3]);
});

test('a picture that is not sent along cannot be shown', async () => {
  const gallery = { type: 12, items: [{ media: { url: 'attachment://a.png' } }] };
  const body = { flags: MessageFlags.IsComponentsV2, components: [gallery] };
  const { json } = await send(await open(), body);
  expect(json).toMatchObject({
    errors: { components: { _errors: [{ code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND' }] } },
  });
});

test('a reply to a message that is gone fails, unless it may', async () => {
  const discord = await open();
  const reply = { content: 'yes', message_reference: { message_id: '1' } };
  expect((await send(discord, reply)).json).toMatchObject({
    errors: { message_reference: { _errors: [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE' }] } },
  });
  const lenient = { ...reply, message_reference: { message_id: '1', fail_if_not_exists: false } };
  expect((await send(discord, lenient)).status).toBe(200);
});

test('a bot changes and deletes its own messages only', async () => {
  const discord = await open();
  const { id } = await discord.person('mira').say('general', 'mine');
  const path = `/channels/${discord.channel('general')}/messages/${id}`;
  expect((await callApi(discord, 'PATCH', path, { content: 'x' })).json).toMatchObject({ code: 50_005 });
  expect((await callApi(discord, 'DELETE', path)).json).toMatchObject({ code: 50_013 });
});

test('a bot that is shut out of a channel has no access, one without a permission is told so', async () => {
  const discord = await open();
  discord.faults.deny('general', 'ViewChannel');
  expect((await send(discord, { content: 'x' })).json).toEqual({ code: 50_001, message: 'Missing Access' });
  discord.faults.deny('general', 'SendMessages');
  expect((await send(discord, { content: 'x' })).json).toEqual({
    code: 50_013,
    message: 'Missing Permissions',
  });
  discord.faults.deny('general');
  expect((await send(discord, { content: 'x' })).status).toBe(200);
});

test('a forum takes posts and no messages', async () => {
  const discord = await open();
  const path = `/channels/${discord.channel('help')}`;
  expect((await callApi(discord, 'POST', `${path}/messages`, { content: 'x' })).json).toMatchObject({
    code: 50_008,
  });
  const post = { name: 'News', message: { content: 'x' } };
  expect((await callApi(discord, 'POST', `${path}/threads`, post)).status).toBe(201);
  expect(discord.messages('News')).toHaveLength(1);
});

test('commands keep their ids when they are set again, and get a new version', async () => {
  const discord = await open();
  const path = `/applications/${discord.applicationId}/commands`;
  const Commands = z.array(z.object({ id: z.string(), version: z.string(), name: z.string() }));
  const set = async (...names: string[]) => {
    const { json } = await callApi(
      discord,
      'PUT',
      path,
      names.map((name) => ({ name, description: 'd' })),
    );
    return Commands.parse(json);
  };
  const [first] = await set('ask', 'browse');
  const [second, ...others] = await set('ask');
  expect(others).toEqual([]);
  expect(second?.id).toBe(first?.id);
  expect(second?.version).not.toBe(first?.version);
});

test('translations of commands are kept, and shown where they are asked for', async () => {
  const discord = await open();
  const path = `/applications/${discord.applicationId}/commands`;
  const option = { type: 3, name: 'text', description: 'T', description_localizations: { de: 'Text' } };
  const command = { name: 'ask', description: 'A', name_localizations: { de: 'frage' }, options: [option] };
  await callApi(discord, 'PUT', path, [command]);
  expect((await callApi(discord, 'GET', `${path}?with_localizations=true`)).json).toMatchObject([command]);
  expect(JSON.stringify((await callApi(discord, 'GET', path)).json)).not.toContain('localizations');
});

test('an injected 429 is waited for by the client, an injected 500 is tried again', async () => {
  const discord = await open();
  discord.faults.rateLimit({ retryAfter: 0.01 });
  const limited = await callApi(discord, 'GET', '/users/@me');
  expect(limited.status).toBe(429);
  expect(limited.json).toEqual({ message: 'You are being rate limited.', retry_after: 0.01, global: false });
  expect(limited.headers.get('retry-after')).toBe('1');
  discord.faults.fail(503, { path: /users/, times: 2 });
  expect((await callApi(discord, 'GET', '/gateway')).status).toBe(200);
  expect((await callApi(discord, 'GET', '/users/@me')).status).toBe(503);
  expect((await callApi(discord, 'GET', '/users/@me')).status).toBe(503);
  expect((await callApi(discord, 'GET', '/users/@me')).status).toBe(200);
});

test('a body that is no JSON is refused', async () => {
  const discord = await open();
  const url = `${discord.api}/v10/channels/${discord.channel('general')}/messages`;
  const headers = { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: '{' });
  expect([response.status, await response.json()]).toMatchObject([400, { code: 50_109 }]);
});

test('the calls are written to a file as lines of JSON', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'local-discord-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const record = join(folder, 'calls.jsonl');
  const discord = await open({ record });
  await callApi(discord, 'GET', '/gateway');
  const [line = ''] = readFileSync(record, 'utf8').split('\n');
  expect(JSON.parse(line)).toMatchObject({ method: 'GET', path: '/gateway', status: 200 });
});

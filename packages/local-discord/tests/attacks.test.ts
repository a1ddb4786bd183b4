import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type RequestOptions, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { LocalDiscord } from '../src/start.ts';
import { callApi } from './support/api.ts';
import { open } from './support/scene.ts';

const TOO_MUCH = 11 * 1024 * 1024 + 1;

/** A request with any headers, also those that fetch does not let one set. @returns its status and body */
async function ask(
  discord: LocalDiscord,
  place: string,
  options: RequestOptions & { readonly body?: string } = {},
) {
  const { body, ...more } = options;
  const sent = request(new URL(place, discord.page), more);
  sent.end(body);
  const [answer] = await once(sent, 'response');
  return { status: Number(answer.statusCode), body: await text(answer) };
}

/** The first line of what comes back for bytes as they are. */
async function rawAnswer(discord: LocalDiscord, ...lines: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(discord.page).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  const [chunk] = await once(socket, 'data');
  return String(chunk).split('\r\n')[0] ?? '';
}

/** How a socket that is refused says so. */
async function refusal(discord: LocalDiscord, place: string, headers: Readonly<Record<string, string>>) {
  const socket = new WebSocket(new URL(place, discord.page.replace('http', 'ws')), { headers });
  return new Promise((resolve) => {
    socket.on('error', (error) => resolve(error.message));
    socket.on('open', () => resolve('It was let in.'));
  });
}

const FOREIGN = [
  ['a page of another site', { origin: 'https://example.org' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['a page of another port', { origin: 'http://127.0.0.1:1' }],
  ['a name that was made to lead here', { host: 'example.org' }],
  ['a name that begins like ours', { host: '127.0.0.1.example.org' }],
] as const;

test.each(FOREIGN)('%s is refused everywhere over HTTP', async (_, headers) => {
  const discord = await open();
  const authorization = `Bot ${discord.token}`;
  for (const place of ['/', '/client/users', '/api/v10/gateway', '/api/v10/users/@me', '/attachments/1/a'])
    expect({
      place,
      ...(await ask(discord, place, { headers: { authorization, ...headers } })),
    }).toMatchObject({
      place,
      status: 403,
    });
});

test.each(FOREIGN)('%s gets no socket', async (_, headers) => {
  const discord = await open();
  expect(await refusal(discord, '/gateway', headers)).toContain('403');
  const page = `/client?user=${discord.person('mira').id}`;
  expect(await refusal(discord, page, headers)).toContain('403');
});

test.each(['localhost', '127.0.0.1', '[::1]'])('the page may call this machine %s', async (name) => {
  const discord = await open();
  const host = `${name}:${new URL(discord.page).port}`;
  const headers = { host, origin: `http://${host}` };
  expect(await ask(discord, '/client/users', { headers })).toMatchObject({ status: 200 });
});

test('the token has the form of Discord’s, names the bot and is another one at each start', async () => {
  const [first, second] = [await open(), await open()];
  expect(first.token).toMatch(/^[\w-]{24,28}\.[\w-]{6}\.[\w-]{38}$/);
  expect(Buffer.from(first.token.split('.')[0] ?? '', 'base64').toString()).toBe(first.botId);
  expect(second.token).not.toBe(first.token);
  expect((await callApi(second, 'GET', '/users/@me', undefined, first.token)).status).toBe(401);
});

test.each([
  ['a request for it', 'GET // HTTP/1.1'],
  ['a request for no address', 'GET http:// HTTP/1.1'],
])('an address such as // is refused and nothing ends: %s', async (_, line) => {
  const discord = await open();
  const host = `Host: ${new URL(discord.page).host}`;
  const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
  const key = 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';
  expect(await rawAnswer(discord, line, host, ...upgrade, key)).toMatch(/ 40[034] /);
  expect(await rawAnswer(discord, line, host)).toMatch(/ 40[034] /);
  expect((await callApi(discord, 'GET', '/gateway')).status).toBe(200);
});

test.each(['/api/v10/channels/1/messages', '/client/files?name=a'])(
  'what says that it is too large for %s is refused before it is sent',
  async (place) => {
    const discord = await open();
    const sent = request(new URL(place, discord.page), {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-length': String(TOO_MUCH) },
    });
    sent.on('error', () => undefined);
    onTestFinished(() => void sent.destroy());
    sent.flushHeaders();
    const [answer] = await once(sent, 'response');
    expect(answer.statusCode).toBe(413);
  },
);

test('what turns out to be too large is refused too, in the shape of Discord', async () => {
  const discord = await open();
  const sent = request(new URL('/api/v10/channels/1/messages', discord.page), {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'transfer-encoding': 'chunked' },
  });
  sent.on('error', () => undefined);
  onTestFinished(() => void sent.destroy());
  sent.write('x'.repeat(TOO_MUCH));
  const [answer] = await once(sent, 'response');
  expect([answer.statusCode, JSON.parse(await text(answer))]).toEqual([
    413,
    { message: 'Request entity too large', code: 40_005 },
  ]);
});

test('a form with files that is broken is the sender’s fault', async () => {
  const discord = await open();
  const { status } = await ask(discord, `/api/v10/channels/${discord.channel('general')}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'multipart/form-data; boundary=x' },
    body: 'no form at all',
  });
  expect(status).toBe(400);
});

test.each(['attachment://%', 'attachment://%E0%A4%A'])(
  'a name of a file such as %s is refused',
  async (url) => {
    const discord = await open();
    const path = `/channels/${discord.channel('general')}/messages`;
    const gallery = { type: 12, items: [{ media: { url } }] };
    expect((await callApi(discord, 'POST', path, { flags: 1 << 15, components: [gallery] })).status).toBe(
      400,
    );
    expect((await callApi(discord, 'POST', path, { embeds: [{ image: { url } }] })).status).toBe(200);
  },
);

test('a kill loses no message that was acknowledged', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'local-discord-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const state = path.join(folder, 'state.json');
  const program = path.resolve(import.meta.dirname, '../bin/wireside-local-discord.js');
  const stand = spawn(process.execPath, [program, '--port', '0', '--state', state]);
  onTestFinished(() => void stand.kill('SIGKILL'));
  const [said] = await once(stand.stdout, 'data');
  const [, token = '', api = ''] = /token +(\S+)\s+API +(\S+)/.exec(String(said)) ?? [];
  const general = (await open()).channel('general');
  const written = await fetch(`${api}/v10/channels/${general}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'kept' }),
  });
  stand.kill('SIGKILL');
  const { id } = z.object({ id: z.string() }).parse(await written.json());
  await once(stand, 'close');
  const next = await open({ stateFile: state });
  expect(next.messages('general').map((message) => message.id)).toEqual([id]);
});

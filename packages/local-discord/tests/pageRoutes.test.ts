import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { open } from './support/scene.ts';

test('the page is served at the root', async () => {
  const { page } = await open();
  const response = await fetch(page);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('<title>Local Discord</title>');
});

test('the page learns who one can be', async () => {
  const { page } = await open();
  const users: unknown = await (await fetch(`${page}client/users`)).json();
  const Users = z.array(z.object({ id: z.string(), name: z.string(), role: z.string() }));
  expect(Users.parse(users).map(({ name, role }) => `${name}: ${role}`)).toEqual([
    'mira: member',
    'tomas: moderator',
    'ada: owner',
  ]);
});

test('a file that was handed over is served as it was', async () => {
  const { page } = await open();
  const headers = { 'content-type': 'text/plain' };
  const put = await fetch(`${page}client/files?name=note.txt`, { method: 'POST', headers, body: 'a note' });
  const { url, size } = z.object({ url: z.string(), size: z.int() }).parse(await put.json());
  const got = await fetch(url);
  expect([size, got.headers.get('content-type'), await got.text()]).toEqual([6, 'text/plain', 'a note']);
});

test.each([
  ['a user who does not exist', 'client?user=1'],
  ['another path', 'elsewhere'],
  ['what only begins like the gateway', 'gateways'],
])('%s gets no socket', async (_, path) => {
  const { page } = await open();
  const socket = new WebSocket(`${page.replace('http', 'ws')}${path}`);
  const refused = new Promise((resolve) => socket.on('error', (error) => resolve(error.message)));
  expect(await refused).toContain('404');
});

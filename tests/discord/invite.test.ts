import { expect, test } from 'vitest';
import { readyLine } from '../../src/discord/invite.ts';

test.each([
  [1, 'Ready as Wireside, in 1 server.'],
  [2, 'Ready as Wireside, in 2 servers.'],
])('a bot in %d servers says so', (servers, line) => {
  expect(readyLine({ name: 'Wireside', servers, applicationId: '1' })).toBe(line);
});

test('a bot that nobody has invited yet says where to do that, with the permissions that it needs', () => {
  const line = readyLine({ name: 'Wireside', servers: 0, applicationId: '1300000000000000001' });
  expect(line).toMatch(/^Ready as Wireside, in no server yet\. Add it to one that you manage: https:/);
  const invite = new URL(line.slice(line.indexOf('https:')));
  expect(Object.fromEntries(invite.searchParams)).toEqual({
    client_id: '1300000000000000001',
    scope: 'bot applications.commands',
    permissions: '274877975552',
  });
});

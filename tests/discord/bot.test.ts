import { expect, test } from 'vitest';
import { createInFlight, readyLine } from '../../src/discord/bot.ts';

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

test('draining waits for what has begun', async () => {
  const inFlight = createInFlight();
  let finish = () => {};
  inFlight.add(
    new Promise<void>((resolve) => {
      finish = resolve;
    }),
  );
  let isDrained = false;
  const drained = inFlight.drain(10_000).then(() => {
    isDrained = true;
  });
  await new Promise((passed) => setImmediate(passed));
  expect(isDrained).toBe(false);
  finish();
  await drained;
  expect(isDrained).toBe(true);
});

test('draining gives up on what does not end', async () => {
  const inFlight = createInFlight();
  inFlight.add(new Promise<void>(() => {}));
  const keepAlive = setInterval(() => {}, 1_000);
  await expect(inFlight.drain(1)).resolves.toBeUndefined();
  clearInterval(keepAlive);
});

test('with nothing begun there is nothing to wait for', async () => {
  const inFlight = createInFlight();
  inFlight.add(Promise.resolve());
  await expect(inFlight.drain(10_000)).resolves.toBeUndefined();
});

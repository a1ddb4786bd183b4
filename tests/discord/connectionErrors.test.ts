import { expect, test } from 'vitest';
import { apiError, closedForGood, isApiTrouble } from '../../src/discord/connectionErrors.ts';

const API = 'https://discord.com/api';

test('an API that gives no answer in time is told as such', () => {
  const timeout = new DOMException('This operation was aborted', 'AbortError');
  expect(isApiTrouble(timeout)).toBe(true);
  expect(apiError(timeout, API).message).toMatch(
    /^Discord's API at https:\S+ does not answer\. Check the network/,
  );
});

test('a network that is down is told with the system’s own words', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:9'), { code: 'ECONNREFUSED' });
  expect(isApiTrouble(refused)).toBe(true);
  expect(apiError(refused, API).message).toContain('cannot be reached (connect ECONNREFUSED 127.0.0.1:9)');
});

test('a fault of the program is not put down to the API', () => {
  expect(isApiTrouble(new TypeError('x is not a function'))).toBe(false);
});

test.each([
  [4004, 'does not accept the token'],
  [4010, 'SHARDS'],
  [4011, 'Set SHARDS to auto'],
  [4999, 'code 4999'],
])('the close code %d is told with what to do', (code, words) => {
  expect(closedForGood(code).message).toContain(words);
});

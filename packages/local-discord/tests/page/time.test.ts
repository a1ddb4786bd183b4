import { expect, test } from 'vitest';
import { fileSize } from '../../src/page/format/size.ts';
import { markdownTime, messageTime } from '../../src/page/format/time.ts';

const clock = { now: new Date('2026-11-22T16:00:00Z'), locale: 'en-GB', zone: 'UTC' };

test('a message says when it was written as Discord does', () => {
  expect(messageTime('2026-11-22T15:04:00Z', clock)).toBe('15:04');
  expect(messageTime('2026-11-21T23:59:00Z', clock)).toBe('Yesterday at 23:59');
  expect(messageTime('2026-11-20T15:04:00Z', clock)).toBe('20/11/2026, 15:04');
});

test('yesterday depends on where one is', () => {
  const auckland = { ...clock, zone: 'Pacific/Auckland' };
  expect(messageTime('2026-11-21T23:59:00Z', auckland)).toMatch(/^Yesterday at/);
  expect(messageTime('2026-11-22T11:30:00Z', auckland)).toBe('00:30');
});

test('timestamps in a text follow their style, and are relative when asked', () => {
  const seconds = Date.parse('2026-11-22T13:00:00Z') / 1000;
  expect(markdownTime(seconds, 't', clock)).toBe('13:00');
  expect(markdownTime(seconds, undefined, clock)).toBe('22 November 2026 at 13:00');
  expect(markdownTime(seconds, 'R', clock)).toBe('3 hours ago');
  expect(markdownTime(seconds + 86_400 * 2, 'R', clock)).toBe('in 2 days');
  expect(markdownTime(Number.MAX_VALUE, 'R', clock)).toBe('Invalid date');
});

test('file sizes are short', () => {
  expect([900, 1536, 5_242_880].map(fileSize)).toEqual(['900 bytes', '1.5 KB', '5 MB']);
});

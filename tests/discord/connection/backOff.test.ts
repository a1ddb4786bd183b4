import { expect, test } from 'vitest';
import { pauseAfter } from '../../../src/discord/connection/backOff.ts';

test('a connection that is lost once comes back at once, then after growing pauses of two minutes at most', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 50].map((failures) => pauseAfter(failures, 0.5) / 1_000);
  expect(pauses).toEqual([0, 1, 2, 4, 8, 16, 32, 64, 120, 120]);
});

test('many bots do not come back in step', () => {
  expect(pauseAfter(3, 0)).toBe(1_500);
  expect(pauseAfter(3, 1)).toBe(2_500);
});

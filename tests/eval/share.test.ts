import { expect, test } from 'vitest';
import { percentile } from '../../src/eval/measure.ts';
import { shareOf, shareWhere } from '../../src/eval/share.ts';

// By hand for 8 of 10, z² = 3.841459: centre (0.8 + 0.192073) / 1.384146 = 0.716740,
// reach 1.959964 / 1.384146 × √(0.016 + 0.009604) = 0.226577.
test('the interval of 8 of 10 is the one that Wilson’s formula gives by hand', () => {
  const { value, low, high } = shareOf(8, 10);
  expect(value).toBe(0.8);
  expect(low).toBeCloseTo(0.49016, 4);
  expect(high).toBeCloseTo(0.94332, 4);
});

// For 0 of n the upper end is z² / (n + z²), for n of n the lower end n / (n + z²).
test('none and all of a few leave room for doubt, and the ends stay shares', () => {
  expect(shareOf(0, 63)).toMatchObject({ value: 0, low: 0 });
  expect(shareOf(0, 63).high).toBeCloseTo(3.841459 / 66.841459, 6);
  expect(shareOf(20, 20)).toMatchObject({ value: 1, high: 1 });
  expect(shareOf(20, 20).low).toBeCloseTo(20 / 23.841459, 6);
});

test('a share of nothing has no value and could be anything', () => {
  expect(shareOf(0, 0)).toEqual({ hits: 0, of: 0, value: null, low: 0, high: 1 });
});

test('a share counts what holds', () => {
  expect(shareWhere([1, 2, 3, 4], (n) => n > 1)).toMatchObject({ hits: 3, of: 4, value: 0.75 });
});

test('a percentile is one of the values, by the nearest rank', () => {
  const values = [15, 20, 35, 40, 50];
  expect([5, 30, 40, 50, 100].map((percent) => percentile(values, percent))).toEqual([15, 20, 20, 35, 50]);
  expect(percentile([3, 1, 2], 50)).toBe(2);
  expect(percentile([], 99)).toBe(0);
});

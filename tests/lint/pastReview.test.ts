import { expect, test } from 'vitest';
import { lintPastReview } from '../../src/lint/stale.ts';
import { samplePack } from './lintSample.ts';

const entries = [...samplePack().entries.values()]
  .slice(0, 1)
  .map((entry) => ({ ...entry, reviewed: '2026-08-31' }));

test('an entry is due the day after its months have passed, over the end of a year', () => {
  expect(lintPastReview(entries, '2028-02-29')).toEqual([]);
  expect(lintPastReview(entries, '2028-03-01')).toMatchObject([
    {
      file: 'entries/concept/what-is-tea.md',
      message: 'was last reviewed on 2026-08-31, more than 18 months ago',
    },
  ]);
});

test('another number of months can be asked for', () => {
  expect(lintPastReview(entries, '2026-10-02', 1)).toHaveLength(1);
  expect(lintPastReview(entries, '2026-09-30', 1)).toEqual([]);
});

test('an entry that says no day is not due, and a day that is still to come is a slip', () => {
  expect(
    lintPastReview(
      entries.map(({ reviewed: _, ...entry }) => entry),
      '2030-01-01',
    ),
  ).toEqual([]);
  expect(lintPastReview(entries, '2026-08-30')).toEqual([]);
  expect(lintPastReview(entries, '2026-08-29')).toMatchObject([
    { check: 'review-to-come', message: 'was reviewed on 2026-08-31, a day that is still to come' },
  ]);
});

import { expect, test } from 'vitest';
import { narrowTo } from '../../../src/compare/narrowTo.ts';
import { overviewOf } from '../../../src/compare/overview.ts';
import { ALT_TEXT, barsOf, picturesOf } from '../../../src/compare/picture/picturesOf.ts';
import type { Comparison } from '../../../src/knowledge/pack.ts';
import { loadBoats } from '../../fixtures/boats.ts';
import { largestComparison } from '../../fixtures/largest.ts';
import { loadTea } from '../../fixtures/tea.ts';

const packs = [await loadTea(), await loadBoats()];
const whole = packs.flatMap(({ comparisons }) => [...comparisons.values()]);

/** Every comparison, and each between two of its subjects. */
const all: readonly (readonly [string, Comparison])[] = [
  ...whole,
  ...whole.flatMap((comparison) =>
    comparison.subjects.flatMap((one, index) =>
      comparison.subjects.slice(index + 1).map((other) => narrowTo(comparison, [one, other])),
    ),
  ),
  largestComparison,
].map((comparison) => [comparison.title, comparison]);

test.each(all)('the words for the pictures of “%s” name every differing aspect and fit', (_, comparison) => {
  const pictures = picturesOf(comparison);
  const words = pictures.map(({ alt }) => alt).join('\n');
  const differing = overviewOf(comparison).rows.filter(({ relation }) => relation === 'differs');
  expect(differing.filter(({ name }) => !words.includes(name))).toEqual([]);
  expect(Math.max(...pictures.map(({ alt }) => alt.length))).toBeLessThanOrEqual(ALT_TEXT);
});

test.each(whole.map((comparison) => [comparison.title, comparison] as const))(
  'the words for each picture of “%s” start with the conclusion',
  (_, comparison) => {
    const [first = ''] = comparison.summary.split(/(?<=\.)\s/);
    for (const { alt } of picturesOf(comparison)) expect(alt.startsWith(first)).toBe(true);
  },
);

test('the words for bars name who leads, and every number', () => {
  const bars = [
    { title: 'M2M', points: 2, note: 'ruled out' },
    { title: 'IoT', points: 7 },
  ];
  const { picture, alt } = barsOf('Points', bars);
  expect(alt).toBe('IoT has the most points. Points: IoT 7, M2M 2 (ruled out).');
  expect(picture).toEqual({ kind: 'bars', title: 'Points', bars: bars.toReversed() });
  expect(
    barsOf('Points', [
      { title: 'A', points: 1 },
      { title: 'B', points: 1 },
    ]).alt,
  ).toBe('Points: A 1, B 1.');
  expect(barsOf('Points', []).alt).toBe('Points');
});

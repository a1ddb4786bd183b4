import { expect, test } from 'vitest';
import { aspectText, overviewText } from '../../src/cli/comparisonText.ts';
import { aspectDetail, overviewOf } from '../../src/compare/overview.ts';
import { selectAspect } from '../../src/compare/selectComparison.ts';
import { wrapLines } from '../../src/compare/wrapLines.ts';
import { cellOf } from '../../src/knowledge/assemblePack.ts';
import { teaVsCoffee } from '../compare/drinks.ts';

test('a comparison reads as a table with a column for each subject', () => {
  expect(overviewText(overviewOf(teaVsCoffee), 60)).toBe(
    [
      'Tea and coffee compared',
      '',
      'Both wake people up.',
      '',
      '                    Tea                  Coffee',
      '------------------  -------------------  -------------------',
      "Taste               tea's taste          coffee's taste",
      "Trade               tea's trade          coffee's trade",
      "Fair trade          tea's fair-trade     coffee's fair-trade",
      "Caffeine            tea's caffeine       coffee's caffeine",
      '',
      'Source: The drinks book (2020)',
    ].join('\n'),
  );
});

test('an aspect reads as its difference and a paragraph for each subject', () => {
  expect(aspectText(aspectDetail(teaVsCoffee, selectAspect(teaVsCoffee, 'taste')))).toBe(
    [
      'Taste',
      '',
      'The difference in taste.',
      '',
      'Tea',
      '  What tea is like: taste.',
      '',
      'Coffee',
      '  What coffee is like: taste.',
      '',
      'Source: The drinks book (2020)',
    ].join('\n'),
  );
});

test('a cell too long for its column goes on below, in its column', () => {
  const [first] = teaVsCoffee.aspects;
  const cells = new Map([
    ['tea', cellOf({ state: 'said', brief: 'soft, and sweeter than most people think', text: '-' })],
    ['coffee', cellOf({ state: 'said', brief: 'bitter', text: '-' })],
  ]);
  const long = { ...teaVsCoffee, aspects: first ? [{ ...first, cells }] : [] };
  const [, above, below] = overviewText(overviewOf(long), 70).split('\n').slice(5);
  expect([above, below]).toEqual([
    'Taste               soft, and sweeter than    bitter'.slice(0, 52),
    '                    most people think',
  ]);
});

test('no line is wider than the terminal, whatever the content', () => {
  const wide = { ...teaVsCoffee, summary: `${'word '.repeat(60)}${'x'.repeat(200)}` };
  const lines = overviewText(overviewOf(wide)).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('a word longer than a line is broken, and nothing of a text is lost', () => {
  expect(wrapLines('a abcdefgh bc', 3)).toEqual(['a', 'abc', 'def', 'gh', 'bc']);
  expect(wrapLines('', 10)).toEqual(['']);
  expect(wrapLines('publish/subscribe-once', 12)).toEqual(['publish/', 'subscribe-', 'once']);
});

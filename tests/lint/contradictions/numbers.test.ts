import { expect, test } from 'vitest';
import { entryText } from '../lintSample.ts';
import { contradicted } from './contradicted.ts';

test('another amount for what a cell speaks of is found', () => {
  expect(
    contradicted({ answer: 'The theanine lasts up to five hours.', green: 'theanine for up to three hours' }),
  ).toEqual([
    'entries/faq/asked.md: says “up to five hours” where aspect-taste says “up to three hours”, both about theanine; hold both against their sources and correct the wrong one, or say what each is about',
  ]);
});

test('the same amount in other units, a range that holds it and another topic are fine', () => {
  for (const [answer, green] of [
    ['Theanine lasts 180 minutes.', 'theanine for three hours'],
    ['Theanine lasts two to four hours.', 'theanine for about 3 hours'],
    ['Theanine lasts more than two hours.', 'theanine for 3 hours'],
    ['The fermenting lasts five hours.', 'theanine for three hours'],
    ['Theanine comes in 1970s tins.', 'theanine for three hours'],
    ['Theanine of 40 %.', 'theanine for three hours'],
  ] as const)
    expect(contradicted({ answer, green })).toEqual([]);
});

test('what is said of one subject is not held against the other', () => {
  expect(
    contradicted({ answer: 'Black tea has theanine for five hours.', green: 'theanine for three hours' }),
  ).toEqual([]);
  expect(
    contradicted({ answer: 'Green tea has theanine for five hours.', green: 'theanine for three hours' }),
  ).toHaveLength(1);
});

test('two answers are held against each other where they share a name', () => {
  const other = (answer: string) => ({
    'entries/faq/other.md': entryText('And what else?', ['what else'], answer),
  });
  expect(
    contradicted({ answer: 'EGCG lasts 5 hours.', others: other('EGCG is gone after 8 hours.') }),
  ).toHaveLength(1);
  expect(
    contradicted({ answer: 'Mint lasts 5 hours.', others: other('Mint is gone after 8 hours.') }),
  ).toEqual([]);
  expect(
    contradicted({ answer: 'EGCG lasts 5 hours.', others: other('EGCG lasts 8 hours, or 5 hours in heat.') }),
  ).toEqual([]);
});

test('of a great many contradictions the first are told, and the others counted', () => {
  // Seven names, each in twenty answers with numbers that all differ: 7 × 190 pairs.
  const others = Array.from({ length: 140 }, (_, at) => [
    `entries/faq/other-${at}.md`,
    entryText(
      `And what else, ${at}?`,
      [`what else ${at}`],
      `EGC${'ABCDEFG'[at % 7]} lasts ${2 ** Math.floor(at / 7)} hours.`,
    ),
  ]);
  const found = contradicted({ answer: 'It is green.', others: Object.fromEntries(others) });
  expect(found).toHaveLength(301);
  expect(found.at(-1)).toContain('is the first of 1,030 more places with another number than elsewhere');
});

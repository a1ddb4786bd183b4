import { expect, test } from 'vitest';
import { contradicted } from './contradicted.ts';

test('a comparative on the side of the other subject is found, also through its opposite', () => {
  const cells = { green: 'cheap to grow', black: 'dearer, as it is worked longer' };
  expect(contradicted({ ...cells, answer: 'Black tea is usually cheaper.' })).toEqual([
    'entries/faq/asked.md: says that Black tea is cheaper, but “Taste” in green-vs-black has “dearer, as it is worked longer” for it and “cheap to grow” for the other; correct the answer, or the cells of aspect-taste',
  ]);
  expect(contradicted({ ...cells, answer: 'Green tea is the more expensive one.' })).toHaveLength(1);
  expect(contradicted({ ...cells, answer: 'Green tea is less cheap than black tea.' })).toHaveLength(1);
  expect(contradicted({ ...cells, answer: 'Black tea systems are cheaper.' })).toHaveLength(1);
});

test('a comparative on its own side, a denied one and one that no cell speaks of are fine', () => {
  const cells = { green: 'cheap to grow', black: 'not cheap' };
  for (const answer of [
    'Green tea is much cheaper.',
    'Black tea is not cheaper.',
    'Black tea is older.',
    'Ours is cheaper than black tea.',
    'A barber likes black tea.',
  ])
    expect(contradicted({ ...cells, answer })).toEqual([]);
});

test('a cell that has a quality in one way and lacks it in another contradicts nothing', () => {
  const cells = { green: 'fast to steep, slow to grow', black: 'slow to steep' };
  expect(contradicted({ ...cells, answer: 'Black tea is slower.' })).toEqual([]);
});

test('yes or no to a comparative is held against the cells', () => {
  const asked = {
    green: 'broad choice',
    black: 'narrow choice',
    question: 'Is green tea broader than black tea?',
  };
  expect(contradicted({ ...asked, answer: 'Yes, by far.' })).toEqual([]);
  expect(contradicted({ ...asked, answer: 'No, the choice is about the same.' })).toEqual([
    expect.stringContaining(
      'says that Green tea is not broader, but “Taste” in green-vs-black has “broad choice”',
    ),
  ]);
});

test('the summary of an aspect is held against its own cells', () => {
  const [finding] = contradicted({
    green: 'weak',
    black: 'strong',
    summary: 'Green tea is stronger.',
    answer: 'Taste it.',
  });
  expect(finding).toMatch(
    /^comparisons\/green-vs-black\.yaml: aspect-taste: says that Green tea is stronger/,
  );
});

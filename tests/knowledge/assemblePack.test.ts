import { expect, test } from 'vitest';
import { buildSample } from './samplePack.ts';

const COMPARISON = 'comparisons/green-vs-black.yaml';

/** The row about taste with another cell for black tea. */
function tasteWith(cell: string) {
  const loaded = buildSample({
    [COMPARISON]: (text) => text.replace('{brief: strong, text: It tastes strong.}', cell),
  });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  const { comparisons, entries } = loaded.pack;
  return {
    cell: comparisons.get('green-vs-black')?.aspects[0]?.cells.get('black'),
    answer: entries.get('aspect-taste')?.answer,
  };
}

test('a cell may say that its aspect does not apply, and why', () => {
  const { cell, answer } = tasteWith('{notApplicable: nobody drinks it.}');
  expect(cell).toMatchObject({ state: 'not-applicable', brief: 'not applicable' });
  expect(answer).toContain('- **Black tea**: Not applicable: nobody drinks it.');
});

test('a cell may say that something is not known, and why', () => {
  const { cell, answer } = tasteWith('{unknown: because nobody has tasted it yet.}');
  expect(cell).toMatchObject({ state: 'unknown', brief: 'not known' });
  expect(answer).toContain('- **Black tea**: Not known: because nobody has tasted it yet.');
});

test('a cell may name what it rests on', () => {
  expect(tasteWith('{brief: a, text: b, sources: [tea-book]}').cell?.sources).toEqual([
    { id: 'tea-book', title: 'The tea book (2020)' },
  ]);
  expect(tasteWith('{brief: a, text: b}').cell?.sources).toEqual([]);
});

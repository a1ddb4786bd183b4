import { expect, test } from 'vitest';
import { completeAspect, selectAspect } from '../../src/compare/selectComparison.ts';
import { teaVsCoffee } from './drinks.ts';

test.each([
  ['its id', 'fair-trade', 'fair-trade'],
  ['its name, in any case', 'FAIR Trade', 'fair-trade'],
  ['the id of its entry', 'aspect-fair-trade', 'fair-trade'],
  ['its question', 'who sells tea and coffee', 'trade'],
  ['exactly its name before a longer one', 'trade', 'trade'],
  ['the beginning of its name', 'caff', 'caffeine'],
  ['its name within a sentence, the longest first', 'is fair trade usual', 'fair-trade'],
  ['a misspelt name', 'cafeine', 'caffeine'],
  ['a word of its question', 'strong', 'caffeine'],
  ['one of its phrasings', 'how do they differ in trade', 'trade'],
])('an aspect is found by %s', (_, words, id) => {
  expect(selectAspect(teaVsCoffee, words).id).toBe(id);
});

test.each(['colour', '', '  ', '?!', 'how', 'price', 'constructor', '𓀀'])(
  'where nothing fits, as with “%s”, the aspects are named',
  (words) => {
    expect(() => selectAspect(teaVsCoffee, words)).toThrow(
      /^No aspect fits .+\. Choose one of these: Taste, Trade, Fair trade, Caffeine\.$/,
    );
  },
);

test('what fits no aspect is named, and nothing is not', () => {
  expect(() => selectAspect(teaVsCoffee, '**colour**')).toThrow('No aspect fits “colour”.');
  expect(() => selectAspect(teaVsCoffee, '?!')).toThrow('No aspect fits that.');
});

test('all aspects are offered in their order before one is typed, then those that fit, best first', () => {
  expect(completeAspect(teaVsCoffee, '').map(({ value }) => value)).toEqual([
    'taste',
    'trade',
    'fair-trade',
    'caffeine',
  ]);
  expect(completeAspect(teaVsCoffee, 'trad')).toEqual([
    { name: 'Trade', value: 'trade' },
    { name: 'Fair trade', value: 'fair-trade' },
  ]);
  expect(completeAspect(teaVsCoffee, 'ta').at(0)?.value).toBe('taste');
});

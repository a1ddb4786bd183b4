import { expect, test } from 'vitest';
import { buildProposer } from '../../src/answer/text/proposals.ts';

const propose = buildProposer([
  'water',
  'waiter',
  'later',
  'tomato',
  'tomatoes',
  'often',
  'fertiliser',
  'it',
]);

test.each([
  ['watre', 'water', 'two letters swapped'],
  ['wter', 'water', 'a letter left out'],
  ['watter', 'water', 'a letter doubled'],
  ['wster', 'water', 'a neighbouring key'],
  ['fretilizer', 'fertiliser', 'two slips in a long word'],
])('for %s %s is proposed: %s', (typed, meant) => {
  expect(propose(typed)).toContain(meant);
});

test('nothing is proposed that more slips would be needed for', () => {
  expect(propose('pizza')).toEqual([]);
  expect(propose('tomatoes').includes('water')).toBe(false);
});

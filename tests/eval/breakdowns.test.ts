import { expect, test } from 'vitest';
import { confusionsOf } from '../../src/eval/breakdowns.ts';
import { answers, line, staysSilent, suggests } from './lines.ts';

test('entries taken for each other are counted in both directions, the most frequent pair first', () => {
  const confusions = confusionsOf([
    line({ ids: ['x'] }, answers(['y'])),
    line({ ids: ['b', 'also'] }, answers(['a'])),
    line({ ids: ['a'] }, suggests(['b', 'a'])),
    line({ ids: ['a'] }, staysSilent(['c', 'a'])),
  ]);
  expect(confusions).toEqual([
    { ids: ['a', 'b'], count: 2, answered: 1 },
    { ids: ['x', 'y'], count: 1, answered: 1 },
    { ids: ['a', 'c'], count: 1, answered: 0 },
  ]);
});

test('right answers, half answers and out-of-scope questions confuse no two entries', () => {
  const lines = [
    line({ ids: ['a'] }, answers(['a'])),
    line({ ids: ['a', 'b'], kind: 'multi' }, answers(['a'])),
    line({ ids: ['a'] }, suggests(['a', 'b'])),
    line({ ids: ['a'] }, staysSilent()),
    line({ none: true }, answers(['a'])),
  ];
  expect(confusionsOf(lines)).toEqual([]);
});

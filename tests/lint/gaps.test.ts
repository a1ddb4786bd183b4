import { expect, test } from 'vitest';
import type { Entry } from '../../src/knowledge/pack.ts';
import { gapsOf } from '../../src/lint/lintPack.ts';
import { samplePack } from './lintSample.ts';

test('what entries could have and do not is counted, and nothing is said where there is nothing', () => {
  const [entry] = [...samplePack().entries.values()];
  if (!entry) throw new Error('The sample has no entry.');
  const whole: Entry = { ...entry, phrasings: ['a', 'b', 'c'], reviewed: '2026-11-22' };
  const bare: Entry = {
    ...entry,
    question: `${'x'.repeat(80)}?`,
    phrasings: [],
    sources: [],
    reviewed: undefined,
    answer: 'x'.repeat(1_601),
  };
  expect(gapsOf({ entries: new Map([['whole', whole]]) })).toEqual([]);
  expect(
    gapsOf({
      entries: new Map([
        ['whole', whole],
        ['bare', bare],
        ['also-bare', bare],
      ]),
    }),
  ).toEqual([
    '2 entries with fewer than 3 phrasings: found less surely',
    '2 entries without a source: shown without one',
    '2 entries without a day of review: nobody is reminded to look at it again',
    '2 entries with an answer over 1,600 characters: shown in pages',
    '2 entries with a question over 80 characters: buttons show its beginning',
  ]);
});

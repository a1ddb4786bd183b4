import { expect, test } from 'vitest';
import { syntheticKnowledge } from '../../../bench/search/sets.ts';

const SET = {
  name: 'garden',
  knowledge: {
    entries: [
      { id: 'water', question: 'how often to water', phrasings: ['when do plants drink'], answer: 'Daily.' },
    ],
    synonyms: { groups: [], abbreviations: {} },
    outside: [],
  },
  questions: [],
};

test('a synthetic list has as many phrasings as asked for, ten an entry, and is the same every time', () => {
  const { entries } = syntheticKnowledge([SET], 100);
  expect(entries).toHaveLength(10);
  expect(entries.flatMap(({ question, phrasings }) => [question, ...phrasings])).toHaveLength(100);
  expect(syntheticKnowledge([SET], 100).entries).toEqual(entries);
});

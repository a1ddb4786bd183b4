import { expect, test } from 'vitest';
import { aspectEntry } from '../../src/knowledge/assemblePack.ts';

const comparison = {
  id: 'tea-vs-coffee',
  subjects: [
    { id: 'tea', name: 'Tea', aliases: [] },
    { id: 'coffee', name: 'Coffee', aliases: ['java'] },
  ],
};
const aspect = {
  id: 'caffeine',
  name: 'Caffeine',
  question: 'Which has more caffeine?',
  phrasings: ['is tea stronger than coffee'],
  summary: 'Coffee has about twice as much.',
  cells: {
    coffee: { state: 'said', brief: 'about 90 mg', text: 'A cup has about 90 mg.' } as const,
    tea: { state: 'said', brief: 'about 45 mg', text: 'A cup has about 45 mg.' } as const,
  },
  sources: ['tables'],
  related: ['what-is-caffeine'],
  reviewed: '2026-11-22',
};
const sources = [{ id: 'tables', title: 'Food tables' }];

test('an aspect answers with its difference and a bullet for each subject, in the order of the columns', () => {
  expect(aspectEntry(comparison, aspect, sources).answer).toBe(
    'Coffee has about twice as much.\n- **Tea**: A cup has about 45 mg.\n- **Coffee**: A cup has about 90 mg.',
  );
});

test('the entry of an aspect keeps its words and sources and names where its cells are', () => {
  expect(aspectEntry(comparison, aspect, sources)).toMatchObject({
    id: 'aspect-caffeine',
    kind: 'aspect',
    question: 'Which has more caffeine?',
    phrasings: ['is tea stronger than coffee'],
    sources,
    related: ['what-is-caffeine'],
    reviewed: '2026-11-22',
    aspectOf: { comparison: 'tea-vs-coffee', aspect: 'caffeine' },
  });
});

test('a subject that is named like a property of every object is no cell', () => {
  const odd = { ...comparison, subjects: [{ id: 'constructor', name: 'Odd', aliases: [] }] };
  expect(aspectEntry(odd, aspect, sources).answer).toBe('Coffee has about twice as much.');
});

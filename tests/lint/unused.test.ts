import { expect, test } from 'vitest';
import { formatFinding } from '../../src/lint/finding.ts';
import { lintIdleSynonyms, lintUncitedSources } from '../../src/lint/stale.ts';
import { samplePack } from './lintSample.ts';

test('a source that nothing cites is named; one that only a guide’s outcome cites is not', () => {
  const pack = samplePack({
    'sources.yaml': (text) => `${text}coffee-book:\n  title: Coffee\nshop:\n  title: The shop\n`,
    'guides/green-or-black.yaml': (text) => text.replace('sources: [tea-book]', 'sources: [shop]'),
  });
  expect(lintUncitedSources(pack).map(formatFinding)).toEqual([
    'sources.yaml: nothing cites coffee-book; cite it where it is used, or remove it',
  ]);
});

test('synonyms of which no entry uses any form are named', () => {
  const pack = samplePack({
    'synonyms.yaml': `groups:
  - [chai, tea plants]
  - [coffee, java, cup of joe]
abbreviations:
  bt: black tea
  tp: tea pot
`,
  });
  expect(lintIdleSynonyms([...pack.entries.values()], pack).map(formatFinding)).toEqual([
    'synonyms.yaml: no entry uses any form of the group “coffee, java, cup of joe”; remove it, or ask for an entry with one of its forms',
    'synonyms.yaml: no entry uses any form of the abbreviation “tp: tea pot”; remove it, or ask for an entry with one of its forms',
  ]);
});

import { expect, test } from 'vitest';
import { lintCollisions } from '../../src/lint/collisions.ts';
import { formatFinding } from '../../src/lint/finding.ts';
import { buildTokenise, buildVocabulary } from '../../src/lint/vocabulary.ts';
import { entryText, samplePack } from './lintSample.ts';

const lint = (steep: readonly string[], store: readonly string[]) => {
  const { entries, subjects, synonyms } = samplePack({
    'entries/faq/steep.md': entryText('How long does tea steep?', steep),
    'entries/faq/store.md': entryText('How do I store tea?', store),
    'synonyms.yaml': 'groups:\n  - [jar, tin]\n',
  });
  const all = [...entries.values()];
  const tokenise = buildTokenise(subjects, { synonyms });
  return lintCollisions(all, buildVocabulary(all, { synonyms }), tokenise).map(formatFinding);
};

test('phrasings of different entries in the same words collide, and words that tell them apart are named', () => {
  const [first, ...rest] = lint(
    ['the tin on the shelf', 'steeping minutes', 'minutes to steep'],
    ['which shelf for the jar', 'shelf jars', 'keep it dry', 'a dry place to keep it'],
  );
  expect(rest).toEqual([]);
  expect(first).toContain(
    'entries/faq/store.md: “shelf jars” asks in the same words as “the tin on the shelf” of steep',
  );
  expect(first).toMatch(/tell them apart: .*“(dry|keep)”.* for store, .*“minutes”.* for steep/);
});

test('phrasings that differ in a word that matters do not collide', () => {
  expect(lint(['the tin on the shelf'], ['the tin on the boat'])).toEqual([]);
});

test('phrasings that differ in the name of a subject are meant to be alike', () => {
  expect(lint(['steeping time of green tea leaves'], ['steeping time of black tea leaves'])).toEqual([]);
});

test('two phrasings of one entry do not collide', () => {
  expect(lint(['the tin on the shelf', 'shelf tins'], ['keep it dry'])).toEqual([]);
});

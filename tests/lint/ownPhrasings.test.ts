import { expect, test } from 'vitest';
import { formatFinding } from '../../src/lint/finding.ts';
import { lintOwnPhrasings } from '../../src/lint/ownPhrasings.ts';
import { samplePack } from './lintSample.ts';
import { toldAnswers } from './toldAnswers.ts';

const entries = [...samplePack().entries.values()];
const RIGHT = {
  'What is tea?': ['what-is-tea'],
  'tea meaning': ['what-is-tea'],
  'How do green and black tea taste?': ['aspect-taste'],
  'taste of green and black tea': ['aspect-taste'],
};
const lint = (changed: Readonly<Record<string, readonly string[]>>) =>
  lintOwnPhrasings(entries, toldAnswers({ ...RIGHT, ...changed })).map(
    (finding) => `${finding.severity}: ${formatFinding(finding)}`,
  );

test('nothing is said where every entry wins its own phrasings', () => {
  expect(lint({})).toEqual([]);
});

test('a question that another entry answers is an error that names it', () => {
  expect(lint({ 'What is tea?': ['aspect-taste'] })).toEqual([
    'error: entries/concept/what-is-tea.md: its question is answered by aspect-taste instead; reword it with what only this entry is about, or move it there',
  ]);
});

test('a phrasing that goes elsewhere is a warning; an aspect is named within its comparison', () => {
  expect(lint({ 'taste of green and black tea': ['(what-is-tea)'] })).toEqual([
    'warning: comparisons/green-vs-black.yaml: aspect-taste: its phrasing “taste of green and black tea” is not answered, and what-is-tea fits it better; reword it with what only this entry is about',
  ]);
});

test('a question that is only suggested to its own entry is an error, one that nothing fits too', () => {
  expect(lint({ 'What is tea?': ['(what-is-tea)'] })).toEqual([
    expect.stringMatching(/^error: .*fits too little/),
  ]);
  expect(lint({ 'What is tea?': [] })).toEqual([expect.stringMatching(/^error: .*is not understood/)]);
});

test('a question that gets a second answer beside its own is a warning', () => {
  expect(lint({ 'What is tea?': ['what-is-tea', 'aspect-taste'] })).toEqual([
    expect.stringMatching(/^warning: .*taken for two questions, answered by what-is-tea and aspect-taste/),
  ]);
});

import { expect, test } from 'vitest';
import { lintDecidingWords } from '../../src/lint/decidingWords.ts';
import { formatFinding } from '../../src/lint/finding.ts';
import { entryText, samplePack } from './lintSample.ts';
import { toldAnswers } from './toldAnswers.ts';

const { entries } = samplePack({
  'entries/faq/end.md': entryText('Will coffee replace tea?', [
    'is tea dead',
    'is tea still a habit',
    'an old habit',
  ]),
});
const lint = (answers: Readonly<Record<string, readonly string[]>>) =>
  lintDecidingWords([...entries.values()], toldAnswers(answers), 'en').map(formatFinding);

test('an everyday word of a single phrasing that is answered for sure when it stands alone is named', () => {
  expect(lint({ dead: ['end'] })).toEqual([
    'entries/faq/end.md: the everyday word “dead” alone leads here for sure, because only its phrasing “is tea dead” uses it; use a plainer word, use it in the answer, or in phrasings of the other entries it fits as well',
  ]);
});

test('a word that several phrasings use, one of the question or the answer, and an uncertain answer are fine', () => {
  expect(lint({ habit: ['end'], replace: ['end'], over: ['end'], dead: ['(end)'] })).toEqual([]);
});

import { expect, test } from 'vitest';
import { idOf } from '../../src/importing/entryIds.ts';
import type { ImportedEntry } from '../../src/importing/imported.ts';
import { packFiles } from '../../src/importing/packFiles.ts';

const entry = (question: string, more: Partial<ImportedEntry> = {}): ImportedEntry => ({
  place: question,
  question,
  answer: `About ${question}`,
  phrasings: [],
  byHand: [],
  ...more,
});

const pack = (...entries: readonly ImportedEntry[]) =>
  packFiles({ entries, leftOut: [], remarks: [] }, 'Garden');

const texts = (files: ReturnType<typeof pack>['files']) =>
  new Map(files.map(({ path, text }) => [path, text]));

test('an entry is written as a person would write it', () => {
  const { files } = pack(
    entry('Who mows: “we”?', {
      name: 'mowing',
      phrasings: ['who mows we', 'grass', ' grass '],
      source: { title: 'The list', url: 'https://garden.example/list' },
      hints: ['the list'],
    }),
  );
  expect(texts(files).get('entries/faq/mowing.md')).toBe(
    `---
question: "Who mows: “we”?"
phrasings:
  - grass
sources:
  - the-list
# People may ask with these words of the text; add them to phrasings: the list
---
About Who mows: “we”?
`,
  );
  expect(texts(files).get('sources.yaml')).toContain(
    'the-list:\n  title: The list\n  url: https://garden.example/list',
  );
});

test('of two that ask the same the first stays, and the other is not lost in silence', () => {
  const { entries, leftOut } = pack(
    entry('Who mows?', { answer: 'We.' }),
    entry('who MOWS', { place: 'again', answer: 'We.' }),
    entry('Who mows', { place: 'otherwise', answer: 'They.' }),
  );
  expect(entries).toBe(1);
  expect(leftOut).toEqual([
    { place: 'again', why: 'is in the pack already, word for word' },
    {
      place: 'otherwise (who-mows)',
      why: 'asks what another entry answers otherwise; make one answer of the two',
    },
  ]);
});

test('a phrasing stays with the first that has it, and never takes a question', () => {
  const { files, byHand } = pack(
    entry('Who mows?', { phrasings: ['grass', 'hedges'] }),
    entry('Hedges', { phrasings: ['grass', '>>>'] }),
  );
  expect(texts(files).get('entries/faq/who-mows.md')).toContain('phrasings:\n  - grass\n---');
  expect(texts(files).get('entries/faq/hedges.md')).not.toContain('phrasings');
  expect(byHand).toEqual([
    { place: 'Who mows? (“hedges”)', why: 'shares a phrasing with another entry, where it stays' },
    { place: 'Hedges (“grass”)', why: 'shares a phrasing with another entry, where it stays' },
    { place: 'Hedges (“>>>”)', why: 'has a phrasing without a letter or a digit, which is left out' },
  ]);
});

test('ids are words, cut between them, and no two are alike', () => {
  expect(idOf('Müßiggänger & Co.: what’s new in C++?')).toBe('muessiggaenger-and-co-whats-new-in-c');
  expect(idOf('كيف أزرع الطماطم؟')).toMatch(/^q-[0-9a-f]{8}$/);
  const { files } = pack(entry('Tea', { name: 'tea' }), entry('More tea', { name: 'TEA' }));
  expect(files.map(({ path }) => path).slice(2)).toEqual(['entries/faq/tea.md', 'entries/faq/tea-2.md']);
});

test('related entries are found by their keys, and what leads nowhere is dropped', () => {
  const { files } = pack(entry('A?', { key: '1', related: ['2', '1', '9'] }), entry('B?', { key: '2' }));
  expect(texts(files).get('entries/faq/a.md')).toContain('related:\n  - b\n---');
});

test('a pack has the language that its files say', () => {
  const files = packFiles({ entries: [], leftOut: [], remarks: [], language: 'pt-br' }, 'Jardim').files;
  expect(texts(files).get('pack.yaml')).toContain('language: pt-BR');
});

test('pictures and links without a whole address are for a hand', () => {
  const { byHand } = pack(
    entry('A?', {
      answer: '![plan](plan.png) [all](https://garden.example) [mail](mailto:a@garden.example)',
    }),
    entry('B?', { answer: '[more](#more) ![plan](https://garden.example/plan.png)' }),
  );
  expect(byHand.map(({ place, why }) => [place, why.split(':')[0]])).toEqual([
    ['A?', 'shows a picture without its whole address'],
    ['B?', 'links to a place without its whole address'],
  ]);
});

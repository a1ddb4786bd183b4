import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEntry } from '../../src/knowledge/entryFile.ts';
import { answerFiles, findAnswer, formOf } from '../../src/learning/answerFile.ts';
import type { AnswerForm } from '../../src/learning/draft.ts';
import { type Edit, layOver } from '../../src/learning/overlay.ts';
import { retireFiles } from '../../src/learning/retire.ts';
import { sampleFiles, TEA } from '../knowledge/samplePack.ts';

const FILES = [...sampleFiles()].map(([path, text]) => ({ path, text }));

/** As many of each as a run of all tests has time for. */
const RUNS = { numRuns: 100 };

const words = fc.string({ unit: 'grapheme', maxLength: 60 });

/** Paths of the pack, beside them, out of it, and of nothing. */
const paths = fc.oneof(
  fc.constantFrom(...FILES.map(({ path }) => path)),
  fc.constantFrom(
    '../x.md',
    '/etc/x.md',
    'entries/faq/../../x.md',
    'entries/faq/.md',
    'entries/x.yaml',
    '',
    'constructor',
  ),
  words.map((name) => `entries/faq/${name}.md`),
);

/** A file of the pack with something else in the place of a part of it, or any text, or none. */
const texts = fc.oneof(
  fc.constant(null),
  words,
  fc
    .tuple(fc.constantFrom(...FILES.map(({ text }) => text)), fc.nat(), fc.nat(80), words)
    .map(([text, at, length, other]) => {
      const from = at % text.length;
      return text.slice(0, from) + other + text.slice(from + length);
    }),
);

const edits = fc.array(fc.record({ path: paths, text: texts, base: fc.constantFrom(null, 'abc') }), {
  maxLength: 6,
});

test('whatever is laid over a pack, there is a pack', async () => {
  await fc.assert(
    fc.asyncProperty(edits, async (some) => {
      const distinct = new Map(
        some.map((each, index): [string, Edit] => [each.path, { ...each, id: String(index) }]),
      );
      const { loaded, left, landed } = await layOver(FILES, [...distinct.values()]);
      expect(loaded.ok).toBe(true);
      for (const { problems } of left) expect(problems).not.toEqual([]);
      expect(left.filter(({ edit }) => landed.includes(edit))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

/** Texts as a form gives them: trimmed, in lines. */
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !text.includes('\uFFFD'));
const answer = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n\n'));
const forms = fc.record({
  question: line,
  answer,
  phrasings: fc.uniqueArray(line, { maxLength: 4 }),
  kind: fc.constantFrom('faq' as const, 'concept' as const, 'glossary' as const),
  sources: fc.uniqueArray(fc.constantFrom('tea-book', 'our-staff', 'null', '1', 'a # b', "it's"), {
    maxLength: 3,
  }),
});

/** Entries as people write them. */
const SHAPES = [
  FILES.find(({ path }) => path === TEA)?.text ?? '',
  '# What is tea?\n\nTea is a drink.\n',
  '---\n# Looked at twice.\nphrasings: # short ones\n  - "tea: meaning" # quoted\n\n  - tea\nsources: [\n  tea-book, # the book\n]\n---\n## What is tea? ##\nTea is a drink.\n',
  '---\n{question: What is tea?, sources: [tea-book]}\n---\nTea is a drink.\n',
  '---\nquestion: >-\n  What is\n  tea?\nphrasings:\nrelated: []\n---\n\n\nTea is a drink.',
];

test.each(SHAPES)('what a form says is what its file says, over %j', (text) => {
  const files = [{ path: TEA, text }];
  expect(parseEntry({ path: TEA, text })).toHaveProperty('id');
  fc.assert(
    fc.property(forms, (form) => {
      const full: AnswerForm = { ...form, entry: 'what-is-tea' };
      const written = answerFiles(full, files, new Set()).find((file) => file.text !== null);
      const entry = parseEntry({ path: written?.path ?? '', text: written?.text ?? '' });
      expect('id' in entry && formOf(entry)).toEqual(full);
    }),
    RUNS,
  );
});

test.each(SHAPES)('a form that is sent as it came changes nothing, over %j', (text) => {
  const files = [{ path: TEA, text }];
  const found = findAnswer(files, 'what-is-tea');
  if (!found) throw new Error('It is gone.');
  expect(answerFiles(formOf(found.entry), files, new Set())).toEqual([{ path: TEA, text }]);
});

test('a new answer says what its form says', () => {
  fc.assert(
    fc.property(forms, (form) => {
      const [written] = answerFiles(form, FILES, new Set());
      const entry = parseEntry({ path: written?.path ?? '', text: written?.text ?? '' });
      expect('id' in entry && { ...formOf(entry), entry: undefined }).toEqual({ ...form, entry: undefined });
    }),
    RUNS,
  );
});

test.each([
  ['related: [tea]', 'related: []'],
  ['related: [tea, aspect-taste]', 'related: [aspect-taste]'],
  ['related: [aspect-taste, tea]', 'related: [aspect-taste]'],
  ['related: [a, tea, b, tea] # both', 'related: [a, b] # both'],
  ['related:\n  - tea # that\n  - a', 'related:\n  - a'],
  ['related:\n  - a\n  - "tea"', 'related:\n  - a'],
  ['related:\n- tea', 'related:'],
  ['related: [teapot]\nquestion: "related: [tea]"', 'related: [teapot]\nquestion: "related: [tea]"'],
])('%j without the entry that goes', (before, after) => {
  const file = (front: string) => `---\n${front}\n---\nrelated: [tea]\n`;
  const files = [
    { path: 'entries/faq/tea.md', text: '# What is tea?\n\nA drink.\n' },
    { path: 'entries/faq/a.md', text: file(before) },
  ];
  const [gone, ...others] = retireFiles('tea', files);
  expect(gone).toEqual({ path: 'entries/faq/tea.md', text: null });
  expect(others).toEqual(before === after ? [] : [{ path: 'entries/faq/a.md', text: file(after) }]);
});

test('nothing that still names it is left in a pack that lists it everywhere', async () => {
  const edits = retireFiles('what-is-tea', FILES).map((file, index) => ({
    ...file,
    id: String(index),
    base: null,
  }));
  expect(edits.map(({ path }) => path)).toContain('pack.yaml');
  const more = { id: 'm', path: 'entries/faq/m.md', text: '# More?\n\nYes.\n', base: null };
  const { left, loaded } = await layOver(FILES, [more, ...edits]);
  expect(left).toEqual([]);
  expect(loaded.ok && loaded.pack.entries.has('what-is-tea')).toBe(false);
});

import { expect, test } from 'vitest';
import { buildPack } from '../../src/knowledge/loadPack.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { change, problemsOf, sampleFiles, TEA } from './samplePack.ts';

// Each problem of a pack names its file, line and field, and says what to do.
test.each([
  [
    'aliases that would fill the memory',
    'synonyms.yaml',
    () =>
      `a: &a [x, x]\n${'bcdefghij'.replace(/./g, (name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(9)}]\n`)}`,
    'synonyms.yaml:2: has an alias that cannot be followed',
  ],
  [
    'an answer whose name ends otherwise',
    'entries/faq/x.txt',
    () => 'x',
    'entries/faq/x.txt:1: is no answer, since its name must end in .md; rename it',
  ],
  [
    'a guide whose name ends otherwise',
    'guides/x.yml',
    () => 'x',
    'guides/x.yml:1: is left out, since its name must end in .yaml; rename it',
  ],
  ['a stray file', 'notes.txt', () => 'x', 'notes.txt:1: is no file of a pack'],
  [
    'an id that is none',
    'entries/faq/what\tis.md',
    () => '# What?\nThis.',
    "entries/faq/what\tis.md:1: the file's name is the entry's id and must be a name as a file may have it",
  ],
])('%s', (_what, file, edit, expected) => {
  expect(problemsOf({ [file]: edit })).toContainEqual(expect.stringContaining(expected));
});

test('an empty file, as an editor may leave it for a moment', () => {
  expect(problemsOf({ [TEA]: () => ' \n' })).toEqual([
    `${TEA}:1: is empty; write the question as a heading and the answer below it`,
  ]);
});

test('one open bracket is one problem, and the others of the file stand beside it', () => {
  const edit = (text: string) =>
    change('sources: [tea-book]', 'sources: [tea-book')(text).replace(/---\nTea.*/s, '---\n');
  expect(problemsOf({ [TEA]: edit })).toEqual([
    expect.stringMatching(/what-is-tea\.md:6: is not valid YAML/),
    `${TEA}:9: answer: the text below the question must not be blank`,
  ]);
});

test('a pack without any entry', () => {
  const files = [...sampleFiles()].filter(([file]) => !/^(entries|comparisons|guides)/.test(file));
  const loaded = buildPack(
    files.map(([file, text]) => ({ path: file, text: text.replace(/popular:.*/, '') })),
  );
  expect(loaded.ok || loaded.problems.map(formatProblem)).toEqual([
    'entries:1: holds no answer yet; write the first, see “Write an answer” in the README',
  ]);
});

test('an id that two files share', () => {
  const other =
    '---\nquestion: Tea?\nphrasings: [teas]\nsources: [tea-book]\nreviewed: 2026-11-22\n---\nA drink.\n';
  expect(problemsOf({ 'entries/faq/what-is-tea.md': other })).toEqual([
    'entries/faq/what-is-tea.md:2: is already the id of entries/concept/what-is-tea.md; change or remove one',
  ]);
});

test('all of them at once, and none that only follows from another', () => {
  const problems = problemsOf({
    [TEA]: change('question: What is tea?\n', ''),
    'sources.yaml': 'tea-book: {}',
  });
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([`${TEA}:2:`, 'sources.yaml:1:']);
});

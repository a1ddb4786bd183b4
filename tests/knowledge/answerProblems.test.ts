import { expect, test } from 'vitest';
import { change, problemsOf, TEA } from './samplePack.ts';

// Each problem of an answer names its file, line and field, and says what to do.
test.each([
  [
    'an unknown key',
    TEA,
    change('reviewed:', 'reveiwed: x\nreviewed:'),
    `${TEA}:7: reveiwed: is not a field of this file; correct its spelling or remove it`,
  ],
  [
    'a dead source',
    TEA,
    change('[tea-book]', '[tea-bok]'),
    `${TEA}:5: sources[0]: “tea-bok” is not a source of sources.yaml; did you mean tea-book?`,
  ],
  [
    'a dead related entry',
    TEA,
    change('aspect-taste', 'aspect-tast'),
    `${TEA}:6: related[0]: “aspect-tast” is not an entry; did you mean aspect-taste?`,
  ],
  [
    'a date that is none',
    TEA,
    change('2026-11-22', '2026-13-22'),
    `${TEA}:7: reviewed: must be a date such as 2026-11-22`,
  ],
  [
    'a blank answer',
    TEA,
    change('Tea is an infusion of the leaves of the tea plant.', ''),
    `${TEA}:9: answer: the text below the question must not be blank`,
  ],
  [
    'an answer that is a book',
    TEA,
    change('Tea is', `${'x'.repeat(40_000)} Tea is`),
    `${TEA}:9: answer: the text below the question has 40,051 characters; 40,000 is the most`,
  ],
  [
    'a phrasing that is a story',
    TEA,
    change('- tea meaning', `- ${'tea '.repeat(60)}`),
    `${TEA}:4: phrasings[0]: has 239 characters; 200 is the most`,
  ],
  [
    'a question that stands nowhere',
    TEA,
    change('question: What is tea?\n', ''),
    `${TEA}:2: question: is missing; write question: between two lines of ---, or begin the text with the question as a heading`,
  ],
  [
    'front matter that is not closed',
    TEA,
    change('---\nTea', 'Tea'),
    `${TEA}:1: begins with a line --- and has no other; put one between the fields and the answer`,
  ],
  [
    'an answer that was not saved as UTF-8',
    TEA,
    change('leaves', 'le\uFFFDves'),
    `${TEA}:9: holds a character that is not UTF-8; save the file with the encoding UTF-8`,
  ],
  [
    'a question with a colon',
    TEA,
    change('question: What is tea?', 'question: Tea: what is it?'),
    `${TEA}:2: is not valid YAML (Nested mappings are not allowed in compact mappings); put a text that holds a colon in double quotes`,
  ],
  [
    'a field that stands twice',
    TEA,
    change('reviewed:', 'reviewed: 2026-01-01\nreviewed:'),
    'remove one of the two fields of this name',
  ],
])('%s', (_what, file, edit, expected) => {
  expect(problemsOf({ [file]: edit })).toContainEqual(expect.stringContaining(expected));
});

test('a question or phrasing of signs only, which nobody could ask', () => {
  expect(problemsOf({ [TEA]: change('- tea meaning', '- "???"') })).toEqual([
    `${TEA}:4: phrasings[0]: must hold a letter or a digit`,
  ]);
});

test('a phrasing that two entries share, whatever its case and punctuation', () => {
  const other =
    '---\nquestion: Tea, what is it?\nphrasings: ["TEA: meaning!"]\nsources: [tea-book]\nreviewed: 2026-11-22\n---\nA drink.\n';
  expect(problemsOf({ 'entries/faq/tea.md': other })).toEqual([
    'entries/faq/tea.md:3: phrasings[0]: asks the same as a phrasing of what-is-tea (“tea meaning”); change or remove one',
  ]);
});

// Before, thousands of “>” ended the process: the parser ran out of stack.
test.each(['>', '+ ', '1. ', '> - '])('an answer of thousands of “%s” is refused in a sentence', (mark) => {
  const marks = mark.repeat(12_000 / mark.length);
  const [problem = ''] = problemsOf({ [TEA]: `---\nquestion: How long?\n---\n\n${marks}a\n` });
  expect(problem).toContain('quotations and lists deep; 100 is the most');
});

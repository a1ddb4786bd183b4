import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';

/** What a folder says of itself that holds one good answer and one that an editor got wrong. */
async function problemsOf(content: string | Buffer, file = 'entries/milk.md'): Promise<readonly string[]> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const files = new Map<string, string | Buffer>([
    ['pack.yaml', 'name: Tea\n'],
    ['sources.yaml', 'tea-book:\n  title: The tea book\n'],
    ['entries/tea.md', '# What is tea?\n\nA drink.\n'],
    [file, content],
  ]);
  for (const [name, text] of files) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
    await writeFile(path.join(dir, name), text);
  }
  const loaded = await loadPack(dir);
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

const milk = (fields: string, body = 'No.') => `---\nquestion: Is milk in it?\n${fields}---\n${body}\n`;

test.each<[string, string | Buffer]>([
  ['a byte order mark', `\uFEFF${milk('')}`],
  ['line ends of Windows', milk('phrasings: [milk]\n').replaceAll('\n', '\r\n')],
  ['spaces behind the dashes', milk('').replaceAll('---', '---  ')],
  ['a field without a value', milk('phrasings:\nsources:\nrelated:\nreviewed:\n')],
  ['a phrasing twice', milk('phrasings: [milk, Milk, milk!]\n')],
  ['the question among the phrasings', milk('phrasings: [is milk in it]\n')],
  ['no front matter', '# Is milk in it?\n\nNo.\n'],
  ['empty front matter', '---\n---\n# Is milk in it?\n\nNo.\n'],
  ['a rule of dashes in the answer', milk('', 'No.\n\n---\n\nNever.')],
  ['a long answer', milk('', 'word '.repeat(700))],
  ['a long question', `# ${'Is milk in it or '.repeat(8)}not?\n\nNo.\n`],
  ['a table, a picture, HTML', milk('', '| a |\n| - |\n| b |\n\n![x](x.png)\n\n<details>\nNo.\n</details>')],
  ['an open fence', milk('', '```\nno')],
])('%s is no mistake', async (_, text) => {
  expect(await problemsOf(text)).toEqual([]);
});

test.each([
  ['Milk_(cold).md'],
  ['milk & sugar.md'],
  ['Milch-für-alle.md'],
  ['why-does-nobody-in-this-house-ever-put-the-milk-back.md'],
  ['drinks/hot/milk.md'],
])('entries/%s may be named so', async (name) => {
  expect(await problemsOf(milk(''), `entries/${name}`)).toEqual([]);
});

test.each<[string, string | Buffer, string]>([
  ['a bracket that is not closed', milk('phrasings: [milk, sugar\n'), ':4: is not valid YAML'],
  ['a quotation mark that is not closed', milk('phrasings: ["milk]\n'), 'is not valid YAML'],
  ['a tab before a field', milk('phrasings:\n\t- milk\n'), ':4: is not valid YAML'],
  [
    'a colon in a text',
    '---\nquestion: Milk: is it in?\n---\nNo.\n',
    ':2: is not valid YAML (Nested mappings are not allowed in compact mappings); put a text that holds a colon in double quotes',
  ],
  [
    'a text that begins with a star',
    milk('phrasings: [*milk]\n'),
    ':3: has an alias that cannot be followed',
  ],
  [
    'a field twice',
    milk('phrasings: [a]\nphrasings: [b]\n'),
    ':4: is not valid YAML (Map keys must be unique); remove one of the two fields of this name',
  ],
  [
    'a field with a slip',
    milk('phrases: [milk]\n'),
    ':3: phrases: is not a field of this file; correct its spelling or remove it',
  ],
  ['a text where a list is due', milk('phrasings: milk\n'), ':3: phrasings: must be a list'],
  ['a number for a phrasing', milk('phrasings: [2026]\n'), 'phrasings[0]: must be a text; put it in quotes'],
  ['a phrasing of signs', milk('phrasings: ["???"]\n'), ':3: phrasings[0]: must hold a letter or a digit'],
  [
    'a phrasing that is a paragraph',
    milk(`phrasings: [${'milk '.repeat(50)}]\n`),
    'phrasings[0]: has 249 characters; 200 is the most',
  ],
  ['a date that is none', milk('reviewed: 30.11.2026\n'), 'reviewed: must be a date such as 2026-11-22'],
  ['a source that is not listed', milk('sources: [tea-bok]\n'), 'did you mean tea-book?'],
  ['a related entry that is not there', milk('related: [te]\n'), '“te” is not an entry; did you mean tea?'],
  ['no answer', milk('', ''), ':4: answer: the text below the question must not be blank'],
  ['no question', '---\nphrasings: [milk]\n---\nNo.\n', 'question: is missing; write question: between'],
  ['a question of signs', '# ???\n\nNo.\n', ':1: question: must hold a letter or a digit'],
  ['a book for an answer', milk('', 'word '.repeat(9_000)), 'has 44,999 characters; 40,000 is the most'],
  [
    'dashes that are not closed',
    '---\nquestion: Milk?\nNo.\n',
    ':1: begins with a line --- and has no other',
  ],
  ['nothing', '', ':1: is empty; write the question as a heading and the answer below it'],
  [
    'Windows-1252',
    Buffer.from(milk('', 'Tee mit K\u00e4se.'), 'latin1'),
    ':4: holds a character that is not UTF-8; save the file with the encoding UTF-8',
  ],
  [
    'a question that another asks',
    '# what is TEA\n\nNo.\n',
    'question: asks the same as the question of milk; change or remove one',
  ],
])('%s gets one message that says what to do', async (_, text, message) => {
  const problems = await problemsOf(text);
  expect(problems).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['entries/milk.txt', 'entries/milk.txt:1: is no answer, since its name must end in .md; rename it'],
  ['guides/milk.yml', 'guides/milk.yml:1: is left out, since its name must end in .yaml; rename it'],
  ['milk.md', 'milk.md:1: is no file of a pack; move it'],
])('%s is named or placed wrongly, and is told where to go', async (file, message) => {
  expect(await problemsOf(milk(''), file)).toEqual([expect.stringContaining(message)]);
});

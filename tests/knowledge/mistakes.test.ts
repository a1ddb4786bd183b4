import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Loaded, loadPack } from '../../src/knowledge/loadPack.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { formatFinding } from '../../src/lint/finding.ts';
import { lintPastReview, lintUnshown, notesOf } from '../../src/lint/stale.ts';

/** What a folder says of itself that holds one good answer and one that an editor got wrong. */
async function problemsOf(content: string | Buffer, file = 'entries/milk.md'): Promise<readonly string[]> {
  const loaded = await loadWith(content, file);
  return loaded.ok ? [] : loaded.problems.map(formatProblem);
}

async function loadWith(content: string | Buffer, file: string): Promise<Loaded> {
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
  return loadPack(dir);
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

const FENCE = '```';

// What an editor pastes that Discord has no form for: what is shown of it, and what check says, with its line.
test.each<[string, string, string, string]>([
  ['a table', '| cup | milk |\n|---|---|\n| big | 2 |', '**cup · milk**\n- **big**: 2', ''],
  [
    'a picture that is not there',
    'So:\n\n![A cup](cup.png)',
    'So:\n\nA cup',
    'warning: entries/milk.md: line 6 has a picture that is not in the pack and has no address (cup.png); its words are shown; put the file beside the answer, or write its whole https address',
  ],
  [
    'a picture as data',
    `![A cup](data:image/png;base64,${'A'.repeat(500)})`,
    'A cup',
    'is not in the pack and has no address (data:image/png;base64,AAAAAAAA',
  ],
  [
    'a drawing of the web',
    '![A cup](https://tea.example/cup.svg)',
    '[A cup](https://tea.example/cup.svg)',
    'note: entries/milk.md:4: a picture that Discord does not show (https://tea.example/cup.svg); a link to it is shown',
  ],
  [
    'a link within the site',
    'See [cups](/cups).',
    'See cups.',
    'note: entries/milk.md:4: a link that leads nowhere from Discord (/cups); its words are shown; write its whole https address',
  ],
  [
    'a video',
    'Look:\n\n<iframe src="https://tea.example/v"></iframe>',
    'Look:',
    'line 6 has a video, a sound or an embedded page was left out: link to it',
  ],
  ['a fence that is not closed', `${FENCE}js\npour()`, `${FENCE}js\npour()\n${FENCE}`, ''],
  ['a fold', '<details><summary>Cold</summary>Also.</details>', '**Cold**\n\nAlso.', ''],
  ['a note of GitHub', '> [!WARNING]\n> Hot.', '> **Warning**\n> Hot.', ''],
  ['a note of MkDocs', '!!! warning\n    Hot.', '> **Warning**\n> Hot.', ''],
  ['a note of Docusaurus', ':::warning\nHot.\n:::', '**Warning**\nHot.', ''],
  [
    'MDX',
    "import Cup from './cup';\n\n<Cup size={2} />\n\nNo.",
    'No.',
    'warning: entries/milk.md: line 6 has a component that Discord has no form for (<Cup>), which is left out; say in words what it shows, or link to it',
  ],
  ['a heading too deep', '##### Cold\n\nNo.', '**Cold**\n\nNo.', ''],
  ['keys, breaks and entities', 'Press <kbd>F1</kbd>,<br>then &copy;.', 'Press `F1`,\nthen ©.', ''],
  ['a footnote', 'No[^1].\n\n[^1]: Never.', 'No¹.\n\n-# ¹ Never.', ''],
])('%s is shown as Discord can, and check says what is not', async (_, body, shown, said) => {
  const loaded = await loadWith(milk('', body), 'entries/milk.md');
  const entry = loaded.ok && loaded.pack.entries.get('milk');
  if (!entry) throw new Error('The entry is not there.');
  expect(entry.answer).toBe(shown);
  const warnings = lintUnshown([entry]).map((finding) => `warning: ${formatFinding(finding)}`);
  const all = [...warnings, ...notesOf([entry]).map((note) => `note: ${note}`)];
  expect(all).toEqual(said === '' ? [] : [expect.stringContaining(said)]);
});

test('a day of review that is still to come is told', async () => {
  const loaded = await loadWith(milk('reviewed: 2027-05-01\n'), 'entries/milk.md');
  const entries = loaded.ok ? [...loaded.pack.entries.values()] : [];
  expect(lintPastReview(entries, '2026-12-01').map(formatFinding)).toEqual([
    'entries/milk.md: was reviewed on 2027-05-01, a day that is still to come; correct the date',
  ]);
});

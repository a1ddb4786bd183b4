import { describe, expect, test } from 'vitest';
import { buildPack } from '../../src/knowledge/loadPack.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { buildSample, problemsOf, sampleFiles } from './samplePack.ts';

const TEA = 'entries/concept/what-is-tea.md';
const COMPARISON = 'comparisons/green-vs-black.yaml';
const GUIDE = 'guides/green-or-black.yaml';
const PANEL = '{caption: c, columns: [[{id: a, label: A}], [{id: b, label: B}]], links: [[a, b]]}';
const change = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The sample has no “${from}”.`);
  return text.replace(from, to);
};

describe('a good pack', () => {
  test('becomes entries, aspects as entries, comparisons and guides', () => {
    const loaded = buildSample();
    if (!loaded.ok) throw new Error('The sample must be good.');
    const { pack } = loaded;
    expect([...pack.entries.keys()]).toEqual(['what-is-tea', 'aspect-taste']);
    expect(pack.entries.get('what-is-tea')?.answer).toBe(
      'Tea is an infusion of the leaves of the tea plant.',
    );
    expect(pack.entries.get('what-is-tea')?.sources).toEqual([
      { id: 'tea-book', title: 'The tea book (2020)' },
    ]);
    expect(pack.entries.get('aspect-taste')?.answer).toContain('- **Black tea**: It tastes strong.');
    expect(pack.comparisons.get('green-vs-black')?.aspects[0]?.cells.get('green')?.brief).toBe('fresh');
    expect(pack.guides.get('green-or-black')?.outcomes.map((outcome) => outcome.id)).toEqual([
      'green',
      'black',
    ]);
    expect(pack.popular.map((entry) => entry.id)).toEqual(['what-is-tea']);
  });

  test('has a version that is the same for the same content and another for other content', () => {
    const version = (edit = {}) => {
      const loaded = buildSample(edit);
      return loaded.ok ? loaded.pack.version : 'bad';
    };
    expect(version()).toMatch(/^[0-9a-f]{8}$/);
    expect(version()).toBe(version());
    expect(version({ [TEA]: change('an infusion', 'a drink') })).not.toBe(version());
  });

  test('cannot be changed after it is built', () => {
    const loaded = buildSample();
    if (!loaded.ok) throw new Error('The sample must be good.');
    expect(() =>
      Object.assign(loaded.pack.entries.get('what-is-tea') ?? {}, { answer: 'changed' }),
    ).toThrow();
  });

  test('may hold a README for its moderators', () => {
    expect(problemsOf({ 'README.md': '# Notes of the moderators' })).toEqual([]);
  });
});

describe('the format forgives', () => {
  const entry = (file: string, text: string, edits = {}) => {
    const loaded = buildSample({ [file]: text, ...edits });
    if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
    return [...loaded.pack.entries.values()].find((each) => each.file === file);
  };

  test('a question and an answer are enough', () => {
    expect(entry('entries/faq/milk.md', '---\nquestion: Is milk in it?\n---\nNo.\n')).toEqual({
      id: 'milk',
      kind: 'faq',
      file: 'entries/faq/milk.md',
      question: 'Is milk in it?',
      phrasings: [],
      sources: [],
      related: [],
      answer: 'No.',
    });
  });

  test('a heading is the question where no field is', () => {
    const asked = { question: 'Is milk in it?', answer: 'No.\n\n## More\n\nNever.' };
    const text = '\n# Is milk in it? #\n\nNo.\n\n## More\n\nNever.\n';
    expect(entry('entries/milk.md', text)).toMatchObject(asked);
    expect(entry('entries/milk.md', `---\nphrasings:\n---\n${text}`)).toMatchObject(asked);
  });

  test('kinds are optional: another folder, however deep, is one of the author’s', () => {
    expect(entry('entries/drinks/hot/milk.md', '# Milk?\nNo.')).toMatchObject({ id: 'milk', kind: 'faq' });
    expect(entry('entries/concept/hot/milk.md', '# Milk?\nNo.')).toMatchObject({ kind: 'concept' });
  });

  test('an id is what a file may be named, and others name it so', () => {
    const name = 'Milk & sugar_(both) – ½ each';
    const other = { 'entries/sugar.md': `---\nrelated: ["${name}"]\n---\n# Sugar?\nNo.` };
    expect(entry(`entries/${name}.md`, '# Milk?\nNo.', other)?.id).toBe(name);
  });

  test('a long id is shortened by rule, and its long name leads to it', () => {
    const name = 'why-does-nobody-in-this-house-ever-put-the-milk-back';
    const other = { 'entries/sugar.md': `---\nrelated: [${name}]\n---\n# Sugar?\nNo.` };
    const id = entry(`entries/${name}.md`, '# Milk?\nNo.', other)?.id;
    expect(id).toMatch(/^why-does-nobody-in-this-house-e-[0-9a-f]{8}$/);
    expect(
      entry('entries/sugar.md', '', { [`entries/${name}.md`]: '# Milk?\nNo.', ...other })?.related,
    ).toEqual([id]);
  });

  test('a phrasing that stands twice in one entry stands once', () => {
    const text = '---\nphrasings: [milk, "Milk!", is milk in it]\n---\n# Is milk in it?\nNo.';
    expect(entry('entries/milk.md', text)?.phrasings).toEqual(['milk']);
  });

  test('a pack needs a name alone', () => {
    const files = [
      { path: 'pack.yaml', text: 'name: Tea\n' },
      { path: 'entries/milk.md', text: '# Milk?\nNo.' },
    ];
    expect(buildPack(files)).toMatchObject({ ok: true, pack: { description: 'Tea', language: 'en' } });
  });

  test('a language is any that has a tag', () => {
    const language = (tag: string) => problemsOf({ 'pack.yaml': change('language: en', `language: ${tag}`) });
    expect(language('zh-Hans-CN')).toEqual([]);
    expect(language('pt-br')).toEqual([]);
    expect(language('english language')).toEqual([
      expect.stringContaining('language: must be a language tag such as en or pt-BR'),
    ]);
  });

  test('a guide needs no comparison', () => {
    const files = [...sampleFiles()].filter(([file]) => !file.startsWith('comparisons/'));
    const loaded = buildPack(
      files.map(([file, text]) => ({
        path: file,
        text: text
          .replace(/^ *aspect: taste\n/gm, '')
          .replace(/, aspect: taste/g, '')
          .replace(/^related: .*\n/m, ''),
      })),
    );
    expect(loaded.ok || loaded.problems.map(formatProblem)).toBe(true);
  });
});

describe('each problem names its file, line and field, and says what to do', () => {
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
      'a dead aspect',
      GUIDE,
      change('aspect: taste\n', 'aspect: tatse\n'),
      `${GUIDE}:9: questions[0].aspect: “tatse” is not an aspect of a comparison; did you mean taste?`,
    ],
    [
      'a dead guide to go on with',
      GUIDE,
      change('title: Green tea, ', 'title: Green tea, guides: [green-or-blck], '),
      `${GUIDE}:16: outcomes[0].guides[0]: “green-or-blck” is not a guide; did you mean green-or-black?`,
    ],
    [
      'an outcome that nothing reaches',
      GUIDE,
      change('points: {green: 2}, ', ''),
      `${GUIDE}:16: outcomes[0]: nothing reaches “green”; give it points in a choice or a rule, or remove it`,
    ],
    [
      'points for an unknown outcome',
      GUIDE,
      change('{green: 2}', '{white: 2, green: 1}'),
      `${GUIDE}:12: questions[0].choices[1].points.white: “white” is not an outcome here; use green, black`,
    ],
    [
      'a rule about an unknown choice',
      GUIDE,
      change('when: {hour: morning}', 'when: {hour: noon}'),
      `${GUIDE}:14: rules[0].when.hour: “noon” is not a choice of hour; use morning, evening`,
    ],
    [
      'a subject without a cell',
      COMPARISON,
      change('      black: {brief: strong, text: It tastes strong.}\n', ''),
      `${COMPARISON}:11: aspects[0].cells.black: is missing; every subject needs a cell`,
    ],
    [
      'an alias of nothing',
      COMPARISON,
      change('sources: [tea-book]\naspects', 'sources: *books\naspects'),
      `${COMPARISON}:4: has an alias that cannot be followed`,
    ],
    [
      'aliases that would fill the memory',
      'synonyms.yaml',
      () =>
        `a: &a [x, x]\n${'bcdefghij'.replace(/./g, (name, index) => `${name}: &${name} [${`*${'abcdefghi'[index]}, `.repeat(9)}]\n`)}`,
      'synonyms.yaml:2: has an alias that cannot be followed',
    ],
    [
      'a cell without its text',
      COMPARISON,
      change(', text: It tastes strong.}', '}'),
      `${COMPARISON}:13: aspects[0].cells.black.text: is missing; add it (a text`,
    ],
    [
      'a text with a comma between braces',
      COMPARISON,
      change('text: It tastes strong.}', 'text: It tastes strong, with milk too.}'),
      `${COMPARISON}:13: aspects[0].cells.black.with milk too.: is not a field of this file; if it is the rest of a text with a comma, put that text in double quotes`,
    ],
    [
      'a cell that says something and that it is unknown',
      COMPARISON,
      change('{brief: strong, text', '{unknown: nobody tasted it, text'),
      `${COMPARISON}:13: aspects[0].cells.black.text: is not a field of this file`,
    ],
    [
      'a cell that names its state',
      COMPARISON,
      change('{brief: strong', '{state: said, brief: strong'),
      `${COMPARISON}:13: aspects[0].cells.black.state: is not a field of this file`,
    ],
    [
      'a source of a cell that there is not',
      COMPARISON,
      change('text: It tastes strong.}', 'text: It tastes strong., sources: [tea-bok]}'),
      `${COMPARISON}:13: aspects[0].cells.black.sources[0]: “tea-bok” is not a source of sources.yaml; did you mean tea-book?`,
    ],
    [
      'a drawing of what is not compared',
      COMPARISON,
      (text: string) => `${text}topology: {title: T, panels: {white: ${PANEL}}}\n`,
      `${COMPARISON}:16: topology.panels.white: is no subject of this comparison; use green or black`,
    ],
    [
      'a line to a box that there is not',
      COMPARISON,
      (text: string) =>
        `${text}topology: {title: T, panels: {green: ${PANEL.replace('[a, b]', '[a, c]')}}}\n`,
      `${COMPARISON}:16: topology.panels.green.links[0]: “c” is no box here; use a, b`,
    ],
    [
      'an answer that was not saved as UTF-8',
      TEA,
      change('leaves', 'le\uFFFDves'),
      `${TEA}:9: holds a character that is not UTF-8; save the file with the encoding UTF-8`,
    ],
    [
      'a comparison that was not saved as UTF-8',
      COMPARISON,
      change('It tastes strong', 'It tastes str\uFFFDng'),
      `${COMPARISON}:13: holds a character that is not UTF-8`,
    ],
    [
      'a version of the format that there is not',
      GUIDE,
      change('format: 1', 'format: 2'),
      `${GUIDE}:1: format: must be 1`,
    ],
    [
      'a question with one choice',
      GUIDE,
      change(
        '      - {id: evening, label: In the evening, points: {green: 2}, reason: A light tea lets you sleep.}\n',
        '',
      ),
      `${GUIDE}:10: questions[0].choices: must have 2 items or more`,
    ],
    ['points beyond all', GUIDE, change('{green: 2}', '{green: 11}'), 'points.green: must be 10 or less'],
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
    ['YAML that is none', COMPARISON, change('title: Green', 'title: "Green'), COMPARISON],
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

  test('a question or phrasing of signs only, which nobody could ask', () => {
    expect(problemsOf({ [TEA]: change('- tea meaning', '- "???"') })).toEqual([
      `${TEA}:4: phrasings[0]: must hold a letter or a digit`,
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

  test('a phrasing that two entries share, whatever its case and punctuation', () => {
    const other =
      '---\nquestion: Tea, what is it?\nphrasings: ["TEA: meaning!"]\nsources: [tea-book]\nreviewed: 2026-11-22\n---\nA drink.\n';
    expect(problemsOf({ 'entries/faq/tea.md': other })).toEqual([
      'entries/faq/tea.md:3: phrasings[0]: asks the same as a phrasing of what-is-tea (“tea meaning”); change or remove one',
    ]);
  });

  test('a guide whose name leaves no room for its answers in a button', () => {
    const file = `guides/${'x'.repeat(31)}.yaml`;
    const guide = sampleFiles().get(GUIDE) ?? '';
    expect(problemsOf({ [file]: guide })).toEqual([
      `${file}:1: its name must be 30 characters or fewer; rename the file`,
    ]);
  });

  test('an id that two files share', () => {
    const other =
      '---\nquestion: Tea?\nphrasings: [teas]\nsources: [tea-book]\nreviewed: 2026-11-22\n---\nA drink.\n';
    expect(problemsOf({ 'entries/faq/what-is-tea.md': other })).toEqual([
      'entries/faq/what-is-tea.md:2: is already the id of entries/concept/what-is-tea.md; change or remove one',
    ]);
  });

  test('a slip in a comparison alone, though answers and guides name its aspects', () => {
    expect(problemsOf({ [COMPARISON]: change('{brief: strong', '{breif: strong') })).toEqual([
      `${COMPARISON}:13: aspects[0].cells.black.brief: is missing; add it (a text; put it in quotes if it looks like a number or a date)`,
      `${COMPARISON}:13: aspects[0].cells.black.breif: is not a field of this file; correct its spelling or remove it`,
    ]);
  });

  test('a slip in a guide alone, though another guide goes on with it', () => {
    const broken = 'guides/which-cup.yaml';
    const edits = {
      [GUIDE]: change('title: Green tea, ', 'title: Green tea, guides: [which-cup], '),
      [broken]: () => (sampleFiles().get(GUIDE) ?? '').replace('margin:', 'margn:'),
    };
    for (const problem of problemsOf(edits)) expect(problem).toMatch(/^guides\/which-cup\.yaml/);
  });

  test('all of them at once, and none that only follows from another', () => {
    const problems = problemsOf({
      [TEA]: change('question: What is tea?\n', ''),
      'sources.yaml': 'tea-book: {}',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([`${TEA}:2:`, 'sources.yaml:1:']);
  });
});

import { describe, expect, test } from 'vitest';
import { buildPack } from '../../src/knowledge/loadPack.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { buildSample, change, problemsOf, sampleFiles, TEA } from './samplePack.ts';

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

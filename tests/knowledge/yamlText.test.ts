import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { packageRoot } from '../../src/base/package.ts';
import { parsePlaced, parseYaml } from '../../src/knowledge/yamlText.ts';

const meaningOf = (result: ReturnType<typeof parseYaml>) => ('lineOf' in result ? result.value : undefined);

/** What both readers make of a text. */
const both = (text: string) => ({
  quick: meaningOf(parseYaml('file.yaml', text)),
  placed: meaningOf(parsePlaced('file.yaml', text, 1)),
});

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.(yaml|md)$/.test(file));

/** The YAML of a file: the whole, or its front matter. */
const yamlOf = (file: string): string => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.md') ? (/^---\n([\s\S]*?\n)---/.exec(text)?.[1] ?? '') : text;
};

describe('YAML', () => {
  test('every file of a pack means the same with places and without', () => {
    const files = filesOf(path.join(packageRoot, 'tests', 'fixtures'));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const { quick, placed } = both(yamlOf(file));
      expect(quick, file).toEqual(placed);
    }
  });

  test('any value that can be written means the same with places and without', async () => {
    const keys = fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.oneof(fc.string(), fc.integer(), fc.boolean()),
    );
    await fc.assert(
      fc.property(fc.record({ list: fc.array(fc.string()), keys }), (value) => {
        const { quick, placed } = both(stringify(value));
        expect(quick).toEqual(placed);
      }),
    );
  });

  test.each([
    'day: 2026-11-22\ntime: 12:30\nyes: yes\nnone: ~\noctal: 0o17\nold: 017\nhex: 0x1F\nbig: 1_000',
    'text: >-\n  folded\n  text\n\n  again\nkept: |\n  as it\n   stands\n',
    'first: &one [a]\nagain: *one',
    'number: !!str 1',
    '',
    '# nothing but a comment',
  ])('%j means the same with places and without', (text) => {
    const { quick, placed } = both(text);
    expect(quick ?? null).toEqual(placed ?? null);
  });

  test('a field is found on its line although the text was read without places', () => {
    const read = parseYaml('file.yaml', 'a: 1\nb:\n  - c: 2\n  - c: 3\n', 5);
    if (!('lineOf' in read)) throw new Error('It is YAML.');
    expect([read.lineOf(['a']), read.lineOf(['b', 1, 'c']), read.lineOf(['b', 1, 'd'])]).toEqual([5, 8, 8]);
  });

  test('an alias that stands for a great many values is refused', () => {
    const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}]`);
    const read = parseYaml('file.yaml', ['l0: &l0 [x]', ...levels].join('\n'));
    expect(read).toMatchObject([{ message: expect.stringContaining('alias') }]);
  });

  test.each([
    [
      'aliases',
      `a: &a x\nb:\n${'  - *a\n'.repeat(200)}`,
      'has 201 anchors (&) and aliases (*); 100 is the most',
    ],
    [
      'keys that merge',
      `a0: &a0 {x: 1}\n${Array.from({ length: 60 }, (_, at) => `a${at + 1}: &a${at + 1} {<<: *a${at}}`).join('\n')}`,
      'has 121 anchors (&) and aliases (*); 100 is the most',
    ],
    ['brackets', '['.repeat(5_000), 'has brackets 5,000 deep; 100 is the most'],
    ['lists in lists', `${'- '.repeat(20_000)}x`, 'has fields and lists 20,001 deep; 100 is the most'],
    [
      'fields in fields',
      Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'has fields and lists 1,000 deep; 100 is the most',
    ],
  ])('a file of nothing but %s is refused in a sentence', (_, text, said) => {
    expect(parseYaml('file.yaml', text)).toMatchObject([{ message: expect.stringContaining(said) }]);
  });

  test('words in stars and ampersands in a text are no aliases', () => {
    const text = `a: "${'*one* & two R&D '.repeat(200)}"\n`;
    expect(parseYaml('file.yaml', text)).toMatchObject({ value: { a: expect.any(String) } });
  });
});

import { describe, expect, test } from 'vitest';
import { discordMarkdown } from '../../../src/knowledge/markdown/discordMarkdown.ts';

const shown = (markdown: string, base?: string): string => discordMarkdown(markdown, { base }).text;
const lines = (...all: readonly string[]): string => all.join('\n');

describe('a table that is wide is drawn beside its lines', () => {
  const table = lines(
    '| Plan | Price | Users |',
    '|------|-------|-------|',
    '| *small* | 3 € | `1` |',
    '| big | [9 €](https://garden.example) | 5<br>or 6 |',
  );

  test('with its cells as plain words', () => {
    const { text, tables } = discordMarkdown(table);
    expect(text.split('\n')[0]).toBe('**Plan · Price · Users**');
    expect(tables).toEqual([
      {
        names: ['Plan', 'Price', 'Users'],
        rows: [
          ['small', '3 €', '1'],
          ['big', '9 €', '5 / or 6'],
        ],
        begins: '**Plan · Price · Users**',
      },
    ]);
  });

  test.each([
    ['two columns', '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |'],
    ['one row', '| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |'],
    ['letters that the typeface lacks', '| a | b | c |\n|---|---|---|\n| 1 | 2 | 水 |\n| 1 | 2 | 3 |'],
    ['a sheet', `| a | b | c |\n|---|---|---|\n${'| 1 | 2 | 3 |\n'.repeat(41)}`],
  ])('not with %s', (_, markdown) => {
    expect(discordMarkdown(markdown).tables).toBeUndefined();
  });
});

describe('what <details> folds', () => {
  const folded = (markdown: string) => discordMarkdown(markdown).folded;

  test('is in the text, and apart from it', () => {
    const { text, folded: parts } = discordMarkdown(
      lines(
        'Cut in spring.',
        '',
        '<details>',
        '<summary>On <b>clay</b></summary>',
        '',
        'Wait for May.',
        '',
        '</details>',
        '<details><summary>On sand</summary>Begin in <i>March</i>.</details>',
        '',
        'Water it.',
      ),
    );
    expect(text).toContain('Wait for May.');
    expect(text).toContain('Begin in *March*.');
    expect(parts).toEqual({
      text: lines('Cut in spring.', '', '▸ **On clay**', '', '▸ **On sand**', '', 'Water it.'),
      parts: [
        { summary: 'On clay', text: 'Wait for May.' },
        { summary: 'On sand', text: 'Begin in *March*.' },
      ],
    });
  });

  test('opens with what is folded within it', () => {
    const inner = '<details>\n<summary>In</summary>\n\nDeep.\n\n</details>';
    expect(folded(`<details>\n<summary>Out</summary>\n\n${inner}\n\nEnd.\n\n</details>`)?.parts).toEqual([
      { summary: 'Out', text: lines('**In**', '', 'Deep.', '', 'End.') },
    ]);
  });

  test('stays in the text where it never ends', () => {
    const { text, folded: parts } = discordMarkdown('<details>\n<summary>Out</summary>\n\nOn and on.');
    expect(text).toBe(lines('**Out**', '', 'On and on.'));
    expect(parts).toBeUndefined();
  });

  test('may have no name', () => {
    expect(folded('<details>\n\nSecret.\n\n</details>')?.parts).toEqual([{ summary: '', text: 'Secret.' }]);
  });
});

describe('notes of other builders of pages are quotations with their names', () => {
  test.each([
    [lines('!!! tip', '    Water it.'), lines('> **Tip**', '> Water it.')],
    [
      lines('!!! warning "Frost"', '', '    Cover it.', '', '    - with straw', '', 'End.'),
      lines('> **Frost**', '>', '> Cover it.', '>', '> - with straw', '', 'End.'),
    ],
    [lines('??? note "Why"', '    Roots.', '', 'End.'), lines('> **Why**', '> Roots.', '', 'End.')],
    [
      lines('1. Dig', '', '    !!! note', '        Deep.'),
      lines('1. Dig', '', '    > **Note**', '    > Deep.'),
    ],
    [lines('Wait!!! what', '', '```', '!!! tip', '```'), lines('Wait!!! what', '', '```', '!!! tip', '```')],
    [lines('> [!TIP]', '> Water it.'), lines('> **Tip**', '> Water it.')],
    [lines(':::tip[Water]', '', 'Daily.', '', ':::'), lines('**Tip** Water', '', 'Daily.')],
  ])('%s', (markdown, text) => {
    expect(shown(markdown)).toBe(text);
  });
});

describe('of MDX the words stay', () => {
  test.each([
    [lines("import Tabs from '@theme/Tabs';", '', 'Dig.'), 'Dig.'],
    [lines('export const year = 2026;', '', 'Dig.'), 'Dig.'],
    ['Dig {/* deep? */}here.', 'Dig here.'],
    [
      lines('<Tabs>', '<TabItem value="clay" label="On clay">', '', 'In May.', '', '</TabItem>', '</Tabs>'),
      lines('**On clay**', '', 'In May.'),
    ],
    ['<Callout type="warning">Frost.</Callout>', '**Warning** Frost.'],
    ['<Image src="https://garden.example/r.png" alt="A rose" />', ''],
    ['<Card title="Tulips" href="https://garden.example/t" />', '[Tulips](<https://garden.example/t>)'],
    ['<div style={{ color: "red" }}>Red</div>', 'Red'],
    ['run `<Tabs id="x" />` and Map<String> or <Name>', 'run `<Tabs id="x" />` and Map<String> or <Name>'],
    [
      lines('```jsx', "import x from 'y';", '<Tabs id={x} />', '```'),
      lines('```jsx', "import x from 'y';", '<Tabs id={x} />', '```'),
    ],
  ])('%s', (markdown, text) => {
    expect(shown(markdown)).toBe(text);
  });

  test('what is lost is told with its line', () => {
    const { text, unshown } = discordMarkdown(
      lines('Dig.', '', '<YouTube', '  id={video}', '/>', '', 'Version {props.version}, see [it](x.html).'),
    );
    expect(text).toBe(lines('Dig.', '', 'Version {props.version}, see it.'));
    expect(unshown.map(({ line, what, weight }) => [line, weight, what])).toEqual([
      [3, 'warning', 'a component that Discord has no form for (<YouTube>), which is left out'],
      [7, 'warning', 'a value that only a program knows (props.version)'],
      [7, 'note', 'a link that leads nowhere from Discord (x.html); its words are shown'],
    ]);
  });
});

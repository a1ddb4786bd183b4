import { describe, expect, test } from 'vitest';
import { discordMarkdown } from '../../../src/knowledge/markdown/discordMarkdown.ts';

const BASE = 'https://garden.example/help/roses.html';
const shown = (markdown: string, base?: string): string => discordMarkdown(markdown, { base }).text;
const lines = (...all: readonly string[]): string => all.join('\n');

test.each([
  ['plain words', 'Cut it back in *March*, above **an eye**.'],
  ['lists in lists', lines('- one', '  - two', '    1. three', '- four')],
  ['headings and code', lines('# Cut', '', '```sh', 'rose --cut', '```', '', '## After', '-# small')],
  [
    'Discord’s own marks',
    '||hidden|| __under__ <@1234> <#5678> <t:0:R> :rose: @here <https://garden.example>',
  ],
  ['links of the web', 'See [the book](https://garden.example "A book") and https://garden.example/a_b.'],
  ['arrows, comparisons and types', 'a <- b, 1 < 2 > 0, `List<String>` and x | y'],
])('%s stay to the letter', (_, markdown) => {
  expect(discordMarkdown(markdown)).toEqual({ text: markdown, pictures: [], unshown: [] });
});

describe('tables become lines that a phone shows', () => {
  test('of two columns each row is one line', () => {
    expect(
      shown(lines('Sizes:', '', '| Pot | Soil |', '|---|:-:|', '| **small** | 1 l |', '| big | |')),
    ).toBe(lines('Sizes:', '', '**Pot · Soil**', '- **small**: 1 l', '- **big**'));
  });

  test('of more, each cell has a line with its column’s name', () => {
    expect(shown(lines('a | b | c', '--|--|--', '1 | `x\\|y` | 3', '| | 5 | 6'))).toBe(
      lines('**a · b · c**', '- **1**', '  - b: `x|y`', '  - c: 3', '- –', '  - b: 5', '  - c: 6'),
    );
  });

  test('in a list they stay in it', () => {
    expect(shown(lines('- first:', '', '  | a | b |', '  |---|---|', '  | 1 | 2 |', '- second'))).toBe(
      lines('- first:', '', '  **a · b**', '  - **1**: 2', '- second'),
    );
  });
});

describe('pictures stand below the text', () => {
  test('a single one with its words', () => {
    expect(
      discordMarkdown(lines('Like this:', '', '![A rose](https://garden.example/rose.png)', '', 'Done.')),
    ).toEqual({
      text: lines('Like this:', '', 'Done.'),
      pictures: [{ url: 'https://garden.example/rose.png', alt: 'A rose' }],
      unshown: [],
    });
  });

  test('several are told apart by numbers, whether Markdown or HTML has them', () => {
    const { text, pictures } = discordMarkdown(
      lines(
        'First ![bud](/a.png), then <img alt="bloom" src="b.png">.',
        '',
        '[![hip][c]](https://garden.example/c)',
        '',
        '[c]: c.png',
      ),
      { base: BASE },
    );
    expect(text).toBe(lines('First 🖼 1 bud, then 🖼 2 bloom.', '', '[🖼 3 hip](https://garden.example/c)'));
    expect(pictures.map((picture) => 'url' in picture && picture.url)).toEqual([
      'https://garden.example/a.png',
      'https://garden.example/help/b.png',
      'https://garden.example/help/c.png',
    ]);
  });

  test('what Discord cannot show is a link, or its words, and is told with its line', () => {
    const result = discordMarkdown(
      lines('![plan](plan.png)', '', '![logo](https://garden.example/logo.svg)'),
    );
    expect(result.text).toBe(lines('plan', '', '[logo](https://garden.example/logo.svg)'));
    expect(result.unshown.map(({ line }) => line)).toEqual([1, 3]);
  });

  test('more than a gallery holds are links', () => {
    const many = Array.from({ length: 12 }, (_, at) => `![p${at}](https://garden.example/${at}.png)`).join(
      '\n',
    );
    const { pictures, text } = discordMarkdown(many);
    expect(pictures).toHaveLength(10);
    expect(text).toContain('[p11](https://garden.example/11.png)');
  });
});

describe('HTML goes by a list of what is allowed', () => {
  test.each([
    ['Press <kbd>Ctrl</kbd>+<kbd>C</kbd>.', 'Press `Ctrl`+`C`.'],
    ['one<br>two<br/>three', lines('one', 'two', 'three')],
    ['one<br>\ntwo', lines('one', 'two')],
    ['a <b>bold</b> <i>word</i> in <span class="x">a span</span>', 'a **bold** *word* in a span'],
    [
      '<a href="../shop">the shop</a>, <a name="x">no link</a>',
      '[the shop](https://garden.example/shop), no link',
    ],
    ['seen <!-- hidden --> only', 'seen  only'],
    ['<details><summary>More</summary>Hidden text</details>', lines('**More**', '', 'Hidden text')],
    [
      lines('<details>', '<summary>More</summary>', '', '- *one*', '', '</details>', '', 'End'),
      lines('**More**', '', '- *one*', '', 'End'),
    ],
    ['<p align="center"><img src="https://garden.example/r.png" alt="A rose"></p>', ''],
    [
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      lines('**a · b**', '- **1**: 2'),
    ],
    ['<script>alert(1)</script>', ''],
    ['before <script>alert(1)</script>after', 'before after'],
    ['H<sub>2</sub>O, x<sup>2</sup>, x<sup>n</sup>, the 2<sup>nd</sup>', 'H₂O, x², x^n, the 2nd'],
  ])('%s', (markdown, text) => {
    expect(shown(markdown, BASE)).toBe(text);
  });
});

test.each([
  [
    'a relative link',
    '[next](tulips.html#cut) and [top](#top)',
    '[next](https://garden.example/help/tulips.html#cut) and [top](https://garden.example/help/roses.html#top)',
  ],
  [
    'a link of a list of links',
    lines('see [the book][b]', '', '[b]: https://garden.example/book'),
    'see [the book](https://garden.example/book)',
  ],
  ['an address of mail', '[write](mailto:a@garden.example)', 'write (a@garden.example)'],
  ['a deep heading', '#### Cut **now**', '**Cut now**'],
  ['an underlined heading', lines('Cut', '===', '', 'now'), lines('# Cut', '', 'now')],
  ['a rule', lines('a', '', '***', '', 'b'), lines('a', '', 'b')],
  ['a task', lines('- [ ] cut', '- [x] water'), lines('- ☐ cut', '- ☑ water')],
  ['a footnote', lines('Cut it[^1].', '', '[^1]: In *March*.'), lines('Cut it¹.', '', '-# ¹ In *March*.')],
  [
    'code by its indentation',
    lines('Run:', '', '    rose --cut', '    rose --water'),
    lines('Run:', '', '```', 'rose --cut', 'rose --water', '```'),
  ],
  ['a fence of tildes', lines('~~~sh', 'rose', '~~~'), lines('```sh', 'rose', '```')],
  [
    'a fence that nobody closed',
    lines('Run:', '```sh', 'rose --cut'),
    lines('Run:', '```sh', 'rose --cut', '```'),
  ],
  [
    'such a fence in a list',
    lines('- run:', '  ```sh', '  rose --cut'),
    lines('- run:', '  ```sh', '  rose --cut', '  ```'),
  ],
  ['a note of GitHub', lines('> [!NOTE]', '> Not in frost.'), lines('> **Note**', '> Not in frost.')],
  [
    'a note of a documentation site',
    lines(':::tip Cut', 'In March.', ':::'),
    lines('**Tip** Cut', 'In March.'),
  ],
])('%s is shown', (_, markdown, text) => {
  expect(shown(markdown, BASE)).toBe(text);
});

describe('what Discord alone would read as marks, or not read at all', () => {
  test.each([
    ['characters by their names', 'Tom &amp; &lt;b&gt; &copy; &#8212;&nbsp;x', 'Tom & \\<b\\> © — x'],
    ['a name that is none', 'AT&T; &nosuch; `&amp;`', 'AT&T; &nosuch; `&amp;`'],
    ['operators that would hide what is between them', 'if a || b || c', 'if a \\|\\| b \\|\\| c'],
    ['names that would be underlined', 'MY__LONG__NAME', 'MY\\_\\_LONG\\_\\_NAME'],
    [
      'addresses with such names',
      'https://garden.example/a__b__c?x=1&y=2',
      'https://garden.example/a__b__c?x=1&y=2',
    ],
    ['a line break by a backslash', 'one\\\ntwo', lines('one', 'two')],
    ['quotations in quotations', lines('> a', '> > b', '>', '> c'), lines('> a', '> b', '>', '> c')],
    ['lists with other marks', lines('+ a', '  1) b', '+ c'), lines('- a', '  1. b', '- c')],
    ['a link without words', '[](https://garden.example)', 'https://garden.example'],
    [
      'a link whose address has such a name',
      '[a](https://garden.example?a=1&amp;b=2)',
      '[a](https://garden.example?a=1&b=2)',
    ],
    [
      'a drawing in a link',
      '[![build](https://garden.example/b.svg)](https://garden.example)',
      '[build](https://garden.example)',
    ],
    [
      'placeholders, which are no tags',
      'Run install <name> for the <RoseGarden>, <b>now</b> <Tabs>in a tab</Tabs> <Icon/>',
      'Run install <name> for the <RoseGarden>, **now** in a tab',
    ],
    [
      'code that only Discord ends, within a line',
      lines('```diff', '- one', '+ two```', '+ three'),
      lines('```diff', '- one', '+ two```', '+ three'),
    ],
    [
      'fences that Discord lacks, around others',
      lines('````md', '```js', 'x', '```', '````'),
      lines('```md', '``\u200b`js', 'x', '``\u200b`', '```'),
    ],
    ['a line break in a heading', '## Cut<br>now', '## Cut now'],
    [
      'a line break in a cell',
      lines('| a | b |', '|---|---|', '| 1 | 2<br>3 |'),
      lines('**a · b**', '- **1**: 2 / 3'),
    ],
    [
      'numbers that count on',
      lines('1. Dig', '', '1. Cut', '', '1. Water'),
      lines('1. Dig', '', '2. Cut', '', '3. Water'),
    ],
    ['an underlined heading in a quotation', lines('> Cut', '> ==='), '> # Cut'],
  ])('%s', (_, markdown, text) => {
    expect(shown(markdown)).toBe(text);
  });
});

test('a link that leads nowhere keeps its words, and is told', () => {
  expect(discordMarkdown('See [the page](/config).')).toEqual({
    text: 'See the page.',
    pictures: [],
    unshown: [
      {
        line: 1,
        what: 'a link that leads nowhere from Discord (/config); its words are shown',
        fix: 'write its whole https address',
        weight: 'note',
      },
    ],
  });
});

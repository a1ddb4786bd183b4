import { expect, test } from 'vitest';
import { importMarkdownFaqs, importRstFaqs } from '../../src/importing/formats/markdownFaq.ts';
import { TITLE_FOR_QUESTION } from '../../src/importing/headings.ts';
import { importFixture, inShort } from './fixture.ts';

test('a FAQPage in a page of HTML: text by an allow-list, and what is lost is said', async () => {
  const imported = await importFixture('faqpage.html');
  expect(inShort(imported)).toEqual({
    formats: ['faqpage'],
    entries: [['What may I plant & where?'], ['Who mows?']],
  });
  expect(imported.entries[0]).toMatchObject({
    answer: 'Anything but [trees](https://garden.example/trees).\n\n- Beans\n  - runner\n- Peas\n\nMore',
    source: { url: 'https://garden.example/faq/' },
    byHand: [
      'a video, a sound or an embedded page was left out: link to it',
      'a picture that has no address of its own was left out',
      'a link that leads nowhere was left out; its words stay',
    ],
  });
  expect(imported.language).toBe('en-gb');
  expect(imported.leftOut).toEqual([
    { place: 'faqpage.html: question 3', why: 'has no text as its accepted answer' },
  ]);
});

test('a FAQPage may be JSON by itself, of one question', async () => {
  expect(inShort(await importFixture('faqpage.json'))).toEqual({
    formats: ['faqpage'],
    entries: [['Is there a toilet?']],
  });
});

test('questions of a Markdown page are headings, details, lines in bold and lines after Q', async () => {
  const imported = await importFixture('faq.md');
  expect(inShort(imported)).toEqual({
    formats: ['markdown'],
    entries: [
      ['How big is a plot?'],
      ['May I sublet?'],
      ['Waiting list'],
      ['What happens to my plot when I move away, and do I have to give it back clean or as it is?'],
      ['Which tools are there?'],
      ['Lawn mower'],
      ['Is there a wheelbarrow?'],
      ['Who mends them?'],
    ],
  });
  const titles = imported.entries.filter(({ byHand }) => byHand.includes(TITLE_FOR_QUESTION));
  expect(titles.map(({ question, place }) => [question, place])).toEqual([
    ['Waiting list', 'faq.md:26'],
    ['Lawn mower', 'faq.md:48'],
  ]);
  expect(imported.leftOut).toEqual([
    { place: 'faq.md:4', why: 'is no question (“Frequently asked”)' },
    { place: 'faq.md:8', why: 'is no question (“Table of contents”)' },
  ]);
});

test('an answer stands as it was written: with its subheadings, link targets and code, without comments', async () => {
  const { entries } = await importFixture('faq.md');
  const answers = new Map(entries.map(({ question, answer }) => [question, answer]));
  expect(answers.get('How big is a plot?')).toBe(
    'About 60 m², see [the plan](https://garden.example/plan.png).\n\n#### Corners\n\nCorner plots have 80 m².',
  );
  expect(answers.get('May I sublet?')).toBe('No.');
  expect(answers.get('Which tools are there?')).toContain('<summary>Not a question?</summary>');
  expect(answers.get('Is there a wheelbarrow?')).toBe('Two, in the shed.');
  expect(answers.get('Who mends them?')).toBe('Plot 12.');
  expect(entries[3]?.answer).toBe('| When | What |\n| - | - |\n| Autumn | clean |');
});

test('a page without questions says so', () => {
  const { entries, leftOut } = importMarkdownFaqs([{ path: 'notes.md', text: '# Notes\n\nNothing.\n' }]);
  expect(entries).toEqual([]);
  expect(leftOut[0]?.why).toBe('has no question: no heading or summary that asks and has text below it');
});

test('MDX loses its imports and components, not the code that shows them', async () => {
  const imported = await importFixture('faq.mdx');
  expect(imported.entries.map(({ question, answer }) => [question, answer])).toEqual([
    ['Where do I park?', 'On the street.'],
    ['Can I grill?', "On Sundays.\n\n```js\nimport { Grill } from 'grill'\n```"],
  ]);
  expect(imported.remarks[0]).toBe('faq.mdx: its components (<Plan>) were left out, the text in them stays.');
});

test('reStructuredText becomes Markdown: headings, code, links, roles, notes, lists, pictures', async () => {
  const imported = await importFixture('faq.rst');
  expect(inShort(imported)).toEqual({
    formats: ['rst'],
    entries: [['Why is the water off?'], ['What if a pipe bursts?']],
  });
  const [first = '', second = ''] = imported.entries.map(({ answer }) => answer);
  expect(first).toContain('In frost the tap freezes:\n\n```\nclose the valve\nopen the tap\n```');
  expect(first).toContain(
    'See [the plan](https://garden.example/plan), the [Club](https://garden.example/) and `rule 4`, or run `valve --close`.',
  );
  expect(first).toContain('> **Note:** Not on *Sundays*.');
  expect(second).toBe(
    '1. Close the valve.\n1. Call plot 3.\n\n```sh\nvalve --close now\n```\n\n![The valve](https://garden.example/valve.png)',
  );
  expect(imported.remarks[0]).toBe('faq.rst: what stands in “.. raw::” was left out.');
});

test('a title with a line over and under it is a level of its own', () => {
  const text = '====\nFAQ?\n====\n\nWho?\n====\n\nMe.\n';
  expect(importRstFaqs([{ path: 'a.rst', text }]).entries.map(({ question }) => question)).toEqual(['Who?']);
});

test('on a page that calls itself a FAQ, what stands beside a question is one', () => {
  const text =
    '# FAQ\n\n## Why?\n\nSo.\n\n## The gate is stuck!\n\nPush.\n\n## Lost key\n\nAsk.\n\n## No key\n\nAsk.\n';
  const questions = (name: string, page: string) =>
    importMarkdownFaqs([{ path: name, text: page }]).entries.map(({ question }) => question);
  expect(questions('help.md', text)).toEqual(['Why?', 'The gate is stuck!', 'Lost key', 'No key']);
  expect(questions('help.md', text.replace('FAQ', 'Help'))).toEqual(['Why?']);
  expect(questions('faq.md', text.replace('FAQ', 'Help'))).toHaveLength(4);
});

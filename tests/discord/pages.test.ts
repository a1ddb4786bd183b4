import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOf } from '../../src/discord/pages.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

test('what fits is one page, as it was written', () => {
  expect(pagesOf('One.\n\n\n- Two.', 100)).toEqual(['One.\n\n\n- Two.']);
});

test('a page ends between paragraphs', () => {
  expect(pagesOf('First one.\n\nSecond one.\n\nThird one.', 24)).toEqual([
    'First one.\n\nSecond one.',
    'Third one.',
  ]);
});

test('a heading is never the last of a page, and begins one where its text would not fit', () => {
  expect(pagesOf('Some words.\n\n## Title\n\nText of it.\n\nMore.', 32)).toEqual([
    'Some words.',
    '## Title\n\nText of it.\n\nMore.',
  ]);
});

test('a line in bold stays with what stands below it, and with the heading above it', () => {
  expect(pagesOf('Some words.\n\n**Further reading:**\n\n- One.\n- Two.', 36)).toEqual([
    'Some words.',
    '**Further reading:**\n\n- One.\n- Two.',
  ]);
  expect(pagesOf('Some words.\n\n## Title\n\n**Label**\n\nText of it.', 40)).toEqual([
    'Some words.',
    '## Title\n\n**Label**\n\nText of it.',
  ]);
});

test('a block of code is not cut where it fits a page, though it has empty lines', () => {
  const code = '```py\na = 1\n\n# not a heading\nb = 2\n```';
  expect(pagesOf(`${words(5)}\n\n${code}\n\nEnd.`, 45)).toEqual([words(5), `${code}\n\nEnd.`]);
});

test('code longer than a page is closed and opened again', () => {
  const pages = pagesOf(`\`\`\`js\n${words(4).replaceAll(' ', '\n')}\n\`\`\``, 25);
  expect(pages).toEqual(['```js\nword0\nword1\n```', '```js\nword2\nword3\n```']);
});

test('a list is kept together, its loose items too, and parted between items where it is longer than a page', () => {
  const list = '- one\n  more of one\n\n- two\n- three';
  expect(pagesOf(`Before it.\n\n${list}`, 40)).toEqual(['Before it.', list]);
  expect(pagesOf('1. one one\n2. two two\n3. three', 22)).toEqual(['1. one one\n2. two two', '3. three']);
});

test('words without an end are parted all the same', () => {
  expect(pagesOf('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
  expect(pagesOf('🌱🌱🌱🌱', 5).join('')).toBe('🌱🌱🌱🌱');
});

test('whatever is written, no page is too long, none is empty, and no word is lost', async () => {
  const line = fc.oneof(
    fc.constantFrom('', '', '```', '```js', '~~~', '# Title', '- item', '1. one', '  deeper', '> quote'),
    fc.string({ maxLength: 60 }),
  );
  await fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const markdown = lines.join('\n').trim();
      const pages = pagesOf(markdown, 50);
      const letters = (text: string) => text.replace(/[`~\s]|js/g, '');
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(50);
      if (markdown !== '') expect(pages.every((page) => page.trim() !== '')).toBe(true);
      expect(letters(pages.join('\n'))).toBe(letters(markdown));
    }),
  );
});

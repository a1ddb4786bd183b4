import { expect, test } from 'vitest';
import { withSection } from '../../bench/section.ts';

const DOCUMENT = 'Head\n\n<!-- a -->\nold\n<!-- end of a -->\n\n<!-- b -->\nkept\n<!-- end of b -->\n';

test('a command writes its own section and leaves the rest', () => {
  expect(withSection(DOCUMENT, 'a', 'new\n')).toBe(DOCUMENT.replace('old', 'new'));
});

test('a document without a place for a section is not written to', () => {
  expect(() => withSection(DOCUMENT, 'c', 'new')).toThrow('has no place for c');
});

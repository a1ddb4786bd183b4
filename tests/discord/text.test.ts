import { expect, test } from 'vitest';
import { clip, escapeText } from '../../src/discord/text.ts';

test.each([
  ['**bold** _and_ ~~gone~~', '\\*\\*bold\\*\\* \\_and\\_ \\~\\~gone\\~\\~'],
  ['`code` ||secret||', '\\`code\\` \\|\\|secret\\|\\|'],
  ['[click](https://evil.example)', '\\[click\\](https\\://evil.example)'],
  ['<@123> <#4> <t:0:R> </ask:1>', '\\<@\u200b123> \\<#4> \\<t:0:R> \\</ask:1>'],
  ['@everyone', '@\u200beveryone'],
  ['a\n# heading\n> quote', 'a # heading > quote'],
  ['left\u202eright', 'left right'],
  ['plain words, 5 % (ok): yes', 'plain words, 5 % (ok): yes'],
  ['👩‍🔬', '👩‍🔬'],
])('%j is shown as it was typed and does nothing', (typed, escaped) => {
  expect(escapeText(typed)).toBe(escaped);
});

test('a text that fits is not clipped', () => {
  expect(clip('tea', 3)).toBe('tea');
});

test('a clipped text holds whole characters and the ellipsis within the limit', () => {
  expect(clip('green tea', 7)).toBe('green…');
  expect(clip('🍵🍵🍵', 4)).toBe('🍵…');
});

import { describe, expect, test } from 'vitest';
import { codeHtml, onlyEmoji, readMarkdown } from '../../src/page/format/markdown.ts';
import { preview } from '../../src/page/format/preview.ts';
import { message, worldWith } from './world.ts';

const text = (words: string) => ({ kind: 'text', text: words });

describe('Markdown', () => {
  test('reads bold, lists with lists inside, and small text', () => {
    expect(readMarkdown('**a**\n- b\n  - c\n-# small')).toMatchObject([
      { kind: 'span', style: 'strong', children: [text('a')] },
      { kind: 'break' },
      { kind: 'list', items: [[text('b'), { kind: 'break' }, { kind: 'list', items: [[text('c')]] }]] },
      { kind: 'block', style: 'small', children: [text('small')] },
    ]);
  });

  test('reads mentions of people, channels, roles and commands, subcommands and other scripts too', () => {
    const id = '1234567890123456789';
    expect(readMarkdown(`<@1><#2><@&3></ask:${id}></faq add:${id}></frag-ünser:${id}>`)).toEqual([
      { kind: 'mention', of: 'user', id: '1' },
      { kind: 'mention', of: 'channel', id: '2' },
      { kind: 'mention', of: 'role', id: '3' },
      { kind: 'command', name: 'ask' },
      { kind: 'command', name: 'faq add' },
      { kind: 'command', name: 'frag-ünser' },
    ]);
  });

  test('never makes a link out of a script', () => {
    const [node] = readMarkdown('[click](javascript:alert(1))');
    expect(node).toMatchObject({ kind: 'span', children: [text('click')] });
  });

  test('leaves HTML the text that it is', () => {
    expect(readMarkdown('<img src=x onerror=alert(1)>')).toEqual([text('<img src=x onerror=alert(1)>')]);
    expect(codeHtml('js', '"<script>"')).not.toContain('<script>');
    expect(codeHtml('', '</code><img src=x>')).toContain('&lt;img');
  });

  test('puts no empty line after a block', () => {
    expect(readMarkdown('```\ncode\n```\nafter').map(({ kind }) => kind)).toEqual(['codeBlock', 'text']);
  });
});

test('a message of nothing but emoji is known as such', () => {
  expect(['🎉', '👩‍🔧 🇩🇪', '👍🏽'].every(onlyEmoji)).toBe(true);
  expect(['', '7', 'a 🎉', '#'].some(onlyEmoji)).toBe(false);
});

test('the preview of a message is one plain line, also of components', () => {
  const world = worldWith();
  expect(preview(message('1', { content: '**Hi** <@401>\n- one' }), world)).toBe('Hi @Mira one');
  const components = [{ type: 17 as const, components: [{ type: 10 as const, content: '## Title\ntext' }] }];
  expect(preview(message('1', { content: '', components }), world)).toBe('Title text');
  expect(preview(message('1', { content: '' }), world)).toBe('Click to see message');
});

import { describe, expect, test } from 'vitest';
import { readLine } from '../../src/page/composer/line.ts';
import { paint } from '../../src/page/composer/paint.ts';
import { suggest } from '../../src/page/composer/suggest.ts';
import { around, ask, labels, leaves, pasted, sent, take, typing } from './composing.ts';

describe('beginning a command', () => {
  test('a slash offers every command and subcommand, then those that match', () => {
    expect(labels(typing('/'))).toEqual(['/about', '/ask', '/compare', '/faq entry add']);
    expect(labels(typing('/co'))).toEqual(['/compare']);
    expect(labels(typing('/add'))).toEqual(['/faq entry add']);
  });

  test('taking one lays out its required options, with the caret in the first', () => {
    const draft = take(typing('/co'), '/compare');
    expect(draft).toMatchObject({ text: '/compare first:  second: ', caret: '/compare first: '.length });
  });

  test('typing its name and a space does the same', () => {
    expect(typing('/ask ')).toMatchObject({ text: '/ask question: ', caret: 15 });
  });

  test('a message that is no command offers none', () => {
    expect(suggest(typing('hello /ask'), around)).toBeUndefined();
  });
});

describe('a whole line', () => {
  const options = [{ type: 3, name: 'question', value: 'what is iot' }];

  test('typed letter by letter is the command', () => {
    const draft = typing('/ask question: what is iot');
    expect(draft.text).toBe('/ask question: what is iot');
    expect(sent(draft)).toEqual({ ask: { t: 'command', channel: '301', command: ask.id, options } });
  });

  test('pasted is the command too, with or without the name of the first option', () => {
    expect(sent(pasted('/ask question:what is iot'))).toMatchObject({ ask: { options } });
    expect(sent(pasted('/ask what is iot'))).toMatchObject({ ask: { options } });
  });

  test('typed with options in any order leaves no empty ones behind', () => {
    expect(typing('/compare first: a second: The moon rows: 3').text.replace(/ +/g, ' ').trimEnd()).toBe(
      '/compare first: a second: The moon rows: 3',
    );
    expect(sent(typing('/ask private: true question: x'))).toMatchObject({
      ask: {
        options: [
          { name: 'private', value: true },
          { name: 'question', value: 'x' },
        ],
      },
    });
  });

  test('the name of an option inside a value is part of the value', () => {
    expect(sent(pasted('/ask question: a question: b'))).toMatchObject({
      ask: { options: [{ value: 'a question: b' }] },
    });
  });

  test('is painted in stretches that together are the line', () => {
    const text = '/ask question: what is iot  private: True ';
    const line = readLine(text, leaves, new Map());
    const stretches = line ? paint(text, line) : [];
    expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
    expect(stretches.filter(({ kind }) => kind === 'value').map((stretch) => stretch.text)).toEqual([
      'what is iot',
      'True',
    ]);
  });

  test('of a subcommand is sent inside its group', () => {
    expect(sent(pasted('/faq entry add title: New'))).toMatchObject({
      ask: {
        options: [
          {
            type: 2,
            name: 'entry',
            options: [{ type: 1, name: 'add', options: [{ name: 'title', value: 'New' }] }],
          },
        ],
      },
    });
  });
});

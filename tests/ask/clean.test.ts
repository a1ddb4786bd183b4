import { expect, test } from 'vitest';
import { cleanMessage } from '../../src/ask/text/clean.ts';

const cases: readonly (readonly [message: string, text: string])[] = [
  ['<@123> what is **IoT**?', 'what is IoT?'],
  ['<@!1> <@&2> <#3> </ask:4> <a:wave:5> <t:6:R> what is M2M', 'what is M2M'],
  ['see https://example.org/a?b=c what is M2M', 'see what is M2M'],
  ['[the docs](https://example.org) say what', 'the docs say what'],
  ['what is `mqtt` :thinking:', 'what is mqtt'],
  ['> quoted\n## what is IoT', 'quoted\nwhat is IoT'],
  ['what\u200B is\u0000 I\u00ADoT', 'what is IoT'],
  ['ｗｈａｔ ｉｓ ＩｏＴ', 'what is IoT'],
  ['what’s IoT', "what's IoT"],
];

test.each(cases)('the words of %j are %j', (message, text) => {
  expect(cleanMessage(message).text).toBe(text);
});

test('a block of code is taken out and remembered', () => {
  expect(cleanMessage('why?\n```js\nfor (;;) {}\n```')).toEqual({ text: 'why?', hadCode: true });
  expect(cleanMessage('an open ```fence')).toEqual({ text: 'an open', hadCode: true });
});

test('a lone surrogate becomes ordinary text', () => {
  expect(cleanMessage('\ud800 what is IoT').text.isWellFormed()).toBe(true);
});

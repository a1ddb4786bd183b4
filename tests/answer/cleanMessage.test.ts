import { expect, test } from 'vitest';
import { cleanMessage } from '../../src/answer/text/cleanMessage.ts';

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

test('a short block of code is read with its sentence, a long one is taken out', () => {
  expect(cleanMessage('why does ```py\nload_rows()\n``` fail').text).toBe('why does load rows() fail');
  expect(cleanMessage('an open ```fence').text).toBe('an open fence');
  expect(cleanMessage(`why?\n\`\`\`js\n${'let a = 1;\n'.repeat(9)}\`\`\``)).toEqual({
    text: 'why?',
    hasCode: true,
  });
});

test('of a pasted traceback the error line is found', () => {
  const log =
    'help\n```\nTraceback (most recent call last):\n  File "gw.py", line 4\n    main()\nKeyError: rows\n```';
  expect(cleanMessage(log)).toMatchObject({ text: 'help', error: 'KeyError: rows', hasCode: true });
  expect(cleanMessage('an error is no question').error).toBeUndefined();
});

test('a lone surrogate becomes ordinary text', () => {
  expect(cleanMessage('\ud800 what is IoT').text.isWellFormed()).toBe(true);
});

test('of a story its beginning and its end are read, in whole words, however long it is', () => {
  const middle = 'and then it rained '.repeat(300);
  const { text } = cleanMessage(`My kettle broke. ${middle} How long should tea steep?`);
  expect(text.length).toBeLessThanOrEqual(601);
  expect(text).toMatch(
    /^My kettle broke\. .*(and|then|it|rained)\n(and|then|it|rained) .*How long should tea steep\?$/s,
  );
  expect(cleanMessage('x'.repeat(6_000)).text.length).toBeLessThanOrEqual(601);
});

test('a message of 600 characters is read whole', () => {
  const message = 'a kettle '.repeat(66).trim();
  expect(cleanMessage(message).text).toBe(message);
});

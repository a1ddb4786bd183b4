import { expect, test } from 'vitest';
import { addressed, type Heard } from '../../src/discord/chatMessages.ts';

const BOT = '111111111111111111';

/** A message in a server that names nobody. */
const said = (content: string, change: Partial<Heard> = {}): Heard => ({
  content,
  author: { bot: false },
  webhookId: null,
  system: false,
  guildId: '222222222222222222',
  mentions: { users: new Set() },
  ...change,
});
const naming = { mentions: { users: new Set([BOT]) } };

test('a message that names the bot is for it, without the name', () => {
  expect(addressed(said(`hey <@${BOT}> what is tea?`, naming), BOT)).toEqual({
    by: 'mention',
    words: 'hey   what is tea?',
  });
  expect(addressed(said(`<@!${BOT}>`, naming), BOT)).toEqual({ by: 'mention', words: '' });
});

test('a reply that notifies the bot is for it', () => {
  expect(addressed(said('and oolong?', naming), BOT)).toEqual({ by: 'reply', words: 'and oolong?' });
});

test('everything in a direct message is for it', () => {
  expect(addressed(said('what is tea?', { guildId: null }), BOT)?.by).toBe('direct');
});

test('a message of the greatest length is for it, wherever in it the name stands', () => {
  const long = 'x '.repeat(2_000);
  expect(addressed(said(`${long}<@${BOT}>`, naming), BOT)).toEqual({ by: 'mention', words: long.trim() });
});

test('its name beside other names, or twice, is still its name', () => {
  const words = addressed(said(`<@333333333333333333> <@${BOT}> hi <@${BOT}>`, naming), BOT)?.words;
  expect(words?.replace(/ +/g, ' ')).toBe('<@333333333333333333> hi');
});

test('its name in a code block names nobody: Discord notifies nobody there', () => {
  expect(addressed(said(`how to write \`<@${BOT}>\``), BOT)).toBeUndefined();
});

test('talk among people is not for it', () => {
  expect(addressed(said('what is tea?'), BOT)).toBeUndefined();
});

test('a message to everyone or to a role is not for it', () => {
  expect(addressed(said('@everyone what is tea?'), BOT)).toBeUndefined();
  expect(addressed(said(`<@&${BOT}> what is tea?`), BOT)).toBeUndefined();
});

test.each([
  ['another bot', { author: { bot: true } }],
  ['a webhook', { webhookId: '333333333333333333' }],
  ['Discord itself', { system: true }],
])('what %s writes is not for it, even with its name', (_, writer) => {
  expect(addressed(said(`<@${BOT}> what is tea?`, { ...naming, ...writer }), BOT)).toBeUndefined();
});

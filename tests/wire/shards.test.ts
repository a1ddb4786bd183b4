import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { commandsFor } from '../../commands/index.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { startBot } from '../../src/discord/bot.ts';
import type { Shards } from '../../src/discord/client.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { messageOf } from './outcome.ts';
import { keepIn } from './startWire.ts';

const discord = await startLocalDiscord();
afterAll(() => discord.close());
const library = { current: knowledgeOf(await loadTea()) };

async function start(shards: Shards) {
  const { token, api } = discord;
  const commands = commandsFor(library);
  const bot = await startBot({ token, api, commands, library, log: keepIn([]), shards });
  onTestFinished(bot.stop);
  return bot;
}

const mira = discord.person('mira');
const answersOfBot = (channel: string) =>
  discord.messages(channel).filter(({ author }) => author.id === discord.botId).length;

test('two shards in one process answer servers and direct messages, each once', async () => {
  const bot = await start({ ids: [0, 1], count: 2 });
  expect(bot.connections()).toEqual([true, true]);
  expect(seenIn(messageOf(await mira.command('about')))).toContain('### Tea');
  const before = { general: answersOfBot('general'), direct: answersOfBot('dm:mira') };
  await mira.say('general', `<@${discord.botId}> what is oolong?`);
  await mira.say('dm', 'what is oolong?');
  await expect.poll(() => answersOfBot('general')).toBe(before.general + 1);
  await expect.poll(() => answersOfBot('dm:mira')).toBe(before.direct + 1);
  expect(seenIn(messageOf(await mira.command('about')))).toContain('### Tea');
  expect(answersOfBot('dm:mira')).toBe(before.direct + 1);
});

test('two processes with a shard each share the work', async () => {
  const first = await start({ ids: [0], count: 2 });
  const second = await start({ ids: [1], count: 2 });
  expect([...first.connections(), ...second.connections()]).toEqual([true, true]);
  expect(seenIn(messageOf(await mira.command('about')))).toContain('### Tea');
  const before = answersOfBot('general');
  await mira.say('general', `<@${discord.botId}> what is oolong?`);
  await expect.poll(() => answersOfBot('general')).toBe(before + 1);
  await mira.say('dm', 'what is oolong?');
});

test('as many shards as Discord recommends', async () => {
  const bot = await start('auto');
  expect(bot.connections()).toEqual([true]);
});

test('a shard that is none of all ends the bot with what to set', async () => {
  await expect(start({ ids: [2], count: 2 })).rejects.toThrow(/Set SHARDS to auto/);
});

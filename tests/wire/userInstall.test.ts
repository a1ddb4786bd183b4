import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { afterAll, expect, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { commandsFor } from '../../commands/index.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { startBot } from '../../src/discord/bot.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { faultsOf } from './description.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { keepIn } from './startWire.ts';

const pack = await loadTea();
const discord = await startLocalDiscord();
const library = { current: knowledgeOf(pack) };
const bot = await startBot({
  token: discord.token,
  api: discord.api,
  commands: commandsFor(library),
  library,
  log: keepIn([]),
});
afterAll(async () => {
  await bot.stop();
  await discord.close();
  expect(await faultsOf(discord.calls())).toEqual([]);
});
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const group = { channel: 'weekend' };

test('who added the bot to themselves asks it in a group that it is not in', async () => {
  const answer = messageOf(await mira.command('ask', { question: 'what is oolong?' }, group));
  expect(seenIn(answer)).toContain(pack.entries.get('what-is-oolong')?.answer);
  expect(discord.messages('weekend').some(({ id }) => id === answer.id)).toBe(true);
});

test('the buttons of an answer work there, for others privately', async () => {
  const answer = messageOf(await mira.command('ask', { question: 'what is oolong?' }, group));
  const others = await tomas.click(answer, 'What is tea?');
  expect(mannerOf(others)).toBe('private');
  await mira.click(answer, 'Delete');
  await expect.poll(() => discord.messages('weekend').some(({ id }) => id === answer.id)).toBe(false);
});

test('a comparison and a guide work there', async () => {
  expect(seenIn(messageOf(await mira.command('compare', { topic: 'green-vs-black' }, group)))).toContain(
    '### Green tea and black tea',
  );
  const step = messageOf(await tomas.command('advise', {}, group));
  expect(seenIn(messageOf(await tomas.click(step, 'Don’t know')))).toContain('Question 2');
});

test('what is said in the group stays there', async () => {
  const said = await mira.say('weekend', `<@${discord.botId}> what is oolong?`);
  const answer = messageOf(await tomas.command('ask', { question: 'what is tea?' }, group));
  const written = discord.messages('weekend').filter(({ author }) => author.bot);
  expect(written.some(({ id }) => id === answer.id)).toBe(true);
  expect(written.filter(({ message_reference }) => message_reference?.message_id === said.id)).toEqual([]);
});

/** Whoever runs a server, or answers its questions, does so there. */
const OF_SERVERS = ['faq', 'setup', 'Save as answer'];

test('every command is there for servers and for people, in every place', () => {
  for (const { data } of commandsFor(library)) {
    if (OF_SERVERS.includes(data.name)) {
      expect(data.contexts).toEqual([InteractionContextType.Guild]);
      continue;
    }
    expect(data.integration_types).toEqual([
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    ]);
    expect(data.contexts).toContain(InteractionContextType.PrivateChannel);
  }
});

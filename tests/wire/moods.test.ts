import { RESTJSONErrorCodes } from 'discord.js';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { commandsFor } from '../../commands/index.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { startBot } from '../../src/discord/bot.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { messageOf } from './outcome.ts';
import { keepIn, startWire } from './startWire.ts';

const { discord, log } = await startWire(await loadTea());
const mira = discord.person('mira');
const ANSWER = /callback/;
const CHAT = /^\/channels\/\d+\/messages$/;

let before = { lines: 0, calls: 0 };
beforeEach(() => {
  before = { lines: log.length, calls: discord.calls().length };
});
const lines = () => log.slice(before.lines);
const calls = (path: RegExp) =>
  discord
    .calls()
    .slice(before.calls)
    .filter((call) => call.method === 'POST' && path.test(call.path));

afterEach(async () => {
  // Whatever was refused, the next one is answered.
  expect(seenIn(messageOf(await mira.command('about')))).toContain('### Tea');
});

test.each([
  [404, RESTJSONErrorCodes.UnknownInteraction, 'warn', 'came after the 3 seconds'],
  [
    400,
    RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
    'warn',
    'another process runs with this token',
  ],
  [403, RESTJSONErrorCodes.MissingAccess, 'warn', 'Give the bot View Channel'],
  [403, RESTJSONErrorCodes.MissingPermissions, 'warn', 'Give the bot View Channel'],
  [400, RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'info', 'its thread is closed'],
] as const)(
  'an answer refused with %d %d is one sentence in the log, and no second call',
  async (status, code, level, said) => {
    discord.faults.refuse(status, code, { path: ANSWER });
    mira.command('about').catch(() => {});
    await expect.poll(lines).toHaveLength(1);
    expect(lines()).toEqual([expect.stringContaining(said)]);
    expect(lines()).toEqual([
      expect.stringMatching(new RegExp(`^${level} .+\\(channel \\d+, code ${code}\\)`)),
    ]);
    expect(calls(/callback|webhooks/)).toHaveLength(1);
  },
);

test.each([
  [403, RESTJSONErrorCodes.MissingPermissions, 'Give the bot View Channel'],
  [400, RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'its thread is closed'],
] as const)(
  'an answer in chat refused with %d %d is no reason for an apology',
  async (status, code, said) => {
    discord.faults.refuse(status, code, { path: CHAT });
    await mira.say('general', `<@${discord.botId}> which tea in the evening?`);
    await expect.poll(lines).toHaveLength(1);
    expect(lines()).toEqual([expect.stringContaining(said)]);
    expect(calls(CHAT)).toHaveLength(1);
  },
);

test('an answer in chat that is sent again after a broken connection stands there once', async () => {
  discord.faults.cut({ path: CHAT });
  const count = () => discord.messages('general').filter(({ author }) => author.bot).length;
  const already = count();
  await mira.say('general', `<@${discord.botId}> which tea in the evening?`);
  await expect.poll(() => calls(CHAT).length).toBe(2);
  await mira.command('about');
  expect(count()).toBe(already + 2);
});

test('an answer that is sent again after a broken connection is not put down to another process', async () => {
  discord.faults.cut({ path: ANSWER });
  await mira.command('about');
  await expect.poll(lines).toHaveLength(1);
  expect(lines()).toEqual([expect.stringContaining('Discord had taken it the first time')]);
});

test('half a character that a person typed never leaves', async () => {
  await mira.say('general', `<@${discord.botId}> what is the weather of \ud83c today`);
  await mira.command('ask', { question: 'what is the weather of \ud83c today' });
  await expect.poll(() => calls(CHAT).length).toBe(1);
  for (const call of calls(/./)) expect(JSON.stringify(call.request)).not.toMatch(/\\ud[89a-f]/);
});

test('a bot whose token is refused once while it runs ends with the sentence about the token', async () => {
  const other = await startLocalDiscord();
  onTestFinished(() => other.close());
  const library = { current: knowledgeOf(await loadTea()) };
  const commands = commandsFor(library);
  const bot = await startBot({ token: other.token, api: other.api, commands, library, log: keepIn([]) });
  onTestFinished(() => bot.stop());
  other.faults.refuse(401, 0, { path: CHAT });
  await other.person('mira').say('general', `<@${other.botId}> which tea in the evening?`);
  expect((await bot.lost).message).toMatch(/^Discord does not accept the token\. Copy it again/);
});

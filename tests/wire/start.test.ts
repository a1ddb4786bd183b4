import { ApplicationCommandType, GatewayIntentBits } from 'discord.js';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { UserError } from '../../src/base/errors.ts';
import { type BotOptions, startBot } from '../../src/discord/bot.ts';
import type { SlashCommand } from '../../src/discord/command.ts';
import { noticeView } from '../../src/discord/message.ts';
import { publicly } from '../../src/discord/send.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { faultsOf } from './description.ts';
import { messageOf } from './outcome.ts';
import { keepIn } from './startWire.ts';

const discord = await startLocalDiscord();
const library = { current: knowledgeOf(await loadTea()) };
afterAll(async () => {
  await discord.close();
  expect(await faultsOf(discord.calls())).toEqual([]);
});

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** A command that waits for `until` and says its name. */
const replying = (name: string, until = async () => {}): SlashCommand => ({
  data: { name, type: ApplicationCommandType.ChatInput, description: `Says ${name}` },
  run: async (interaction) => {
    await until();
    await interaction.reply(publicly(noticeView(name)));
  },
});

const start = async (options: Partial<BotOptions> = {}, lines: string[] = []) => {
  const bot = await startBot({
    token: discord.token,
    api: discord.api,
    guildId: discord.guildId,
    commands: [replying('hello')],
    library,
    log: keepIn(lines),
    ...options,
  });
  stops.push(bot.stop);
  return bot;
};
const writes = () =>
  discord.calls().filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));

test('the bot hears servers and direct messages, with no privileged intent', async () => {
  const lines: string[] = [];
  await start({}, lines);
  const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;
  expect(discord.identify()?.intents).toBe(Guilds | GuildMessages | DirectMessages);
  expect(lines.at(-1)).toMatch(/^info Ready as .+, in 1 server\.$/);
});

test('commands are written when they differ from what Discord has, and only then', async () => {
  await start({ commands: [replying('hello'), replying('again')] });
  const before = writes().length;
  await start({ commands: [replying('again'), replying('hello')] });
  expect(writes()).toHaveLength(before);
  await start({ commands: [replying('hello')] });
  expect(writes()).toHaveLength(before + 1);
});

test('without a server’s id the commands are for all servers', async () => {
  await start({ guildId: undefined, commands: [replying('everywhere')] });
  expect(writes().at(-1)?.path).toBe(`/applications/${discord.applicationId}/commands`);
});

test('a wrong token is told in a sentence that says where to get the right one', async () => {
  const failed = start({ token: 'wrong' });
  await expect(failed).rejects.toBeInstanceOf(UserError);
  await expect(failed).rejects.toThrow(/does not accept the token.*DISCORD_TOKEN/);
  await expect(failed).rejects.not.toThrow('wrong');
});

test('an API that is down is told in a sentence that names it', async () => {
  const failed = start({ api: 'http://127.0.0.1:9/api' });
  await expect(failed).rejects.toBeInstanceOf(UserError);
  await expect(failed).rejects.toThrow(/http:\/\/127\.0\.0\.1:9\/api cannot be reached .*DISCORD_API/);
});

test('an API that fails is told in a sentence with its answer', async () => {
  discord.faults.fail(503, { times: 4, path: /gateway/ });
  await expect(start()).rejects.toThrow(/answered 503/);
});

test('an API that fails while commands are registered is told in a sentence too', async () => {
  discord.faults.fail(503, { times: 4, path: /commands/ });
  await expect(start()).rejects.toBeInstanceOf(UserError);
});

test('a server that the bot was not invited to is told in a sentence', async () => {
  const lines: string[] = [];
  const failed = start({ guildId: '1300000000000000000' }, lines);
  await expect(failed).rejects.toBeInstanceOf(UserError);
  await expect(failed).rejects.toThrow(/in the server 1300000000000000000\. Invite it there/);
  expect(lines.filter((line) => !line.startsWith('debug'))).toEqual([]);
});

test('a bot that stops first finishes what it is answering', async () => {
  let release: (() => void) | undefined;
  const wait = () =>
    new Promise<void>((resolve) => {
      release = resolve;
    });
  const lines: string[] = [];
  const bot = await start({ commands: [replying('last', wait)] }, lines);
  const outcome = discord.person('mira').command('last');
  await expect.poll(() => release).toBeDefined();
  const told = () => lines.filter((line) => line.startsWith('info'));
  const before = told();
  const stopped = bot.stop();
  release?.();
  expect(seenIn(messageOf(await outcome))).toBe('last');
  await stopped;
  expect(told()).toEqual(before);
});

test('after a cut connection the bot goes on, and the log tells of both', async () => {
  const lines: string[] = [];
  await start({}, lines);
  discord.faults.drop();
  await expect.poll(async () => (await discord.person('mira').command('hello')).kind).toBe('message');
  expect(lines.filter((line) => /lost|again/.test(line))).toEqual([
    'info The connection to Discord was lost; connecting again.',
    'info Connected to Discord again.',
  ]);
});

test('a token that is withdrawn while the bot runs is reported with what to do', async () => {
  const bot = await start();
  discord.faults.refuseToken();
  discord.faults.close(4004);
  expect((await bot.lost).message).toContain('does not accept the token');
  discord.faults.refuseToken(false);
});

import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from 'wireside-local-discord';
import { commandsFor } from '../../commands/index.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { runCli } from '../../src/cli.ts';
import { startBot } from '../../src/discord/bot.ts';
import { isSlash, type SlashCommand } from '../../src/discord/command.ts';
import { deployByHand } from '../../src/discord/deploy.ts';
import { loadTea } from '../fixtures/tea.ts';
import { faultsOf } from './description.ts';
import { keepIn } from './startWire.ts';

const library = { current: knowledgeOf(await loadTea()) };
const COMMANDS = commandsFor(library).length;
let discord: LocalDiscord;
const calls: unknown[] = [];
beforeEach(async () => {
  discord = await startLocalDiscord();
});
afterEach(async () => {
  calls.push(...(await faultsOf(discord.calls())));
  await discord.close();
});
afterAll(() => expect(calls).toEqual([]));

/** `wireside deploy` with what follows, for the server where one is named. */
async function deploy(guildId: string, ...args: readonly string[]) {
  const lines = { out: [] as string[], err: [] as string[] };
  const env = {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    DISCORD_GUILD_ID: guildId,
    LOG_LEVEL: 'error',
    KNOWLEDGE_DIR: 'tests/fixtures/knowledge',
  };
  const io = { out: (l: string) => lines.out.push(l), err: (l: string) => lines.err.push(l), env };
  return {
    code: await runCli(['deploy', ...args], io),
    out: lines.out.join('\n'),
    err: lines.err.join('\n'),
  };
}

/** The warnings of a start. */
async function warnings(guildId?: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const { token, api } = discord;
  const bot = await startBot({
    token,
    api,
    guildId,
    library,
    commands: commandsFor(library),
    log: keepIn(lines),
  });
  await bot.stop();
  return lines.filter((line) => line.startsWith('warn'));
}

test('commands that all servers have too are warned of, and removed by hand', async () => {
  await deploy('');
  expect(await warnings(discord.guildId)).toEqual([
    expect.stringMatching(/for all servers too.*see each one twice.*“wireside deploy --clear”.*left empty/),
  ]);
  expect((await deploy('', '--clear')).out).toBe(`Removed ${COMMANDS} commands for all servers.`);
  expect(await warnings(discord.guildId)).toEqual([]);
});

test('commands that one server has too are warned of, and removed by hand', async () => {
  await deploy(discord.guildId);
  expect(await warnings()).toEqual([
    expect.stringMatching(
      new RegExp(`The server ${discord.guildId} .*twice.*“wireside deploy --clear”.*${discord.guildId}`),
    ),
  ]);
  expect((await deploy(discord.guildId, '--clear')).out).toBe(
    `Removed ${COMMANDS} commands in the server ${discord.guildId}.`,
  );
  expect(await warnings()).toEqual([]);
});

test('where there is nothing to remove, that is said', async () => {
  const { code, out } = await deploy('', '--clear');
  expect(code).toBe(0);
  expect(out).toBe('There are no commands for all servers.');
});

test('commands left elsewhere that cannot be looked for keep no bot from starting', async () => {
  discord.faults.fail(503, { times: 4, path: /guilds\/\d+\/commands/ });
  expect(await warnings()).toEqual([]);
});

test('registering by hand with a wrong token says where to get the right one', async () => {
  discord.faults.refuseToken();
  const { code, err } = await deploy('');
  expect(code).toBe(1);
  expect(err).toMatch(/^Discord does not accept the token/);
});

test('registering by hand in a server that the bot is not in says how to invite it', async () => {
  const { code, err } = await deploy('1300000000000000000');
  expect(code).toBe(1);
  expect(err).toContain('in the server 1300000000000000000. Invite it there');
});

test('commands are registered again for another translation, and not for the same ones', async () => {
  const { token, api, guildId } = discord;
  const slash = commandsFor(library).filter(isSlash);
  const written = async (commands: readonly SlashCommand[]) => {
    await deployByHand({ token, api, guildId, commands, log: keepIn([]) });
    return discord.calls().filter(({ method }) => method === 'PUT').length;
  };
  expect(await written(slash)).toBe(1);
  expect(await written(slash)).toBe(1);
  const other = slash.map((each) => ({ ...each, data: { ...each.data, description_localizations: {} } }));
  expect(await written(other)).toBe(2);
});

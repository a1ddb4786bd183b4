import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { lockData } from '../../src/app/dataLock.ts';
import { diagnose, type Machine } from '../../src/app/doctor.ts';
import type { FoundEnvironment } from '../../src/app/environment.ts';
import { UserError } from '../../src/base/errors.ts';
import { packageRoot } from '../../src/base/package.ts';
import { createStore } from '../../src/store/store.ts';
import { keepIn } from '../wire/startWire.ts';

const discord = await startLocalDiscord();
const data = await mkdtemp(path.join(os.tmpdir(), 'wireside-doctor-'));
afterAll(async () => {
  await discord.close();
  await rm(data, { recursive: true });
});

const HELP = '1310000000000000303';
const GENERAL = '1310000000000000301';
const COMMAND = { name: 'ask', description: 'Asks', type: 1 };

const machine: Machine = { node: '24.1.0', now: Date.now, freeBytes: () => 1e12 };
const good = {
  DISCORD_TOKEN: discord.token,
  DISCORD_API: discord.api,
  DATA_DIR: data,
  KNOWLEDGE_DIR: path.join(packageRoot, 'tests', 'fixtures', 'knowledge'),
};
const environment = (more: Record<string, string> = {}): FoundEnvironment => ({
  values: { ...good, ...more },
  file: '/etc/wireside/.env',
  misspelt: [],
});

async function register(commands: readonly object[], guild = ''): Promise<void> {
  await fetch(`${discord.api}/v10/applications/${discord.applicationId}${guild}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(commands),
  });
}

beforeEach(() => register([COMMAND]));

const faultsOf = async (find: () => FoundEnvironment, on = machine) =>
  (await diagnose(find, on))
    .filter(({ level }) => level === 'fault')
    .map(({ check, line }) => `${check}: ${line}`);

test('a bot in good order has no fault', async () => {
  const found = await diagnose(() => environment({ FORUM_CHANNELS: HELP }), machine);
  expect(found.filter(({ level }) => level === 'fault')).toEqual([]);
  expect(found.map(({ check }) => check)).toEqual([
    'node',
    'environment',
    'data',
    'disk',
    'instance',
    'store',
    'pack',
    'token',
    'servers',
  ]);
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    'a variable that is wrong',
    { LOG_LEVEL: 'loud' },
    /^environment: .*LOG_LEVEL must be one of error, warn/s,
  ],
  [
    'a folder that cannot be written',
    { DATA_DIR: '/proc/x' },
    /^data: DATA_DIR \/proc\/x cannot be written: .+ set DATA_DIR/,
  ],
  [
    'knowledge that is not there',
    { KNOWLEDGE_DIR: '/no/such' },
    /^pack: The knowledge folder \/no\/such cannot be read: it does not exist\. Set KNOWLEDGE_DIR/,
  ],
  [
    'the application’s id for its token',
    { DISCORD_TOKEN: '1300000000000000001' },
    /^token: .+ it is the application's id\. Copy it from .+Reset Token\.$/,
  ],
  [
    'the public key for the token',
    { DISCORD_TOKEN: 'a'.repeat(64) },
    /^token: .+ it is the application's public key\. Copy/,
  ],
  [
    'the client secret for the token',
    { DISCORD_TOKEN: 'aB3-'.repeat(8) },
    /^token: .+ the client secret of OAuth2\. Copy/,
  ],
  [
    'a token that was cut',
    { DISCORD_TOKEN: 'abcdef' },
    /^token: .+ not three parts with dots between them\. Copy/,
  ],
  [
    'a token that was reset',
    { DISCORD_TOKEN: `${'a'.repeat(24)}.bcdefg.${'c'.repeat(27)}` },
    /^token: .+ it was reset, .+ Copy/,
  ],
  [
    'no token for a server',
    { DISCORD_TOKEN: '', NODE_ENV: 'production' },
    /^token: DISCORD_TOKEN is not set.+ put the token into \.env\.$/,
  ],
  [
    'an API that is away',
    { DISCORD_API: 'http://127.0.0.1:9/api' },
    /^network: Discord's API at http:\S+ cannot be used .+ Check the network/,
  ],
  [
    'a server without the bot',
    { DISCORD_GUILD_ID: '1399999999999999999' },
    /^servers: The bot is not in the server .+ Invite it: https:\S+ Or correct DISCORD_GUILD_ID\.$/,
  ],
  [
    'a channel that is not seen',
    { FORUM_CHANNELS: '1399999999999999999' },
    /^channels: The bot does not see the channel 1399999999999999999 .+ Give it View Channel/,
  ],
  [
    'a channel that is no forum',
    { FORUM_CHANNELS: GENERAL },
    /^channels: The channel “general” \(\d+\) .+ is no forum.+ Put the id of a forum\.$/,
  ],
])('%s is one line that says what to do', async (_, env, line) => {
  const faults = await faultsOf(() => environment(env));
  expect(faults).toEqual([expect.stringMatching(line)]);
});

test.each<[string, Partial<Machine>, RegExp]>([
  [
    'an old Node',
    { node: '18.19.0' },
    /^node: Node\.js 18\.19\.0 is too old: 20\.19 or newer is needed\. Install/,
  ],
  [
    'a disk that is nearly full',
    { freeBytes: () => 5e6 },
    /^disk: The disk of DATA_DIR .+ has 4 MB left.+ Make room/,
  ],
  [
    'a clock that is ahead',
    { now: () => Date.now() + 90_000 },
    /^clock: This machine's clock is (89|90|91) s ahead.+ NTP/,
  ],
])('%s is one line that says what to do', async (_, on, line) => {
  expect(await faultsOf(environment, { ...machine, ...on })).toEqual([expect.stringMatching(line)]);
});

test('knowledge that cannot be served is one line with its first problem', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-pack-'));
  await writeFile(path.join(folder, 'pack.yaml'), 'name: 3\n');
  expect(await faultsOf(() => environment({ KNOWLEDGE_DIR: folder }))).toEqual([
    expect.stringMatching(
      /^pack: The knowledge in .+ cannot be served: entries:1: .+ “wireside check” names all\.$/s,
    ),
  ]);
  await rm(folder, { recursive: true });
});

test('a key that looks misspelt is told', async () => {
  const misspelt = [{ key: 'DISCORD_TOKNE', meant: 'DISCORD_TOKEN' }];
  expect(await faultsOf(() => ({ ...environment(), misspelt }))).toEqual([
    'environment: /etc/wireside/.env sets DISCORD_TOKNE, which nothing reads. If you mean DISCORD_TOKEN, rename it.',
  ]);
});

test('a .env that cannot be read is told', async () => {
  const find = () => {
    throw new UserError('The file .env cannot be read: permission is denied. Mend that.');
  };
  expect(await faultsOf(find)).toEqual([
    'environment: The file .env cannot be read: permission is denied. Mend that.',
  ]);
});

test('another process with the same token is told, and a bot that simply runs is no fault', async () => {
  const lock = await lockData({ folder: data, log: keepIn([]), isPatient: false });
  expect(await faultsOf(environment)).toEqual([]);
  lock.noteRival();
  expect(await faultsOf(environment)).toEqual([
    expect.stringMatching(
      /^instance: Another process answers with the same token beside process \d+ on .+ Stop it/,
    ),
  ]);
  lock.release();
});

test('commands that are there twice, or not at all, are told', async () => {
  await register([COMMAND], `/guilds/${discord.guildId}`);
  expect(await faultsOf(environment)).toEqual([
    expect.stringMatching(
      /^commands: Members see every command twice: .+ Run “wireside deploy --clear” with DISCORD_GUILD_ID=/,
    ),
  ]);
  await register([], `/guilds/${discord.guildId}`);
  await register([]);
  expect(await faultsOf(environment)).toEqual([
    'commands: No command is registered, so nobody can use one. Start the bot, or run “wireside deploy”.',
  ]);
});

test('a forum in which the bot may not answer is told with what is missing', async () => {
  discord.faults.deny('help', 'SendMessagesInThreads');
  expect(await faultsOf(() => environment({ FORUM_CHANNELS: HELP }))).toEqual([
    expect.stringMatching(
      /^channels: In the forum “help” \(\d+\) the bot lacks Send Messages in Threads, .+ Give it that/,
    ),
  ]);
  discord.faults.deny('help');
});

test('each pack that servers can choose is looked at, and a folder without any is a fault', async () => {
  const packs = await mkdtemp(path.join(os.tmpdir(), 'wireside-packs-'));
  const faults = () => faultsOf(() => environment({ PACKS_DIR: packs }));
  expect(await faults()).toEqual([
    `pack: PACKS_DIR ${packs} has no pack: no folder in it has a pack.yaml. Put packs there, or leave PACKS_DIR out.`,
  ]);
  await cp(good.KNOWLEDGE_DIR, path.join(packs, 'tea'), { recursive: true });
  expect(await faults()).toEqual([]);
  await mkdir(path.join(packs, 'broken'));
  await writeFile(path.join(packs, 'broken', 'pack.yaml'), 'name: 3\n');
  expect(await faults()).toEqual([
    expect.stringMatching(/^pack: The knowledge in .+broken cannot be served: /),
  ]);
  await rm(packs, { recursive: true });
});

/** A folder for data of its own, with a store as every start makes it. */
async function withStore(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-doctor-'));
  const store = createStore({ folder });
  await store.use(async () => undefined);
  await store.close();
  return folder;
}

const storeFaults = async (more: Record<string, string>) =>
  (await faultsOf(() => environment(more))).filter((line) => line.startsWith('store: '));

test('a store in order is no fault, and one that is not there yet is not made', async () => {
  const folder = await withStore();
  expect(await storeFaults({ DATA_DIR: folder })).toEqual([]);
  await rm(path.join(folder, 'wireside.db'));
  expect(await storeFaults({ DATA_DIR: folder })).toEqual([]);
  expect(existsSync(path.join(folder, 'wireside.db'))).toBe(false);
});

test('a store that is damaged is named, with what to do', async () => {
  const folder = await withStore();
  await writeFile(path.join(folder, 'wireside.db'), 'This is no database. '.repeat(500));
  expect(await storeFaults({ DATA_DIR: folder })).toEqual([
    expect.stringMatching(/wireside\.db cannot be read: .*Stop the bot and put a copy in its place/),
  ]);
});

test('a store that somebody has locked is named, with what to do', async () => {
  const folder = await withStore();
  const holder = new DatabaseSync(path.join(folder, 'wireside.db'));
  holder.exec('BEGIN IMMEDIATE');
  expect(await storeFaults({ DATA_DIR: folder })).toEqual([
    expect.stringMatching(/wireside\.db cannot be used: .*locked.*end what locks it/),
  ]);
  holder.exec('ROLLBACK');
  holder.close();
});

test('a store of a newer version is named, with what to do', async () => {
  const folder = await withStore();
  const newer = new DatabaseSync(path.join(folder, 'wireside.db'));
  newer.exec("INSERT INTO migration VALUES (99, '2030-01-01')");
  newer.close();
  expect(await storeFaults({ DATA_DIR: folder })).toEqual([
    expect.stringContaining('The store has the schema 99 of a newer Wireside'),
  ]);
});

test('a database that does not answer is named, with what to do', async () => {
  const url = 'postgres://nobody@127.0.0.1:1/none';
  expect(await storeFaults({ DATABASE_URL: url })).toEqual([
    expect.stringMatching(/The database of DATABASE_URL cannot be used: .*Start it or mend DATABASE_URL/),
  ]);
});

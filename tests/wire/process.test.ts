import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { seenIn } from '../discord/messageFaults.ts';
import { messageOf } from './outcome.ts';
import { spawnBuilt } from './spawned.ts';

const discord = await startLocalDiscord();
afterAll(() => discord.close());
const onDiscord = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.api };

/** Takes a port for the length of a test; what connects gets no answer. */
async function takePort(): Promise<number> {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}

const noApi = 'http://127.0.0.1:9/api';

test.each([
  ['a wrong token', { DISCORD_TOKEN: 'wrong' }, 'Discord does not accept the token.'],
  ['a server without the bot', { DISCORD_GUILD_ID: '1300000000000000000' }, 'Invite it there'],
  ['variables that are wrong', { LOG_LEVEL: 'loud', PORT: 'x' }, 'LOG_LEVEL must be one of'],
  ['no knowledge', { KNOWLEDGE_DIR: '/no/such' }, 'The knowledge folder /no/such cannot be read'],
])('with %s the bot ends with 1 and a sentence', async (_, env, said) => {
  const bot = await spawnBuilt('main.js', [], { ...onDiscord, ...env });
  expect(await bot.ended).toBe(1);
  expect(bot.output()).toContain(said);
  expect(bot.output()).not.toMatch(/\n +at /);
});

test.each([
  ['a wrong token', ['deploy'], { DISCORD_TOKEN: 'wrong' }, 1, 'Discord does not accept the token.'],
  ['no token', ['deploy'], { DISCORD_TOKEN: '' }, 1, 'DISCORD_TOKEN is not set'],
  ['an API that is down', ['deploy'], { DISCORD_API: noApi }, 1, 'cannot be reached'],
  ['a wrong token', ['start'], { DISCORD_TOKEN: 'wrong' }, 1, 'Discord does not accept the token.'],
  ['a wrong option', ['start', '--loud'], {}, 2, 'wireside start'],
])('with %s “wireside %s” ends as promised', async (_, args, env, code, said) => {
  const cli = await spawnBuilt('cli.js', args, { ...onDiscord, ...env });
  expect(await cli.ended).toBe(code);
  expect(cli.output()).toContain(said);
});

test('a port that is taken is told in a sentence', async () => {
  const port = await takePort();
  const bot = await spawnBuilt('main.js', [], { PORT: `${port}` });
  expect(await bot.ended).toBe(1);
  expect(bot.output()).toMatch(
    new RegExp(`error Port ${port} cannot be used .*or set PORT to another\\.$`, 'm'),
  );
});

test('a folder for data that cannot be used is told in a sentence', async () => {
  const bot = await spawnBuilt('main.js', [], { PORT: '0', DATA_DIR: import.meta.filename });
  expect(await bot.ended).toBe(1);
  expect(bot.output()).toContain(
    `DATA_DIR ${import.meta.filename} cannot be written: it is not a folder. Mend that, or set DATA_DIR to another folder.\n`,
  );
});

test('a bot that is told to stop ends with 0', async () => {
  const bot = await spawnBuilt('main.js', [], onDiscord);
  await bot.wrote('Ready as');
  bot.signal('SIGTERM');
  expect(await bot.ended).toBe(0);
});

test.each([
  ['main.js', []],
  ['cli.js', ['start']],
])('a bot of %s that lost Discord stops when it is told to', async (file, args) => {
  const lost = await startLocalDiscord();
  const bot = await spawnBuilt(file, args, { DISCORD_TOKEN: lost.token, DISCORD_API: lost.api });
  await bot.wrote('Ready as');
  const closed = lost.close();
  await bot.wrote('The connection to Discord was lost; connecting again.');
  bot.signal('SIGTERM');
  expect(await bot.ended).toBe(0);
  await closed;
});

test('a bot waits for an API that is down, says so, and stops at once when it is told to', async () => {
  const bot = await spawnBuilt('main.js', [], { ...onDiscord, DISCORD_API: noApi });
  await bot.wrote(/warn {2}Discord's API at \S+ cannot be reached .+ Trying again in [12] s\.\n/);
  await bot.wrote(/Trying again in [23] s\.\n/);
  bot.signal('SIGTERM');
  expect(await bot.ended).toBe(0);
});

test('a bot that still waits for Discord stops at once when it is told to', async () => {
  const bot = await spawnBuilt('main.js', [], {
    ...onDiscord,
    DISCORD_API: `http://127.0.0.1:${await takePort()}/api`,
    LOG_LEVEL: 'debug',
  });
  await bot.wrote('Connecting');
  bot.signal('SIGTERM');
  expect(await bot.ended).toBe(0);
});

test('a flow goes on where it was after the process was killed and started again', async () => {
  const mira = discord.person('mira');
  const killed = await spawnBuilt('main.js', [], onDiscord);
  await killed.wrote('Ready as');
  const first = messageOf(await mira.command('advise', { guide: 'which-tea' }));
  killed.signal('SIGKILL');
  await killed.ended;
  const next = await spawnBuilt('main.js', [], onDiscord);
  await next.wrote('Ready as');
  expect(seenIn(messageOf(await mira.click(first, 'Don’t know')))).toContain('-# Question 2');
});

test('without a token the commands of the local Discord are there in direct messages too, and its page is named at any log level', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-local-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const bot = await spawnBuilt('main.js', [], { PORT: '0', LOG_LEVEL: 'error', DATA_DIR: folder });
  await bot.wrote(/Open http:\S+\n/);
  bot.signal('SIGTERM');
  await bot.ended;
  const later = await startLocalDiscord({ stateFile: path.join(folder, 'local-discord.json') });
  onTestFinished(later.close);
  const used = later.person('mira').command('ask', { question: 'what is iot' }, { channel: 'dm' });
  await expect(used).resolves.toEqual({ kind: 'failed', reason: 'The application did not respond' });
});

test.each([
  ['main.js', [], { NODE_ENV: 'production' }],
  ['cli.js', ['start', '--discord'], {}],
])(
  '%s %s without a token ends with a sentence, not with a local Discord that nobody opens',
  async (file, args, env) => {
    const bot = await spawnBuilt(file, args, { PORT: '0', ...env });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toContain('DISCORD_TOKEN is not set, and this bot is to run on Discord');
    expect(bot.output()).toMatch(/info {2}(There is no \.env in|Read) /);
  },
);

test('the log of a bot is for machines where that is asked for, to the last line', async () => {
  const env = { PORT: '0', LOG_FORMAT: 'json', DATA_DIR: import.meta.filename };
  const bot = await spawnBuilt('main.js', [], env);
  await bot.ended;
  const lines = bot.output().trim().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ time: expect.any(String) });
});

test('a bot tells a supervisor that it is ready, and counts what it answers', async () => {
  const bot = await spawnBuilt('main.js', [], { ...onDiscord, HEALTH_PORT: '0' });
  await bot.wrote(/Health is told on \S+/);
  const [, root = ''] = bot.output().match(/told on (http:\S+)\/readyz/) ?? [];
  expect((await fetch(`${root}/livez`)).status).toBe(200);
  await bot.wrote('Ready as');
  await expect.poll(async () => (await fetch(`${root}/readyz`)).status).toBe(200);
  await discord.person('mira').command('ask', { question: 'what is tea' });
  await expect
    .poll(async () => (await fetch(`${root}/metrics`)).text())
    .toMatch(/wireside_answer_seconds_count\{asked="command"\} 1\n/);
  expect(await (await fetch(`${root}/metrics`)).text()).toContain(
    'wireside_verdicts_total{verdict="answer"} 1\n',
  );
});

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { LocalDiscord } from '../../src/local-discord/start.ts';
import { callApi } from './support/api.ts';
import { busyBot } from './support/busyBot.ts';
import { openWithBot } from './support/scene.ts';

/** Discord's own description of its API lies beside the project where it is developed. */
const VALIDATOR = resolve('../shared/discord/validate.mjs');
const described = existsSync(VALIDATOR);
if (!described) console.log(`The traffic is not checked: ${VALIDATOR} is not there.`);

/** The description has a thousand schemas to read and compile. */
const SLOW = { timeout: 60_000 };

const Faults = z.array(z.string());
const Check = z.function({ input: [z.string(), z.string(), z.unknown()], output: Faults });
const CheckAnswer = z.function({ input: [z.string(), z.string(), z.int(), z.unknown()], output: Faults });
const Validator = z.object({ checkRequest: Check, checkResponse: CheckAnswer });

test.skipIf(!described)("all traffic is as Discord's description has it, both ways", SLOW, async () => {
  const { discord, client } = await openWithBot();
  await busyBot(client);
  await useEverything(discord);
  await readEverything(discord);
  const { checkRequest, checkResponse } = Validator.parse(await import(pathToFileURL(VALIDATOR).href));
  const calls = discord.calls();
  const faults = calls.flatMap((call) => [
    ...checkRequest(call.method, call.path, call.request).map((fault) => ({
      call,
      fault: `request ${fault}`,
    })),
    ...checkResponse(call.method, call.path, call.status, call.response).map((fault) => ({ call, fault })),
  ]);
  expect(calls.length).toBeGreaterThan(40);
  expect(faults.map(({ call, fault }) => `${call.method} ${call.path} ${call.status} ${fault}`)).toEqual([]);
  expect(calls.filter((call) => call.status >= 400)).toEqual([]);
});

/** Everything that a user can do with the busy bot. */
async function useEverything(discord: LocalDiscord): Promise<void> {
  const mira = discord.person('mira');
  await mira.command('say', { text: 'hello' });
  await mira.command('say', { text: 'hello' }, { channel: 'dm' });
  await mira.command('private');
  await mira.complete('say', 'how', 'lou');
  await mira.command('all', {
    user: 'tomas',
    role: 'Moderator',
    channel: 'questions',
    count: 3,
    size: 1.5,
    sure: true,
    pick: 'a',
  });
  const late = await mira.command('late');
  if (late.kind === 'deferred') await late.final;
  const form = await mira.command('form');
  if (form.kind === 'modal') await mira.submit(form.modal, { name: 'Mira', letter: ['a'] });
  const message = await mira.say('general', 'A good question');
  await mira.menu('Quote this', message);
  for (const use of ['side', 'now', 'later']) {
    const blocks = await mira.command('blocks');
    if (blocks.kind === 'message') await mira.click(blocks.message, use);
  }
  for (const [select, value] of [
    ['Letters', 'b'],
    ['user', discord.botId],
    ['where', discord.channel('help')],
  ] as const) {
    const blocks = await mira.command('blocks');
    if (blocks.kind === 'message') await mira.select(blocks.message, select, [value]);
  }
}

/** What bots read and write outside interactions. */
async function readEverything(discord: LocalDiscord): Promise<void> {
  const { applicationId, guildId } = discord;
  const general = discord.channel('general');
  const { thread } = await discord.person('ada').post('How?', 'Nothing works');
  const get = (path: string) => callApi(discord, 'GET', path);
  for (const path of [
    '/gateway',
    '/gateway/bot',
    '/applications/@me',
    '/oauth2/applications/@me',
    '/users/@me',
    '/users/@me/guilds',
    `/users/${discord.botId}`,
    `/guilds/${guildId}`,
    `/guilds/${guildId}/channels`,
    `/guilds/${guildId}/roles`,
    `/guilds/${guildId}/threads/active`,
    `/guilds/${guildId}/members/${discord.botId}`,
    `/applications/${applicationId}/commands`,
    `/applications/${applicationId}/guilds/${guildId}/commands`,
    `/channels/${general}`,
    `/channels/${discord.channel('help')}`,
    `/channels/${thread.id}`,
    `/channels/${general}/messages?limit=10`,
  ]) {
    expect((await get(path)).status, path).toBe(200);
  }
  await writeEverything(discord, general);
}

async function writeEverything(discord: LocalDiscord, general: string): Promise<void> {
  const send = (method: string, path: string, body?: unknown) => callApi(discord, method, path, body);
  const sent = await send('POST', `/channels/${general}/messages`, {
    content: 'hello <@1>',
    embeds: [{ title: 'T', fields: [{ name: 'a', value: 'b' }], timestamp: new Date().toISOString() }],
    allowed_mentions: { parse: [] },
  });
  const { id } = z.object({ id: z.string() }).parse(sent.json);
  const message = `/channels/${general}/messages/${id}`;
  await send('PATCH', message, { content: 'hallo', embeds: [] });
  await send('PUT', `${message}/reactions/${encodeURIComponent('👍')}/@me`);
  await send('GET', `${message}/reactions/${encodeURIComponent('👍')}`);
  await send('GET', message);
  await send('DELETE', `${message}/reactions/${encodeURIComponent('👍')}/@me`);
  await send('POST', `${message}/threads`, { name: 'More about this' });
  await send('POST', `/channels/${general}/threads`, { name: 'Talk', type: 11 });
  await send('POST', `/channels/${discord.channel('help')}/threads`, {
    name: 'News',
    message: { content: 'New' },
  });
  await send('POST', '/users/@me/channels', { recipient_id: discord.person('mira').id });
  await send('POST', `/channels/${general}/typing`);
  await send('DELETE', message);
}

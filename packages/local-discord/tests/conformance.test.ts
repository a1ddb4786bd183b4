import { expect, test } from 'vitest';
import { z } from 'zod';
import type { LocalDiscord } from '../src/start.ts';
import { callApi } from './support/api.ts';
import { busyBot } from './support/busyBot.ts';
import { faultsOf, isDescribed } from './support/description.ts';
import { openWithBot } from './support/scene.ts';

if (!isDescribed) console.log("The traffic is not checked: Discord's description is not here.");

/** The description has a thousand schemas to read and compile. */
const SLOW = { timeout: 120_000 };

test.skipIf(!isDescribed)("all traffic is as Discord's description has it, both ways", SLOW, async () => {
  const { discord, client } = await openWithBot();
  await busyBot(client);
  await useEverything(discord);
  await readEverything(discord);
  const calls = discord.calls();
  expect(calls.length).toBeGreaterThan(50);
  expect(await faultsOf(calls)).toEqual([]);
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
  await expect.poll(() => discord.calls().some(({ method }) => method === 'DELETE')).toBe(true);
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
  await registerCommands(discord);
}

async function registerCommands(discord: LocalDiscord): Promise<void> {
  const command = { name: 'one-more', description: 'One more', default_member_permissions: '8192' };
  for (const scope of ['', `/guilds/${discord.guildId}`]) {
    const path = `/applications/${discord.applicationId}${scope}/commands`;
    const { json } = await callApi(discord, 'POST', path, command);
    const { id } = z.object({ id: z.string() }).parse(json);
    await callApi(discord, 'PATCH', `${path}/${id}`, {
      description: 'Another',
      default_member_permissions: null,
    });
    await callApi(discord, 'GET', `${path}/${id}`);
    await callApi(discord, 'DELETE', `${path}/${id}`);
    await callApi(discord, 'PUT', path, [command]);
  }
}

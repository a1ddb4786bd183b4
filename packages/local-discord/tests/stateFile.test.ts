import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, Events } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { startLocalDiscord } from '../src/start.ts';
import { busyBot } from './support/busyBot.ts';
import { open, openWithBot } from './support/scene.ts';

/** A file that does not exist yet, in a folder of its own that goes when the test is over. */
function freshFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-discord-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'state.json');
}

test('messages, ephemeral ones too, and commands are there after a restart', async () => {
  const stateFile = freshFile();
  const first = await openWithBot({ stateFile });
  await busyBot(first.client);
  await first.discord.person('mira').command('say', { text: 'hello' });
  await first.discord.person('mira').command('private');
  await first.client.destroy();
  await first.discord.close();

  const second = await open({ stateFile });
  expect(second.messages('general').map((message) => message.content)).toEqual(['hello', 'psst']);
  await expect(second.person('mira').command('say')).resolves.toMatchObject({ kind: 'failed' });
});

test('a form that was open before a restart can be handed in after it', async () => {
  const stateFile = freshFile();
  const first = await openWithBot({ stateFile });
  await busyBot(first.client);
  const shown = await first.discord.person('mira').command('form');
  await first.client.destroy();
  await first.discord.close();

  const second = await openWithBot({ stateFile });
  await busyBot(second.client);
  if (shown.kind !== 'modal') throw new Error(`No form came: ${shown.kind}`);
  const outcome = await second.discord.person('mira').submit(shown.modal, { name: 'Mira', letter: ['a'] });
  expect(outcome).toMatchObject({ kind: 'message', message: { content: 'Got Mira' } });
});

test('what was seen is in the file soon, without an orderly end', async () => {
  const stateFile = freshFile();
  const discord = await open({ stateFile });
  await discord.person('mira').say('general', 'remember this');
  await expect.poll(() => readFileSync(stateFile, 'utf8')).toContain('remember this');
  const left = freshFile();
  copyFileSync(stateFile, left);
  expect((await open({ stateFile: left })).messages('general')).toHaveLength(1);
});

test('a file that was sent is served again after a restart, at the new address', async () => {
  const stateFile = freshFile();
  const first = await openWithBot({ stateFile });
  first.client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot)
      await message.reply({ files: [{ attachment: Buffer.from('bytes'), name: 'a.txt' }] });
  });
  const answer = first.discord.waitForMessage('general');
  await first.discord.person('mira').say('general', `<@${first.discord.botId}> a file`);
  await answer;
  await first.client.destroy();
  await first.discord.close();

  const second = await open({ stateFile });
  const [, message] = second.messages('general');
  expect(await textBehind(message)).toBe('bytes');
});

test('a state file that cannot be read stops the start with what to do', async () => {
  const stateFile = freshFile();
  writeFileSync(stateFile, '{');
  await expect(startLocalDiscord({ stateFile })).rejects.toThrow('Delete the file to start afresh.');
});

const Saved = z.looseObject({
  origin: z.string(),
  lastId: z.string(),
  threads: z.array(z.looseObject({ id: z.string() })),
  messages: z.array(z.looseObject({ message: z.looseObject({ components: z.array(z.unknown()) }) })),
  files: z.array(z.looseObject({ id: z.string(), type: z.string() })),
  commands: z.array(z.looseObject({ name: z.string() })),
  interactions: z.array(z.looseObject({ facts: z.looseObject({ user: z.string() }) })),
  modals: z.array(z.looseObject({ user: z.string() })),
});

/** The state of a busy evening, as the stand-in writes it. */
async function fullState(): Promise<z.infer<typeof Saved>> {
  const stateFile = freshFile();
  const { discord, client } = await openWithBot({ stateFile });
  await busyBot(client);
  const mira = discord.person('mira');
  await mira.command('blocks');
  await mira.command('form');
  await mira.post('A post', 'with text');
  const form = new FormData();
  form.append('files[0]', new Blob(['bytes']), 'a.txt');
  form.append('payload_json', '{}');
  const headers = { authorization: `Bot ${discord.token}` };
  const url = `${discord.api}/v10/channels/${discord.channel('general')}/messages`;
  expect((await fetch(url, { method: 'POST', headers, body: form })).status).toBe(200);
  return Saved.parse(JSON.parse(readFileSync(stateFile, 'utf8')));
}

test('a state that was changed into what no stand-in writes stops the start', async () => {
  const state = await fullState();
  const [file, thread, stored, interaction] = [
    state.files[0],
    state.threads[0],
    state.messages[0],
    state.interactions[0],
  ];
  const start = async (changed: object) => {
    const stateFile = freshFile();
    writeFileSync(stateFile, JSON.stringify({ ...state, ...changed }));
    const discord = await startLocalDiscord({ stateFile });
    await discord.close();
  };
  await start({});
  for (const changed of [
    { files: [{ ...file, id: '../../secret' }] },
    { files: [{ ...file, type: 'text/plain\r\nset-cookie: a=b' }] },
    { threads: [{ ...thread, id: '../1' }] },
    { threads: [{ ...thread, kind: 'text' }] },
    { messages: [{ message: { ...stored?.message, components: [{ type: 99 }] } }] },
    { messages: [{ message: { ...stored?.message, content: 7 } }] },
    { messages: [{ message: { ...stored?.message, author: 'mira' } }] },
    { messages: [{ ...stored, only: 'everyone' }] },
    { commands: [{ ...state.commands[0], name: 'NO SUCH NAME' }] },
    { interactions: [{ ...interaction, facts: { ...interaction?.facts, user: '../x' } }] },
    { modals: [{ ...state.modals[0], modal: { title: 'No fields' } }] },
    { origin: 'https://example.org' },
    { lastId: '-1' },
    { more: true },
  ]) {
    await expect(start(changed), JSON.stringify(changed)).rejects.toThrow('Delete the file to start afresh.');
  }
});

test('a message is in the file when it is acknowledged, to people and to bots', async () => {
  const stateFile = freshFile();
  const { discord, client } = await openWithBot({ stateFile });
  const inFile = () => readFileSync(stateFile, 'utf8');
  await discord.person('mira').say('general', 'said by Mira');
  expect(inFile()).toContain('said by Mira');
  const channel = await client.channels.fetch(discord.channel('general'));
  if (channel?.isSendable()) await channel.send('said by the bot');
  expect(inFile()).toContain('said by the bot');
});

async function textBehind(message: APIMessage | undefined): Promise<string> {
  const response = await fetch(message?.attachments[0]?.url ?? '');
  return response.text();
}

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, Events } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
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

async function textBehind(message: APIMessage | undefined): Promise<string> {
  const response = await fetch(message?.attachments[0]?.url ?? '');
  return response.text();
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { APIMediaGalleryItem, APIMessage } from 'discord-api-types/v10';
import { afterAll, expect, test } from 'vitest';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { PIXEL } from '../fixtures/pixel.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const dir = await mkdtemp(path.join(os.tmpdir(), 'wireside-own-pictures-'));
afterAll(() => rm(dir, { recursive: true }));

const PARAGRAPH = `${'Cut above a bud that looks outward. '.repeat(30).trim()}\n\n`;
const files = {
  'pack.yaml': 'name: Garden\n',
  'entries/prune.md': `---\nquestion: How do I prune roses?\nphrasings: [prune roses]\n---\nLike this:\n\n![The first cut](images/cut.png)\n\nAnd ![a rose](https://garden.example/rose.png).\n`,
  'entries/year.md': `---\nquestion: What happens in a year of the garden?\nphrasings: [year of the garden]\n---\n${PARAGRAPH}${PARAGRAPH}${PARAGRAPH}Last ![the winter](images/cut.png).\n`,
  'entries/images/cut.png': PIXEL,
};
await mkdir(path.join(dir, 'entries', 'images'), { recursive: true });
for (const [name, content] of Object.entries(files)) await writeFile(path.join(dir, name), content);
const loaded = await loadPack(dir);
if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));

const { discord } = await startWire(loaded.pack);
const mira = discord.person('mira');
const bot = `<@${discord.botId}>`;
const answerTo = (message: { readonly id: string }) =>
  discord.waitForMessage('general', ({ message_reference }) => message_reference?.message_id === message.id);

/** What a message shows below its texts. */
function picturesOf(message: Pick<APIMessage, 'components'>): readonly APIMediaGalleryItem[] {
  const found: APIMediaGalleryItem[] = [];
  JSON.stringify(message.components, (key, value) => {
    if (key === 'items' && Array.isArray(value)) found.push(...value);
    return value;
  });
  return found;
}

const OWN = { description: 'The first cut', media: { content_type: 'image/png', width: 1, height: 1 } };
const OF_THE_WEB = { description: 'a rose', media: { url: 'https://garden.example/rose.png' } };

test('an answer shows a picture of the pack beside one of the web, each with its words', async () => {
  const answer = messageOf(await mira.command('ask', { question: 'How do I prune roses?' }));
  expect(picturesOf(answer)).toMatchObject([OWN, OF_THE_WEB]);
  expect(seenIn(answer)).toContain('🖼 1 The first cut');
});

test('so it does in chat, and behind the buttons and the select of /browse', async () => {
  const inChat = await answerTo(await mira.say('general', `${bot} prune roses`));
  expect(picturesOf(inChat)).toMatchObject([OWN, OF_THE_WEB]);
  const kinds = messageOf(await mira.command('browse'));
  const topics = messageOf(await mira.click(kinds, 'Questions (2)'));
  const read = messageOf(await mira.select(topics, 'Choose a topic to read', ['prune']));
  expect(picturesOf(read)).toMatchObject([OWN, OF_THE_WEB]);
});

test('a picture stands on the page whose text means it, and goes when the page is turned', async () => {
  const first = messageOf(await mira.command('ask', { question: 'year of the garden', private: true }));
  expect(picturesOf(first)).toEqual([]);
  let page = first;
  for (let turned = 0; turned < 2; turned++) page = messageOf(await mira.click(page, 'Next'));
  expect(seenIn(page)).toContain('Last 🖼 1 the winter.');
  expect(picturesOf(page)).toMatchObject([
    { description: 'the winter', media: { content_type: 'image/png' } },
  ]);
  expect(page.attachments).toHaveLength(1);
  const back = messageOf(await mira.click(page, 'Previous'));
  expect(picturesOf(back)).toEqual([]);
  expect(back.attachments).toEqual([]);
});

test('a picture that is gone by now takes nothing else with it', async () => {
  await rm(path.join(dir, 'entries', 'images', 'cut.png'));
  const answer = messageOf(await mira.command('ask', { question: 'prune roses' }));
  expect(picturesOf(answer)).toMatchObject([OF_THE_WEB]);
  expect(seenIn(answer)).toContain('🖼 1 The first cut');
});

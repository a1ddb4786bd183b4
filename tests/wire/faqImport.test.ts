import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIMessage } from 'discord.js';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { Editor } from './editing.ts';
import { messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const dir = path.join(import.meta.dirname, '..', 'fixtures', 'knowledge');
const { discord, restart } = await startWire(await loadTea(), { dir });
const ada = new Editor(discord, discord.person('ada'));
const mira = discord.person('mira');

/** Puts a file where Discord's client does before it sends a form. @returns its id */
async function upload(name: string, body: string | Uint8Array): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' };
  const url = `${discord.page}client/files?name=${encodeURIComponent(name)}`;
  const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) });
  return z.object({ id: z.string() }).parse(await answer.json()).id;
}

/** What somebody is told who imports files. */
async function importing(
  files: Readonly<Record<string, string | Uint8Array>>,
  more = {},
): Promise<APIMessage> {
  const ids = await Promise.all(Object.entries(files).map(([name, body]) => upload(name, body)));
  const typed = { files: ids, may: true, ...more };
  return ada.send(await ada.person.command('faq import'), typed);
}

const asked = async (question: string) =>
  seenIn(messageOf(await mira.command('ask', { question, private: true })));

const CSV =
  'question,answer\n' +
  'What is gunpowder tea?,Green tea rolled into pellets.\n' +
  'What is lapsang souchong?,Black tea dried over pine smoke.\n' +
  'What is tea?,Leaves in hot water.\n';

test('a table becomes answers, also where the bot stops between any two steps', async () => {
  const result = await importing({ 'teas.csv': CSV });
  expect(seenIn(result)).toContain('3 read, 2 usable, 1 needs a hand');
  expect(result.attachments.map(({ filename }) => filename)).toEqual(['import.txt']);
  await restart();
  const draft = await ada.click(result, 'Preview all');
  await ada.shows(draft, 'questions that are right today');
  await restart();
  await ada.shows(await ada.click(result, 'Publish all'), '**Live:**');
  expect(await asked('what is lapsang souchong')).toContain('pine smoke');
  expect(await asked('what is tea')).toContain('Camellia');
});

test('what is answered here already is replaced where that is chosen, and nothing else of it is lost', async () => {
  const result = await importing({ 'teas.csv': CSV }, { overlap: 'replace' });
  await ada.shows(await ada.click(result, 'Publish all'), '**Live:**');
  expect(await asked('what is tea')).toContain('Leaves in hot water');
});

test('a collection in several files is read by what stands in them', async () => {
  const toml = await readFile('tests/fixtures/imports/tags.toml', 'utf8');
  const zip = zipSync({ 'tags.txt': strToU8(toml) });
  expect(seenIn(await importing({ 'tags.zip': zip }))).toMatch(/[1-9]\d* read, [1-9]\d* usable/);
});

test('texts of others are not taken', async () => {
  expect(seenIn(await importing({ 'teas.csv': CSV }, { may: false }))).toContain('Tick');
});

const ATTACKS: Readonly<Record<string, readonly [string, string | Uint8Array, string]>> = {
  'a path that leads out': ['a.zip', zipSync({ '../../evil.csv': strToU8(CSV) }), 'leads out of it'],
  'a bomb': ['a.zip', zipSync({ 'a.csv': new Uint8Array(1_900_000) }, { level: 9 }), 'more than 100 times'],
  'a table of 10 MB': ['a.csv', 'a,b\n'.repeat(2_600_000), '2,097,152'],
  'a large file in a small archive': [
    'a.zip',
    zipSync(
      {
        'a.csv': strToU8(
          Array.from({ length: 180_000 }, (_, row) => `a question ${row * 7919}?,b`).join('\n'),
        ),
      },
      { level: 9 },
    ),
    '2097152',
  ],
  'more answers than 500': [
    'a.csv',
    `question,answer\n${Array.from({ length: 501 }, (_, row) => `What is tea number ${row}?,Tea ${row}.`).join('\n')}`,
    '500',
  ],
  'a program': ['a.csv', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), '0 usable'],
};

test.each(Object.entries(ATTACKS))(
  '%s is refused with a sentence, and nothing is kept',
  async (_, attack) => {
    const [name, body, told] = attack;
    expect(seenIn(await importing({ [name]: body }))).toContain(told);
    const drafts = await ada.final(await ada.person.command('faq drafts'));
    expect(seenIn(drafts)).not.toContain('tea number');
  },
);

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIMessage } from 'discord.js';
import { afterAll, expect, test } from 'vitest';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { Editor } from './editing.ts';
import { startWire } from './startWire.ts';

const STOLEN = 'tell me about the caffeine there is in tea';
const dir = await mkdtemp(path.join(tmpdir(), 'wireside-'));
await cp(path.join(import.meta.dirname, '..', 'fixtures', 'knowledge'), dir, { recursive: true });
await mkdir(path.join(dir, 'eval'));
const right = { q: STOLEN, ids: ['does-tea-have-caffeine'] };
await writeFile(path.join(dir, 'eval', 'people.jsonl'), JSON.stringify(right));
afterAll(() => rm(dir, { recursive: true }));
const loaded = await loadPack(dir);
if (!loaded.ok) throw new Error('The pack does not load.');
const { discord, restart } = await startWire(loaded.pack, { dir });
const ada = new Editor(discord, discord.person('ada'));

const KOMBUCHA = {
  question: 'What is kombucha?',
  answer: 'Sweet tea that yeast and bacteria have made sour.',
  phrasings: 'fermented tea',
  kind: 'concept',
  sources: ['our-staff'],
};

/** Waits for the numbers over all questions. */
async function numbers(draft: APIMessage): Promise<string> {
  await expect
    .poll(() => seenIn(ada.now(draft)), { timeout: 60_000 })
    .toMatch(/(?<!so far\. )Of \d+ questions that are right today/);
  return seenIn(ada.now(draft));
}

/** The first value that a select of a message offers. */
const valueIn = (message: APIMessage): string =>
  /"value":"([^"]+)"/.exec(JSON.stringify(message.components))?.[1] ?? '';

test('a draft shows what it does, and still does so after a restart', async () => {
  const draft = await ada.send(await ada.person.command('faq add'), KOMBUCHA);
  const shown = await numbers(draft);
  expect(shown).toContain(
    'Of 57 questions that are right today: 57 stay, 0 become a choice, **0 turn wrong**',
  );
  expect(shown).toContain('[Publish]');
  await restart();
  const list = await ada.final(await ada.person.command('faq drafts'));
  const again = await ada.final(await ada.person.select(list, 'Open a draft', [valueIn(list)]));
  expect(await numbers(again)).toContain('**0 turn wrong**');
});

test('where an answer turns wrong, publishing lists it and asks once more, also after a restart', async () => {
  const draft = await ada.send(await ada.person.command('faq add'), {
    ...KOMBUCHA,
    question: 'What is mate?',
    phrasings: STOLEN,
  });
  const shown = await numbers(draft);
  expect(shown).toContain(`**1 turns wrong** (“${STOLEN}”)`);
  expect(shown).not.toContain('[Publish]');
  const listed = await ada.click(draft, 'Publish anyway');
  expect(seenIn(listed)).toContain('“Does tea have caffeine?” → “What is mate?”');
  await restart();
  await ada.click(listed, 'Back to the draft');
  await ada.click(draft, 'Publish anyway');
  await restart();
  await ada.shows(await ada.click(draft, 'Publish anyway'), '**Live:** What is mate?');
});

test('a preview of before somebody else published is made anew', async () => {
  const older = await ada.send(await ada.person.command('faq add'), {
    ...KOMBUCHA,
    question: 'What is rooibos?',
    phrasings: 'red bush',
  });
  await ada.shows(older, 'stay');
  const newer = await ada.send(await ada.person.command('faq add'), {
    ...KOMBUCHA,
    question: 'What is matcha?',
    phrasings: 'green powder',
  });
  await ada.shows(newer, 'stay');
  await ada.shows(await ada.click(newer, 'Publish'), '**Live:**');
  await ada.shows(await ada.click(older, 'Publish'), 'changed since');
  await ada.shows(older, 'stay');
  await ada.shows(await ada.click(older, 'Publish'), '**Live:** What is rooibos?');
});

import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isEditor } from '../../commands/faq/desk.ts';
import { DEFAULT_SETTINGS } from '../../src/learning/servers.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { Editor } from './editing.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const dir = path.join(import.meta.dirname, '..', 'fixtures', 'knowledge');
const { discord, restart, folder } = await startWire(await loadTea(), { dir });
const ada = new Editor(discord, discord.person('ada'));
const mira = discord.person('mira');
const store = path.join(folder, 'wireside.db');

const CHAI = { question: 'What is chai?', answer: 'Tea with **spices**.', kind: 'faq', sources: [] };

test('where nothing can be kept, who writes is told and has the text back, and answers go on', async () => {
  const draft = await ada.send(await ada.person.command('faq add'), CHAI);
  const form = await ada.person.command('faq add');
  await restart(async () => {
    await rename(store, `${store}.aside`);
    await mkdir(store);
    await writeFile(path.join(store, 'x'), '');
  });
  const told = await ada.send(form, CHAI);
  expect(seenIn(told)).toContain('cannot be kept at the moment');
  expect(told.attachments.map(({ filename }) => filename)).toEqual(['answer.md']);
  const refused = await ada.person.click(ada.now(draft), 'Publish');
  expect(mannerOf(refused)).toBe('private');
  expect(seenIn(messageOf(refused))).toContain('cannot be kept at the moment');
  const asked = await mira.command('ask', { question: 'What is oolong?', private: true });
  expect(seenIn(messageOf(asked))).toContain('partly oxidised');
  await restart(async () => {
    await rm(store, { recursive: true });
    await rename(`${store}.aside`, store);
  });
  await ada.shows(await ada.click(draft, 'Publish'), '**Live:**');
});

test('who lost the role cannot publish, and who has one of the editors can', () => {
  const settings = { ...DEFAULT_SETTINGS, editors: ['1200000000000000009'] };
  const servers = { known: () => ({ settings, generation: 1 }) };
  const person = (roles: readonly string[], manages = false) => ({
    guildId: '1200000000000000001',
    member: { roles: [...roles] },
    memberPermissions: { has: () => manages },
  });
  const may = (who: Parameters<typeof isEditor>[0]) => isEditor(who, { servers });
  expect(may(person([]))).toBe(false);
  expect(may(person(['1200000000000000009']))).toBe(true);
  expect(may(person([], true))).toBe(true);
  expect(may({ ...person([], true), guildId: null })).toBe(false);
});

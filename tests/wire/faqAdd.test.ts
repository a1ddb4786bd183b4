import path from 'node:path';
import { expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { Editor } from './editing.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const dir = path.join(import.meta.dirname, '..', 'fixtures', 'knowledge');
const { discord, restart } = await startWire(await loadTea(), { dir });
const ada = new Editor(discord, discord.person('ada'));
const mira = discord.person('mira');

const KOMBUCHA = {
  question: 'What is kombucha?',
  answer: 'Sweet tea that **yeast and bacteria** have made sour.',
  phrasings: 'fermented tea\n- tea mushroom drink',
  kind: 'concept',
  sources: ['our-staff'],
};

const asked = async (question: string) =>
  seenIn(messageOf(await mira.command('ask', { question, private: true })));

test('an answer that an editor writes is asked for a moment later, also after a restart', async () => {
  const before = await asked('what is kombucha');
  expect(before).not.toContain('yeast');
  const draft = await ada.send(await ada.person.command('faq add'), KOMBUCHA);
  expect(seenIn(draft)).toContain('Draft: What is kombucha?');
  await restart();
  const live = await ada.click(draft, 'Publish');
  await ada.shows(live, '**Live:** What is kombucha?');
  for (let restarts = 0; restarts < 2; restarts += 1) {
    const answer = await asked('what is kombucha');
    expect(answer).toContain('yeast and bacteria');
    expect(answer).toContain('Our staff');
    expect(await asked('tea mushroom drink')).toContain('yeast and bacteria');
    await restart();
  }
});

test('who may not manage the server is offered no such command', async () => {
  await expect(mira.command('faq add')).rejects.toThrow();
});

test('what is discarded is gone, also for who still sees it', async () => {
  const draft = await ada.send(await ada.person.command('faq add'), {
    ...KOMBUCHA,
    question: 'What is chai?',
  });
  expect(seenIn(await ada.click(draft, 'Discard'))).toBe('Discarded.');
});

test('a text with a fault is kept, told, and can be mended in the form', async () => {
  const draft = await ada.send(await ada.person.command('faq add'), {
    ...KOMBUCHA,
    phrasings: 'x'.repeat(201),
  });
  expect(mannerOf({ kind: 'message', message: draft, ephemeral: true })).toBe('private');
  expect(seenIn(draft)).toContain('1 thing to mend');
  expect(seenIn(draft)).not.toContain('[Publish]');
  const clashing = await ada.send(await ada.person.click(ada.now(draft), 'Edit again'), {
    phrasings: 'What is tea?',
  });
  expect(seenIn(clashing)).toContain('**What is tea?**: asks the same as the question of “what-is-tea”.');
  const mended = await ada.send(await ada.person.click(ada.now(draft), 'Edit again'), {
    question: 'Is tea a plant?',
    phrasings: 'tea plant',
  });
  expect(seenIn(mended)).toContain('[Publish]');
});

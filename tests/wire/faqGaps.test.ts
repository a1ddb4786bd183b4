import path from 'node:path';
import { expect, test } from 'vitest';
import { seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { Editor, filledInto, formIn, groupsIn, keepQuestions } from './editing.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { startWire } from './startWire.ts';

const dir = path.join(import.meta.dirname, '..', 'fixtures', 'knowledge');
const wire = await startWire(await loadTea(), { dir });
const { discord, restart } = wire;
const ada = new Editor(discord, discord.person('ada'));
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];

await keepQuestions(wire);

const ask = (question: string, who = mira) => who.command('ask', { question });

/** All that waits, as an editor sees it. */
const list = async () => ada.final(await ada.person.command('faq gaps'));

/** The list with its one group opened. */
async function opened() {
  const shown = await list();
  const [value = ''] = groupsIn(shown);
  return ada.final(await ada.person.select(shown, 'Open a group', [value]));
}

test('what was asked and not found is answered from there, through restarts, and what is not answered goes on waiting', async () => {
  await ask('which kombucha mushroom is best for tea');
  await ask('best kombucha mushroom for tea', tomas);
  await ask('kombucha mushroom price for tea');
  await restart();
  const shown = await list();
  expect(seenIn(shown)).toContain('**1 group waits**');
  expect(seenIn(shown)).toContain('In the last 30 days');
  expect(seenIn(shown)).toMatch(/\[Unanswered 0\]\n\[Wrong 0\]\n\[Unsure 0\]\n\[Off topic 1\]/);
  await restart();
  const group = await opened();
  expect(seenIn(group)).toContain('- best kombucha mushroom for tea ×2');
  expect(seenIn(group)).toContain('[Write an answer]');
  await restart();
  const form = await ada.person.click(ada.now(group), 'Write an answer');
  const filled = filledInto(formIn(form));
  expect(filled.question).toBe('best kombucha mushroom for tea');
  expect(filled.phrasings).toBe('kombucha mushroom price for tea');
  await restart();
  const draft = await ada.send(form, {
    answer: 'The **mother** of a friend: it costs nothing and is used to your water.',
    phrasings: 'which kombucha mushroom is best for tea',
    sources: ['our-staff'],
  });
  await restart();
  const live = await ada.click(draft, 'Publish');
  const told = seenIn(await ada.shows(live, 'that waited'));
  expect(told).toMatch(/It answers [12] of the 2 questions that waited/);
  await restart();
  expect(seenIn(messageOf(await ask('best kombucha mushroom for tea')))).toContain('mother');
  const closed = Number(/answers (\d)/.exec(told)?.[1]);
  const waiting = seenIn(await list());
  expect(waiting).toContain(closed === 2 ? '**0 groups wait**' : '**1 group waits**');
});

test('questions are added to the nearest answer as phrasings', async () => {
  for (const who of [mira, tomas]) await ask('keep pyramid teabag strings dry', who);
  const group = await opened();
  const label = /\[(Add to “[^\]]+” as phrasings)\]/.exec(seenIn(group))?.[1];
  if (label === undefined) throw new Error(`Nothing is near: ${seenIn(group)}`);
  const form = await ada.person.click(ada.now(group), label);
  expect(String(filledInto(formIn(form)).phrasings)).toContain('pyramid teabag');
  const draft = await ada.send(form, {});
  expect(seenIn(draft)).toContain('Edit');
  const live = await ada.click(draft, 'Publish');
  await ada.shows(live, 'It answers 1 of the 1 question that waited.');
  await restart();
  expect(seenIn(messageOf(await ask('keep pyramid teabag strings dry')))).not.toContain("I don't have");
});

test('what is not ours is put aside, and its wording can tell where to stay silent', async () => {
  await ask('tea rooms rent prices in Vienna');
  await ask('tea rooms rent prices in Vienna', tomas);
  await restart();
  const group = await opened();
  const aside = await ada.click(group, 'Not ours');
  expect(seenIn(aside)).toContain('1 question will not be listed again.');
  await restart();
  const draft = await ada.click(aside, 'Add the wording to outside.yaml');
  await ada.shows(draft, '[Publish]');
  await ada.shows(await ada.click(draft, 'Publish'), '**Live:**');
  expect(seenIn(await list())).toMatch(/\[Unanswered \d\]\n\[Wrong 0\]\n\[Unsure \d\]\n\[Off topic 0\]/);
});

test('who may not manage the server is offered no such list', async () => {
  await expect(mira.command('faq gaps')).rejects.toThrow();
  expect(mannerOf(await ada.person.command('faq gaps'))).toBe('deferred');
});

test('the history of an answer tells how often it helped', async () => {
  const answer = messageOf(await ask('how do I store tea'));
  const why = messageOf(await mira.click(answer, 'Why?'));
  await mira.click(why, 'That helped');
  await restart();
  const shown = await ada.final(await ada.person.command('faq history', { answer: 'how-to-store-tea' }));
  expect(seenIn(shown)).toMatch(
    /the answer \d+ times, 1 said that it helped, 0 that they asked something else/,
  );
});

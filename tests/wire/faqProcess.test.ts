import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { packageRoot } from '../../src/base/package.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { Editor, filledInto, formIn, groupsIn } from './editing.ts';
import { messageOf } from './outcome.ts';
import { spawnBuilt } from './spawned.ts';

const discord = await startLocalDiscord();
const data = await mkdtemp(path.join(os.tmpdir(), 'wireside-data-'));
afterAll(async () => {
  await discord.close();
  await rm(data, { recursive: true });
});

const start = async () => {
  const bot = await spawnBuilt('main.js', [], {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    KNOWLEDGE_DIR: path.join(packageRoot, 'tests', 'fixtures', 'knowledge'),
    DATA_DIR: data,
  });
  await bot.wrote('Ready as');
  return bot;
};

/** Starting processes takes its time where others do so too. */
const PATIENT = { timeout: 120_000 };

const ada = new Editor(discord, discord.person('ada'));

/** Does a step with a process of its own, which is killed right after it. */
async function next<T>(step: () => Promise<T>): Promise<T> {
  const bot = await start();
  const done = await step();
  bot.signal('SIGKILL');
  await bot.ended;
  return done;
}

const ask = (question: string, who = 'mira') =>
  discord.person(who).command('ask', { question, private: true });

test(
  'an answer is written, published and undone by processes of which each is killed after one step',
  PATIENT,
  async () => {
    const asked = async () => seenIn(messageOf(await ask('What is chai?')));
    const form = await next(() => ada.person.command('faq add'));
    const draft = await next(() =>
      ada.send(form, { question: 'What is chai?', answer: 'Tea with **spices**.', sources: [] }),
    );
    const live = await next(async () => ada.shows(await ada.click(draft, 'Publish'), '**Live:**'));
    expect(await next(asked)).toContain('spices');
    const undo = await next(async () => ada.final(await ada.person.click(live, 'Undo')));
    const gone = await next(async () => ada.shows(await ada.click(undo, 'Publish'), '**Live:**'));
    expect(seenIn(gone)).toContain('What is chai?');
    expect(await next(asked)).not.toContain('spices');
  },
);

test(
  'what was asked and listed is answered by processes of which each is killed after one step, from /setup on',
  PATIENT,
  async () => {
    const MUSHROOM = 'best kombucha mushroom for tea';
    const setup = await next(async () => messageOf(await ada.person.command('setup')));
    const choices = await next(async () => formIn(await ada.person.click(setup, 'Change')));
    const kept = await next(async () =>
      ada.final(await ada.person.submit(choices, { ...filledInto(choices), learning: 'questions' })),
    );
    expect(seenIn(kept)).toContain('From now on');
    const list = async () => ada.final(await ada.person.command('faq gaps'));
    // One step: what was asked is written up to half a second after the answer, or when the list is asked for.
    const gaps = await next(async () => {
      for (const who of ['mira', 'tomas'])
        expect(seenIn(messageOf(await ask(MUSHROOM, who)))).toContain("[Don't keep it]");
      return list();
    });
    expect(seenIn(gaps)).toContain('**1 group waits**');
    const group = await next(async () =>
      ada.final(await ada.person.select(gaps, 'Open a group', groupsIn(gaps))),
    );
    expect(seenIn(group)).toContain(`${MUSHROOM} ×2`);
    const form = await next(() => ada.person.click(ada.now(group), 'Write an answer'));
    expect(filledInto(formIn(form)).question).toBe(MUSHROOM);
    const answer = { answer: 'The **mother** of a friend: it costs nothing.', sources: [] };
    const draft = await next(() => ada.send(form, answer));
    await next(async () => ada.shows(await ada.click(draft, 'Publish'), '**Live:**'));
    expect(await next(async () => seenIn(messageOf(await ask(MUSHROOM))))).toContain('mother');
    expect(seenIn(await next(list))).toContain('**0 groups wait**');
  },
);

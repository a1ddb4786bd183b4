import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { packageRoot } from '../../src/base/package.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { Editor } from './editing.ts';
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

test(
  'an answer is written, published and undone by processes of which each is killed after one step',
  PATIENT,
  async () => {
    const ada = new Editor(discord, discord.person('ada'));
    const next = async <T>(step: () => Promise<T>): Promise<T> => {
      const bot = await start();
      const done = await step();
      bot.signal('SIGKILL');
      await bot.ended;
      return done;
    };
    const asked = async () =>
      seenIn(
        messageOf(await discord.person('mira').command('ask', { question: 'What is chai?', private: true })),
      );
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

import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { seenIn } from '../discord/messageFaults.ts';
import { databaseUrl, inDatabase } from '../store/places.ts';
import { Editor, formIn } from './editing.ts';
import { messageOf } from './outcome.ts';
import { type Spawned, spawnBuilt } from './spawned.ts';
import { shownAt, vote } from './voting.ts';

const fixtures = path.join(import.meta.dirname, '..', 'fixtures');
const discord = await startLocalDiscord({
  world: { channels: [{ name: 'harbour', server: 'The Boatyard' }] },
});
const packs = await mkdtemp(path.join(os.tmpdir(), 'wireside-packs-'));
await cp(path.join(fixtures, 'boats'), path.join(packs, 'boats'), { recursive: true });
afterAll(async () => {
  await discord.close();
  await rm(packs, { recursive: true });
});

const start = async (env: Readonly<Record<string, string>>): Promise<Spawned> => {
  const bot = await spawnBuilt('main.js', [], {
    DISCORD_TOKEN: discord.token,
    DISCORD_API: discord.api,
    PACKS_DIR: packs,
    ...env,
  });
  await bot.wrote('Ready as');
  return bot;
};

const ada = new Editor(discord, discord.person('ada'));
const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
const asked = async (question: string, channel: string) =>
  seenIn(messageOf(await mira.command('ask', { question }, { channel })));

/** Starting processes takes its time where others do so too. */
const PATIENT = { timeout: 120_000 };

test.skipIf(databaseUrl === undefined)(
  'two processes with a shard each answer their servers, and share what is kept, also after a kill',
  PATIENT,
  async () => {
    const { url = '' } = await inDatabase(databaseUrl ?? '');
    const [atSea, ashore] = [
      { SHARDS: '0/2', DATABASE_URL: url },
      { SHARDS: '1/2', DATABASE_URL: url },
    ];
    await start(ashore);
    const first = await start(atSea);
    expect(await asked('what is oolong', 'general')).toContain('oolong');
    const setup = messageOf(await ada.person.command('setup', {}, { channel: 'harbour' }));
    const form = formIn(await ada.person.click(setup, 'Change'));
    await ada.final(await ada.person.submit(form, { pack: ['boats'], learning: 'counts', feedback: true }));
    expect(await asked('what is a canoe', 'harbour')).toContain('light, narrow boat');
    expect(await asked('what is a canoe', 'general')).not.toContain('light, narrow boat');
    const shown = shownAt(discord, messageOf(await mira.command('advise', { together: 60 })));
    expect(seenIn(await vote(mira, shown.now(), 'In the morning'))).toContain('Your vote:');
    first.signal('SIGKILL');
    await first.ended;
    expect(await asked('what is oolong', 'general')).toContain('oolong');
    await start(atSea);
    expect(await asked('what is a canoe', 'harbour')).toContain('light, narrow boat');
    expect(seenIn(await vote(tomas, shown.now(), 'In the morning'))).toContain('Your vote:');
  },
);

test(
  'without its database a process answers, and says in /setup that nothing can be changed',
  PATIENT,
  async () => {
    const bot = await start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
    expect(await asked('what is oolong', 'general')).toContain('oolong');
    const setup = messageOf(await ada.person.command('setup'));
    expect(seenIn(setup)).toContain('My store is out of reach.');
    const form = formIn(await ada.person.click(setup, 'Digest and days'));
    expect(seenIn(await ada.final(await ada.person.submit(form, { digest: [], days: '7' })))).toContain(
      'so nothing was changed',
    );
    expect(seenIn(messageOf(await mira.command('privacy')))).toContain('### What I keep');
    const remove = formIn(
      await mira.click(messageOf(await mira.command('privacy')), 'Delete a question of mine'),
    );
    expect(seenIn(messageOf(await mira.submit(remove, { question: 'what is oolong tea' })))).toContain(
      'so nothing was deleted',
    );
    expect(bot.output()).toContain('Until then no vote is taken; all else is answered.');
  },
);

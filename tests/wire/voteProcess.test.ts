import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startLocalDiscord } from 'wireside-local-discord';
import { openVotes } from '../../commands/vote/sessions.ts';
import { systemClock } from '../../src/base/clock.ts';
import { packageRoot } from '../../src/base/package.ts';
import { createStore } from '../../src/store/store.ts';
import { seenIn } from '../discord/messageFaults.ts';
import { mannerOf, messageOf } from './outcome.ts';
import { spawnBuilt } from './spawned.ts';
import { keepIn } from './startWire.ts';
import { shownAt, vote } from './voting.ts';

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
const PATIENT = { timeout: 60_000 };

/** As if the hour of the open question had passed while no process ran. */
async function letTimePass(): Promise<void> {
  const store = createStore({ folder: data });
  const options = { store, folder: path.join(data, 'votes'), log: keepIn([]), clock: systemClock };
  const { sessions } = openVotes(options);
  for (const { id } of await sessions.all())
    await sessions.change(id, (session) =>
      session.stage.kind === 'open' ? { ...session, stage: { ...session.stage, closes: 0 } } : session,
    );
  await store.close();
}

test('votes and the time of a question survive a process that is killed', PATIENT, async () => {
  const [mira, tomas] = [discord.person('mira'), discord.person('tomas')];
  const killed = await start();
  const shown = shownAt(discord, messageOf(await mira.command('advise', { together: 60 })));
  expect(seenIn(await vote(mira, shown.now(), 'In the morning'))).toContain('Your vote:');
  killed.signal('SIGKILL');
  await killed.ended;
  const again = await start();
  expect(seenIn(await vote(tomas, shown.now(), 'In the morning'))).toContain('Your vote:');
  again.signal('SIGKILL');
  await again.ended;
  await letTimePass();
  await start();
  await shown.has('Before: When do you drink it? “In the morning” (all 2)');
});

test('where the bot is not a member of a server there is no vote', PATIENT, async () => {
  await start();
  for (const channel of ['dm', 'weekend']) {
    const refused = await discord.person('mira').command('advise', { together: 5 }, { channel });
    expect(mannerOf(refused)).toBe('private');
    expect(seenIn(messageOf(refused))).toContain('Vote in a channel of a server that has me');
  }
});

import { expect, test } from 'vitest';
import { digestView, nextDue, postDigest } from '../../commands/faq/digest.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { openServers } from '../../src/app/openServers.ts';
import { NO_METER } from '../../src/base/log.ts';
import type { MessageView } from '../../src/discord/message.ts';
import { de } from '../../src/locales/de.ts';
import { en } from '../../src/locales/en.ts';
import type { Store } from '../../src/store/store.ts';
import { messageFaults, seenIn } from '../discord/messageFaults.ts';
import { loadTea } from '../fixtures/tea.ts';
import { onEachStore } from '../store/places.ts';

const SERVER = '1200000000000000001';
const CHANNEL = '1500000000000000001';
const FRIDAY = Date.UTC(2026, 11, 4, 12);
const DAY = 86_400_000;
const library = { current: knowledgeOf(await loadTea()) };

/** A process that posts digests. */
async function process(store: Store, folder: string) {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  const log = { error: keep, warn: keep, info: keep, debug: keep };
  const config = { KNOWLEDGE_DIR: folder, PACKS_DIR: undefined, ENGINES: 1 };
  const { learning, close } = await openServers({ config, standard: library, store, log, meter: NO_METER });
  const posted: string[] = [];
  let fails = 0;
  const send = async (channel: string, view: MessageView) => {
    if (fails-- > 0) throw new Error('Discord is out of reach.');
    posted.push(`${channel} ${seenIn(view)}`);
  };
  const look = (now: number) =>
    postDigest({ server: SERVER, t: en, send }, { library, learning, now: () => now });
  const fail = (times: number) => {
    fails = times;
  };
  return { learning, close, posted, lines, look, fail };
}

onEachStore('a digest is posted once a week, over restarts and two processes', async ({ open, folder }) => {
  const [mine, theirs] = [await process(open(), folder), await process(open(), folder)];
  await mine.learning.servers.change(SERVER, (settings) => ({
    ...settings,
    digest: CHANNEL,
    learning: 'questions',
  }));
  await theirs.learning.servers.refresh();
  const verdict = { ...library.current.engine.ask('dragon pots'), verdict: 'none', reason: 'near' } as const;
  const asked = {
    server: SERVER,
    asker: '1',
    words: 'who sells dragon pots',
    verdict,
    pack: library.current.pack,
  };
  mine.learning.gaps.asked(asked);
  await mine.learning.gaps.flush();
  for (let day = 0; day < 21; day += 1)
    await Promise.all([mine.look(FRIDAY + day * DAY), theirs.look(FRIDAY + day * DAY)]);
  const third = await process(open(), folder);
  await third.look(FRIDAY + 20 * DAY);
  const posted = [...mine.posted, ...theirs.posted, ...third.posted];
  // On the day when it was chosen, then on three Mondays.
  expect(posted).toHaveLength(4);
  expect(posted[0]).toContain(`${CHANNEL} ### This week for the staff\n- **1 group** of questions waits`);
  expect(posted[0]).toContain('[See them]');
  for (const each of [mine, theirs, third]) await each.close();
});

onEachStore('what could not be posted is posted later', async ({ open, folder }) => {
  const { learning, look, posted, lines, fail, close } = await process(open(), folder);
  await learning.servers.change(SERVER, (settings) => ({
    ...settings,
    digest: CHANNEL,
    learning: 'questions',
  }));
  const verdict = { ...library.current.engine.ask('dragon pots'), verdict: 'none', reason: 'near' } as const;
  learning.gaps.asked({
    server: SERVER,
    asker: '1',
    words: 'who sells dragon pots',
    verdict,
    pack: library.current.pack,
  });
  await learning.gaps.flush();
  fail(1);
  await look(FRIDAY);
  await look(FRIDAY + 60_000);
  expect(posted).toEqual([]);
  expect(lines).toContain('The weekly digest could not be posted: Discord is out of reach.');
  await look(FRIDAY + 180_000);
  expect(posted).toHaveLength(1);
  await close();
});

onEachStore('nothing is posted where no channel is chosen, or nothing waits', async ({ open, folder }) => {
  const { learning, look, posted, close } = await process(open(), folder);
  await look(FRIDAY);
  await learning.servers.change(SERVER, (settings) => ({ ...settings, digest: CHANNEL }));
  await look(FRIDAY);
  expect(posted.join()).not.toContain('group');
  await close();
});

test('weeks begin on Monday at 8:00', () => {
  const monday = Date.UTC(2026, 11, 7, 8);
  expect(nextDue(FRIDAY)).toBe(monday);
  expect(nextDue(monday - 1)).toBe(monday);
  expect(nextDue(monday)).toBe(monday + 7 * DAY);
});

test.each([en, de])('a digest is a message that Discord takes', (t) => {
  const view = digestView({ waiting: 10_000, wrong: 1, overdue: 300 }, t);
  expect(view && messageFaults(view)).toEqual([]);
  expect(digestView({ waiting: 0, wrong: 0, overdue: 0 }, t)).toBeUndefined();
});

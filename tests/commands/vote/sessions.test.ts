import { expect, test } from 'vitest';
import { voted } from '../../../commands/vote/session.ts';
import { openVotes } from '../../../commands/vote/sessions.ts';
import { systemClock } from '../../../src/base/clock.ts';
import type { Store } from '../../../src/store/store.ts';
import { DRINKS } from '../../advise/smallGuide.ts';
import { inFile, onEachStore } from '../../store/places.ts';
import { keepIn } from '../../wire/startWire.ts';
import { sampleSession, voter, withVotes } from './sampleSession.ts';

const session = withVotes(sampleSession(DRINKS), 'morning', 'unknown');

const votesIn = (store: Store, folder: string, lines: string[] = []) =>
  openVotes({ store, folder, log: keepIn(lines), clock: systemClock }).sessions;

onEachStore(
  'a vote is read as it was changed last, and gone when it is removed',
  async ({ open, folder }) => {
    const sessions = votesIn(open(), folder);
    expect(await sessions.all()).toEqual([]);
    await sessions.begin(sampleSession(DRINKS));
    await sessions.change(session.id, () => session);
    expect(await votesIn(open(), folder).all()).toEqual([session]);
    expect(await sessions.find(session.id)).toEqual(session);
    await sessions.remove(session.id);
    await sessions.remove(session.id);
    expect(await sessions.find(session.id)).toBeUndefined();
    expect(await sessions.change(session.id, () => session)).toBeUndefined();
  },
);

onEachStore('of votes of two processes at the same moment none is lost', async ({ open, folder }) => {
  const store = open();
  // One file is used by one process: DATA_DIR is locked.
  const processes = [store, store.isShared ? open() : store].map((each) => votesIn(each, folder));
  await processes[0]?.begin(sampleSession(DRINKS));
  const many = Array.from({ length: 40 }, (_, number) =>
    processes[number % 2]?.change(session.id, (before) => voted(before, voter(number), 'morning')),
  );
  await Promise.all(many);
  expect((await processes[1]?.find(session.id))?.votes).toHaveLength(40);
});

test('a vote in the store that is of another format is named, left and in nobody’s way', async () => {
  const { open, folder } = await inFile();
  const store = open();
  const lines: string[] = [];
  const sessions = votesIn(store, folder, lines);
  await sessions.begin(session);
  const foreign = { id: '1200000000000000009', body: '{"format":2}' };
  await store.use((database) => database.insertInto('vote').values(foreign).execute());
  expect(await sessions.all()).toEqual([session]);
  expect(lines).toEqual([expect.stringContaining('The vote 1200000000000000009 in the store is not one')]);
  const rows = await store.use((database) => database.selectFrom('vote').selectAll().execute());
  expect(rows).toContainEqual(foreign);
});

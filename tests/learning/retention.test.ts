import { expect, onTestFinished } from 'vitest';
import { manualClock } from 'wireside-local-discord';
import { noteMembership, retain, startRetention } from '../../src/learning/retention.ts';
import { createServers } from '../../src/learning/servers.ts';
import type { Store } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { onEachStore } from '../store/places.ts';
import { keepIn } from '../wire/startWire.ts';

const [A, B] = ['1200000000000000001', '1200000000000000002'];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 10, 1, 12);
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);

const gap = (server: string, last: number): Tables['gap'] => ({
  id: `${server}-${last}`,
  server,
  kind: 'near',
  text: 'can a drone be a gateway',
  norm: `drone gateway ${last}`,
  entry: '',
  first_day: day(last),
  last_day: day(last),
  count: 1,
  askers: 1,
  confidence: 0.2,
  top: '[]',
  version: '0',
  state: 'open',
});

const draft = (server: string, at: number): Tables['draft'] => ({
  id: `draft-${at}`,
  server,
  files: '[]',
  editor: '1200000000000000009',
  at,
  gaps: '[]',
  form: '{}',
  note: 'add',
  preview: null,
  preview_of: null,
});

const keep = (store: Store, gaps: readonly Tables['gap'][], drafts: readonly Tables['draft'][] = []) =>
  store.use(async (database) => {
    for (const row of gaps) await database.insertInto('gap').values(row).execute();
    for (const row of drafts) await database.insertInto('draft').values(row).execute();
  });

const kept = (store: Store, table: 'gap' | 'draft' | 'server') =>
  store.use(async (database) => {
    const rows = await database.selectFrom(table).select('server').orderBy('server').execute();
    return rows.map(({ server }) => server);
  });

onEachStore(
  'a question goes when the days of its server are over, and a draft after 90',
  async ({ open }) => {
    const store = open();
    const servers = createServers(store, () => {});
    await servers.change(B, (settings) => ({ ...settings, keptDays: 7 }));
    await keep(
      store,
      [gap(A, NOON - 29 * DAY), gap(A, NOON - 30 * DAY), gap(B, NOON - 6 * DAY), gap(B, NOON - 7 * DAY)],
      [draft(A, NOON - 89 * DAY), draft(A, NOON - 90 * DAY)],
    );
    expect(await retain(store, NOON)).toEqual({ questions: 2, drafts: 1, counts: 0, servers: 0 });
    expect(await kept(store, 'gap')).toEqual([A, B]);
    expect(await kept(store, 'draft')).toEqual([A]);
  },
);

onEachStore('counts go after 400 days', async ({ open }) => {
  const store = open();
  const rows = [399, 400].map((days) => ({
    server: A,
    day: day(NOON - days * DAY),
    entry: '',
    what: 'none' as const,
    n: 3,
  }));
  await store.use((database) => database.insertInto('tally').values(rows).execute());
  expect(await retain(store, NOON)).toMatchObject({ counts: 1 });
});

onEachStore(
  'of processes that try at the same time one does it, and none again within a day',
  async ({ open }) => {
    const stores = Array.from({ length: 6 }, open);
    const tried = await Promise.all(stores.map((store) => retain(store, NOON)));
    expect(tried.filter((done) => done !== undefined)).toHaveLength(1);
    const [store = open()] = stores;
    expect(await retain(store, NOON + DAY - 1)).toBeUndefined();
    expect(await retain(store, NOON + DAY)).toBeDefined();
  },
);

onEachStore(
  'a server that was left is forgotten after 7 days, and one that the bot is back in is kept',
  async ({ open }) => {
    const store = open();
    const servers = createServers(store, () => {});
    await servers.change(A, (settings) => ({ ...settings, learning: 'questions' }));
    await keep(store, [gap(A, NOON), gap(B, NOON)], [draft(A, NOON)]);
    const isOurs = () => true;
    await noteMembership(store, { has: () => false, isOurs }, NOON);
    await noteMembership(store, { has: () => false, isOurs }, NOON + DAY);
    await retain(store, NOON + 6 * DAY);
    expect(await kept(store, 'gap')).toEqual([A, B]);
    await noteMembership(store, { has: (server) => server === B, isOurs }, NOON + 6 * DAY);
    expect(await retain(store, NOON + 7 * DAY)).toMatchObject({ servers: 1 });
    expect(await kept(store, 'gap')).toEqual([B]);
    expect(await kept(store, 'draft')).toEqual([]);
    expect(await kept(store, 'server')).toEqual([B]);
  },
);

onEachStore('a server of another process is neither left nor back for this one', async ({ open }) => {
  const store = open();
  await keep(store, [gap(A, NOON)]);
  await noteMembership(store, { has: () => false, isOurs: () => false }, NOON);
  expect(await kept(store, 'server')).toEqual([]);
});

onEachStore('it is looked every hour, by the clock, until that is ended', async ({ open }) => {
  const store = open();
  const clock = manualClock();
  const lines: string[] = [];
  const end = startRetention({ store, clock, log: keepIn(lines) });
  onTestFinished(end);
  await keep(store, [gap(A, clock.now() - 40 * DAY)]);
  clock.advance(10 * 60_000);
  await expect
    .poll(() => lines)
    .toEqual(['info Kept long enough and deleted: 1 question, 0 drafts, 0 counts, 0 servers.']);
  await keep(store, [gap(A, clock.now() - 40 * DAY)]);
  const before = clock.now();
  const later = () => {
    clock.advance(HOUR);
    return lines.length;
  };
  await expect.poll(later).toBe(2);
  expect(clock.now() - before).toBeGreaterThanOrEqual(DAY);
  expect(await kept(store, 'gap')).toEqual([]);
});

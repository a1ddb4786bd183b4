import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/answer/verdict.ts';
import { type Asked, createGaps, type Gaps, gapId } from '../../src/learning/gaps.ts';
import { redact } from '../../src/learning/redact.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../src/learning/servers.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import { onEachStore } from '../store/places.ts';

const SERVER = '1200000000000000001';
const [MIRA, TOMAS] = ['1300000000000000001', '1300000000000000002'];
const MONDAY = Date.UTC(2026, 11, 7, 12);
const DAY = 86_400_000;

const verdict = (of: Partial<Verdict>): Verdict => ({
  verdict: 'none',
  id: null,
  ids: [],
  confidence: 0.2,
  word: 'unsure',
  candidates: [{ id: 'lorawan', score: 2 }],
  near: [],
  reason: 'near',
  questions: [],
  ...of,
});
const NEAR = verdict({});
const asked = (words: string, more: Partial<Asked> = {}): Asked => ({
  server: SERVER,
  asker: MIRA,
  words,
  verdict: NEAR,
  pack: { language: 'en', version: '12345678' },
  ...more,
});

/** What is kept where the settings are these. */
function keeping(
  store: Store,
  settings: Partial<ServerSettings> = { learning: 'questions' },
  now = () => MONDAY,
) {
  const lines: string[] = [];
  const log = {
    error: lines.push,
    warn: (line: string) => lines.push(line),
    info: lines.push,
    debug: lines.push,
  };
  const gaps = createGaps({ store, settingsOf: () => ({ ...DEFAULT_SETTINGS, ...settings }), log, now });
  const rows = async () => {
    await gaps.flush();
    return store.use((database) => database.selectFrom('gap').selectAll().orderBy('id').execute());
  };
  const tallies = async () => {
    await gaps.flush();
    return store.use((database) => database.selectFrom('tally').selectAll().orderBy('what').execute());
  };
  return { gaps, rows, tallies, lines };
}

onEachStore('a question without an answer is kept without whoever asked it', async ({ open }) => {
  const { gaps, rows } = keeping(open());
  const id = gaps.asked(asked('can I use a drone of mira@example.org as a gateway?'));
  expect(await rows()).toEqual([
    {
      id,
      server: SERVER,
      kind: 'near',
      text: 'can I use a drone of [e-mail] as a gateway?',
      norm: 'drone gateway',
      entry: '',
      first_day: '2026-12-07',
      last_day: '2026-12-07',
      count: 1,
      askers: 1,
      trusted: 0,
      confidence: 0.2,
      top: '[["lorawan",2]]',
      version: '12345678',
      state: 'open',
    },
  ]);
});

onEachStore('the same question again is counted, and people by the day', async ({ open }) => {
  let at = MONDAY;
  const { gaps, rows } = keeping(open(), { learning: 'questions' }, () => at);
  for (const [asker, words] of [
    [MIRA, 'can I use a drone as a gateway'],
    [MIRA, 'Drones as gateways?'],
    [TOMAS, 'a gateway as a drone'],
  ] as const) {
    gaps.asked(asked(words, { asker }));
    await gaps.flush();
  }
  at += DAY;
  gaps.asked(asked('drone gateway', { asker: MIRA }));
  expect(await rows()).toMatchObject([
    {
      count: 4,
      askers: 3,
      first_day: '2026-12-07',
      last_day: '2026-12-08',
      text: 'can I use a drone as a gateway',
    },
  ]);
});

onEachStore('two processes that count the same lose nothing', async ({ open }) => {
  const [mine, theirs] = [keeping(open()), keeping(open())];
  for (let round = 0; round < 20; round += 1) {
    for (const { gaps } of [mine, theirs])
      for (const thing of ['drone', 'balloon', 'kite', 'boat']) gaps.asked(asked(`is a ${thing} a gateway`));
    await Promise.all([mine.gaps.flush(), theirs.gaps.flush()]);
  }
  expect((await mine.rows()).map(({ count }) => count)).toEqual([40, 40, 40, 40]);
  expect((await theirs.tallies()).map(({ n }) => n)).toEqual([160]);
});

onEachStore('what it says of a question depends on the verdict', async ({ open }) => {
  const { gaps, rows, tallies } = keeping(open());
  gaps.asked(asked('drone gateway near'));
  gaps.asked(asked('drone gateway weather', { verdict: verdict({ reason: 'off-topic' }) }));
  gaps.asked(asked('drone gateway suggested', { verdict: verdict({ verdict: 'suggest' }) }));
  gaps.asked(asked('drone gateway answered', { verdict: verdict({ verdict: 'answer', id: 'lorawan' }) }));
  gaps.asked(asked('drone gateway leer', { verdict: verdict({ reason: 'language' }) }));
  gaps.asked(asked('hello drone gateway', { verdict: verdict({ reason: 'blank' }) }));
  gaps.said({ ...asked('drone gateway wrong'), kind: 'wrong', entry: 'lorawan', byEditor: true });
  gaps.said({ ...asked('drone gateway meant'), kind: 'picked', entry: 'mqtt' });
  gaps.count(SERVER, 'helped', 'lorawan');
  const kept = await rows();
  expect(kept.map(({ kind, entry, text, trusted }) => [kind, entry, text.slice(14), trusted]).sort()).toEqual(
    [
      ['near', '', 'near', 0],
      ['offtopic', '', 'weather', 0],
      ['picked', 'mqtt', 'meant', 0],
      ['unsure', '', 'suggested', 0],
      ['wrong', 'lorawan', 'wrong', 1],
    ],
  );
  expect((await tallies()).map(({ what, entry, n, day }) => [what, entry, n, day])).toEqual([
    ['answered', 'lorawan', 1, '2026-12-07'],
    ['helped', 'lorawan', 1, '2026-12-07'],
    ['none', '', 2, '2026-12-07'],
    ['picked', 'mqtt', 1, '2026-12-07'],
    ['suggested', '', 1, '2026-12-07'],
  ]);
});

onEachStore('where only counts are kept, no text and no person is', async ({ open }) => {
  const store = open();
  const { gaps } = keeping(store, { learning: 'counts' });
  for (const asker of [MIRA, TOMAS])
    expect(gaps.asked(asked('drone gateway secret', { asker }))).toBeUndefined();
  gaps.said({ ...asked('drone gateway secret'), kind: 'wrong', entry: 'lorawan' });
  gaps.count(SERVER, 'missed', 'lorawan');
  await gaps.flush();
  const tables = ['gap', 'tally', 'draft', 'revision', 'server', 'vote'] as const;
  const all = await Promise.all(
    tables.map((table) => store.use((database) => database.selectFrom(table).selectAll().execute())),
  );
  expect(all.map((rows) => rows.length)).toEqual([0, 2, 0, 0, 0, 0]);
  expect(JSON.stringify(all)).not.toMatch(/secret|drone|130000000000000000/);
});

onEachStore('whatever is kept, no id of a person is among it', async ({ open }) => {
  const store = open();
  const { gaps, rows, tallies } = keeping(store);
  for (const asker of [MIRA, TOMAS])
    gaps.asked(asked(`does <@${TOMAS}> or ${MIRA} fly a gateway`, { asker }));
  gaps.said({ ...asked('drone gateway'), kind: 'wrong', entry: 'lorawan' });
  gaps.vote(MIRA, '1400000000000000001');
  expect(JSON.stringify([await rows(), await tallies()])).not.toMatch(/1[34]0000000000000000/);
});

onEachStore('where nothing is to be kept, nothing is', async ({ open }) => {
  const { gaps, rows, tallies } = keeping(open(), { learning: 'off' });
  gaps.asked(asked('drone gateway'));
  gaps.count(SERVER, 'helped', 'lorawan');
  expect([await rows(), await tallies()]).toEqual([[], []]);
});

describe('who takes a question back', () => {
  onEachStore('leaves those of others, and the last takes the text away', async ({ open }) => {
    const { gaps, rows } = keeping(open());
    const ask = (asker: string) => gaps.asked(asked('drone gateway', { asker })) ?? '';
    const id = ask(MIRA);
    ask(TOMAS);
    await gaps.flush();
    gaps.takeBack(SERVER, id, MIRA);
    expect(await rows()).toMatchObject([{ count: 1, askers: 1 }]);
    gaps.takeBack('1200000000000000002', id, TOMAS);
    expect(await rows()).toHaveLength(1);
    gaps.takeBack(SERVER, id, TOMAS);
    expect(await rows()).toEqual([]);
    ask(MIRA);
    expect(await rows()).toMatchObject([{ count: 1, askers: 1 }]);
  });

  onEachStore('hears that it is done, also before it was written', async ({ open }) => {
    const { gaps, rows } = keeping(open());
    await gaps.forget(SERVER, gaps.asked(asked('drone gateway')) ?? '', MIRA);
    expect(await rows()).toEqual([]);
  });

  test('hears of a store that is out of reach', async () => {
    const { gaps } = keeping(NOWHERE);
    await expect(gaps.forget(SERVER, gaps.asked(asked('drone gateway')) ?? '', MIRA)).rejects.toThrow(
      StoreError,
    );
  });

  onEachStore('need not wait until it is written', async ({ open }) => {
    const { gaps, rows } = keeping(open());
    const id = gaps.asked(asked('drone gateway')) ?? '';
    gaps.takeBack(SERVER, id, MIRA);
    expect(await rows()).toEqual([]);
  });
});

onEachStore(
  'a question that was answered and is asked again waits again; one that is not ours does not',
  async ({ open }) => {
    const store = open();
    const { gaps, rows } = keeping(store);
    for (const [words, state] of [
      ['drone gateway', 'done'],
      ['pizza gateway', 'ignored'],
    ] as const) {
      const id = gaps.asked(asked(words)) ?? '';
      await gaps.flush();
      await store.use((database) =>
        database.updateTable('gap').set({ state }).where('id', '=', id).execute(),
      );
      gaps.asked(asked(words));
    }
    expect((await rows()).map(({ norm, state }) => [norm, state]).sort()).toEqual([
      ['drone gateway', 'open'],
      ['gateway pizza', 'ignored'],
    ]);
  },
);

onEachStore(
  'all that is told by the time a process stops is kept, and found by the next',
  async ({ open }) => {
    const store = open();
    const { gaps } = keeping(store);
    for (let index = 0; index < 300; index += 1) gaps.asked(asked(`drone gateway number${index}`));
    await gaps.flush();
    await store.close();
    expect(await keeping(open()).rows()).toHaveLength(300);
  },
);

test('a store out of reach is told once, fails no answer, and is used again when it is back', async () => {
  let isAway = true;
  const written: string[] = [];
  const store: Store = {
    isShared: false,
    use: async () => {
      if (isAway) throw new StoreError('The store is gone.');
      written.push('batch');
      throw new Error('Nothing is here to write to.');
    },
    close: async () => undefined,
  };
  const { gaps, lines } = keeping(store);
  for (let round = 0; round < 3; round += 1) {
    expect(gaps.asked(asked('drone gateway'))).toBeDefined();
    await gaps.flush();
  }
  expect(lines).toEqual(['What is asked is not counted at the moment: The store is gone.']);
  isAway = false;
  gaps.asked(asked('drone gateway'));
  await gaps.flush();
  expect(written).toEqual(['batch']);
});

test('a person says something of a message once, and ten times an hour', () => {
  let at = MONDAY;
  const { gaps } = keeping(NOWHERE, { learning: 'counts' }, () => at);
  const vote = (message: number, voter = MIRA): ReturnType<Gaps['vote']> =>
    gaps.vote(voter, `14000000000000000${message}`);
  expect([vote(1), vote(1), vote(1, TOMAS)]).toEqual(['counted', 'again', 'counted']);
  for (let message = 2; message <= 10; message += 1) expect(vote(message)).toBe('counted');
  expect([vote(11), vote(11, TOMAS)]).toEqual(['enough', 'counted']);
  at += 3_600_001;
  expect(vote(11)).toBe('counted');
});

const NOWHERE: Store = {
  isShared: false,
  use: () => Promise.reject(new StoreError('away')),
  close: async () => undefined,
};

test('the id of a text is known without the store, and differs by server, kind, question and answer', () => {
  const of = (server: string, words: string, entry = '') =>
    gapId(server, 'near', { ...(redact(words, 'en') ?? { norm: '' }), entry });
  expect(of(SERVER, 'drone gateway')).toBe(of(SERVER, 'is a gateway a drone?'));
  const others = [
    of('1', 'drone gateway'),
    of(SERVER, 'drone gateways fly'),
    of(SERVER, 'drone gateway', 'mqtt'),
  ];
  expect(new Set([of(SERVER, 'drone gateway'), ...others]).size).toBe(4);
});

import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createEngines, type EngineOptions } from '../../src/app/engines.ts';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { knownIn } from '../../src/discord/command.ts';
import { readFiles } from '../../src/knowledge/files.ts';
import { type Edit, hashOf } from '../../src/learning/overlay.ts';
import { DEFAULT_SETTINGS, type Server } from '../../src/learning/servers.ts';
import { LocalizedError } from '../../src/locales/translator.ts';
import { StoreError } from '../../src/store/store.ts';
import { loadTea } from '../fixtures/tea.ts';
import { keepIn } from '../wire/startWire.ts';

const fixtures = path.join(import.meta.dirname, '..', 'fixtures');
const standard = { current: knowledgeOf(await loadTea()) };
const [A, B, C] = ['1200000000000000001', '1200000000000000002', '1200000000000000003'];
const CANOE = 'entries/concept/what-is-a-canoe.md';

/** Engines over a PACKS_DIR with tea and boats, a way to choose for a server, and what was logged. */
async function open(options: Partial<EngineOptions> = {}) {
  const packs = await mkdtemp(path.join(os.tmpdir(), 'wireside-packs-'));
  await cp(path.join(fixtures, 'knowledge'), path.join(packs, 'tea'), { recursive: true });
  await cp(path.join(fixtures, 'boats'), path.join(packs, 'boats'), { recursive: true });
  const servers = new Map<string, Server>();
  const overlays = new Map<string, readonly Edit[]>();
  const lines: string[] = [];
  const landed: string[] = [];
  const start = () => {
    const engines = createEngines({
      standard,
      places: { standard: path.join(fixtures, 'knowledge'), packs },
      most: 20,
      servers: { known: (server) => servers.get(server) ?? { settings: DEFAULT_SETTINGS, generation: 0 } },
      edits: {
        current: async (server) => overlays.get(server) ?? [],
        land: async (_, ids) => void landed.push(...ids),
      },
      log: keepIn(lines),
      ...options,
    });
    onTestFinished(engines.close);
    return engines;
  };
  onTestFinished(() => rm(packs, { recursive: true }));
  const choose = (server: string, pack: string | null) => {
    const generation = (servers.get(server)?.generation ?? 0) + 1;
    servers.set(server, { settings: { ...DEFAULT_SETTINGS, pack }, generation });
  };
  const edit = (server: string, files: readonly (readonly [string, string | null])[]) => {
    overlays.set(
      server,
      files.map(([path, text], index) => ({
        id: `edit-${index}`,
        path,
        text,
        base: hashOf(boats.get(path)),
      })),
    );
    choose(server, servers.get(server)?.settings.pack ?? null);
  };
  return { engines: start(), restart: start, packs, choose, edit, lines, landed };
}

/** The texts of the boats' files. */
const boats = new Map(
  (await readFiles(path.join(fixtures, 'boats'))).map(({ path: file, text }) => [file, text]),
);

const canoe = (packs: string) => path.join(packs, 'boats', CANOE);
const canoeText = await readFile(path.join(fixtures, 'boats', CANOE), 'utf8');
const PADDLED = canoeText.replace('with paddles', 'with a single paddle');

test('a server is answered from the pack that it chose, and a server that chose none from the standard one', async () => {
  const { engines, choose } = await open();
  choose(A, 'boats');
  expect(engines.ready(B)).toBeUndefined();
  await engines.ready(A);
  expect(engines.ready(A)).toBeUndefined();
  expect(knownIn(engines, A).engine.ask('what is a canoe').id).toBe('what-is-a-canoe');
  expect(knownIn(engines, A).engine.ask('what is oolong').id).not.toBe('what-is-oolong');
  expect(knownIn(engines, B).engine.ask('what is oolong').id).toBe('what-is-oolong');
  expect(knownIn(engines, null)).toBe(standard.current);
});

test('servers with the same pack share its engine, and one with edits has its own', async () => {
  const { engines, choose, edit } = await open();
  for (const server of [A, B, C]) choose(server, 'boats');
  edit(C, [[CANOE, PADDLED]]);
  await Promise.all([A, B, C].map((server) => engines.ready(server)));
  expect(engines.of(A)).toBe(engines.of(B));
  expect(engines.of(C)).not.toBe(engines.of(A));
  expect(engines.of(C).pack.entries.get('what-is-a-canoe')?.answer).toContain('single paddle');
  expect(engines.of(A).pack.entries.get('what-is-a-canoe')?.answer).not.toContain('single paddle');
});

test('while another choice is built the pack before answers', async () => {
  const { engines, choose } = await open();
  choose(A, 'boats');
  await engines.ready(A);
  const boats = engines.of(A);
  choose(A, 'tea');
  expect(engines.ready(A)).toBeUndefined();
  expect(engines.of(A)).toBe(boats);
  await expect.poll(() => engines.of(A).pack.name).toBe('Tea');
  choose(A, null);
  expect(await engines.renew(A)).toBeUndefined();
  expect(engines.of(A)).toBe(standard.current);
});

test('a change in the folder of a pack is live, and a broken one leaves what was good', async () => {
  const { engines, choose, packs, lines } = await open();
  choose(A, 'boats');
  await engines.ready(A);
  const answer = () => engines.of(A).pack.entries.get('what-is-a-canoe')?.answer;
  await writeFile(canoe(packs), PADDLED);
  await expect.poll(answer).toContain('single paddle');
  await writeFile(canoe(packs), '');
  await expect.poll(() => lines.at(-1)).toMatch(/^warn The pack “boats” was not taken; version .* goes on: /);
  expect(answer()).toContain('single paddle');
  await rename(path.join(packs, 'boats'), path.join(packs, 'ships'));
  await expect.poll(() => lines.at(-1)).toMatch(/boats has no pack\.yaml\./);
  expect(answer()).toContain('single paddle');
});

test('a pack that is broken at the start gets a sentence and no other pack, until it is mended', async () => {
  const { restart, choose, packs, lines } = await open();
  choose(A, 'boats');
  choose(B, 'tea');
  await writeFile(canoe(packs), '');
  const engines = restart();
  await engines.ready(A);
  await engines.ready(B);
  expect(() => engines.of(A)).toThrow(LocalizedError);
  expect(() => engines.of(A)).toThrow(/cannot be read at the moment/);
  expect(engines.of(B).pack.name).toBe('Tea');
  expect(lines.join('\n')).toContain(`${CANOE}:1: is empty`);
  expect(await engines.renew(A)).toContain(`${CANOE}:1: is empty`);
  await writeFile(canoe(packs), canoeText);
  await expect.poll(() => engines.ready(A) === undefined && engines.of(A).pack.name).toBe('Boats');
});

test('what is chosen from a folder without packs is a fault and never another pack', async () => {
  const { engines, choose } = await open({ places: { standard: path.join(fixtures, 'knowledge') } });
  choose(A, 'boats');
  await engines.ready(A);
  expect(() => engines.of(A)).toThrow(LocalizedError);
});

test('a server that chose a broken pack keeps the one that it had, and its managers hear why', async () => {
  const { engines, choose, packs } = await open();
  choose(A, 'tea');
  await engines.ready(A);
  await rm(path.join(packs, 'boats', 'pack.yaml'));
  choose(A, 'boats');
  expect(await engines.renew(A)).toContain('has no pack.yaml');
  expect(engines.of(A).pack.name).toBe('Tea');
});

test('edits that do not fit are left out one by one, and the others hold', async () => {
  const { engines, choose, edit, lines } = await open();
  choose(B, 'boats');
  await engines.ready(B);
  const bare = engines.of(B).pack.entries;
  choose(A, 'boats');
  edit(A, [
    [CANOE, PADDLED],
    ['entries/faq/where-do-i-land.md', 'no front matter'],
    [
      'entries/faq/new-one.md',
      '---\nquestion: Where is the pier?\nrelated: [new-two]\n---\nBeyond the lock.\n',
    ],
    ['entries/faq/new-two.md', '---\nquestion: What is a pier?\n---\nA place to land.\n'],
    ['sources.yaml', null],
  ]);
  await engines.ready(A);
  const { entries } = engines.of(A).pack;
  expect(entries.get('what-is-a-canoe')?.answer).toContain('single paddle');
  expect(entries.get('new-one')?.related).toEqual(['new-two']);
  expect(entries.get('where-do-i-land')?.question).toBe(bare.get('where-do-i-land')?.question);
  expect(lines.find((line) => line.startsWith('warn'))).toMatch(
    /^warn Edits of the pack “boats” with the edits of server \d+ .*:\n {2}entries\/faq\/where-do-i-land\.md no longer fits and is left out: .*\n {2}sources\.yaml no longer fits/,
  );
});

test('an edit that the folder has by now has landed, and one whose file changed there stays in force and is told', async () => {
  const { engines, choose, edit, packs, lines, landed } = await open();
  choose(A, 'boats');
  edit(A, [[CANOE, PADDLED]]);
  await engines.ready(A);
  await writeFile(canoe(packs), canoeText.replace('little water', 'hardly any water'));
  await expect.poll(() => lines.at(-1)).toMatch(/^warn Edits .*\n.*canoe\.md was changed in the folder too/);
  expect(engines.of(A).pack.entries.get('what-is-a-canoe')?.answer).toContain('single paddle');
  expect(landed).toEqual([]);
  await writeFile(canoe(packs), PADDLED);
  await expect.poll(() => landed).toEqual(['edit-0']);
});

test('of many packs as many are kept as may be, and those in use longest', async () => {
  let ms = 0;
  const { engines, choose, packs } = await open({ most: 2, now: () => ms });
  for (const [index, server] of [A, B, C].entries()) {
    await cp(path.join(packs, 'tea'), path.join(packs, `tea-${index}`), { recursive: true });
    choose(server, `tea-${index}`);
    await engines.ready(server);
    ms += 60_000;
    engines.of(server);
    ms += 60_000;
    if (server === B) engines.of(A);
    ms += 60_000;
  }
  expect([A, B, C].map((server) => engines.ready(server) === undefined)).toEqual([true, false, true]);
  await engines.ready(B);
  expect(engines.of(B).pack.name).toBe('Tea');
});

test('a store that goes away while a pack with edits is built makes no pack broken', async () => {
  let reads = 0;
  const edits = [{ id: 'edit', path: CANOE, text: PADDLED, base: hashOf(canoeText) }];
  const { engines, choose } = await open({
    edits: {
      current: async () => {
        reads += 1;
        if (reads === 2) throw new StoreError('The store is away.');
        return edits;
      },
      land: async () => {},
    },
  });
  choose(A, 'boats');
  await engines.ready(A);
  expect(() => engines.of(A)).toThrow(/is being loaded/);
  await engines.ready(A);
  expect(engines.of(A).pack.entries.get('what-is-a-canoe')?.answer).toContain('single paddle');
});

test('what servers have is built before anybody asks, as far as there is room', async () => {
  const { engines, choose, packs } = await open({ most: 1 });
  await cp(path.join(packs, 'tea'), path.join(packs, 'tea-2'), { recursive: true });
  choose(A, 'boats');
  choose(B, 'tea-2');
  await engines.warm([A, B, C]);
  expect(engines.ready(A)).toBeUndefined();
  expect(engines.of(A).pack.name).toBe('Boats');
  expect(() => engines.of(B)).toThrow(/is being loaded/);
});

test('where the store is out of reach what answers goes on, and what a server edited comes when it is back', async () => {
  let isGone = true;
  const edits = [{ id: 'edit', path: CANOE, text: PADDLED, base: hashOf(canoeText) }];
  const { engines, choose } = await open({
    edits: {
      current: async () => {
        if (isGone) throw new StoreError('The store is away.');
        return edits;
      },
      land: async () => {},
    },
  });
  choose(A, 'boats');
  await engines.ready(A);
  const answer = () => engines.of(A).pack.entries.get('what-is-a-canoe')?.answer;
  expect(answer()).not.toContain('single paddle');
  await engines.follow();
  expect(answer()).not.toContain('single paddle');
  isGone = false;
  await engines.follow();
  expect(answer()).toContain('single paddle');
  isGone = true;
  choose(A, 'boats');
  await engines.follow();
  expect(answer()).toContain('single paddle');
});

test('over 1,000 questions to two servers with two packs none is answered from the other’s', async () => {
  const { engines, choose } = await open();
  choose(A, 'boats');
  choose(B, 'tea');
  await Promise.all([engines.ready(A), engines.ready(B)]);
  const [boats, tea] = [engines.of(A).pack, engines.of(B).pack];
  const questions = [boats, tea].flatMap(({ entries }) =>
    [...entries.values()].flatMap(({ question, phrasings }) => [question, ...phrasings]),
  );
  for (let index = 0; index < 1_000; index += 1) {
    const question = questions[(index * 7) % questions.length] ?? '';
    for (const [server, pack] of [
      [A, boats],
      [B, tea],
    ] as const) {
      const { engine } = knownIn(engines, server);
      const offered = [
        ...engine.ask(question).ids,
        ...engine.complete(question.slice(0, 9)).map(({ id }) => id),
      ];
      expect(offered.filter((id) => !pack.entries.has(id))).toEqual([]);
    }
  }
  expect([...boats.entries.keys()].filter((id) => tea.entries.has(id))).toEqual([]);
});

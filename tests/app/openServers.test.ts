import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { knowledgeOf } from '../../src/app/openLibrary.ts';
import { openServers } from '../../src/app/openServers.ts';
import { NO_METER } from '../../src/base/log.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { loadTea } from '../fixtures/tea.ts';
import { onEachStore } from '../store/places.ts';
import { keepIn } from '../wire/startWire.ts';

const fixtures = path.join(import.meta.dirname, '..', 'fixtures');
const standard = { current: knowledgeOf(await loadTea()) };
const A = '1200000000000000001';

/** What one process has of the servers, over a store that others have too. */
async function process(store: Store, lines: string[] = []) {
  const packs = await mkdtemp(path.join(os.tmpdir(), 'wireside-packs-'));
  await cp(path.join(fixtures, 'boats'), path.join(packs, 'boats'), { recursive: true });
  const config = { KNOWLEDGE_DIR: path.join(fixtures, 'knowledge'), PACKS_DIR: packs, ENGINES: 5 };
  const opened = await openServers({ config, standard, store, log: keepIn(lines), meter: NO_METER });
  onTestFinished(async () => {
    await opened.close();
    await rm(packs, { recursive: true });
  });
  return opened;
}

onEachStore(
  'what managers and editors change in one process reaches the other within a few seconds',
  async ({ open }) => {
    const [mine, theirs] = [await process(open()), await process(open())];
    await theirs.engines.ready(A);
    expect(theirs.engines.of(A).pack.name).toBe('Tea');
    await mine.learning.servers.change(A, (settings) => ({
      ...settings,
      pack: 'boats',
      channels: { '1200000000000000005': { answers: 'none', private: false } },
    }));
    const patient = { timeout: 10_000 };
    const name = async () => {
      await theirs.engines.ready(A);
      return theirs.engines.of(A).pack.name;
    };
    await expect.poll(name, patient).toBe('Boats');
    expect(theirs.rules.ruleIn(A, ['1200000000000000005']).answers).toBe('none');
    const { edits } = mine.learning;
    const files = [
      {
        path: 'entries/faq/pier.md',
        text: '---\nquestion: What is a pier?\n---\nA place to land.\n',
        began: null,
      },
    ];
    const draft = {
      id: 'draft',
      server: A,
      files,
      editor: A,
      at: 1,
      gaps: [],
      form: undefined,
      note: 'add' as const,
    };
    await edits.keep({ ...draft, preview: null, previewOf: null });
    const { generation } = await edits.now(A);
    expect(await edits.publish(A, 'draft', { editor: A, generation, folder: new Map() })).toMatchObject({
      kind: 'live',
    });
    await expect
      .poll(() => theirs.engines.of(A).pack.entries.get('pier')?.answer, patient)
      .toBe('A place to land.');
  },
);

test('a store that is out of reach at the start costs no answer, and is said', async () => {
  const store = createStore({ folder: os.tmpdir(), url: 'postgres://nobody@127.0.0.1:1/none' });
  onTestFinished(store.close);
  const lines: string[] = [];
  const { engines, learning } = await process(store, lines);
  expect(learning.servers.isRead()).toBe(false);
  await engines.ready(A);
  expect(engines.of(A)).toBe(standard.current);
  await expect(learning.servers.change(A, (settings) => settings)).rejects.toThrow();
});

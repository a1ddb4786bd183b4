/**
 * Two processes publish the same file again and again, then one of them is killed while it does: of two one wins each time,
 * and no text is lost. With --postgres URL on a database, else on a file.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createEdits, type Edits, newId } from '../../src/learning/edits.ts';
import { hashOf } from '../../src/learning/overlay.ts';
import { createStore, type StoreOptions } from '../../src/store/store.ts';

const SERVER = '1200000000000000001';
const FILE = 'entries/faq/tea.md';
const ROUNDS = 200;
const KILLS = 60;

/** What an editor's process is told to write and publish. */
interface Order {
  readonly text: string;
  readonly began: string | null;
  readonly generation: number;
}

const { values } = parseArgs({ options: { postgres: { type: 'string' }, editor: { type: 'string' } } });
/** An editor: writes a draft and publishes it, and says what became of it. */
function serve(options: StoreOptions): void {
  const edits = createEdits(createStore(options));
  process.on('message', async ({ text, began, generation }: Order) => {
    const draft = draftOf(text, began);
    await edits.keep(draft);
    process.send?.('kept');
    const { kind } = await edits.publish(SERVER, draft.id, { editor: 'e', generation, folder: new Map() });
    process.send?.(kind);
  });
}

const draftOf = (text: string, began: string | null) => ({
  id: newId(),
  server: SERVER,
  files: [{ path: FILE, text, began }],
  editor: 'e',
  at: Date.now(),
  gaps: [],
  form: undefined,
  note: 'edit' as const,
  preview: null,
  previewOf: null,
});

async function run(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-bench-'));
  const options = { folder, url: values.postgres };
  const store = createStore(options);
  if (values.postgres !== undefined)
    await store.use(async (database) => {
      for (const table of ['revision', 'draft', 'server'] as const)
        await database.deleteFrom(table).where('server', '=', SERVER).execute();
    });
  const edits = createEdits(store);
  try {
    console.log(values.postgres === undefined ? 'SQLite' : 'PostgreSQL');
    await race(edits, options);
    await kill(edits, options);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
}

/** A process of an editor. */
interface Child {
  readonly process: ChildProcess;
  readonly order: (order: Order) => void;
  /** The next that it says; of what it said before, nothing is missed. */
  readonly says: () => Promise<string>;
}

function start(options: StoreOptions): Child {
  const child = fork(import.meta.filename, ['--editor', JSON.stringify(options)]);
  const said: string[] = [];
  child.on('message', (words) => {
    said.push(String(words));
    child.emit('said');
  });
  const says = async () => {
    while (said.length === 0) await once(child, 'said');
    return said.shift() ?? '';
  };
  return { process: child, order: (order) => child.send(order), says };
}

/** Both publish at once, each round from what is there. */
async function race(edits: Edits, options: StoreOptions): Promise<void> {
  const children = [start(options), start(options)];
  const kinds: Record<string, number> = {};
  const begun = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { generation, began } = await now(edits);
    const orders = children.map((child, index) => ({ child, text: `race ${round} by ${index}` }));
    const said = await Promise.all(
      orders.map(async ({ child, text }) => {
        child.order({ text, began, generation });
        await child.says();
        return child.says();
      }),
    );
    const kind = said.sort().join('+');
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    await mustHave(
      edits,
      orders.map(({ text }) => text),
    );
  }
  for (const { process } of children) process.kill();
  console.log(`${ROUNDS} races in ${Math.round(performance.now() - begun)} ms:`, kinds);
}

/** One process is killed some time after it was told to publish: its text is a draft or in force, and never both. */
async function kill(edits: Edits, options: StoreOptions): Promise<void> {
  const ends = { unheard: 0, draft: 0, live: 0 };
  for (let round = 0; round < KILLS; round += 1) {
    const child = start(options);
    const { generation, began } = await now(edits);
    const text = `killed ${round}`;
    child.order({ text, began, generation });
    if (round % 3 > 0) await child.says();
    await after(round % 3 === 0 ? 250 + round * 4 : round % 40);
    child.process.kill('SIGKILL');
    await once(child.process, 'exit');
    // A database ends the statement that it has been given.
    await after(200);
    const isDraft = (await edits.drafts(SERVER)).some(({ files: [file] }) => file?.text === text);
    const isLive = (await now(edits)).text === text;
    if (isDraft && isLive) throw new Error(`${text} is a draft and in force.`);
    ends[isLive ? 'live' : isDraft ? 'draft' : 'unheard'] += 1;
    if (round % 3 > 0) await mustHave(edits, [text]);
  }
  console.log(`${KILLS} kills:`, ends);
}

async function now(edits: Edits) {
  const { generation, edits: current } = await edits.now(SERVER);
  if (current.length > 1) throw new Error(`${current.length} texts of one file are in force.`);
  const text = current[0]?.text ?? null;
  return { generation, text, began: hashOf(text) };
}

/** Every text is a draft or was published, once; and each publication has its own generation. */
async function mustHave(edits: Edits, texts: readonly string[]): Promise<void> {
  const [drafts, history, { generation }] = await Promise.all([
    edits.drafts(SERVER),
    edits.history(SERVER),
    now(edits),
  ]);
  const all = [
    ...drafts.flatMap(({ files }) => files.map(({ text }) => text)),
    ...history.map(({ text }) => text),
  ];
  for (const text of texts) {
    const count = all.filter((each) => each === text).length;
    if (count !== 1) throw new Error(`“${text}” is there ${count} times.`);
  }
  if (
    new Set(history.map((each) => each.generation)).size !== history.length ||
    history.length !== generation
  )
    throw new Error(`${history.length} publications make generation ${generation}.`);
}

if (values.editor !== undefined) serve(JSON.parse(values.editor));
else await run();

import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../../src/cli.ts';
import { readFiles } from '../../src/knowledge/files.ts';
import { loadPack } from '../../src/knowledge/loadPack.ts';
import type { AnswerForm, Note } from '../../src/learning/draft.ts';
import { createEdits, newId } from '../../src/learning/edits.ts';
import { retireFiles } from '../../src/learning/retire.ts';
import type { Learning } from '../../src/learning/servers.ts';
import { begunNow, filesOfForm, openWorkspace, problemsWith } from '../../src/learning/workspace.ts';
import { createStore } from '../../src/store/store.ts';

const A = '1200000000000000001';
const ROOT = path.join(import.meta.dirname, '..', '..');

/** A folder of git with a copy of a pack in it, and edits over it in a store. */
async function begin(pack: string) {
  const root = await mkdtemp(path.join(os.tmpdir(), 'wireside-edits-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const dir = path.join(root, 'some packs', 'pack');
  await cp(path.join(ROOT, pack), dir, { recursive: true });
  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' });
  git(root, 'init', '-q');
  const store = createStore({ folder: root });
  onTestFinished(store.close);
  const edits = createEdits(store);
  const learning: Pick<Learning, 'edits' | 'folderOf'> = { edits, folderOf: () => readFiles(dir) };
  const workspace = () => openWorkspace(learning, A);
  const publish = async (
    note: Note,
    change: (w: Awaited<ReturnType<typeof workspace>>) => Parameters<typeof begunNow>[0],
  ) => {
    const now = await workspace();
    const files = begunNow(change(now), now);
    const draft = {
      id: newId(),
      server: A,
      files,
      editor: '1',
      at: 1,
      gaps: [],
      form: undefined,
      note,
      preview: null,
      previewOf: null,
    };
    expect(await problemsWith(draft, now)).toEqual([]);
    await edits.keep(draft);
    const by = { editor: '1', generation: now.generation, folder: now.hashes };
    expect((await edits.publish(A, draft.id, by)).kind).toBe('live');
  };
  const cli = async (...args: string[]) => {
    const lines: string[] = [];
    const errors: string[] = [];
    const env = { DATA_DIR: root, KNOWLEDGE_DIR: dir };
    const code = await runCli(args, {
      out: (line) => lines.push(line),
      err: (line) => errors.push(line),
      env,
    });
    expect([code, ...errors]).toEqual([0]);
    return `${lines.join('\n')}\n`;
  };
  return { root, dir, edits, workspace, publish, cli, git };
}

type Begun = Awaited<ReturnType<typeof begin>>;

const NEW: AnswerForm = {
  question: 'Wie viel “kostet” das überhaupt?',
  answer: 'Nothing at all.\n\n- one\n- two',
  phrasings: ['was kostet das', 'price: "how much"?', '- none'],
  kind: 'glossary',
  sources: ['our-staff'],
};

/** Every kind of edit: new, changed in each field, moved to another kind, taken away. */
async function editAll({ publish, workspace }: Begun): Promise<void> {
  await publish('add', (now) => filesOfForm(NEW, now));
  const { laid } = await workspace();
  if (!laid.loaded.ok) throw new Error('The pack is not in order.');
  const own = [...laid.loaded.pack.entries.values()].filter(({ file }) => file !== undefined);
  const [first, second, third, fourth] = own.slice(1).map(({ id }) => id);
  const formOf =
    (id = '', more: Partial<AnswerForm>) =>
    (now: Awaited<ReturnType<Begun['workspace']>>) => {
      const entry = now.laid.loaded.ok ? now.laid.loaded.pack.entries.get(id) : undefined;
      if (!entry || entry.kind === 'aspect') throw new Error(`There is no ${id}.`);
      const { question, answer, phrasings, kind, sources } = entry;
      const form = { entry: id, question, answer, phrasings, kind, sources: sources.map((each) => each.id) };
      return filesOfForm({ ...form, ...more }, now);
    };
  await publish('edit', formOf(first, { answer: 'A whole new answer.', question: 'Is the first: new?' }));
  await publish(
    'edit',
    formOf(second, { phrasings: ['one new way', 'another # way'], sources: ['our-staff'] }),
  );
  await publish('edit', formOf(third, { kind: 'example' }));
  await publish('retire', (now) => retireFiles(fourth ?? '', now.files));
}

const PACKS = ['knowledge', 'tests/fixtures/knowledge', 'tests/fixtures/boats'];

/** Copies of a pack, processes of git. */
const PATIENT = { timeout: 60_000 };

test.each(PACKS)(
  '%s: what git apply makes of the patch is what was answered, and the edits have landed',
  PATIENT,
  async (pack) => {
    const begun = await begin(pack);
    await editAll(begun);
    const before = (await begun.workspace()).laid;
    const patch = path.join(begun.root, 'edits.patch');
    await writeFile(patch, await begun.cli('export', 'edits'));
    begun.git(begun.dir, 'apply', '--whitespace=nowarn', patch);
    const loaded = await loadPack(begun.dir);
    expect(loaded.ok && loaded.pack.version).toBe(before.loaded.ok && before.loaded.pack.version);
    const { edits, laid } = await begun.workspace();
    expect([edits, laid.left, laid.moved]).toEqual([[], [], []]);
    const states = new Set((await begun.edits.history(A)).map(({ state }) => state));
    expect([...states].filter((state) => state !== 'replaced')).toEqual(['landed']);
  },
);

test.each(PACKS)('%s: what is adopted is what was answered', PATIENT, async (pack) => {
  const begun = await begin(pack);
  await editAll(begun);
  const { laid } = await begun.workspace();
  expect(await begun.cli('adopt')).toContain('written or removed');
  const loaded = await loadPack(begun.dir);
  expect(loaded.ok && loaded.pack.version).toBe(laid.loaded.ok && laid.loaded.pack.version);
  expect((await begun.workspace()).edits).toEqual([]);
});

test('files with Windows line ends and a byte order mark keep both', PATIENT, async () => {
  const begun = await begin('tests/fixtures/knowledge');
  for (const { path: file, text } of await readFiles(begun.dir))
    await writeFile(path.join(begun.dir, file), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  await editAll(begun);
  const { laid } = await begun.workspace();
  const patch = path.join(begun.root, 'edits.patch');
  await writeFile(patch, await begun.cli('export', 'edits'));
  begun.git(begun.dir, 'apply', '--whitespace=nowarn', patch);
  const loaded = await loadPack(begun.dir);
  expect(loaded.ok && loaded.pack.version).toBe(laid.loaded.ok && laid.loaded.pack.version);
  const [changed] = laid.files.filter(({ text }) => text.includes('A whole new answer.'));
  expect(await readFile(path.join(begun.dir, changed?.path ?? ''), 'utf8')).toMatch(/^\uFEFF---\r\n/);
});

test('an edit changes the lines that it is about, and no other', PATIENT, async () => {
  const begun = await begin('knowledge');
  const file = 'entries/faq/faq-lorawan-duty-cycle.md';
  const form = async (more: Partial<AnswerForm>) => {
    const now = await begun.workspace();
    const entry = now.laid.loaded.ok ? now.laid.loaded.pack.entries.get('faq-lorawan-duty-cycle') : undefined;
    if (!entry) throw new Error('It is gone.');
    const { question, answer, phrasings, sources } = entry;
    const own = {
      entry: entry.id,
      question,
      answer,
      phrasings,
      sources: sources.map(({ id }) => id),
      kind: 'faq' as const,
    };
    return filesOfForm({ ...own, ...more }, now)[0]?.text?.split('\n') ?? [];
  };
  const now = await readFile(path.join(begun.dir, file), 'utf8');
  const lines = now.split('\n');
  expect(await form({})).toEqual(lines);
  const others = async (more: Partial<AnswerForm>) => {
    const after = await form(more);
    return lines.filter((line) => !after.includes(line));
  };
  expect(await others({ question: 'How many?' })).toEqual([lines[1]]);
  expect(await others({ phrasings: ['lorawan duty cycle'] })).toEqual(lines.slice(4, 16));
});

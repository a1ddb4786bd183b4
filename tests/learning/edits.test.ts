import { expect } from 'vitest';
import type { Draft } from '../../src/learning/draft.ts';
import { createEdits, type Edits, newId } from '../../src/learning/edits.ts';
import { hashOf } from '../../src/learning/overlay.ts';
import { onEachStore } from '../store/places.ts';

const A = '1200000000000000001';
const B = '1200000000000000002';
const ANNA = '1300000000000000001';
const BEN = '1300000000000000002';
const FILE = 'entries/faq/tea.md';

function draft(
  text: string | null,
  { began = null, ...more }: Partial<Draft> & { began?: string | null } = {},
): Draft {
  return {
    id: newId(),
    server: A,
    files: [{ path: FILE, text, began }],
    editor: ANNA,
    at: 1,
    gaps: [],
    form: undefined,
    note: 'edit',
    preview: null,
    previewOf: null,
    ...more,
  };
}

const by = (generation: number, editor = ANNA, folder: ReadonlyMap<string, string> = new Map()) => ({
  editor,
  generation,
  folder,
});

/** Keeps and publishes it. */
async function live(
  edits: Edits,
  text: string | null,
  generation: number,
  more: Parameters<typeof draft>[1] = {},
) {
  const mine = draft(text, more);
  await edits.keep(mine);
  return edits.publish(mine.server, mine.id, by(generation));
}

onEachStore('a draft is kept as it is, and changed, until it is discarded', async ({ open }) => {
  const edits = createEdits(open());
  const form = {
    question: 'Tea?',
    answer: 'Yes.',
    phrasings: ['any tea'],
    kind: 'faq' as const,
    sources: [],
  };
  const mine = draft('x', { form, gaps: ['g1'], preview: 'p', previewOf: '1 abc' });
  await edits.keep(mine);
  expect(await createEdits(open()).draft(A, mine.id)).toEqual(mine);
  await edits.keep({ ...mine, editor: BEN, at: 2 });
  expect(await edits.drafts(A)).toEqual([{ ...mine, editor: BEN, at: 2 }]);
  expect([await edits.drafts(B), await edits.draft(B, mine.id), await edits.discard(B, mine.id)]).toEqual([
    [],
    undefined,
    false,
  ]);
  expect([await edits.discard(A, mine.id), await edits.discard(A, mine.id)]).toEqual([true, false]);
  expect(await edits.drafts(A)).toEqual([]);
});

onEachStore('publishing puts a file in force, in its server alone, and ends the draft', async ({ open }) => {
  const edits = createEdits(open(), () => 5);
  const mine = draft('one');
  await edits.keep(mine);
  expect(await edits.publish(A, mine.id, by(0))).toEqual({ kind: 'live', generation: 1 });
  expect(await edits.publish(A, mine.id, by(1))).toEqual({ kind: 'gone' });
  expect(await edits.current(A)).toMatchObject([
    { path: FILE, text: 'one', base: null, editor: ANNA, at: 5 },
  ]);
  expect([await edits.current(B), await edits.drafts(A)]).toEqual([[], []]);
});

onEachStore(
  'who began before somebody else published has to look again, and loses nothing',
  async ({ open }) => {
    const edits = createEdits(open(), () => 7);
    const [hers, his] = [draft('hers'), draft('his', { editor: BEN })];
    await edits.keep(hers);
    await edits.keep(his);
    await edits.publish(A, hers.id, by(0));
    for (const generation of [0, 1])
      expect(await edits.publish(A, his.id, by(generation, BEN))).toMatchObject({
        kind: 'conflict',
        files: [{ path: FILE, by: { editor: ANNA, at: 7 } }],
      });
    expect(await edits.draft(A, his.id)).toEqual(his);
    await edits.keep({ ...his, files: [{ path: FILE, text: 'his', began: hashOf('hers') }] });
    expect(await edits.publish(A, his.id, by(1, BEN))).toEqual({ kind: 'live', generation: 2 });
    expect((await edits.history(A, FILE)).map(({ text, state }) => [text, state])).toEqual([
      ['his', 'current'],
      ['hers', 'replaced'],
    ]);
  },
);

onEachStore('what was looked at before something else was published is stale', async ({ open }) => {
  const edits = createEdits(open());
  const mine = draft('one');
  await edits.keep(mine);
  const other = { began: null, files: [{ path: 'entries/faq/other.md', text: 'x', began: null }] };
  await live(edits, 'x', 0, other);
  expect(await edits.publish(A, mine.id, by(0))).toEqual({ kind: 'stale', generation: 1 });
  expect(await edits.publish(A, mine.id, by(1))).toEqual({ kind: 'live', generation: 2 });
});

onEachStore('a file that changed in the folder meanwhile is a conflict with nobody', async ({ open }) => {
  const edits = createEdits(open());
  const mine = draft('one', { began: hashOf('folder') });
  await edits.keep(mine);
  const changed = new Map([[FILE, hashOf('folder, changed') ?? '']]);
  expect(await edits.publish(A, mine.id, by(0, ANNA, changed))).toEqual({
    kind: 'conflict',
    files: [{ path: FILE, by: undefined }],
  });
});

onEachStore('the base of an edit is that of the first, until it is compared anew', async ({ open }) => {
  const edits = createEdits(open());
  const folder = new Map([[FILE, hashOf('folder') ?? '']]);
  const first = draft('one', { began: hashOf('folder') });
  await edits.keep(first);
  await edits.publish(A, first.id, by(0, ANNA, folder));
  const second = draft('two', { began: hashOf('one') });
  await edits.keep(second);
  await edits.publish(A, second.id, by(1, ANNA, new Map([[FILE, hashOf('folder 2') ?? '']])));
  expect(await edits.current(A)).toMatchObject([{ text: 'two', base: hashOf('folder') }]);
  await edits.rest(A, FILE, hashOf('folder 2'));
  expect(await edits.current(A)).toMatchObject([{ text: 'two', base: hashOf('folder 2') }]);
});

onEachStore('what is as in the folder has landed and is in force no more', async ({ open }) => {
  const edits = createEdits(open());
  await live(edits, 'one', 0);
  const [{ id = '' } = {}] = await edits.current(A);
  await edits.land(A, [id]);
  await edits.land(A, []);
  expect(await edits.current(A)).toEqual([]);
  const back = draft('folder', { began: hashOf('folder, before'), note: 'undo' });
  await edits.keep(back);
  const folder = new Map([[FILE, hashOf('folder') ?? '']]);
  expect((await edits.publish(A, back.id, by(1, ANNA, folder))).kind).toBe('conflict');
  await edits.keep({ ...back, files: [{ path: FILE, text: 'folder', began: hashOf('folder') }] });
  expect((await edits.publish(A, back.id, by(1, ANNA, folder))).kind).toBe('live');
  expect(await edits.current(A)).toEqual([]);
  expect((await edits.history(A)).map(({ state }) => state)).toEqual(['landed', 'landed']);
});

onEachStore('several files are published together or not at all', async ({ open }) => {
  const edits = createEdits(open());
  const files = ['a', 'b', 'c'].map((name) => ({ path: `entries/faq/${name}.md`, text: name, began: null }));
  await live(edits, 'b', 0, { files: files.slice(1, 2) });
  const all = draft(null, { files });
  await edits.keep(all);
  expect(await edits.publish(A, all.id, by(1))).toMatchObject({
    kind: 'conflict',
    files: [{ path: 'entries/faq/b.md' }],
  });
  expect(await edits.current(A)).toHaveLength(1);
  await edits.keep({
    ...all,
    files: files.map((file) => ({ ...file, began: file.text === 'b' ? hashOf('b') : null })),
  });
  expect((await edits.publish(A, all.id, by(1))).kind).toBe('live');
  expect((await edits.current(A)).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

/** Rounds of two who publish the same file at once; bench/edits does 200. */
const ROUNDS = 12;

onEachStore(
  'of two who publish one file at once one wins each time, and no text is lost',
  async ({ open }) => {
    const editors = [createEdits(open()), createEdits(open())];
    let began: string | null = null;
    for (let round = 0; round < ROUNDS; round += 1) {
      const mine = editors.map((edits, index) => ({
        edits,
        draft: draft(`${round} by ${index}`, { began }),
      }));
      await Promise.all(mine.map(({ edits, draft }) => edits.keep(draft)));
      const published = await Promise.all(
        mine.map(({ edits, draft }) => edits.publish(A, draft.id, by(round))),
      );
      expect(published.map(({ kind }) => kind).sort()).toEqual(['conflict', 'live']);
      const [{ text = null } = {}] = (await editors[0]?.current(A)) ?? [];
      const loser = mine.find(({ draft }) => draft.files[0]?.text !== text);
      expect(await loser?.edits.draft(A, loser.draft.id)).toEqual(loser?.draft);
      began = hashOf(text);
    }
    expect(await editors[1]?.history(A)).toHaveLength(ROUNDS);
    expect(await editors[1]?.drafts(A)).toHaveLength(ROUNDS);
  },
);

import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { type Draft, draftOf, type FileDraft, rowOf } from './draft.ts';
import { type Edit, hashOf } from './overlay.ts';

/** A published edit. */
export type Revision = Tables['revision'];
type Database = Transaction<Tables>;

/** What the folder of a server's pack holds: the hash of each file by its path. */
export type FolderHashes = ReadonlyMap<string, string>;

/** Who publishes a draft, and what they saw before. */
export interface Publishing {
  readonly editor: string;
  /** Of the server, when it was looked at what the draft does: it is of no use where more was published since. */
  readonly generation: number;
  readonly folder: FolderHashes;
}

/** What became of a draft that somebody wanted to publish; only `live` has changed anything. */
export type Published =
  | { readonly kind: 'live'; readonly generation: number }
  /** It was published or discarded already. */
  | { readonly kind: 'gone' }
  /** Something else was published since `generation`. */
  | { readonly kind: 'stale'; readonly generation: number }
  /** Files that it changes are not as they were when it began; with the revision that is there now. */
  | { readonly kind: 'conflict'; readonly files: readonly Conflict[] };

export interface Conflict {
  readonly path: string;
  /** Undefined where the folder itself has changed. */
  readonly by: Pick<Revision, 'editor' | 'at'> | undefined;
}

/** The edits of servers in the store. All reject with a StoreError where it is out of reach. */
export interface Edits {
  /** Those in force, in the order in which they were published. */
  readonly current: (server: string) => Promise<readonly Edit[]>;
  /** Those in force, and the generation of the server that they make. */
  readonly now: (
    server: string,
  ) => Promise<{ readonly generation: number; readonly edits: readonly Revision[] }>;
  /** Newest first. */
  readonly drafts: (server: string) => Promise<readonly Draft[]>;
  readonly draft: (server: string, id: string) => Promise<Draft | undefined>;
  /** Keeps a draft, a new one or a change of it. */
  readonly keep: (draft: Draft) => Promise<void>;
  /** Whether there was one. */
  readonly discard: (server: string, id: string) => Promise<boolean>;
  /** All or nothing; of two who publish the same file, one has to look again. */
  readonly publish: (server: string, draft: string, by: Publishing) => Promise<Published>;
  /** Newest first: what was published, of one file or of all. */
  readonly history: (server: string, path?: string) => Promise<readonly Revision[]>;
  /** Notes that the folder has these edits by now. */
  readonly land: (server: string, ids: readonly string[]) => Promise<void>;
  /** From now on, edits of these files are compared with the folder as it is. */
  readonly rest: (server: string, path: string, base: string | null) => Promise<void>;
}

/** An id that nobody guesses, and that fits into a custom id twice. */
export const newId = (): string => randomBytes(9).toString('base64url');

export function createEdits(store: Store, now: () => number = Date.now): Edits {
  const { use } = store;
  return {
    current: (server) => use((database) => currentOf(database, server)),
    now: (server) =>
      use(async (database) => {
        // Whatever is published after the generation was read makes a later one.
        const own = database.selectFrom('server').select('generation').where('server', '=', server);
        const generation = (await own.executeTakeFirst())?.generation ?? 0;
        return { generation, edits: await currentOf(database, server) };
      }),
    drafts: (server) =>
      use(async (database) => {
        const rows = database.selectFrom('draft').selectAll().where('server', '=', server);
        return (await rows.orderBy('at', 'desc').orderBy('id').execute()).map(draftOf);
      }),
    draft: (server, id) => use((database) => findDraft(database, server, id)),
    keep: async (draft) => {
      const row = rowOf(draft);
      await use((database) =>
        database
          .insertInto('draft')
          .values(row)
          .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
          .execute(),
      );
    },
    discard: (server, id) => use((database) => removeDraft(database, server, id)),
    publish: (server, draft, by) =>
      use(async (database) => {
        const generation = await hold(database, server, store.isShared);
        return publish(database, { server, draft, by, generation, at: now() });
      }),
    history: (server, path) =>
      use(async (database) => {
        const rows = database.selectFrom('revision').selectAll().where('server', '=', server);
        const wanted = path === undefined ? rows : rows.where('path', '=', path);
        return wanted.orderBy('generation', 'desc').orderBy('path').execute();
      }),
    land: async (server, ids) => {
      if (ids.length === 0) return;
      await use((database) =>
        database
          .updateTable('revision')
          .set({ state: 'landed' })
          .where('server', '=', server)
          .where('id', 'in', ids)
          .where('state', '=', 'current')
          .execute(),
      );
    },
    rest: async (server, path, base) => {
      await use((database) =>
        database
          .updateTable('revision')
          .set({ base })
          .where('server', '=', server)
          .where('path', '=', path)
          .where('state', '=', 'current')
          .execute(),
      );
    },
  };
}

const currentOf = (database: Database, server: string): Promise<readonly Revision[]> =>
  database
    .selectFrom('revision')
    .selectAll()
    .where('server', '=', server)
    .where('state', '=', 'current')
    .orderBy('generation')
    .orderBy('path')
    .execute();

async function findDraft(database: Database, server: string, id: string): Promise<Draft | undefined> {
  const rows = database.selectFrom('draft').selectAll().where('server', '=', server);
  const row = await rows.where('id', '=', id).executeTakeFirst();
  return row && draftOf(row);
}

async function removeDraft(database: Database, server: string, id: string): Promise<boolean> {
  const rows = database.deleteFrom('draft').where('server', '=', server);
  const { numDeletedRows } = await rows.where('id', '=', id).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** The generation of a server; nobody else raises it before this transaction ends. */
async function hold(database: Database, server: string, isShared: boolean): Promise<number> {
  await database
    .insertInto('server')
    .values({ server, settings: '{}', generation: 0, left_at: null })
    .onConflict((conflict) => conflict.column('server').doNothing())
    .execute();
  const own = database.selectFrom('server').select('generation').where('server', '=', server);
  return (await (isShared ? own.forUpdate() : own).executeTakeFirstOrThrow()).generation;
}

interface Attempt {
  readonly server: string;
  readonly draft: string;
  readonly by: Publishing;
  readonly generation: number;
  readonly at: number;
}

async function publish(database: Database, attempt: Attempt): Promise<Published> {
  const { server, by, generation } = attempt;
  const draft = await findDraft(database, server, attempt.draft);
  if (!draft || draft.files.length === 0) return { kind: 'gone' };
  const current = new Map((await currentOf(database, server)).map((each) => [each.path, each]));
  const conflicts = draft.files.filter((file) => file.began !== seenNow(file, current, by.folder));
  if (conflicts.length > 0)
    return { kind: 'conflict', files: conflicts.map(({ path }) => ({ path, by: current.get(path) })) };
  if (generation !== by.generation) return { kind: 'stale', generation };
  for (const file of draft.files)
    await revise(database, { ...attempt, draft, file, before: current.get(file.path) });
  if (draft.gaps.length > 0)
    await database
      .updateTable('gap')
      .set({ state: 'done' })
      .where('server', '=', server)
      .where('id', 'in', draft.gaps)
      .execute();
  await removeDraft(database, server, draft.id);
  const after = { generation: generation + 1 };
  await database.updateTable('server').set(after).where('server', '=', server).execute();
  return { kind: 'live', ...after };
}

/** The hash of what an editor sees of a file now. */
const seenNow = (
  { path }: Pick<FileDraft, 'path'>,
  current: ReadonlyMap<string, Revision>,
  folder: FolderHashes,
): string | null => {
  const edit = current.get(path);
  return edit ? hashOf(edit.text) : (folder.get(path) ?? null);
};

interface Revising extends Omit<Attempt, 'draft'> {
  readonly draft: Draft;
  readonly file: FileDraft;
  readonly before: Revision | undefined;
}

/** Puts one file in the place of what was there. One that is as in the folder needs no edit any more. */
async function revise(database: Database, revising: Revising): Promise<void> {
  const { server, by, generation, at, draft, file, before } = revising;
  const { path, text, began } = file;
  const base = before ? before.base : began;
  const isLanded = hashOf(text) === (by.folder.get(path) ?? null);
  if (before)
    await database
      .updateTable('revision')
      .set({ state: draft.note === 'undo' ? 'undone' : 'replaced' })
      .where('id', '=', before.id)
      .execute();
  const state = isLanded ? 'landed' : 'current';
  const row = { id: newId(), server, path, text, base, generation: generation + 1, editor: by.editor, at };
  await database
    .insertInto('revision')
    .values({ ...row, note: draft.note, state })
    .execute();
}

import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/base/errors.ts';
import { migrate, STEPS } from '../../src/store/migrate.ts';
import { copyFile, sqliteDialect } from '../../src/store/sqlite.ts';
import { createStore, type Store, StoreError } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { inFile, onEachStore } from './places.ts';

const put = (store: Store, id: string) =>
  store.use((database) => database.insertInto('vote').values({ id, body: '{}' }).execute());

const ids = (store: Store) =>
  store.use(async (database) => {
    const rows = await database.selectFrom('vote').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  });

onEachStore('what is done is there for the next process', async ({ open }) => {
  const first = open();
  await put(first, 'a');
  expect(await ids(open())).toEqual(['a']);
  await first.close();
  expect(await ids(first)).toEqual(['a']);
});

onEachStore('work that fails half way has done nothing, and its own error is thrown', async ({ open }) => {
  const store = open();
  const failing = store.use(async (database) => {
    await database.insertInto('vote').values({ id: 'a', body: '{}' }).execute();
    throw new UserError('Not so.');
  });
  await expect(failing).rejects.toThrow('Not so.');
  expect(await ids(store)).toEqual([]);
});

onEachStore('several that open an empty store at once make it once', async ({ open }) => {
  await Promise.all(['a', 'b', 'c'].map((id) => put(open(), id)));
  expect(await ids(open())).toEqual(['a', 'b', 'c']);
});

onEachStore('a schema of a newer version is refused with a sentence', async ({ open }) => {
  const store = open();
  await store.use((database) =>
    database.insertInto('migration').values({ version: 99, at: 'later' }).execute(),
  );
  await expect(put(open(), 'a')).rejects.toBeInstanceOf(UserError);
  await expect(put(open(), 'a')).rejects.toThrow(/schema 99 of a newer Wireside.*Install the newer one/);
});

test('a store that is closed is one file, which can be copied', async () => {
  const { open, folder } = await inFile();
  const store = open();
  await put(store, 'a');
  await ids(store);
  await store.close();
  expect(await readdir(folder)).toEqual(['wireside.db']);
});

test('a file that is no database is named, and used again as soon as it is one', async () => {
  const { open, folder } = await inFile();
  const store = open();
  const file = path.join(folder, 'wireside.db');
  await writeFile(file, 'This is no database, however long one looks at it.'.repeat(100));
  await expect(put(store, 'a')).rejects.toBeInstanceOf(StoreError);
  await expect(put(store, 'a')).rejects.toThrow(/wireside\.db cannot be read: .*put a copy in its place/);
  await rm(file);
  await put(store, 'a');
  expect(await ids(store)).toEqual(['a']);
});

test('a file that somebody has locked is waited for a little, named, and used again once it is free', async () => {
  const { open, folder } = await inFile();
  const store = open();
  await put(store, 'a');
  const other = new DatabaseSync(path.join(folder, 'wireside.db'));
  onTestFinished(() => other.close());
  other.exec('BEGIN IMMEDIATE');
  await expect(put(store, 'b')).rejects.toThrow(/cannot be used: database is locked.*tried again by itself/);
  other.exec('COMMIT');
  await put(store, 'b');
  expect(await ids(store)).toEqual(['a', 'b']);
});

test('a database that does not answer is named without its password', async () => {
  const { folder } = await inFile();
  const store = createStore({ folder, url: 'postgres://bot:secret@127.0.0.1:1/wireside' });
  const why = await put(store, 'a').catch((thrown: unknown) => String(thrown));
  expect(why).toMatch(/database of DATABASE_URL cannot be used: .*tried again by itself/);
  expect(why).not.toContain('secret');
});

test('a store is copied before its schema changes, and the copy is as it was', async () => {
  const { open, folder } = await inFile();
  const store = open();
  await put(store, 'a');
  await store.close();
  const file = path.join(folder, 'wireside.db');
  const database = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  onTestFinished(() => database.destroy());
  const before = `.before-${STEPS.length}`;
  await migrate(database, (version) => copyFile(file, version), [
    ...STEPS,
    async (transaction) => void (await sql`delete from vote`.execute(transaction)),
  ]);
  expect(await readdir(folder)).toContain(`wireside.db${before}`);
  expect(await database.selectFrom('vote').selectAll().execute()).toEqual([]);
  const copy = new DatabaseSync(`${file}${before}`);
  onTestFinished(() => copy.close());
  expect(copy.prepare('SELECT id FROM vote').all()).toMatchObject([{ id: 'a' }]);
});

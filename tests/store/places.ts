import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { onTestFinished, test } from 'vitest';
import { createStore, type Store } from '../../src/store/store.ts';

/** A database for these tests alone, such as postgres://postgres@127.0.0.1:5432/postgres; .ci/run starts one, or fails. */
export const databaseUrl = process.env.TEST_DATABASE_URL;

if (databaseUrl === undefined)
  console.log('TEST_DATABASE_URL is not set: what PostgreSQL does is not tested here.');

/** A place that is empty, opened as by one more process each time. */
export interface Place {
  readonly open: () => Store;
  readonly folder: string;
  /** Of the database, where it is one. */
  readonly url?: string;
}

/** What every store has to do, on each kind of it. */
export function onEachStore(name: string, run: (place: Place) => Promise<void>): void {
  test(`${name} (SQLite)`, async () => run(await inFile()));
  test.skipIf(databaseUrl === undefined)(`${name} (PostgreSQL)`, async () =>
    run(await inDatabase(databaseUrl ?? '')),
  );
}

/** An empty folder for a file of SQLite. */
export async function inFile(): Promise<Place> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'wireside-store-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return { folder, open: opener({ folder }) };
}

/** A schema of its own. */
export async function inDatabase(address: string): Promise<Place> {
  const { folder } = await inFile();
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client(address);
  await client.connect();
  await client.query(`create schema ${schema}`);
  onTestFinished(async () => {
    await client.query(`drop schema ${schema} cascade`);
    await client.end();
  });
  const own = new URL(address);
  own.searchParams.set('options', `-c search_path=${schema}`);
  return { folder, url: own.href, open: opener({ folder, url: own.href }) };
}

const opener = (options: Parameters<typeof createStore>[0]) => () => {
  const store = createStore(options);
  onTestFinished(store.close);
  return store;
};

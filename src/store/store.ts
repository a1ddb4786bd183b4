import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { Kysely, type Transaction } from 'kysely';
import { codeOf, messageOf, UserError } from '../base/errors.ts';
import { migrate, versionOf } from './migrate.ts';
import { postgresDialect } from './postgres.ts';
import { copyFile, isBroken, isBusy, sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** Why the store cannot be used at the moment, and what to do: a sentence for the log. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** Where the bot keeps what must survive it. */
export interface Store {
  /** Whether other processes may use it at the same time. */
  readonly isShared: boolean;
  /**
   * Does `work` as a whole or not at all; when it resolves, that is on the disk. The store is opened where it is not yet,
   * also after it was out of reach. `work` may run more than once and may only do what can be undone.
   * @throws StoreError where the store is out of reach, and UserError where a newer version of the program made it.
   */
  readonly use: <T>(work: (database: Transaction<Tables>) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface StoreOptions {
  /** Where the file of SQLite is, and copies of it. */
  readonly folder: string;
  /** postgres://…: that database instead of a file. */
  readonly url?: string | undefined;
}

/** How long a store that somebody else has locked is tried again, in milliseconds: an answer is due after 3 s. */
const PATIENCE = 1_500;
const PAUSE = 50;

const fileIn = (folder: string): string => path.resolve(folder, 'wireside.db');

const connect = async ({ folder, url }: StoreOptions): Promise<Kysely<Tables>> =>
  new Kysely({ dialect: url === undefined ? sqliteDialect(fileIn(folder)) : await postgresDialect(url) });

/** What keeps the store from being used, and what to do; undefined where nothing does. Makes no file and no table. */
export async function storeFault(options: StoreOptions): Promise<string | undefined> {
  const { folder, url } = options;
  const file = url === undefined ? fileIn(folder) : undefined;
  if (file !== undefined && !existsSync(file)) return undefined;
  let database: Kysely<Tables> | undefined;
  try {
    database = await connect(options);
    if ((await versionOf(database)) === 0) return undefined;
    // A change of nothing: who only reads does not notice a lock, or that nothing can be written.
    await database.transaction().execute(async (transaction) => {
      await transaction.deleteFrom('vote').where('id', '=', '').execute();
    });
    return undefined;
  } catch (thrown) {
    return thrown instanceof UserError ? thrown.message : sentence(thrown, file);
  } finally {
    await database?.destroy().catch(() => undefined);
  }
}

/** A store that is opened when it is first used. */
export function createStore({ folder, url }: StoreOptions): Store {
  const file = fileIn(folder);
  let opened: Promise<Kysely<Tables>> | undefined;
  const open = async () => {
    const database = await connect({ folder, url });
    try {
      await migrate(database, url === undefined ? (version) => copyFile(file, version) : undefined);
      return database;
    } catch (thrown) {
      await database.destroy().catch(() => undefined);
      throw thrown;
    }
  };
  const close = async () => {
    const closing = opened;
    opened = undefined;
    await closing?.then((database) => database.destroy()).catch(() => undefined);
  };
  const attempt = async <T>(work: Work<T>): Promise<T> => {
    opened ??= open();
    const attempted = opened;
    try {
      return await whole(await attempted, work);
    } catch (thrown) {
      if (isBroken(thrown) || !(await isOpen(attempted))) await close();
      throw thrown;
    }
  };
  const use = async <T>(work: Work<T>): Promise<T> => {
    try {
      return await patiently(() => attempt(work));
    } catch (thrown) {
      if (thrown instanceof UserError) throw thrown;
      throw new StoreError(sentence(thrown, url === undefined ? file : undefined), { cause: thrown });
    }
  };
  return { isShared: url !== undefined, use, close };
}

type Work<T> = (database: Transaction<Tables>) => Promise<T>;

/** Tries again what somebody else's lock keeps from being done. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await attempt();
    } catch (thrown) {
      if (!isBusy(thrown) || performance.now() > until) throw thrown;
      await after(PAUSE);
    }
  }
}

/** The error of `work` itself, not that of a transaction which could not be rolled back after it. */
async function whole<T>(database: Kysely<Tables>, work: Work<T>): Promise<T> {
  const failed: unknown[] = [];
  try {
    return await database.transaction().execute(async (transaction) => {
      try {
        return await work(transaction);
      } catch (thrown) {
        failed.push(thrown);
        throw thrown;
      }
    });
  } catch (thrown) {
    throw failed[0] ?? thrown;
  }
}

const isOpen = (opened: Promise<unknown>): Promise<boolean> =>
  opened.then(
    () => true,
    () => false,
  );

function sentence(thrown: unknown, file: string | undefined): string {
  const why = messageOf(thrown) || String(codeOf(thrown));
  if (file === undefined)
    return `The database of DATABASE_URL cannot be used: ${why}. Start it or mend DATABASE_URL; it is tried again by itself.`;
  if (isBroken(thrown))
    return `The store ${file} cannot be read: ${why}. Stop the bot and put a copy in its place, or move the file away to begin with an empty one.`;
  return `The store ${file} cannot be used: ${why}. Make room on its disk, or end what locks it; it is tried again by itself.`;
}

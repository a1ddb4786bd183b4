import { existsSync } from 'node:fs';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

/** Milliseconds for which a locked file holds up the whole process: longer waits are the caller's. */
const TIMEOUT = 20;

/**
 * A file that a crash of the process or of the machine leaves whole, with all that was committed.
 * @param file made where it does not exist.
 */
export function sqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: async () => openFile(file) });
}

function openFile(file: string): SqliteDatabase {
  const database = new DatabaseSync(file, { timeout: TIMEOUT });
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  } catch (thrown) {
    database.close();
    throw thrown;
  }
  const statements = new Map<string, StatementSyncInstance>();
  return {
    close: () => {
      joinParts(database);
      database.close();
    },
    prepare: (sql) => {
      // SQLite rolls back by itself where the disk is full; that there is nothing left to do must not hide why.
      if (sql === 'rollback') return rollBack(database);
      const known = statements.get(sql) ?? database.prepare(sql);
      statements.set(sql, known);
      return adapt(known);
    },
  };
}

function rollBack(database: DatabaseSyncInstance): SqliteStatement {
  const run = () => {
    if (database.isTransaction) database.exec('ROLLBACK');
    return { changes: 0, lastInsertRowid: 0 };
  };
  return { reader: false, all: () => [], run, iterate: () => [][Symbol.iterator]() };
}

/** Brings what is in the file's second part into the first: closing does not, as long as statements are remembered. */
function joinParts(database: DatabaseSyncInstance): void {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch {
    // Somebody else has it open, or it is damaged: both parts stay, and the next to open it reads both.
  }
}

type Bound = Parameters<StatementSyncInstance['all']>;

/** Kysely hands over what it was given; the tables hold texts and numbers. */
function adapt(statement: StatementSyncInstance): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...bindable(values)),
    run: (values) => statement.run(...bindable(values)),
    iterate: (values) => statement.iterate(...bindable(values)),
  };
}

const bindable = (values: readonly unknown[]): Bound =>
  values.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new TypeError(`A ${typeof value} cannot be kept.`);
  });

/** Copies the file as it is, with what is not in its main part yet, to `wireside.db.before-N`. */
export function copyFile(file: string, version: number): void {
  const copy = `${file}.before-${version}`;
  if (existsSync(copy)) return;
  const database = new DatabaseSync(file, { timeout: TIMEOUT });
  try {
    database.prepare('VACUUM INTO ?').run(copy);
  } finally {
    database.close();
  }
}

/** Numbers of SQLite: https://sqlite.org/rescode.html; the lower byte is the kind. */
const BUSY = [5, 6];
const BROKEN = [10, 11, 14, 26];

const kindOf = (thrown: unknown): number | undefined =>
  typeof thrown === 'object' && thrown !== null && 'errcode' in thrown && typeof thrown.errcode === 'number'
    ? thrown.errcode & 0xff
    : undefined;

/** Whether somebody else has the file for the moment. */
export const isBusy = (thrown: unknown): boolean => BUSY.includes(kindOf(thrown) ?? 0);

/** Whether the file has to be opened anew: it is damaged, no database or gone. */
export const isBroken = (thrown: unknown): boolean => BROKEN.includes(kindOf(thrown) ?? 0);

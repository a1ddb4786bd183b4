import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { z } from 'zod';
import { codeOf, messageOf, UserError, whyUnreadable } from '../base/errors.ts';
import type { Log } from '../base/log.ts';

/** The process that uses a DATA_DIR, as it describes itself. */
const Holder = z.object({
  pid: z.int(),
  host: z.string(),
  /** ISO 8601. */
  since: z.string(),
  /** When it last noticed that another process answers with its token; ISO 8601. */
  rival: z.string().optional(),
});
export type Holder = Readonly<z.infer<typeof Holder>>;

/** Held until the end of the process at the latest, however that comes. */
export interface DataLock {
  /** Notes that another process answers with the same token, for `wireside doctor`. */
  readonly noteRival: () => void;
  readonly release: () => void;
}

export interface LockOptions {
  readonly folder: string;
  readonly log: Log;
  /** Whether to wait until another process gives the folder up, as in a deploy; else that is a fault. */
  readonly isPatient: boolean;
}

const LOCK = 'lock.sqlite';
const HOLDER = 'lock.json';

/** Milliseconds between two tries: what a deploy is silent for at most once the old process has ended. */
const TRY_EVERY = 200;
/** Milliseconds between two lines that say that it still waits. */
const SAY_EVERY = 60_000;

/**
 * Takes the folder for this process alone, before anything in it is read. The operating system holds the lock, on a file
 * of SQLite's, so that it ends with the process even where that is killed; no clock and no pid, which may come again in
 * another container, plays a part.
 * @throws UserError where the folder cannot be written, or is in use and `isPatient` is false.
 */
export async function lockData({ folder, log, isPatient }: LockOptions): Promise<DataLock> {
  mustBeWritable(folder);
  let saidAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    const database = tryToLock(folder);
    if (database) return held(folder, database);
    const inUse = `DATA_DIR ${path.resolve(folder)} is in use by ${describeHolder(readHolder(folder))}.`;
    if (!isPatient) throw new UserError(`${inUse} Stop that, or set DATA_DIR to another folder.`);
    if (performance.now() - saidAt >= SAY_EVERY) {
      log.info(`${inUse} Waiting until it has stopped.`);
      saidAt = performance.now();
    }
    await after(TRY_EVERY);
  }
}

/** Whether another process uses the folder at this moment, and which; undefined where none does. */
export function findHolder(folder: string): Holder | 'unknown' | undefined {
  if (!existsSync(path.join(folder, LOCK))) return undefined;
  const database = tryToLock(folder);
  if (!database) return readHolder(folder) ?? 'unknown';
  database.close();
  return undefined;
}

/** "process 12 on pump-house since 2026-11-30 22:40". */
export function describeHolder(holder: Holder | 'unknown' | undefined): string {
  if (holder === undefined || holder === 'unknown') return 'another process';
  return `process ${holder.pid} on ${holder.host} since ${holder.since.slice(0, 16).replace('T', ' ')} UTC`;
}

/**
 * Makes the folder where it is missing and writes to it for a trial.
 * @throws UserError that says why that cannot be, and what to do.
 */
export function mustBeWritable(folder: string): void {
  try {
    makeFolder(path.resolve(folder));
    const trial = path.join(folder, `.trial-${process.pid}`);
    writeFileSync(trial, 'Whether this folder can be written.', { flush: true });
    rmSync(trial);
  } catch (thrown) {
    throw new UserError(
      `DATA_DIR ${path.resolve(folder)} cannot be written: ${whyUnwritable(thrown)}. Mend that, or set DATA_DIR to another folder.`,
      { cause: thrown },
    );
  }
}

/** Step by step: Node's own recursive way tries for ever where the system lets nothing be made, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw thrown;
  }
}

const whyUnwritable = (thrown: unknown): string =>
  codeOf(thrown) === 'ENOENT' ? 'the system lets nothing be made there' : whyUnreadable(thrown);

/** SQLite's number for a lock that somebody else has: https://sqlite.org/rescode.html#busy */
const BUSY = 5;

function tryToLock(folder: string): DatabaseSyncInstance | undefined {
  let database: DatabaseSyncInstance | undefined;
  try {
    database = new DatabaseSync(path.join(folder, LOCK), { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (thrown) {
    database?.close();
    if (isBusy(thrown)) return undefined;
    throw new UserError(
      `DATA_DIR ${path.resolve(folder)} cannot be locked: ${messageOf(thrown)}. Set DATA_DIR to a folder on a local disk.`,
      { cause: thrown },
    );
  }
}

const isBusy = (thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && 'errcode' in thrown && thrown.errcode === BUSY;

/** Keeps `database` from being collected, which would end the lock. */
function held(folder: string, database: DatabaseSyncInstance): DataLock {
  let holder: Holder = { pid: process.pid, host: os.hostname(), since: new Date().toISOString() };
  const file = path.join(folder, HOLDER);
  const write = () => {
    writeFileSync(`${file}.draft`, JSON.stringify(holder));
    renameSync(`${file}.draft`, file);
  };
  write();
  return {
    noteRival: () => {
      holder = { ...holder, rival: new Date().toISOString() };
      write();
    },
    release: () => {
      if (!database.isOpen) return;
      rmSync(file, { force: true });
      database.close();
    },
  };
}

function readHolder(folder: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(path.join(folder, HOLDER), 'utf8')));
  } catch {
    // Its process has only just begun or is about to end.
    return undefined;
  }
}

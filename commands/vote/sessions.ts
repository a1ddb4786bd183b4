import { readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../../src/base/clock.ts';
import { codeOf, messageOf } from '../../src/base/errors.ts';
import type { Log } from '../../src/base/log.ts';
import { LocalizedError } from '../../src/locales/translator.ts';
import { type Store, StoreError } from '../../src/store/store.ts';
import { Session } from './session.ts';

/** The votes that are under way, where they are kept. */
export interface Sessions {
  /** Whether other processes may change them. */
  readonly isShared: boolean;
  readonly all: () => Promise<readonly Session[]>;
  /** Undefined where the vote is over. */
  readonly find: (id: string) => Promise<Session | undefined>;
  readonly begin: (session: Session) => Promise<void>;
  /**
   * Changes a vote as it is kept now; when it resolves, the change survives the end of the process, and where it rejects
   * there was none. @returns undefined where the vote is over.
   */
  readonly change: (id: string, step: (session: Session) => Session) => Promise<Session | undefined>;
  readonly remove: (id: string) => Promise<void>;
}

/** The votes that are kept, and what keeps them. */
export interface KeptVotes {
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly log: Log;
}

export interface VoteOptions {
  readonly store: Store;
  /** Where votes were kept in files before there was a store. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Each of its calls throws a LocalizedError where the store is out of reach, and the log says why and what to do. */
export function openVotes({ store, folder, clock, log }: VoteOptions): KeptVotes {
  let moved: Promise<void> | undefined;
  const move = () => moveFiles(folder, { store, clock, log });
  const use: Store['use'] = async (work) => {
    try {
      moved ??= move();
      await moved;
      return await store.use(work);
    } catch (thrown) {
      moved = undefined;
      if (!(thrown instanceof StoreError)) throw thrown;
      log.error(`${thrown.message} Until then no vote is taken.`);
      throw new LocalizedError(({ vote }) => vote.notKept);
    }
  };
  const read = (row: Row): Session | undefined => {
    const parsed = parse(row.body);
    if (!parsed)
      log.warn(
        `The vote ${row.id} in the store is not one of this version. It is left as it is, and takes no votes.`,
      );
    return parsed;
  };
  return { sessions: sessionsIn(use, { isShared: store.isShared, read }), clock, log };
}

interface Row {
  readonly id: string;
  readonly body: string;
}

interface Reading {
  readonly isShared: boolean;
  readonly read: (row: Row) => Session | undefined;
}

function sessionsIn(use: Store['use'], { isShared, read }: Reading): Sessions {
  return {
    isShared,
    all: async () => {
      const rows = await use((database) => database.selectFrom('vote').selectAll().orderBy('id').execute());
      return rows.map(read).filter((session) => session !== undefined);
    },
    find: async (id) => {
      const rows = await use((database) =>
        database.selectFrom('vote').selectAll().where('id', '=', id).execute(),
      );
      return rows.map(read)[0];
    },
    begin: async (session) => {
      await use((database) => database.insertInto('vote').values(rowOf(session)).execute());
    },
    change: (id, step) =>
      use(async (database) => {
        const row = database.selectFrom('vote').selectAll().where('id', '=', id);
        const found = await (isShared ? row.forUpdate() : row).executeTakeFirst();
        const before = found && read(found);
        if (!before) return undefined;
        const session = step(before);
        if (session !== before)
          await database.updateTable('vote').set(rowOf(session)).where('id', '=', id).execute();
        return session;
      }),
    remove: async (id) => {
      await use((database) => database.deleteFrom('vote').where('id', '=', id).execute());
    },
  };
}

const rowOf = (session: Session): Row => ({ id: session.id, body: JSON.stringify(session) });

function parse(text: string): Session | undefined {
  try {
    return Session.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const FILE = '.json';
const MOVED = '.json.moved';
/** What earlier versions and this one leave in the folder, for whoever wants to look. */
const LEFT = [MOVED, '.json.draft', '.json.broken'];
const DAY = 24 * 60 * 60_000;

/** Takes votes that are in files of format 1 into the store; what is left in the folder goes after a day. */
async function moveFiles(folder: string, { store, clock, log }: Omit<VoteOptions, 'folder'>): Promise<void> {
  for (const name of await namesIn(folder, log)) {
    const file = path.join(folder, name);
    try {
      if (name.endsWith(FILE)) await moveFile(file, { store, clock, log });
      else if (LEFT.some((end) => name.endsWith(end)) && clock.now() - (await stat(file)).mtimeMs > DAY)
        await rm(file);
    } catch (thrown) {
      if (thrown instanceof StoreError) throw thrown;
      log.warn(`The file ${file} of an earlier version stays as it is: ${messageOf(thrown)}`);
    }
  }
}

async function moveFile(file: string, { store, clock, log }: Omit<VoteOptions, 'folder'>): Promise<void> {
  const session = parse(await readFile(file, 'utf8'));
  if (session)
    await store.use((database) =>
      database
        .insertInto('vote')
        .values(rowOf(session))
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  else log.warn(`${file} is no vote of this version, so it is over. It is kept as .broken for a day.`);
  const aside = session ? file.replace(/\.json$/, MOVED) : `${file}.broken`;
  await rename(file, aside);
  await utimes(aside, clock.now() / 1_000, clock.now() / 1_000);
}

async function namesIn(folder: string, log: Log): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (codeOf(thrown) !== 'ENOENT')
      log.warn(`Votes of an earlier version in ${folder} cannot be read: ${messageOf(thrown)}`);
    return [];
  }
}

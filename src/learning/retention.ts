import type { Transaction } from 'kysely';
import type { Clock } from '../base/clock.ts';
import { messageOf } from '../base/errors.ts';
import { counted, type Log } from '../base/log.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { redact } from './redact.ts';
import { settingsIn } from './servers.ts';

type Database = Transaction<Tables>;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days after which what nobody chose a time for is deleted; questions have that of their server's settings. */
export const KEPT_DAYS = { drafts: 90, counts: 400, left: 7 } as const;

/** What was deleted: rows of each kind, and servers that were left. */
export interface Deleted {
  readonly questions: number;
  readonly drafts: number;
  readonly counts: number;
  readonly servers: number;
}

/** Whose work it is, and until when nobody else does it. */
const LEASE = 'retention';

export interface RetentionOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

/** Milliseconds until the first look: by then every process has noted which servers it is back in. */
const FIRST = 600_000;

/** Deletes every day what has been kept long enough. Returns what ends that. */
export function startRetention({ store, clock, log }: RetentionOptions): () => void {
  let isEnded = false;
  const tick = async () => {
    try {
      const deleted = await retain(store, clock.now());
      if (deleted) log.info(deletedLine(deleted));
    } catch (thrown) {
      // The next hour tries again.
      log.debug(`What has been kept long enough could not be deleted: ${messageOf(thrown)}`);
    }
    if (!isEnded) cancel = clock.after(HOUR, () => void tick());
  };
  let cancel = clock.after(FIRST, () => void tick());
  return () => {
    isEnded = true;
    cancel();
  };
}

const deletedLine = ({ questions, drafts, counts, servers }: Deleted): string =>
  `Kept long enough and deleted: ${counted(questions, 'question')}, ${counted(drafts, 'draft')}, ${counted(counts, 'count')}, ${counted(servers, 'server')}.`;

/**
 * Deletes what has been kept long enough, all or nothing, once a day over all processes that share the store.
 * @returns undefined where that was done within the last day.
 * @throws StoreError where the store is out of reach.
 */
export const retain = (store: Store, now: number): Promise<Deleted | undefined> =>
  store.use(async (database) => {
    if (!(await takeLease(database, now))) return undefined;
    const servers = await forgetLeft(database, now);
    const questions = await deleteQuestions(database, now);
    const drafts = database.deleteFrom('draft').where('at', '<=', now - KEPT_DAYS.drafts * DAY);
    const counts = database.deleteFrom('tally').where('day', '<=', dayOf(now - KEPT_DAYS.counts * DAY));
    return {
      questions,
      drafts: Number((await drafts.executeTakeFirstOrThrow()).numDeletedRows),
      counts: Number((await counts.executeTakeFirstOrThrow()).numDeletedRows),
      servers,
    };
  });

/** Whether it is this process that does it: of two that try at once one waits, and then finds that it is done. */
async function takeLease(database: Database, now: number): Promise<boolean> {
  const row = { name: LEASE, until: now + DAY };
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('lease')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ until: row.until }).where('lease.until', '<=', now),
    )
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The day of a time in UTC, as YYYY-MM-DD. */
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

async function deleteQuestions(database: Database, now: number): Promise<number> {
  const chosen = await database.selectFrom('server').select(['server', 'settings']).execute();
  const settings = new Map(chosen.map((row) => [row.server, settingsIn(row.settings)]));
  let deleted = 0;
  for (const { server } of await database.selectFrom('gap').select('server').distinct().execute()) {
    const { keptDays } = settings.get(server) ?? settingsIn('{}');
    const gone = database
      .deleteFrom('gap')
      .where('server', '=', server)
      .where('last_day', '<=', dayOf(now - keptDays * DAY));
    deleted += Number((await gone.executeTakeFirstOrThrow()).numDeletedRows);
  }
  return deleted;
}

const OF_A_SERVER = ['gap', 'tally', 'draft', 'revision', 'server'] as const;

async function forgetLeft(database: Database, now: number): Promise<number> {
  const left = await database
    .selectFrom('server')
    .select('server')
    .where('left_at', '<=', now - KEPT_DAYS.left * DAY)
    .execute();
  for (const { server } of left)
    for (const table of OF_A_SERVER) await database.deleteFrom(table).where('server', '=', server).execute();
  return left.length;
}

/** The servers that a process's connections to Discord answer for. */
export interface Membership {
  /** Whether the bot is in it. */
  readonly has: (server: string) => boolean;
  /** Whether it is one that this process would know of. */
  readonly isOurs: (server: string) => boolean;
}

/**
 * Notes which of the servers that something is kept of were left; one that the bot is back in is kept.
 * @throws StoreError where the store is out of reach.
 */
export const noteMembership = (store: Store, { has, isOurs }: Membership, now: number): Promise<void> =>
  store.use(async (database) => {
    for (const [server, left] of await membersNoted(database)) {
      if (!isOurs(server) || has(server) === (left === null)) continue;
      const left_at = has(server) ? null : now;
      await database
        .insertInto('server')
        .values({ server, settings: '{}', generation: 0, left_at })
        .onConflict((conflict) => conflict.column('server').doUpdateSet({ left_at }))
        .execute();
    }
  });

/** The servers that something is kept of, and when each was left; null of one that the bot is in. */
async function membersNoted(database: Database): Promise<ReadonlyMap<string, number | null>> {
  const noted = new Map<string, number | null>();
  for (const table of ['gap', 'tally', 'draft', 'revision'] as const)
    for (const { server } of await database.selectFrom(table).select('server').distinct().execute())
      noted.set(server, null);
  for (const row of await database.selectFrom('server').select(['server', 'left_at']).execute())
    noted.set(row.server, row.left_at);
  return noted;
}

/** Deletes a question as somebody types it, whoever asked it. Returns in how many places it was. */
export async function forgetQuestion(
  store: Store,
  server: string,
  { text, language }: { readonly text: string; readonly language: string },
): Promise<number> {
  const redacted = redact(text, language);
  if (!redacted) return 0;
  return store.use(async (database) => {
    const same = database.deleteFrom('gap').where('server', '=', server);
    const gone = same.where(({ eb, or }) =>
      or([eb('norm', '=', redacted.norm), eb('text', '=', redacted.text)]),
    );
    return Number((await gone.executeTakeFirstOrThrow()).numDeletedRows);
  });
}

/** What still names somebody as its editor in a server. */
export interface Named {
  readonly revisions: number;
  readonly drafts: number;
}

export const namesOf = (store: Store, server: string, editor: string): Promise<Named> =>
  store.use(async (database) => {
    const count = (table: 'revision' | 'draft') =>
      database
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('n'))
        .where('server', '=', server)
        .where('editor', '=', editor)
        .executeTakeFirstOrThrow();
    return { revisions: Number((await count('revision')).n), drafts: Number((await count('draft')).n) };
  });

/** Takes the name of an editor off what they published in a server. Returns of how many changes. */
export const forgetEditor = (store: Store, server: string, editor: string): Promise<number> =>
  store.use(async (database) => {
    const theirs = database.updateTable('revision').set({ editor: null }).where('server', '=', server);
    return Number((await theirs.where('editor', '=', editor).executeTakeFirstOrThrow()).numUpdatedRows);
  });

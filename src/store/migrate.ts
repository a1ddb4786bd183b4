import { type Kysely, PostgresAdapter, sql, type Transaction } from 'kysely';
import { UserError } from '../base/errors.ts';
import type { Tables } from './tables.ts';

type Step = (database: Transaction<Tables>) => Promise<void>;

/** The way of the schema from nothing to today, forward only: a step that was released stays as it is. */
export const STEPS: readonly Step[] = [
  async (database) => {
    await database.schema
      .createTable('vote')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('body', 'text', (column) => column.notNull())
      .execute();
  },
  async ({ schema }) => {
    await schema
      .createTable('server')
      .addColumn('server', 'text', (column) => column.primaryKey())
      .addColumn('settings', 'text', (column) => column.notNull())
      .addColumn('generation', 'integer', (column) => column.notNull())
      .addColumn('left_at', 'bigint')
      .execute();
    await schema
      .createTable('revision')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('path', 'text', (column) => column.notNull())
      .addColumn('text', 'text')
      .addColumn('base', 'text')
      .addColumn('generation', 'integer', (column) => column.notNull())
      .addColumn('editor', 'text')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('revision_file').on('revision').columns(['server', 'path', 'state']).execute();
    await schema
      .createTable('draft')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('files', 'text', (column) => column.notNull())
      .addColumn('editor', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('gaps', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('preview', 'text')
      .addColumn('preview_of', 'text')
      .execute();
    await schema.createIndex('draft_server').on('draft').columns(['server', 'at']).execute();
    await schema
      .createTable('gap')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('norm', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('first_day', 'text', (column) => column.notNull())
      .addColumn('last_day', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('askers', 'integer', (column) => column.notNull())
      .addColumn('trusted', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('confidence', 'real', (column) => column.notNull())
      .addColumn('top', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addUniqueConstraint('gap_question', ['server', 'kind', 'norm', 'entry'])
      .execute();
    await schema.createIndex('gap_open').on('gap').columns(['server', 'state', 'kind']).execute();
    await schema
      .createTable('lease')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('until', 'bigint', (column) => column.notNull())
      .execute();
    await schema
      .createTable('tally')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('n', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('tally_key', ['server', 'day', 'entry', 'what'])
      .execute();
  },
];

/** Any number, the same for all: whoever has it migrates, and others wait. */
const LEASE = 8_140;

/**
 * Brings the schema to that of this program, in one piece; does nothing where it is that already.
 * @param copy keeps what there is before it is changed; nothing is copied of an empty store.
 * @throws UserError where a newer version made the schema.
 */
export async function migrate(
  database: Kysely<Tables>,
  copy: ((version: number) => void) | undefined,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  const before = await versionOf(database, steps);
  if (before === steps.length) return;
  if (before > 0) copy?.(before);
  await database.transaction().execute(async (transaction) => {
    if (isPostgres(database)) await sql`select pg_advisory_xact_lock(${LEASE})`.execute(transaction);
    await transaction.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('version', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    const done = await versionOf(transaction, steps);
    for (const [index, step] of steps.entries()) {
      if (index < done) continue;
      await step(transaction);
      const row = { version: index + 1, at: new Date().toISOString() };
      await transaction.insertInto('migration').values(row).execute();
    }
  });
}

const isPostgres = (database: Kysely<Tables>): boolean =>
  database.getExecutor().adapter instanceof PostgresAdapter;

/**
 * How many steps the schema has behind it.
 * @throws UserError where a newer version made it.
 */
export async function versionOf(database: Kysely<Tables>, steps: readonly Step[] = STEPS): Promise<number> {
  const place = isPostgres(database)
    ? sql<{ name: string | null }>`select to_regclass('migration')::text as name`
    : sql<{ name: string | null }>`select name from sqlite_master where name = 'migration'`;
  const { rows } = await place.execute(database);
  if (!rows[0]?.name) return 0;
  const { version } = await database
    .selectFrom('migration')
    .select(({ fn }) => fn.max('version').as('version'))
    .executeTakeFirstOrThrow();
  const known = Number(version ?? 0);
  if (known > steps.length)
    throw new UserError(
      `The store has the schema ${known} of a newer Wireside; this one knows ${steps.length}. Install the newer one again, or put the copy of the store from before the update in its place.`,
    );
  return known;
}

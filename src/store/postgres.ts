import { PostgresDialect } from 'kysely';

/** Longest wait for the database, in milliseconds: an answer to Discord is due after 3 s. */
const LONGEST_WAIT = 2_000;

/** Connections of one process: its writes are short and few. */
const CONNECTIONS = 4;

/** Times are whole milliseconds, which a number holds exactly; the driver gives text unless told so. */
const BIGINT = 20;

/** A database that several processes may share. The client is loaded here, so that a bot without one does not carry it. */
export async function postgresDialect(url: string): Promise<PostgresDialect> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: LONGEST_WAIT,
    query_timeout: LONGEST_WAIT,
    statement_timeout: LONGEST_WAIT,
    application_name: 'wireside',
    types: { getTypeParser: (id, format) => (id === BIGINT ? Number : pg.types.getTypeParser(id, format)) },
  });
  // A connection that breaks while it is idle: the next use makes another, and says so where that fails.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

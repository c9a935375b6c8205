import { hostname } from 'node:os';
import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** One keeps the lock. Commits of several pages at once share one write to disk; more connections than that gain nothing. */
const CONNECTIONS = 5;
/** How long a connection may take, ms. */
const CONNECT_TIMEOUT = 15_000;

export interface PostgresStore {
  dialect: PostgresDialect;
  pool: pg.Pool;
}

/**
 * Kysely over PostgreSQL.
 * @param url as libpq takes it: user, password (better in `~/.pgpass`), host or socket folder, database
 */
export function openPostgres(url: string): PostgresStore {
  const types = new pg.TypeOverrides();
  // Counts and places stay far below 2^53; the driver would hand them over as text.
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    // Shown to whoever meets a lock; the server cuts it at 63 bytes.
    application_name: `zwgk ${process.pid}@${hostname()}`.slice(0, 63),
    types,
  });
  // A connection that breaks while nobody uses it; the next query says so.
  pool.on('error', () => undefined);
  return { dialect: new PostgresDialect({ pool }), pool };
}

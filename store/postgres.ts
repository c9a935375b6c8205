import { hostname } from 'node:os';
import { type DatabaseIntrospector, type Kysely, PostgresDialect, sql } from 'kysely';
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
  return { dialect: Object.assign(new PostgresDialect({ pool }), { createIntrospector: ownSchemaOnly }), pool };
}

/**
 * Names of the tables in the store's own schema, as migrations ask for them. Kysely's own look goes over every table of
 * the database and fails when somebody else drops one at that moment.
 */
function ownSchemaOnly(db: Kysely<unknown>): DatabaseIntrospector {
  return {
    async getSchemas() {
      const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
      return rows;
    },
    async getTables() {
      const { rows } = await sql<{ schema: string; name: string }>`
        select schemaname as schema, tablename as name from pg_catalog.pg_tables where schemaname = current_schema()
      `.execute(db);
      return rows.map((table) => ({ ...table, isView: false, isForeign: false, columns: [] }));
    },
  };
}

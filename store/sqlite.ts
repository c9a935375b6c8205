import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type SqliteStatement } from 'kysely';

/** Statements kept compiled; the code has a few dozen. */
const KEPT_STATEMENTS = 200;
/** How long a writer waits for another one, ms. */
const BUSY_TIMEOUT = 10_000;

const NOTHING_TO_DO = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/** Kysely over node:sqlite: write-ahead log, so that readers never wait and a kill loses nothing committed. */
export function createSqliteDialect(file: string): SqliteDialect {
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
  // Copying the log into the file costs as much as writing it; 64 MB of it hold most blocks several times.
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -32768; pragma wal_autocheckpoint = 16000;',
  );
  const kept = new Map<string, SqliteStatement>();

  function statement(sql: string): SqliteStatement {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const prepared = database.prepare(sql);
    const made: SqliteStatement = {
      reader: prepared.columns().length > 0,
      all: (values) => prepared.all(...(values as SQLInputValue[])),
      run: (values) => prepared.run(...(values as SQLInputValue[])),
      iterate: (values) => prepared.iterate(...(values as SQLInputValue[])),
    };
    kept.set(sql, made);
    return made;
  }

  const dialect = new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        // A full disk has rolled back already; a second time would be an error that hides the first one.
        return sql === 'rollback' && !database.isTransaction ? NOTHING_TO_DO : statement(sql);
      },
    },
  });
  // SQLite changes tables within transactions, whatever Kysely says: a store is brought up to date whole or not at all.
  const adapter = Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true });
  return Object.assign(dialect, { createAdapter: () => adapter });
}

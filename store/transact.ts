import type { Database } from './schema.ts';

/** Does all of the work or none of it. */
export function transact<T>(db: Database, work: (trx: Database) => Promise<T>): Promise<T> {
  return db.sql.transaction().execute((sql) => work({ ...db, sql }));
}

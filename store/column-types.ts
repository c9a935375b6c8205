import { sql } from 'kysely';

/** What a column type is called: all in which the tables differ from one kind of database to the other. */
export const COLUMN_TYPES = {
  sqlite: { id: 'integer', text: 'text', bytes: sql`blob` },
  // Text is compared byte by byte, as SQLite does: the order of keys must not depend on a server's language.
  postgres: { id: 'serial', text: sql`text collate "C"`, bytes: 'bytea' },
} as const;

export type ColumnTypes = (typeof COLUMN_TYPES)[keyof typeof COLUMN_TYPES];

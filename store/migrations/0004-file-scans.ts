import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** What was read in fetched files: once per content. */
export async function addFileScans(db: Kysely<unknown>, { text, bytes }: ColumnTypes): Promise<void> {
  await db.schema
    .alterTable('files')
    .addColumn('rank', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  for (const column of ['bytes_hash', 'etag', 'last_modified', 'unread'])
    await db.schema.alterTable('files').addColumn(column, text).execute();
  await db.schema
    .createTable('file_scans')
    .addColumn('hash', text, (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('ocr', 'integer', (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('file_scans_pk', ['hash', 'version', 'ocr'])
    .execute();
}

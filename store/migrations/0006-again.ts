import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** Crawls that ask only for what may have changed. Facts move among the contents; those of before are read again from the bytes. */
export async function addAgain(db: Kysely<unknown>, { text, bytes }: ColumnTypes): Promise<void> {
  await db.schema.alterTable('crawls').addColumn('base', 'integer').execute();
  await db.schema.alterTable('crawls').addColumn('full_at', text).execute();
  await db.schema.alterTable('pages').dropColumn('facts').execute();
  await db.schema.alterTable('pages').addColumn('judged', bytes).execute();
  for (const name of ['facts_hash', 'again', 'checked_at', 'judged_by'])
    await db.schema.alterTable('pages').addColumn(name, text).execute();
}

import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** What units have written into their ledgers. */
export async function createReplies(db: Kysely<unknown>, { text, bytes }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('replies')
    .addColumn('portal', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('replies_pk', ['portal', 'id'])
    .execute();
}

import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** What was sent out, edition by edition. */
export async function createEditions(db: Kysely<unknown>, { text, bytes }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('editions')
    .addColumn('portal', text, (c) => c.notNull())
    .addColumn('turn', 'integer', (c) => c.notNull())
    .addColumn('period', text, (c) => c.notNull())
    .addColumn('edition', 'integer', (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('editions_pk', ['portal', 'turn'])
    .addUniqueConstraint('editions_once', ['portal', 'period', 'edition'])
    .execute();
}

import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** Pictures that people took to defend findings. */
export async function createPictures(db: Kysely<unknown>, { text, bytes }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('pictures')
    .addColumn('portal', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addColumn('text', bytes, (c) => c.notNull())
    .addColumn('png', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('pictures_pk', ['portal', 'id'])
    .execute();
}

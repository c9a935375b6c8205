import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** What a result was made of, so that it need not be made twice. */
export async function addResultPrint(db: Kysely<unknown>, { text }: ColumnTypes): Promise<void> {
  await db.schema.alterTable('results').addColumn('print', text).execute();
}

import type { Kysely } from 'kysely';

/** Requests for more of a list, and the further pages of lists, in the frontier and among the pages. */
export async function addFeedColumns(db: Kysely<unknown>): Promise<void> {
  for (const column of ['feed', 'list']) await db.schema.alterTable('frontier').addColumn(column, 'text').execute();
  for (const column of ['feed', 'list', 'list_print'])
    await db.schema.alterTable('pages').addColumn(column, 'text').execute();
}

import type { Kysely } from 'kysely';

/** Rendering, second looks and the files that pages offer. */
export async function addLookColumns(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('frontier').addColumn('asked_again', 'integer').execute();
  for (const column of ['shell', 'render_reason', 'render_state', 'rendered_hash'])
    await db.schema.alterTable('pages').addColumn(column, 'text').execute();
  // Few pages have either, and both are asked for after every wave.
  await db.schema
    .createIndex('pages_render')
    .on('pages')
    .columns(['crawl', 'render_state'])
    .where('render_state', 'is not', null)
    .execute();
  await db.schema
    .createIndex('pages_shell')
    .on('pages')
    .columns(['crawl', 'shell'])
    .where('shell', 'is not', null)
    .execute();

  await db.schema
    .createTable('files')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('ext', 'text', (c) => c.notNull())
    .addColumn('page', 'text', (c) => c.notNull())
    .addColumn('place', 'bigint', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('cause', 'text')
    .addColumn('size', 'bigint')
    .addColumn('type', 'text')
    .addColumn('asked_at', 'text')
    .addPrimaryKeyConstraint('files_pk', ['crawl', 'key'])
    .execute();
  await db.schema.createIndex('files_next').on('files').columns(['crawl', 'state', 'place']).execute();
}

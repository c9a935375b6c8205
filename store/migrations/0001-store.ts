import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

/** The first tables: crawls with their pages and files, what was judged, what people said. */
export async function createStore(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await createCrawlTables(db, types);
  await createFileTables(db, types);
  await createJudgementTables(db, types);
  await createReviewTables(db, types);
}

async function createCrawlTables(db: Kysely<unknown>, { id, text, bytes }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('meta')
    .addColumn('name', text, (c) => c.primaryKey())
    .addColumn('value', text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('crawls')
    .addColumn('id', id, (c) => c.primaryKey())
    .addColumn('portal', text, (c) => c.notNull())
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('name', text)
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('purpose', text, (c) => c.notNull())
    .addColumn('options', text, (c) => c.notNull())
    .addColumn('started_at', text, (c) => c.notNull())
    .addColumn('finished_at', text)
    .addColumn('stopped_by', text)
    .addColumn('wave_from', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('crawls_portal').on('crawls').columns(['portal', 'id']).execute();

  await db.schema
    .createTable('frontier')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('key', text, (c) => c.notNull())
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('depth', 'integer', (c) => c.notNull())
    .addColumn('place', 'bigint', (c) => c.notNull())
    .addColumn('inbred', 'integer', (c) => c.notNull())
    .addColumn('feed', text)
    .addColumn('list', text)
    .addColumn('seq', 'bigint')
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('cause', text)
    .addColumn('asked_again', 'integer')
    .addColumn('hidden', bytes)
    .addPrimaryKeyConstraint('frontier_pk', ['crawl', 'key'])
    .execute();
  await db.schema.createIndex('frontier_next').on('frontier').columns(['crawl', 'state', 'place']).execute();
  await db.schema.createIndex('frontier_seq').on('frontier').columns(['crawl', 'seq']).execute();

  await db.schema
    .createTable('pages')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('key', text, (c) => c.notNull())
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('final_url', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('cause', text)
    .addColumn('status', 'integer')
    .addColumn('fetched_at', text, (c) => c.notNull())
    .addColumn('content_type', text)
    .addColumn('etag', text)
    .addColumn('last_modified', text)
    .addColumn('charset', text)
    .addColumn('charset_from', text)
    .addColumn('replaced', 'integer')
    .addColumn('bytes_hash', text)
    .addColumn('size', 'bigint')
    .addColumn('kind', text)
    .addColumn('title', bytes)
    .addColumn('published', text)
    .addColumn('template', text, (c) => c.notNull())
    .addColumn('print', text)
    .addColumn('inbred', 'integer', (c) => c.notNull())
    .addColumn('barren', 'integer', (c) => c.notNull())
    .addColumn('facts_version', 'integer')
    .addColumn('facts', bytes)
    .addColumn('feed', text)
    .addColumn('list', text)
    .addColumn('list_print', text)
    .addColumn('shell', text)
    .addColumn('render_reason', text)
    .addColumn('render_state', text)
    .addColumn('rendered_hash', text)
    .addColumn('hidden', bytes)
    .addPrimaryKeyConstraint('pages_pk', ['crawl', 'key'])
    .execute();
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
    .createTable('blobs')
    .addColumn('hash', text, (c) => c.primaryKey())
    .addColumn('size', 'bigint', (c) => c.notNull())
    .addColumn('bytes', bytes, (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('requests')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('ms', 'integer', (c) => c.notNull())
    .addColumn('bytes', 'bigint', (c) => c.notNull())
    .addColumn('cause', text)
    .execute();
  await db.schema.createIndex('requests_crawl').on('requests').column('crawl').execute();
}

async function createFileTables(db: Kysely<unknown>, { text, bytes }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('files')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('key', text, (c) => c.notNull())
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('name', bytes, (c) => c.notNull())
    .addColumn('ext', text, (c) => c.notNull())
    .addColumn('page', text, (c) => c.notNull())
    .addColumn('place', 'bigint', (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('cause', text)
    .addColumn('size', 'bigint')
    .addColumn('type', text)
    .addColumn('asked_at', text)
    .addColumn('hidden', bytes)
    .addPrimaryKeyConstraint('files_pk', ['crawl', 'key'])
    .execute();
  await db.schema.createIndex('files_next').on('files').columns(['crawl', 'state', 'place']).execute();
}

async function createJudgementTables(db: Kysely<unknown>, { text, bytes }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('probes')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('probes_pk', ['crawl', 'kind'])
    .execute();
  await db.schema
    .createTable('results')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('checklist', text, (c) => c.notNull())
    .addColumn('as_of', text, (c) => c.notNull())
    .addColumn('basis', text, (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('results_pk', ['crawl', 'checklist', 'as_of', 'basis'])
    .execute();
  await db.schema
    .createTable('findings_seen')
    .addColumn('portal', text, (c) => c.notNull())
    .addColumn('key', text, (c) => c.notNull())
    .addColumn('first_seen', text, (c) => c.notNull())
    .addColumn('last_seen', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('findings_seen_pk', ['portal', 'key'])
    .execute();
}

/** What people add to what was crawled: their decisions, and what an operator says of a portal. */
async function createReviewTables(db: Kysely<unknown>, { text, bytes }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('decisions')
    .addColumn('portal', text, (c) => c.notNull())
    .addColumn('id', text, (c) => c.notNull())
    .addColumn('content', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('decisions_pk', ['portal', 'id'])
    .execute();
  await db.schema
    .createTable('portal_notes')
    .addColumn('portal', text, (c) => c.primaryKey())
    .addColumn('content', bytes, (c) => c.notNull())
    .execute();
}

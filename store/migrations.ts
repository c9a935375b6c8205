import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { addFeedColumns } from './feed-columns.ts';
import { addLookColumns } from './look-columns.ts';

const BYTES = sql`blob`;

/** In order of their names; what has been released is never changed, only followed by another one. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-crawl': { up: createCrawlTables },
  '0002-judgement': { up: createJudgementTables },
  '0003-feeds': { up: addFeedColumns },
  '0004-looks': { up: addLookColumns },
};

async function createCrawlTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('crawls')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('portal', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('purpose', 'text', (c) => c.notNull())
    .addColumn('options', 'text', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('finished_at', 'text')
    .addColumn('stopped_by', 'text')
    .addColumn('wave_from', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('crawls_portal').on('crawls').columns(['portal', 'id']).execute();

  await db.schema
    .createTable('frontier')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('depth', 'integer', (c) => c.notNull())
    .addColumn('place', 'bigint', (c) => c.notNull())
    .addColumn('inbred', 'integer', (c) => c.notNull())
    .addColumn('seq', 'bigint')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('cause', 'text')
    .addPrimaryKeyConstraint('frontier_pk', ['crawl', 'key'])
    .execute();
  await db.schema.createIndex('frontier_next').on('frontier').columns(['crawl', 'state', 'place']).execute();
  await db.schema.createIndex('frontier_seq').on('frontier').columns(['crawl', 'seq']).execute();

  await db.schema
    .createTable('pages')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('final_url', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('cause', 'text')
    .addColumn('status', 'integer')
    .addColumn('fetched_at', 'text', (c) => c.notNull())
    .addColumn('content_type', 'text')
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('charset', 'text')
    .addColumn('charset_from', 'text')
    .addColumn('replaced', 'integer')
    .addColumn('bytes_hash', 'text')
    .addColumn('size', 'integer')
    .addColumn('kind', 'text')
    .addColumn('title', 'text')
    .addColumn('published', 'text')
    .addColumn('template', 'text', (c) => c.notNull())
    .addColumn('print', 'text')
    .addColumn('inbred', 'integer', (c) => c.notNull())
    .addColumn('barren', 'integer', (c) => c.notNull())
    .addColumn('facts_version', 'integer')
    .addColumn('facts', BYTES)
    .addPrimaryKeyConstraint('pages_pk', ['crawl', 'key'])
    .execute();

  await db.schema
    .createTable('blobs')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('bytes', BYTES, (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('requests')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('ms', 'integer', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('cause', 'text')
    .execute();
  await db.schema.createIndex('requests_crawl').on('requests').column('crawl').execute();
}

async function createJudgementTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('probes')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('probes_pk', ['crawl', 'kind'])
    .execute();
  await db.schema
    .createTable('results')
    .addColumn('crawl', 'integer', (c) => c.notNull().references('crawls.id').onDelete('cascade'))
    .addColumn('checklist', 'text', (c) => c.notNull())
    .addColumn('as_of', 'text', (c) => c.notNull())
    .addColumn('json', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('results_pk', ['crawl', 'checklist', 'as_of'])
    .execute();
  await db.schema
    .createTable('findings_seen')
    .addColumn('portal', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('first_seen', 'text', (c) => c.notNull())
    .addColumn('last_seen', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('findings_seen_pk', ['portal', 'key'])
    .execute();
}

import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../column-types.ts';

export async function createScheduleTables(db: Kysely<unknown>, { id, text }: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('schedules')
    .addColumn('name', text, (c) => c.primaryKey())
    .addColumn('portal', text, (c) => c.notNull())
    .addColumn('job', text, (c) => c.notNull())
    .addColumn('cron', text, (c) => c.notNull())
    .addColumn('spread', 'integer', (c) => c.notNull())
    .addColumn('opens', text)
    .addColumn('closes', text)
    .addColumn('target', text, (c) => c.notNull())
    .addColumn('options', text, (c) => c.notNull())
    .addColumn('added_at', text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('runs')
    .addColumn('id', id, (c) => c.primaryKey())
    .addColumn('schedule', text, (c) => c.notNull())
    .addColumn('portal', text, (c) => c.notNull())
    .addColumn('job', text, (c) => c.notNull())
    .addColumn('due_at', text, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('started_at', text, (c) => c.notNull())
    .addColumn('finished_at', text)
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('detail', text, (c) => c.notNull())
    .addColumn('worker', text, (c) => c.notNull())
    .addColumn('lost', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('runs_schedule').on('runs').columns(['schedule', 'id']).execute();
  await db.schema
    .createTable('availability')
    .addColumn('portal', text, (c) => c.notNull())
    .addColumn('seen_at', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull())
    .addColumn('cause', text)
    .addColumn('status', 'integer')
    .addColumn('seconds', 'double precision', (c) => c.notNull())
    .addPrimaryKeyConstraint('availability_pk', ['portal', 'seen_at'])
    .execute();
  await db.schema
    .createTable('visits')
    .addColumn('portal', text, (c) => c.notNull())
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('at', text, (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('ms', 'integer', (c) => c.notNull())
    .addColumn('bytes', 'bigint', (c) => c.notNull())
    .addColumn('cause', text)
    .execute();
  await db.schema.createIndex('visits_portal').on('visits').columns(['portal', 'at']).execute();
}

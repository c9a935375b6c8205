import { type RawBuilder, sql } from 'kysely';
import type { Store } from './open.ts';
import { isPostgres } from './place.ts';
import type { Retention } from './retention.ts';
import type { Database, Schema } from './schema.ts';
import { transact } from './transact.ts';

/** Rows of one kind that are older than they are kept. */
export interface Pruned {
  kind: keyof Retention | 'bytes';
  table: keyof Schema;
  rows: number;
}

export interface PruneOptions {
  retention: Retention;
  now: Date;
  /** Only counts. */
  isDry: boolean;
}

const DAY = 24 * 3_600_000;

/**
 * Removes what is older than it is kept, kind by kind. A crawl that is not over keeps everything, and so do the newest of
 * each portal that ended alike, so that three refusals never push out the last good one. Bytes go when no page that is
 * left has them.
 * @throws StopError where somebody crawls into the folder, or prunes too
 */
export async function prune({ db, place, lock }: Store, { retention, now, isDry }: PruneOptions): Promise<Pruned[]> {
  const before = (days: number): string => new Date(now.getTime() - days * DAY).toISOString();
  const { contents, renders, probes, requests, series, runs } = retention;
  const plans: Plan[] = [
    { kind: 'renders', table: 'pages', which: ofRenders(renders), forget: true },
    ...(['pages', 'frontier', 'files'] as const).map((table): Plan => ({
      kind: 'contents',
      table,
      which: ofOldCrawls(contents),
    })),
    { kind: 'probes', table: 'probes', which: ofOldCrawls(probes) },
    { kind: 'requests', table: 'requests', which: sql`at < ${before(requests)}` },
    { kind: 'requests', table: 'visits', which: sql`at < ${before(requests)}` },
    { kind: 'series', table: 'availability', which: sql`seen_at < ${before(series)}` },
    // Never the newest of a schedule: what is due is found from it.
    {
      kind: 'runs',
      table: 'runs',
      which: sql`started_at < ${before(runs)} and id not in (select max(id) from runs group by schedule)`,
    },
    { kind: 'bytes', table: 'blobs', which: ofNoPage(contents, renders) },
  ];
  const unlock = isDry ? null : await lock(['prune']);
  try {
    const pruned: Pruned[] = [];
    for (const plan of plans) {
      const rows = await (isDry ? countRows(db, plan) : removeRows(db, plan, isPostgres(place)));
      pruned.push({ kind: plan.kind, table: plan.table, rows });
    }
    // Gives the room back to the disk; a server does so by itself.
    if (!isDry && !isPostgres(place)) await sql`vacuum`.execute(db.sql);
    return pruned;
  } finally {
    await unlock?.();
  }
}

interface Plan {
  kind: Pruned['kind'];
  table: keyof Schema;
  which: RawBuilder<unknown>;
  /** The rows stay, without their rendered page. */
  forget?: boolean;
}

/** Crawls that are over, but for the newest of each portal and end. */
function oldCrawls(keep: number): RawBuilder<unknown> {
  return sql`select id from (
    select id, row_number() over (partition by portal, state, purpose = 'recheck' order by id desc) as place from crawls where state != 'running'
  ) as ranked where place > ${keep}`;
}

function ofOldCrawls(keep: number): RawBuilder<unknown> {
  return sql`crawl in (${oldCrawls(keep)})`;
}

function ofRenders(keep: number): RawBuilder<unknown> {
  return sql`rendered_hash is not null and ${ofOldCrawls(keep)}`;
}

function ofNoPage(contents: number, renders: number): RawBuilder<unknown> {
  return sql`hash in (
    select hash from blobs
    except select bytes_hash from pages where crawl not in (${oldCrawls(contents)})
    except select rendered_hash from pages where crawl not in (${oldCrawls(contents)}) and crawl not in (${oldCrawls(renders)})
  )`;
}

async function countRows(db: Database, { table, which }: Plan): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where ${which}`.execute(
    db.sql,
  );
  return rows[0]?.n ?? 0;
}

async function removeRows(db: Database, { kind, table, which, forget }: Plan, isServer: boolean): Promise<number> {
  return transact(db, async (trx) => {
    // A page that is just being stored may have bytes that no other page has any more: first it, then this.
    if (kind === 'bytes' && isServer) await sql`lock table pages in share mode`.execute(trx.sql);
    const { numAffectedRows = 0n } = await (
      forget === true
        ? // Judged again, they say that rendering is missing, and not that the page is empty.
          sql`update pages set rendered_hash = null, render_state = 'not-tested' where ${which}`
        : sql`delete from ${sql.table(table)} where ${which}`
    ).execute(trx.sql);
    return Number(numAffectedRows);
  });
}

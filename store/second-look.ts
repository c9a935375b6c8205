import type { Cause } from '../rules/causes.ts';
import type { FrontierEntry } from './frontier.ts';
import { hideKey, reveal } from './hide.ts';
import type { Database } from './schema.ts';

/** Answers that say an address is dead: one alone is not believed. */
export const DEAD_CAUSES = ['not-found', 'unknown-host', 'dns-failure'] as const satisfies readonly Cause[];

/** Pages that were not there and have not been asked for again, in order. */
export async function listDead(
  db: Database,
  crawl: number,
  { afterSeq, limit }: { afterSeq: number; limit: number },
): Promise<(FrontierEntry & { seq: number })[]> {
  const rows = await db.sql
    .selectFrom('frontier')
    .selectAll()
    .where('crawl', '=', crawl)
    .where('cause', 'in', [...DEAD_CAUSES])
    .where('state', '=', 'failed')
    .where('asked_again', 'is', null)
    // What a list's endpoint answers is the list book's business.
    .where('feed', 'is', null)
    // A request for more of a list is no address that anybody follows.
    .where('feed', 'is', null)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...reveal(db.vault, row), seq: Number(row.seq) }));
}

export async function countAskedAgain(db: Database, crawl: number): Promise<number> {
  const row = await db.sql
    .selectFrom('frontier')
    .select((e) => e.fn.countAll().as('n'))
    .where('crawl', '=', crawl)
    .where('asked_again', '=', 1)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Takes the first answer for the second one too. */
export async function leaveDead(db: Database, crawl: number, key: string): Promise<void> {
  await db.sql
    .updateTable('frontier')
    .set({ asked_again: 1 })
    .where('crawl', '=', crawl)
    .where('key', '=', hideKey(db.vault, key))
    .execute();
}

/** Twice so, and it is the address that is at fault; a resolver that does not answer is not. */
const GONE_CAUSES = ['not-found', 'unknown-host'] as const satisfies readonly Cause[];

/**
 * Keys of all pages and files that were not found twice: what may be called a dead link or a dead attachment. A set as a
 * whole; the budgets of second looks and of files bound it.
 */
export async function listGone(db: Database, crawl: number): Promise<Set<string>> {
  const pages = await db.sql
    .selectFrom('frontier')
    .select(['key', 'hidden'])
    .where('crawl', '=', crawl)
    .where('cause', 'in', [...GONE_CAUSES])
    .where('state', '=', 'failed')
    .where('asked_again', '=', 1)
    .where('feed', 'is', null)
    .execute();
  const files = await db.sql
    .selectFrom('files')
    .select(['key', 'hidden'])
    .where('crawl', '=', crawl)
    .where('state', '=', 'asked')
    .where('cause', 'in', [...GONE_CAUSES])
    .where('tries', '>=', 2)
    .execute();
  return new Set([...pages, ...files].map((row) => reveal(db.vault, row).key));
}

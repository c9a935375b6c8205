import { sql } from 'kysely';
import type { Cause } from '../rules/causes.ts';
import type { Database, ResultRow } from './schema.ts';
import { openJson } from './sealed-json.ts';
import type { AuditResult } from '../rules/result/audit-result.ts';

/** A request as it was sent; personal data in its address is masked for good. */
export interface LedgerLine {
  portal: string;
  at: string;
  status: number | null;
  ms: number;
  bytes: number;
  cause: Cause | null;
  url: string;
}

export interface LedgerOptions {
  /** Key of a portal; null for all. */
  portal: string | null;
  /** First instant, ISO 8601 in UTC. */
  from: string;
}

const BATCH = 5000;

/** Everything that was asked of portals, whether for a crawl or for a series, portal by portal in order of time. */
export async function* streamLedger(db: Database, { portal, from }: LedgerOptions): AsyncGenerator<LedgerLine> {
  const { rows: portals } = await sql<{ portal: string }>`
    select distinct portal from crawls union select distinct portal from visits order by portal`.execute(db.sql);
  for (const { portal: own } of portals) {
    if (portal !== null && own !== portal) continue;
    for (let offset = 0; ; offset += BATCH) {
      const { rows } = await sql<LedgerLine>`
        select portal, at, status, ms, bytes, cause, url from (
          select c.portal as portal, r.at, r.status, r.ms, r.bytes, r.cause, r.url
          from requests r join crawls c on c.id = r.crawl where c.portal = ${own}
          union all
          select portal, at, status, ms, bytes, cause, url from visits where portal = ${own}
        ) as lines where at >= ${from} order by at, url, ms, bytes limit ${BATCH} offset ${offset}`.execute(db.sql);
      yield* rows;
      if (rows.length < BATCH) break;
    }
  }
}

/** A stored result without its details. */
export interface StoredResult {
  portal: string;
  crawl: number;
  crawledAt: string;
  checklist: string;
  asOf: string;
  basis: ResultRow['basis'];
  total: number | null;
  full: number | null;
  findings: number;
}

/** Results in order of their crawls. */
export async function* streamResults(db: Database, portal: string | null): AsyncGenerator<StoredResult> {
  const crawls = await db.sql
    .selectFrom('results')
    .innerJoin('crawls', 'crawls.id', 'results.crawl')
    .select(['crawls.portal', 'crawls.id', 'crawls.started_at', 'results.checklist', 'results.as_of', 'results.basis'])
    .$if(portal !== null, (q) => q.where('crawls.portal', '=', portal!))
    .orderBy('crawls.portal')
    .orderBy('crawls.id')
    .orderBy('results.as_of')
    .orderBy('results.basis')
    .execute();
  for (const { portal: own, id, started_at: crawledAt, checklist, as_of: asOf, basis } of crawls) {
    const result = await readResult(db, { crawl: id, checklist, asOf, basis });
    if (result === null) continue;
    const { total, full } = result.score;
    yield { portal: own, crawl: id, crawledAt, checklist, asOf, basis, total, full, findings: result.findings.length };
  }
}

async function readResult(
  db: Database,
  { crawl, checklist, asOf, basis }: Pick<StoredResult, 'crawl' | 'checklist' | 'asOf' | 'basis'>,
): Promise<AuditResult | null> {
  const row = await db.sql
    .selectFrom('results')
    .select('content')
    .where('crawl', '=', crawl)
    .where('checklist', '=', checklist)
    .where('as_of', '=', asOf)
    .where('basis', '=', basis)
    .executeTakeFirst();
  // Our own, written by `putResult`.
  return row === undefined ? null : (openJson(db, row.content) as AuditResult);
}

/** When a finding was first and last seen; `message` from the newest result that has it, else null. */
export interface SeenFinding {
  portal: string;
  key: string;
  firstSeen: string;
  lastSeen: string;
  message: string | null;
  url: string | null;
}

/** Findings by portal, first seen first. */
export async function* streamFindings(db: Database, portal: string | null): AsyncGenerator<SeenFinding> {
  const portals = await db.sql
    .selectFrom('findings_seen')
    .select('portal')
    .distinct()
    .$if(portal !== null, (q) => q.where('portal', '=', portal!))
    .orderBy('portal')
    .execute();
  for (const { portal: own } of portals) {
    const said = new Map<string, { message: string; url: string }>();
    for await (const stored of streamResults(db, own))
      for (const { key, message, url } of (await readResult(db, stored))?.findings ?? [])
        said.set(key, { message, url });
    const rows = await db.sql
      .selectFrom('findings_seen')
      .selectAll()
      .where('portal', '=', own)
      .orderBy('first_seen')
      .orderBy('key')
      .execute();
    for (const { key, first_seen: firstSeen, last_seen: lastSeen } of rows) {
      const { message = null, url = null } = said.get(key) ?? {};
      yield { portal: own, key, firstSeen, lastSeen, message, url };
    }
  }
}

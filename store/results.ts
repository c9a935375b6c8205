import type { AuditResult, CrawlSummary, Finding, Probes } from '../rules/result/audit-result.ts';
import type { Cause } from '../rules/causes.ts';
import type { Feed } from '../rules/facts/page-facts.ts';
import { countAgain } from './again.ts';
import type { Crawl } from './crawls.ts';
import { countFilesAsked } from './files.ts';
import { countFrontier } from './frontier.ts';
import { reveal } from './hide.ts';
import { inBatches } from './in-batches.ts';
import type { Database } from './schema.ts';
import { transact } from './transact.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** What a probe of the portal found out; a second one replaces it. */
export async function putProbe(db: Database, crawl: number, kind: keyof Probes, probe: unknown): Promise<void> {
  await db.sql
    .insertInto('probes')
    .values({ crawl, kind, content: db.vault.seal(JSON.stringify(probe)) })
    .onConflict((c) => c.columns(['crawl', 'kind']).doUpdateSet((e) => ({ content: e.ref('excluded.content') })))
    .execute();
}

export async function readProbes(db: Database, crawl: number): Promise<Probes> {
  const rows = await db.sql.selectFrom('probes').selectAll().where('crawl', '=', crawl).orderBy('kind').execute();
  return Object.fromEntries(rows.map(({ kind, content }) => [kind, JSON.parse(db.vault.openText(content))]));
}

/** @param print of all that it was made of, so that it need not be made a second time */
export async function putResult(
  db: Database,
  crawl: number,
  result: AuditResult,
  print: string | null = null,
): Promise<void> {
  await db.sql
    .insertInto('results')
    .values({
      crawl,
      checklist: result.checklist.id,
      as_of: result.asOf,
      basis: result.score.basis,
      content: sealJson(db, result),
      print,
    })
    .onConflict((c) =>
      c
        .columns(['crawl', 'checklist', 'as_of', 'basis'])
        .doUpdateSet((e) => ({ content: e.ref('excluded.content'), print: e.ref('excluded.print') })),
    )
    .execute();
}

/** What was said of a portal when it was made of the same; null where nothing was. */
export async function findResult(db: Database, portal: string, print: string): Promise<AuditResult | null> {
  const row = await db.sql
    .selectFrom('results')
    .innerJoin('crawls', 'crawls.id', 'results.crawl')
    .select('results.content')
    .where('crawls.portal', '=', portal)
    .where('results.print', '=', print)
    .orderBy('results.crawl', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : (openJson(db, row.content) as AuditResult);
}

/** Figures of a crawl, counted from what is stored. */
export async function summariseCrawl(db: Database, crawl: Crawl): Promise<CrawlSummary> {
  const frontier = await countFrontier(db, crawl.id);
  const pages = await db.sql
    .selectFrom('pages')
    .select((e) => e.fn.countAll().as('n'))
    .where('crawl', '=', crawl.id)
    .where('state', '=', 'read')
    .where('feed', 'is', null)
    .executeTakeFirstOrThrow();
  // They were read, but lead to more than was followed.
  const cut = await db.sql
    .selectFrom('pages')
    .select((e) => e.fn.countAll().as('n'))
    .where('crawl', '=', crawl.id)
    .where('state', '=', 'read')
    .where('cause', 'is not', null)
    .executeTakeFirstOrThrow();
  const sent = await db.sql
    .selectFrom('requests')
    .select((e) => [e.fn.countAll().as('n'), e.fn.sum('bytes').as('bytes')])
    .where('crawl', '=', crawl.id)
    .executeTakeFirstOrThrow();
  const causes = await db.sql
    .selectFrom('frontier')
    .select(['cause', (e) => e.fn.countAll().as('n')])
    .where('crawl', '=', crawl.id)
    .where('cause', 'is not', null)
    .groupBy('cause')
    .orderBy('cause')
    .execute();
  const blocked = await db.sql
    .selectFrom('frontier')
    .select(['url', 'feed', 'hidden'])
    .where('crawl', '=', crawl.id)
    .where('cause', '=', 'blocked')
    .orderBy('key')
    .execute();
  const open = frontier.found + frontier.queued + Number(cut.n);
  const again =
    crawl.base === null
      ? {}
      : { again: { fullAt: crawl.full_at ?? crawl.started_at, ...(await countAgain(db, crawl.id)) } };
  return {
    pages: Number(pages.n),
    files: await countFilesAsked(db, crawl.id),
    requests: Number(sent.n),
    bytes: Number(sent.bytes ?? 0),
    errors: Object.fromEntries(causes.map(({ cause, n }) => [cause as Cause, Number(n)])),
    // What a person opens in a browser is the list's page, which asks the endpoint itself.
    blocked: [...new Set(blocked.map((row) => addressOf(reveal(db.vault, row))))],
    complete: crawl.state === 'done' && open === 0 && crawl.stopped_by === null,
    stoppedBy: crawl.stopped_by ?? (crawl.state === 'running' ? 'interrupted' : null),
    ...again,
  };
}

/** Address of the page, or of the list's own page where it is a request for more of one. */
function addressOf({ url, feed }: { url: string; feed: string | null }): string {
  return feed === null ? url : (JSON.parse(feed) as Feed).column.url;
}

/**
 * Notes which findings a portal has, and dates each back to when it was first seen there: `firstSeen` becomes what the
 * store knows.
 */
export async function dateFindings(db: Database, portal: string, findings: readonly Finding[]): Promise<void> {
  const byKey = findings.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  await transact(db, async (trx) => {
    await inBatches(byKey, async (batch) => {
      const known = await knownSince(trx, portal, batch);
      await noteSeen(trx, portal, batch);
      for (const finding of batch) {
        const before = known.get(finding.key);
        if (before !== undefined && before < finding.firstSeen) finding.firstSeen = before;
      }
    });
  });
}

async function knownSince(
  db: Database,
  portal: string,
  findings: readonly Finding[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.sql
    .selectFrom('findings_seen')
    .select(['key', 'first_seen'])
    .where('portal', '=', portal)
    .where(
      'key',
      'in',
      findings.map(({ key }) => key),
    )
    .execute();
  return new Map(rows.map(({ key, first_seen }) => [key, first_seen]));
}

async function noteSeen(db: Database, portal: string, findings: readonly Finding[]): Promise<void> {
  const rows = findings.map(({ key, firstSeen, lastSeen }) => {
    return { portal, key, first_seen: firstSeen, last_seen: lastSeen };
  });
  await db.sql
    .insertInto('findings_seen')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['portal', 'key']).doUpdateSet((e) => {
        const further = (day: 'first_seen' | 'last_seen', than: '<' | '>') =>
          e
            .case()
            .when(`excluded.${day}`, than, e.ref(`findings_seen.${day}`))
            .then(e.ref(`excluded.${day}`))
            .else(e.ref(`findings_seen.${day}`))
            .end();
        return { first_seen: further('first_seen', '<'), last_seen: further('last_seen', '>') };
      }),
    )
    .execute();
}

/** Addresses of the pages that the newest result of a crawl found fault with. */
export async function listFindingUrls(db: Database, crawl: number): Promise<string[]> {
  const row = await db.sql
    .selectFrom('results')
    .select('content')
    .where('crawl', '=', crawl)
    .orderBy('as_of', 'desc')
    .executeTakeFirst();
  if (row === undefined) return [];
  const { findings } = openJson(db, row.content) as AuditResult;
  return [...new Set(findings.map(({ url }) => url))];
}

import { FACTS_VERSION } from '../rules/versions.ts';
import type { Plan } from '../rules/evaluate/plan.ts';
import type { PageFacts, Seen } from '../rules/facts/page-facts.ts';
import { createJudgement } from '../rules/judge/judgement.ts';
import { type AuditResult, auditResultSchema } from '../rules/result/audit-result.ts';
import type { Crawl } from '../store/crawls.ts';
import { streamFrontier } from '../store/frontier.ts';
import type { Store } from '../store/open.ts';
import { listGone, readBlob, type StoredPage, streamPages } from '../store/pages.ts';
import { dateFindings, readProbes, summariseCrawl } from '../store/results.ts';
import { openSecretHash } from '../store/secret.ts';
import { unpack } from '../store/zstd.ts';
import { feedOf, readAnswer } from './crawl/feeds.ts';
import { readPage } from './crawl/read-page.ts';
import { seenOnDay } from './crawl/seen-on.ts';

export interface JudgeStoreOptions {
  store: Store;
  crawl: Crawl;
  plan: Plan;
  /** YYYY-MM-DD. */
  asOf: string;
  tool: { version: string; seeds: string };
}

/**
 * Judges what is stored, with no network: page by page in the order of their keys, so that the same store, day and
 * versions give the same bytes.
 */
export async function judgeStore({ store, crawl, plan, asOf, tool }: JudgeStoreOptions): Promise<AuditResult> {
  const { db } = store;
  const judgement = createJudgement(plan, {
    asOf,
    portal: { name: crawl.name, url: crawl.url },
    secretHash: openSecretHash(store.dir),
    gone: await listGone(db, crawl.id),
  });
  let lastSeen = crawl.started_at;
  for await (const page of streamPages(db, crawl.id)) {
    if (page.fetched_at > lastSeen) lastSeen = page.fetched_at;
    if (page.state === 'moved') continue;
    const facts = await factsOf(store, page);
    if (facts !== null) judgement.addPage(facts, seenOf(page));
    else if (page.feed !== null) judgement.addListFailure(page.key, page.cause ?? 'unreadable');
    else judgement.addFailure(page.url, page.cause ?? 'unreadable');
  }
  for await (const { key, url, cause, feed } of streamFrontier(db, crawl.id, 'skipped')) {
    if (cause === null) continue;
    if (feed !== null || cause === 'incomplete-list') judgement.addListFailure(key, cause);
    else judgement.addFailure(url, cause);
  }
  const judged = judgement.finish({
    crawl: await summariseCrawl(db, crawl),
    probes: await readProbes(db, crawl.id),
    startedAt: crawl.started_at,
    finishedAt: crawl.finished_at ?? lastSeen,
    tool,
  });
  return auditResultSchema.parse(await dateFindings(db, crawl.portal, judged));
}

function seenOf(page: StoredPage): Seen {
  return { url: page.final_url, seenAt: page.fetched_at, bytesHash: page.bytes_hash ?? '' };
}

/** The facts as stored; read again from the bytes where an older version of the tool read them. */
async function factsOf(store: Store, page: StoredPage): Promise<PageFacts | null> {
  if (page.state === 'failed') return null;
  if (page.facts_version === FACTS_VERSION && page.facts !== null) {
    // Our own, written by this version of the facts: nothing to validate, and there may be a hundred thousand.
    return JSON.parse(new TextDecoder().decode(unpack(page.facts))) as PageFacts;
  }
  const bytes = page.bytes_hash === null ? null : await readBlob(store.db, page.bytes_hash);
  if (bytes === null) return null;
  try {
    const { content_type: contentType, fetched_at: fetchedAt } = page;
    const feed = feedOf(page);
    if (feed !== null) return readAnswer(bytes, { contentType, feed, fetchedAt }).facts;
    return readPage(bytes, contentType, page.final_url, { seenOn: seenOnDay(fetchedAt) }).facts;
  } catch {
    return null;
  }
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { decodeHtml } from '../../rules/decode.ts';
import type { Cause } from '../../rules/causes.ts';
import type { Plan } from '../../rules/evaluate/plan.ts';
import { extractFeed } from '../../rules/facts/extract-feed.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { createJudgement } from '../../rules/judge/judgement.ts';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import { dayInShanghai } from '../../rules/text/shanghai-time.ts';
import type { ReviewDb } from '../review/review-db.ts';
import type { CrawlPage, CrawlRecord } from './crawl-record.ts';
import { unseal } from './seal.ts';

interface JudgeCrawlOptions {
  plan: Plan;
  /** YYYY-MM-DD. */
  asOf: string;
  secretHash: (text: string) => string;
  /** Of the extension. */
  version: string;
  /** ISO instant. */
  finishedAt: string;
}

/** Judges the pages of a crawl as the command judges its store: in the order of their keys, one at a time. */
export async function judgeCrawl(db: ReviewDb, crawl: CrawlRecord, options: JudgeCrawlOptions): Promise<AuditResult> {
  const { plan, asOf, secretHash, version, finishedAt } = options;
  const judgement = createJudgement(plan, { asOf, portal: { name: crawl.name, url: crawl.url }, secretHash });
  const keys = await db.getAllKeysFromIndex('crawlPages', 'site', crawl.site);
  const errors = new Map<Cause, number>();
  const blocked: string[] = [];
  const tally = { pages: 0, requests: 0, bytes: 0, waiting: 0 };
  for (const key of keys) {
    const page = await db.get('crawlPages', key);
    if (page === undefined) continue;
    if (page.state === 'waiting') {
      tally.waiting++;
      if (page.feed !== undefined) judgement.addListFailure(page.key, 'incomplete-crawl');
    } else tally.requests++;
    if (page.state === 'read' && page.sealed !== null) {
      const bytes = await unseal(db, page.sealed);
      tally.pages++;
      tally.bytes += bytes.length;
      addPage(judgement, page, bytes);
    } else if (page.cause !== null) {
      if (page.feed === undefined) judgement.addFailure(page.url, page.cause);
      else judgement.addListFailure(page.key, page.cause);
      errors.set(page.cause, (errors.get(page.cause) ?? 0) + 1);
      if (page.cause === 'blocked') blocked.push(page.url);
    }
  }
  const isComplete = tally.waiting === 0;
  return judgement.finish({
    crawl: {
      pages: tally.pages,
      files: 0,
      requests: tally.requests,
      bytes: tally.bytes,
      errors: Object.fromEntries(errors),
      blocked,
      complete: isComplete,
      stoppedBy: isComplete ? null : 'max-pages',
    },
    probes: {},
    startedAt: crawl.startedAt,
    finishedAt,
    tool: { version, seeds: 'extension' },
  });
}

function addPage(judgement: ReturnType<typeof createJudgement>, page: CrawlPage, bytes: Uint8Array): void {
  const seenAt = page.seenAt ?? '';
  const text = decodeHtml(bytes, page.contentType).text;
  const seenOn = dayInShanghai(seenAt);
  const facts =
    page.feed === undefined ? extractPage(text, page.url, { seenOn }) : extractFeed(text, page.feed, { seenOn });
  judgement.addPage(facts, { url: page.url, seenAt, bytesHash: bytesToHex(sha256(bytes)) });
}

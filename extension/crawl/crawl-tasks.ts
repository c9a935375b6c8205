import type { Cause } from '../../rules/causes.ts';
import { pageKey } from '../../rules/url.ts';
import type { ChecklistChoice } from '../judge/checklist-choice.ts';
import { hashWith } from '../judge/judge-page-source.ts';
import { planOf } from '../judge/seeds.ts';
import { openReviewDb, type ReviewDb } from '../review/review-db.ts';
import { addVisits, keepSite } from '../site/sites-db.ts';
import { beginCrawl, endCrawl, progressOf } from './crawl-db.ts';
import type { Answer, CrawlProgress } from './crawl-record.ts';
import { judgeCrawl } from './judge-crawl.ts';
import { nextRequest, type NextRequest } from './next-request.ts';
import { readRobots } from './robots.ts';
import { takePage } from './take-page.ts';

/** What the judge's worker does for a crawl: all but asking the site. */
export type CrawlTask =
  | { do: 'begin'; url: string; name: string | null; maxPages: number; robots: Answer; at: string }
  /** What stands of the crawl of the portal that an address belongs to. */
  | { do: 'look'; url: string }
  | { do: 'next'; site: string }
  | { do: 'take'; site: string; key: string; answer: Answer; at: string }
  | {
      do: 'judge';
      site: string;
      checklist: ChecklistChoice;
      asOf: string;
      secretKey: string;
      version: string;
      at: string;
    };

export interface CrawlStep {
  progress: CrawlProgress | null;
  /** For `next`: what to ask for; null at the end. */
  next: NextRequest | null;
  /** For `take`: why it was no page. For `begin`: why nothing may be asked of the site. */
  cause: Cause | null;
}

let db: Promise<ReviewDb> | null = null;

export async function crawlTask(task: CrawlTask): Promise<CrawlStep> {
  const review = await (db ??= openReviewDb());
  switch (task.do) {
    case 'begin': {
      const { url, name, maxPages, robots, at } = task;
      const site = pageKey(url) ?? url;
      const rules = readRobots(robots);
      if (rules === null) return { progress: null, next: null, cause: 'robots' };
      await beginCrawl(review, { site, url, name, maxPages, robots: rules, startedAt: at, state: 'open' });
      return step(review, site);
    }
    case 'look':
      return step(review, pageKey(new URL('/', task.url).href) ?? '');
    case 'next':
      return { ...(await step(review, task.site)), next: await nextRequest(review, task.site) };
    case 'take': {
      const { site, key, answer, at } = task;
      const cause = await takePage(review, { site, key, answer, seenAt: at });
      return { ...(await step(review, site)), cause };
    }
    case 'judge':
      return judge(review, task);
  }
}

async function judge(
  review: ReviewDb,
  { site, checklist, asOf, secretKey, version, at }: Extract<CrawlTask, { do: 'judge' }>,
): Promise<CrawlStep> {
  const crawl = await review.get('crawls', site);
  if (crawl === undefined) return step(review, site);
  const secretHash = hashWith(secretKey);
  const plan = await planOf(checklist);
  const result = await judgeCrawl(review, crawl, { plan, asOf, secretHash, version, finishedAt: at });
  const { url, name } = crawl;
  await keepSite(review, { key: site, url, name: name ?? result.portal.name, result, from: 'here', storedAt: at });
  await addVisits(
    review,
    result.crawl.blocked.map((one) => ({ site, url: one, cause: 'blocked' as const, doneAt: null })),
  );
  const done = await step(review, site);
  await endCrawl(review, crawl);
  return { ...done, progress: done.progress === null ? null : { ...done.progress, state: 'done' } };
}

async function step(review: ReviewDb, site: string): Promise<CrawlStep> {
  return { progress: await progressOf(review, site), next: null, cause: null };
}

import type { CrawlOptions } from '../../crawler/crawl/crawl-portal.ts';
import { judgeStore } from '../../crawler/judge-store.ts';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import type { Crawl } from '../../store/crawls.ts';
import type { Store } from '../../store/open.ts';
import { crawlSite, fakeClock } from '../helpers/crawl.ts';
import { seedPlan } from '../helpers/seed-plan.ts';
import type { PlatformSite } from './platform-site.ts';

const DAY = '2024-05-21';
const plan = seedPlan('county');

/** A clock at the morning of the day on which everything is seen and judged. */
export const clockOfDay = () => fakeClock(`${DAY}T01:00:00.000Z`);

/** Crawls and judges as `zwgk audit` does, on one fixed day. */
export async function auditPortal(
  site: PlatformSite,
  store: Store,
  more: Partial<CrawlOptions> = {},
): Promise<AuditResult> {
  const { crawl } = await crawlSite(store, site.url, { ...clockOfDay(), ...more });
  return judgeAgain(store, crawl);
}

export function judgeAgain(store: Store, crawl: Crawl): Promise<AuditResult> {
  return judgeStore({ store, crawl, plan, asOf: DAY, tool: { version: '0', seeds: '' } });
}

/** The list's own column, and whatever else was taken for a column with entries. */
export function listsOf({ columns }: AuditResult): AuditResult['columns'] {
  return columns.filter(({ name, items }) => name === '通知公告' || items > 0);
}

import { setTimeout as sleep } from 'node:timers/promises';
import { AGENT, userAgent } from '../../crawler/commands/parts/client.ts';
import { crawlPortal } from '../../crawler/crawl/crawl-portal.ts';
import { createClient, FETCH_LIMITS } from '../../crawler/fetch/client.ts';
import { judgeKnown } from '../../crawler/judge-known.ts';
import { openReaders } from '../../crawler/reading/readers.ts';
import { loadChecklist, loadCriteria } from '../../crawler/seeds.ts';
import { settleHeap } from '../../crawler/heap.ts';
import { makePlan } from '../../rules/evaluate/plan.ts';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import { openStore } from '../../store/open.ts';

/** Requests at a time; nobody else waits for the site. */
export const LANES = 32;

export interface AuditOnce {
  result: AuditResult;
  crawlSeconds: number;
  judgeSeconds: number;
}

/** The whole audit of a site on loopback: robots.txt, fetch, decode, facts, store, files asked for, rules, score. */
export async function auditOnce(
  url: string,
  dir: string,
  {
    fullEveryDays = 0,
    asOf = '2026-11-21',
    onPages,
  }: { fullEveryDays?: number; asOf?: string; onPages?: (fetched: number) => void } = {},
): Promise<AuditOnce> {
  settleHeap();
  const plan = makePlan(loadChecklist('county'), loadCriteria());
  const store = await openStore(dir);
  const client = createClient({ userAgent: userAgent({ contact: null }), limits: FETCH_LIMITS, connections: LANES });
  const readers = openReaders();
  const began = performance.now();
  const { crawl } = await crawlPortal({
    store,
    url,
    name: null,
    purpose: 'audit',
    hosts: [],
    maxPages: null,
    render: 'never',
    flags: { concurrency: LANES, rate: null, isOwnSite: false },
    isFresh: false,
    fullEveryDays,
    client,
    readers,
    agent: AGENT,
    now: () => new Date(),
    sleep,
    ...(onPages && { onProgress: ({ fetched }) => onPages(fetched) }),
  });
  await client.close();
  await readers.close();
  const crawled = performance.now();
  const tool = { version: 'bench', seeds: 'bench' };
  const { result, keep } = await judgeKnown({ store, crawl, plan, asOf, tool });
  await keep();
  await store.close();
  return {
    result,
    crawlSeconds: (crawled - began) / 1000,
    judgeSeconds: (performance.now() - crawled) / 1000,
  };
}

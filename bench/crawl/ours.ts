import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AGENT, userAgent } from '../../crawler/commands/parts/client.ts';
import { crawlPortal } from '../../crawler/crawl/crawl-portal.ts';
import { createClient, FETCH_LIMITS } from '../../crawler/fetch/client.ts';
import { openReaders } from '../../crawler/reading/readers.ts';
import { judgeStore } from '../../crawler/judge-store.ts';
import { loadChecklist, loadCriteria } from '../../crawler/seeds.ts';
import { makePlan } from '../../rules/evaluate/plan.ts';
import { openStore } from '../../store/open.ts';
import { contend } from '../kit/contender.ts';

// The whole audit: robots.txt, fetch, decode, facts, store, files asked for, page rules, site rules, score.

const LANES = 32;
const plan = makePlan(loadChecklist('county'), loadCriteria());
const dir = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));

await contend(async (url) => {
  const mainStart = process.threadCpuUsage();
  const store = await openStore(dir);
  const client = createClient({ userAgent: userAgent({ contact: null }), limits: FETCH_LIMITS, connections: LANES });
  const readers = openReaders();
  const began = performance.now();
  const memory: { fetched: number; megabytes: number }[] = [];
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
    client,
    readers,
    agent: AGENT,
    now: () => new Date(),
    sleep,
    onProgress: ({ fetched }) => {
      if (fetched % 100 === 0) memory.push({ fetched, megabytes: process.memoryUsage.rss() / 1e6 });
    },
  });
  await client.close();
  await readers.close();
  const crawled = performance.now();
  const result = await judgeStore({
    store,
    crawl,
    plan,
    asOf: '2026-11-21',
    tool: { version: 'bench', seeds: 'bench' },
  });
  await store.close();
  const { pages } = result.crawl;
  const most = (from: number, to: number): number =>
    Math.max(
      0,
      ...memory.filter(({ fetched }) => fetched >= from * pages && fetched <= to * pages).map((one) => one.megabytes),
    );
  return {
    pages,
    // Beyond the start, and where all has been going for long.
    earlyMegabytes: most(0.1, 0.2),
    lateMegabytes: most(0.5, 1),
    mostMegabytes: process.resourceUsage().maxRSS / 1000,
    requests: result.crawl.requests,
    findings: result.findings.length,
    columns: result.columns.length,
    mainCpu: (process.threadCpuUsage(mainStart).user + process.threadCpuUsage(mainStart).system) / 1e6,
    crawlSeconds: (crawled - began) / 1000,
    judgeSeconds: (performance.now() - crawled) / 1000,
  };
}).finally(() => rmSync(dir, { recursive: true, force: true }));

import { DEFAULT_CHECKLIST, loadChecklist, loadCriteria } from '../../crawler/seeds.ts';
import { decodeHtml } from '../../rules/decode.ts';
import { makePlan } from '../../rules/evaluate/plan.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { judgePageFindings } from '../../rules/judge/judge-page.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import { createDemoCounty } from '../../seeds/demo/demo-county.ts';
import { servePages, type Respond } from './serve-pages.ts';

/** The demo county on loopback, and what the crawler's code says of its pages. */
export interface DemoSite {
  origin: string;
  asOf: string;
  /** Paths of its HTML pages. */
  paths: string[];
  /** Findings on a page, from its bytes or from other HTML at its address. */
  findings: (path: string, html?: string) => Finding[];
  /** Their keys, each once, sorted. */
  keys: (path: string, html?: string) => string[];
  close: () => Promise<void>;
}

/** @param beside answers of more pages at its address; null where it has none */
export async function serveDemo(beside: (path: string) => ReturnType<Respond> | null = () => null): Promise<DemoSite> {
  const county = createDemoCounty();
  const { origin, close } = await servePages((path) => beside(path) ?? county.respond(path));
  const plan = makePlan(loadChecklist(DEFAULT_CHECKLIST), loadCriteria());
  const rawHtml = (path: string) => {
    const { body, headers } = county.respond(path);
    return decodeHtml(body, headers['content-type'] ?? null).text;
  };
  const findings = (path: string, html = rawHtml(path)) =>
    judgePageFindings(plan, extractPage(html, origin + path, { seenOn: county.asOf }), {
      asOf: county.asOf,
      seen: { url: origin + path, seenAt: `${county.asOf}T02:00:00.000Z`, bytesHash: '' },
      secretHash: () => 'f'.repeat(64),
    });
  const isHtml = (path: string) => {
    const { status, headers } = county.respond(path);
    return status === 200 && (headers['content-type'] ?? '').includes('html');
  };
  return {
    origin,
    asOf: county.asOf,
    paths: county.paths.filter(isHtml),
    findings,
    keys: (path, html) => [...new Set(findings(path, html).map(({ key }) => key))].sort(),
    close,
  };
}

/** One page for every set of faults that the county has. */
export function faultyPaths({ paths, findings }: DemoSite): string[] {
  const bySet = new Map<string, string>();
  for (const path of paths) {
    const faults = findings(path).map(({ criterion, fault }) => `${criterion}/${fault}`);
    const set = faults.sort().join(' ');
    if (set !== '' && !bySet.has(set)) bySet.set(set, path);
  }
  return [...bySet.values()];
}

/** A document whose finding quotes two places of the page. */
export function quotingPath({ paths, findings }: DemoSite): string {
  const path = paths.find((one) => findings(one).some(({ fault }) => fault === 'written-after-published'));
  if (path === undefined) throw new Error('no document of the demo county is written after it was published');
  return path;
}

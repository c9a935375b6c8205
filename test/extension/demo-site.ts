import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { decodeHtml } from '../../rules/decode.ts';
import { checklistSchema, criterionSchema, readData } from '../../rules/evaluate/checklist.ts';
import { makePlan } from '../../rules/evaluate/plan.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { judgePageFindings } from '../../rules/judge/judge-page.ts';
import type { Finding } from '../../rules/result/audit-result.ts';
import { createDemoCounty } from '../../seeds/demo/demo-county.ts';
import { servePages } from './serve-pages.ts';

const ROOT = join(import.meta.dirname, '..', '..');

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

export async function serveDemo(): Promise<DemoSite> {
  const county = createDemoCounty();
  const { origin, close } = await servePages((path) => county.respond(path));
  const plan = makePlan(
    readData(checklistSchema, readYaml('seeds/checklists/dongzhi-2020.yaml'), 'checklist'),
    readData(z.array(criterionSchema), readYaml('seeds/criteria.yaml'), 'criteria'),
  );
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

function readYaml(path: string): unknown {
  return parse(readFileSync(join(ROOT, path), 'utf8'));
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

/** A page with a finding that quotes the page. */
export function quotingPath({ paths, findings }: DemoSite): string {
  const path = paths.find((one) => findings(one).some(({ proof }) => proof.some(({ kind }) => kind === 'quote')));
  if (path === undefined) throw new Error('no page of the demo county has a finding with a quote');
  return path;
}

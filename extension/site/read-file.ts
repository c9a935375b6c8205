import * as z from 'zod';
import { readBundle } from '../../rules/decide/bundle.ts';
import type { Decision } from '../../rules/decide/decision.ts';
import { UsageError, type UsageProblem } from '../../rules/errors.ts';
import { readData } from '../../rules/evaluate/checklist.ts';
import { auditResultSchema } from '../../rules/result/audit-result.ts';
import { needsBrowserSchema } from '../../rules/result/needs-browser.ts';
import { pageKey } from '../../rules/url.ts';
import type { SiteRecord, Visit } from './site-record.ts';

/** What a file brought: a crawl's result, decisions, pages to open; or everything that is wrong with it. */
export type SiteFile =
  | { kind: 'result'; site: SiteRecord }
  | { kind: 'decisions'; site: SiteRecord; decisions: Decision[]; refused: UsageProblem[] }
  | { kind: 'visits'; site: SiteRecord; visits: Visit[] }
  | { kind: 'wrong'; problems: readonly UsageProblem[] };

const portalSchema = z.looseObject({ portal: z.looseObject({ url: z.url({ protocol: /^https?$/ }) }) });

/**
 * Reads `audit.json`, a bundle of `zwgk review export`, or `needs-browser.json`; which one it is shows in it.
 * @param storedAt ISO instant
 */
export function readSiteFile({ name, text }: { name: string; text: string }, storedAt: string): SiteFile {
  try {
    return readKind(parseJson(text, name), name, storedAt);
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'wrong', problems: error.problems };
    throw error;
  }
}

function readKind(data: unknown, where: string, storedAt: string): SiteFile {
  readData(portalSchema, data, where);
  const has = (field: string) => typeof data === 'object' && data !== null && field in data;
  const head = (portal: { name: string | null; url: string }, from: SiteRecord['from'] = 'imported'): SiteRecord => ({
    key: pageKey(portal.url) ?? portal.url,
    url: portal.url,
    name: portal.name,
    result: null,
    from,
    storedAt,
  });
  if (has('decisions')) {
    const { portal, decisions, refused } = readBundle(data, where);
    return { kind: 'decisions', site: head(portal), decisions, refused };
  }
  if (has('score')) {
    const result = readData(auditResultSchema, data, where);
    return { kind: 'result', site: { ...head(result.portal), result } };
  }
  const { portal, pages } = readData(needsBrowserSchema, data, where);
  const site = head(portal);
  const visits = pages.map(({ url, cause }) => ({ site: site.key, url, cause, doneAt: null }));
  return { kind: 'visits', site, visits };
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError([{ field: where, expected: 'JSON', got: (error as Error).message.slice(0, 80) }]);
  }
}

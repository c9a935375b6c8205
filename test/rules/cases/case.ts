import { extractPage } from '../../../rules/facts/extract-page.ts';
import type { FaultName } from '../../../rules/faults.ts';
import type { Cause } from '../../../rules/causes.ts';
import type { CrawlSummary, Probes } from '../../../rules/result/audit-result.ts';
import type { Rule, Verdict } from '../../../rules/rule/rule.ts';
import { NO_FORM, type FileFacts, type FileForm, type FileLeak } from '../../../rules/facts/file-facts.ts';
import { createContentReader } from '../../../rules/documents/content/content-reader.ts';
import { createSiteFold } from '../../../rules/site/fold-site.ts';
import { shortHash } from '../../../rules/text/short-hash.ts';
import { pageKey } from '../../../rules/url.ts';

/** One case of a rule: pages in, faults out. Whatever a case does not list fails it. */
export interface RuleCase {
  name: string;
  /** Body HTML by path; `head` content may be put before `<body>` by writing a whole document. */
  pages: Record<string, string>;
  params?: Record<string, unknown>;
  asOf?: string;
  failures?: Record<string, Cause>;
  /** Those of the failures that were met once and not confirmed. */
  unconfirmed?: string[];
  crawl?: Partial<CrawlSummary>;
  probes?: Probes;
  /**
   * Files that were looked into, by path: what they show of themselves and of people, what they say, as body HTML, or why
   * they could not be read.
   */
  files?: Record<string, Partial<FileForm> & { cause?: Cause; leaks?: FileLeak[]; html?: string }>;
  /** What the rule must say: faults, `not-concerned`, or causes of what it could not check. */
  expect: { faults?: FaultName[]; unchecked?: Cause[]; candidates?: FaultName[] } | 'not-concerned';
}

export const ORIGIN = 'http://www.yunxi.gov.cn';
const SEEN_AT = '2024-05-20T01:00:00.000Z';

/** A stand-in for the keyed hash: 64 hex digits. */
function hashOf(text: string): string {
  return shortHash(text).repeat(4);
}

/** Runs a rule over a case's pages, each page rule page by page, a site rule over their fold. */
export function runCase(rule: Rule, ruleCase: RuleCase): Verdict {
  const params = rule.params.parse(ruleCase.params ?? {});
  const asOf = ruleCase.asOf ?? '2024-05-20';
  const pages = Object.entries(ruleCase.pages).map(([path, body]) => {
    const html = body.includes('<html') ? body : `<html><head></head><body>${body}</body></html>`;
    const page = extractPage(html, ORIGIN + path, { seenOn: asOf });
    return { page, seen: { url: page.url, seenAt: SEEN_AT, bytesHash: '0'.repeat(64) } };
  });
  if (rule.scope === 'manual') throw new Error(`${rule.id} is decided by people`);
  const files = Object.entries(ruleCase.files ?? {}).map(([path, file]) => toFile(path, file));
  if (rule.scope === 'file')
    return together(
      files.map((file) =>
        rule.judge(file, params, {
          asOf,
          seen: { url: file.url, seenAt: SEEN_AT, bytesHash: file.bytesHash },
          page: null,
        }),
      ),
    );
  if (rule.scope === 'page')
    return together(pages.map(({ page, seen }) => rule.judge(page, params, { asOf, seen, secretHash: () => 'hash' })));
  const gone = Object.entries(ruleCase.failures ?? {}).flatMap(([path, cause]) =>
    cause === 'not-found' && ruleCase.unconfirmed?.includes(path) !== true
      ? [pageKey(new URL(path, ORIGIN).href) ?? '']
      : [],
  );
  const fold = createSiteFold(
    { name: '云溪县人民政府', url: `${ORIGIN}/` },
    { gone: new Set(gone), secretHash: hashOf },
  );
  for (const { page, seen } of pages) fold.addPage(page, seen);
  for (const [path, cause] of Object.entries(ruleCase.failures ?? {}))
    fold.addFailure(new URL(path, ORIGIN).href, cause);
  for (const file of files) fold.addFile(file, { url: file.url, seenAt: SEEN_AT, bytesHash: file.bytesHash }, null);
  const crawl = {
    pages: pages.length,
    files: 0,
    requests: 0,
    bytes: 0,
    errors: {},
    blocked: [],
    complete: true,
    stoppedBy: null,
    ...ruleCase.crawl,
  };
  const site = fold.finish({ asOf, crawl, probes: ruleCase.probes ?? {} });
  return rule.judge(site, params, { asOf, seenAt: SEEN_AT });
}

function toFile(
  path: string,
  { cause, leaks = [], html = '', ...form }: NonNullable<RuleCase['files']>[string],
): FileFacts {
  const url = ORIGIN + path;
  return {
    key: pageKey(url) ?? '',
    url,
    name: path,
    ext: path.split('.').at(-1) ?? '',
    bytesHash: '0'.repeat(64),
    size: 1000,
    format: 'pdf',
    cause: cause ?? null,
    unread: [],
    form: { ...NO_FORM, pages: 1, signed: false, encrypted: false, watermark: false, ...form },
    leaks,
    masks: [],
    content: contentOf(html),
  };
}

/** What a file of these paragraphs and tables says. */
function contentOf(body: string): FileFacts['content'] {
  const reader = createContentReader((text) => text);
  const { blocks } = extractPage(`<html><body>${body}</body></html>`, ORIGIN, { seenOn: '2024-05-20' });
  for (const [paragraph, { text, cell }] of blocks.entries()) {
    if (cell === undefined) reader.add({ kind: 'text', text, place: { paragraph } });
    else {
      const { table, row, column } = cell;
      reader.add({ kind: 'row', sheet: null, table, row, cells: [{ column, text }] });
    }
  }
  return reader.finish();
}

function together(verdicts: readonly Verdict[]): Verdict {
  return {
    checked: verdicts.reduce((sum, v) => sum + v.checked, 0),
    faults: verdicts.flatMap((v) => v.faults),
    unchecked: verdicts.flatMap((v) => v.unchecked),
    candidates: verdicts.flatMap((v) => v.candidates ?? []),
  };
}

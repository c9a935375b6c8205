import { createHash, type Hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checkResult } from '../rules/result/check-result.ts';
import type { AuditResult, Probes } from '../rules/result/audit-result.ts';
import { SCAN_VERSION } from '../rules/versions.ts';
import { listDecisions } from '../store/decisions.ts';
import { countFilesRead } from '../store/file-scans.ts';
import { streamFiles } from '../store/files.ts';
import { streamFrontier } from '../store/frontier.ts';
import { streamPageMarks } from '../store/pages.ts';
import { readPortalNotes } from '../store/portal-notes.ts';
import { findResult, putResult, readProbes, summariseCrawl } from '../store/results.ts';
import { listGone } from '../store/second-look.ts';
import { filesOptionOf } from './attachments/files-option.ts';
import { type JudgeStoreOptions, judgeStore } from './judge-store.ts';
import { withSeries } from './probes/with-series.ts';
import { planPrint } from './remembered.ts';

export interface Judged {
  result: AuditResult;
  /** Puts the result into the store: with that the audit is over. */
  keep: () => Promise<void>;
}

/**
 * What `judgeStore` says of a crawl. Where nothing is different of all that judging looks at (pages, files, probes,
 * decisions, the plan, the day, the rules themselves), what was said of the portal before is said again, with the figures
 * of this crawl. When each thing was seen stands as it was: a page that is the same keeps the time at which it was read.
 */
export async function judgeKnown(options: JudgeStoreOptions): Promise<Judged> {
  const { db } = options.store;
  const { crawl } = options;
  const print = await printOf(options);
  const known = await findResult(db, crawl.portal, print);
  const result =
    known === null
      ? await judgeStore(options)
      : checkResult({
          ...known,
          crawl: await summariseCrawl(db, crawl),
          probes: await probesOf(options),
          startedAt: crawl.started_at,
          finishedAt: crawl.finished_at ?? known.finishedAt,
        });
  return { result, keep: () => putResult(db, crawl.id, result, print) };
}

/** Changes with anything that may change what is said of a crawl. */
async function printOf(options: JudgeStoreOptions): Promise<string> {
  const { store, crawl, plan, asOf, tool, basis = 'machine' } = options;
  const { db } = store;
  const print = createHash('sha256');
  const notes = await readPortalNotes(db, crawl.portal);
  const { requests, bytes, again, ...summary } = await summariseCrawl(db, crawl);
  void [requests, bytes, again];
  const { checklist, criteria } = plan;
  add(print, [
    readFileSync(new URL(import.meta.url.replace('judge-known', 'judge-store')), 'utf8'),
    [tool, asOf, basis, db.vault.fingerprint],
    [crawl.portal, crawl.url, crawl.name, crawl.options],
    [checklist, criteria.map(({ criterion, entry }) => [criterion, entry])],
    [notes, await listDecisions(db, crawl.portal)],
    [summary, withoutTimes(await probesOf(options)), [...(await listGone(db, crawl.id))].sort()],
  ]);
  print.update(planPrint(plan, notes?.siteIdCode ?? null));
  for await (const page of streamPageMarks(db, crawl.id)) add(print, page);
  for await (const { crawl: _, asked_at, status, tries, etag, last_modified, ...file } of streamFiles(db, crawl.id)) {
    // A second answer that says the same: only how it was said is new.
    void [_, asked_at, status, tries, etag, last_modified];
    add(print, file);
  }
  const ocr = filesOptionOf(crawl) === 'ocr' ? 1 : 0;
  add(print, await countFilesRead(db, crawl.id, { version: SCAN_VERSION, ocr }));
  for await (const { key, url, cause, feed } of streamFrontier(db, crawl.id, 'skipped'))
    add(print, [key, url, cause, feed]);
  return print.digest('hex');
}

async function probesOf({ store, crawl, asOf }: JudgeStoreOptions): Promise<Probes> {
  const { db } = store;
  return withSeries(await readProbes(db, crawl.id), crawl, { db, asOf });
}

/** Measured again and found the same: when is not what is judged. */
function withoutTimes(probes: Probes): unknown {
  return JSON.parse(JSON.stringify(probes, (name, value: unknown) => (name === 'seenAt' ? undefined : value)));
}

function add(print: Hash, value: unknown): void {
  print.update(JSON.stringify(value)).update('\n');
}

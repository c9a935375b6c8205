import type { Cause } from '../rules/causes.ts';
import { saysNothing } from '../rules/facts/render-gate.ts';
import { FACTS_VERSION } from '../rules/versions.ts';
import type { Basis } from '../rules/evaluate/costs.ts';
import type { Plan } from '../rules/evaluate/plan.ts';
import type { PageFacts, Seen } from '../rules/facts/page-facts.ts';
import { createJudgement, type Judgement } from '../rules/judge/judgement.ts';
import { NO_NOTES } from '../rules/units/portal-notes.ts';
import type { AuditResult, Probes } from '../rules/result/audit-result.ts';
import { checkResult } from '../rules/result/check-result.ts';
import { pageKey } from '../rules/url.ts';
import type { Crawl } from '../store/crawls.ts';
import { listDecisions } from '../store/decisions.ts';
import { unpackFacts } from '../store/facts.ts';
import { countFrontier, streamFrontier } from '../store/frontier.ts';
import type { Store } from '../store/open.ts';
import { findPage, type JudgedPage, readBlob, streamJudgedPages } from '../store/pages.ts';
import { readPortalNotes } from '../store/portal-notes.ts';
import { dateFindings, readProbes, summariseCrawl } from '../store/results.ts';
import { listGone } from '../store/second-look.ts';
import { filesOptionOf } from './attachments/files-option.ts';
import { streamFileFacts } from './attachments/stored-files.ts';
import { feedOf, readAnswer } from './crawl/feeds.ts';
import { readPage } from './crawl/read-page.ts';
import { readRendered } from './crawl/read-rendered.ts';
import { readingOptions } from './crawl/seen-on.ts';
import { collectingOften } from './heap.ts';
import { createMemory } from './remembered.ts';
import { withSeries } from './probes/with-series.ts';

export interface JudgeStoreOptions {
  store: Store;
  crawl: Crawl;
  plan: Plan;
  /** YYYY-MM-DD. */
  asOf: string;
  tool: { version: string; seeds: string };
  /** Which findings cost marks; `machine` by default. */
  basis?: Basis;
}

/**
 * Judges what is stored, with no network: page by page in the order of their keys, so that the same store, day and
 * versions give the same bytes. What people have decided is part of the store.
 */
export async function judgeStore(options: JudgeStoreOptions): Promise<AuditResult> {
  const { done } = await countFrontier(options.store.db, options.crawl.id);
  return collectingOften(done > MANY_PAGES, () => judge(options));
}

/** What is kept of fewer is little beside the rest. */
const MANY_PAGES = 10_000;

async function judge(options: JudgeStoreOptions): Promise<AuditResult> {
  // What was gathered of the pages is gone by now.
  const result = await judgePages(options);
  await dateFindings(options.store.db, options.crawl.portal, result.findings);
  return checkResult(result);
}

async function judgePages({
  store,
  crawl,
  plan,
  asOf,
  tool,
  basis = 'machine',
}: JudgeStoreOptions): Promise<AuditResult> {
  const { db } = store;
  const notes = (await readPortalNotes(db, crawl.portal)) ?? NO_NOTES;
  const probes = await readProbes(db, crawl.id);
  const judgement = createJudgement(plan, {
    asOf,
    portal: { name: crawl.name, url: crawl.url },
    secretHash: store.secretHash,
    notes,
    gone: new Set([...(await listGone(db, crawl.id)), ...goneElsewhere(probes)]),
    decisions: await listDecisions(db, crawl.portal),
    basis,
  });
  const memory = createMemory(db, crawl.id, { plan, siteIdCode: notes.siteIdCode });
  let lastSeen = crawl.started_at;
  for await (const page of streamJudgedPages(db, crawl.id)) {
    if (page.fetched_at > lastSeen) lastSeen = page.fetched_at;
    if (page.state === 'moved') continue;
    const facts = await factsOf(store, page);
    const gap = renderGap(page);
    if (facts !== null && gap !== null && saysNothing(facts)) judgement.addFailure(page.url, gap);
    else if (facts !== null) {
      await memory.note(page, judgement.addPage(facts, seenOf(page), memory.of(page)));
      if (gap !== null) judgement.addListFailure(page.key, gap);
    } else if (page.feed !== null) judgement.addListFailure(page.key, page.cause ?? 'unreadable');
    else judgement.addFailure(page.url, page.cause ?? 'unreadable');
  }
  await memory.flush();
  await addFiles(judgement, { store, crawl, asOf });
  for await (const { key, url, cause, feed } of streamFrontier(db, crawl.id, 'skipped')) {
    if (cause === null) continue;
    if (feed !== null || cause === 'incomplete-list') judgement.addListFailure(key, cause);
    else judgement.addFailure(url, cause);
  }
  return judgement.finish({
    crawl: await summariseCrawl(db, crawl),
    probes: await withSeries(probes, crawl, { db, asOf }),
    startedAt: crawl.started_at,
    finishedAt: crawl.finished_at ?? lastSeen,
    tool,
  });
}

/** Keys of addresses of other portals that are gone: who links to them is found like the rest. */
function goneElsewhere({ links }: Probes): string[] {
  return (links?.links ?? []).flatMap(({ url, state }) => (state === 'gone' ? [pageKey(url) ?? url] : []));
}

/** The files, each with the first page that offers it. Files of one page mostly follow each other. */
async function addFiles(
  judgement: Judgement,
  { store, crawl, asOf }: Pick<JudgeStoreOptions, 'store' | 'crawl' | 'asOf'>,
): Promise<void> {
  let last: { key: string; facts: PageFacts | null } = { key: '', facts: null };
  const isOcr = filesOptionOf(crawl) === 'ocr';
  const mask = { hash: store.secretHash, asOf };
  for await (const { file, facts } of streamFileFacts(store.db, { crawl: crawl.id, isOcr }, mask)) {
    if (facts.format !== null) {
      const page = last.key === file.page ? undefined : await findPage(store.db, crawl.id, file.page);
      if (last.key !== file.page)
        last = { key: file.page, facts: page === undefined ? null : await factsOf(store, page) };
    }
    const seen = { url: file.url, seenAt: file.asked_at ?? crawl.started_at, bytesHash: facts.bytesHash };
    judgement.addFile(facts, seen, last.key === file.page ? last.facts : null);
  }
}

function seenOf(page: JudgedPage): Seen {
  return { url: page.final_url, seenAt: page.fetched_at, bytesHash: page.rendered_hash ?? page.bytes_hash ?? '' };
}

/** Why what a script makes of the page is not known; null where it is, or there is nothing to know. */
function renderGap({ render_state: state }: JudgedPage): Cause | null {
  if (state === 'not-tested' || state === 'pending') return 'not-tested';
  return state === 'unsettled' || state === 'template' ? 'unsettled' : null;
}

/** The facts as stored; read again from the bytes where an older version of the tool read them. */
async function factsOf(store: Store, page: JudgedPage): Promise<PageFacts | null> {
  if (page.state === 'failed') return null;
  if (page.facts_version === FACTS_VERSION && page.facts !== null) {
    return unpackFacts(page.facts);
  }
  const bytes = page.bytes_hash === null ? null : await readBlob(store.db, page.bytes_hash);
  if (bytes === null) return null;
  try {
    const { content_type: contentType, fetched_at: fetchedAt } = page;
    const feed = feedOf(page);
    if (feed !== null) return readAnswer(bytes, { contentType, feed, fetchedAt }).facts;
    const options = readingOptions({ key: page.key, isHome: page.kind === 'home', fetchedAt });
    const { facts } = readPage(bytes, contentType, page.final_url, options);
    if (page.render_state === 'same' || page.render_state === 'idle') return { ...facts, scripted: null };
    const rendered = page.rendered_hash === null ? null : await readBlob(store.db, page.rendered_hash);
    if (rendered === null) return facts;
    const isWhole = page.render_state === 'rendered';
    return readRendered(new TextDecoder().decode(rendered), { facts, isWhole, options });
  } catch {
    return null;
  }
}

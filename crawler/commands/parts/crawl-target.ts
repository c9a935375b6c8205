import { createFileReader } from '../../attachments/file-reader.ts';
import { openDocumentPool, type DocumentPool } from '../../documents/pool.ts';
import { openReaders } from '../../reading/readers.ts';
import { crawlPortal, type CrawlEnd } from '../../crawl/crawl-portal.ts';
import { mannersFor } from '../../crawl/politeness.ts';
import { isLoopbackHost } from '../../fetch/hosts.ts';
import type { Crawl } from '../../../store/crawls.ts';
import type { Store } from '../../../store/open.ts';
import { putPortalNotes } from '../../../store/portal-notes.ts';
import type { Flags } from '../../terminal/flags.ts';
import type { Io } from '../../terminal/io.ts';
import { createProgressView } from '../../terminal/progress.ts';
import { dayInShanghai } from '../../../rules/text/shanghai-time.ts';
import { checkOcr } from './check-ocr.ts';
import { AGENT, contactAdvice, openClient } from './client.ts';
import { checkRenderer, openRenderer } from './open-renderer.ts';
import { portalOf, type Target } from './target.ts';

/** A month of asking for what may have changed, then a look at everything. */
const FULL_EVERY_DAYS = 30;
export interface CrawlSurroundings {
  store: Store;
  purpose: Crawl['purpose'];
  /** Addresses of the pages to ask for, when not the whole portal is to be crawled. */
  only?: readonly string[] | undefined;
  flags: Flags;
  io: Io;
}

/**
 * Crawls a portal into an open, locked store and shows how it goes.
 * @throws StopError
 */
export async function crawlTarget(
  target: Target,
  { store, purpose, only, flags, io }: CrawlSurroundings,
): Promise<CrawlEnd> {
  await checkRenderer(flags);
  if (flags.ocr) checkOcr();
  const manners = { concurrency: flags.concurrency, rate: flags.rate, isOwnSite: flags.iOperateThisSite };
  io.err(`${tellManners(target.url, flags, mannersFor(new URL(target.url).hostname, manners))}\n`);
  if (target.isUnverified === true) io.err('网站说明文件标明未核实：先看抓到的是不是这个网站\n');
  const advice = contactAdvice(target.url, flags);
  if (advice !== null) io.err(`${advice}\n`);
  if (target.notes !== null) await putPortalNotes(store.db, portalOf(target), target.notes);
  const client = await openClient(target.url, flags, { hosts: target.hosts });
  const pool = openDocumentPool();
  const readers = openReaders({ signal: io.signal });
  const view = createProgressView(io);
  try {
    return await crawlPortal({
      store,
      url: target.url,
      name: target.name,
      purpose,
      ...(only !== undefined && { only }),
      hosts: target.hosts,
      maxPages: flags.maxPages,
      fullEveryDays: flags.fullEvery ?? FULL_EVERY_DAYS,
      ...(flags.maxFiles !== null && { maxFiles: flags.maxFiles }),
      reader: flags.files === 'check' ? null : openFileReader(pool, { store, flags, io }),
      render: flags.render,
      openRenderer: () => openRenderer(flags, view.say),
      flags: manners,
      isFresh: flags.fresh,
      client,
      readers,
      agent: AGENT,
      now: io.now,
      sleep: io.sleep,
      signal: io.signal,
      onProgress: view.update,
      onStage: view.stage,
      onSitemapCut: () => view.say('网站的 sitemap.xml 过大，只看了一部分；没有看到的网页按轮次复查'),
    });
  } finally {
    view.end();
    await Promise.all([client.close(), pool.close(), readers.close()]);
  }
}

const MEGABYTE = 1024 * 1024;
const USUAL_MB = 20;

function openFileReader(
  pool: DocumentPool,
  { store, flags, io }: Omit<CrawlSurroundings, 'purpose'>,
): ReturnType<typeof createFileReader> {
  const asOf = flags.asOf ?? dayInShanghai(io.now());
  const mostBytes = Math.floor((flags.maxFileMb ?? USUAL_MB) * MEGABYTE);
  return createFileReader({ pool, secret: store.secret, asOf, mostBytes, isOcr: flags.ocr, signal: io.signal });
}

function tellManners(url: string, flags: Flags, manners: ReturnType<typeof mannersFor>): string {
  if (isLoopbackHost(new URL(url).hostname)) return `抓取 ${url}（本机，同时 ${manners.concurrency} 个请求）`;
  const pace = manners.gapMs === 0 ? '不限速' : `每秒最多 ${Number((1000 / manners.gapMs).toFixed(2))} 个请求`;
  const asked = !flags.iOperateThisSite && ((flags.concurrency ?? 1) > 1 || (flags.rate ?? 0) > 2);
  return `抓取 ${url}（同时 ${manners.concurrency} 个请求，${pace}${asked ? '；公网网站不按更高的设置' : ''}）`;
}

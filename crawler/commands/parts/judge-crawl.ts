import type { PortalNotes } from '../../../rules/units/portal-notes.ts';
import type { Crawl } from '../../../store/crawls.ts';
import { listNeedsBrowser } from '../../../store/needs-browser.ts';
import type { Store } from '../../../store/open.ts';
import { findPage } from '../../../store/pages.ts';
import { putPortalNotes } from '../../../store/portal-notes.ts';
import { putResult } from '../../../store/results.ts';
import { judgeStore } from '../../judge-store.ts';
import type { Flags } from '../../terminal/flags.ts';
import { EXIT, type Io } from '../../terminal/io.ts';
import { renderSummary } from '../../terminal/summary.ts';
import type { Bench } from './bench.ts';
import { findStoredCrawl } from './stored-crawl.ts';
import { withStore } from './with-store.ts';
import { auditJson, writeResult } from './write-result.ts';

/**
 * Judges the newest crawl in the store, of one portal or of any. Returns the exit code.
 * @param wanted `notes`: what its operator says of it now; null leaves what was said before
 * @throws StopError where there is none
 */
export async function judgeLatest(
  { url, notes }: { url: string | null; notes: PortalNotes | null },
  bench: Bench,
  { flags, io }: { flags: Flags; io: Io },
): Promise<number> {
  return withStore(flags, { create: false }, async (store) => {
    const crawl = await findStoredCrawl(store, url);
    if (notes !== null) await putPortalNotes(store.db, crawl.portal, notes);
    return judgeCrawl({ store, crawl, bench }, { flags, io });
  });
}

/** Judges a stored crawl and writes and prints the result. Returns the exit code. */
export async function judgeCrawl(
  { store, crawl, bench }: { store: Store; crawl: Crawl; bench: Bench },
  { flags, io }: { flags: Flags; io: Io },
): Promise<number> {
  const result = await judgeStore({ store, crawl, ...bench, basis: flags.basis });
  const pages = await listNeedsBrowser(store.db, crawl);
  const files = writeResult(flags.out, result, pages);
  // Only now is the audit over: whatever cut it off before, it goes on from what is stored.
  await putResult(store.db, crawl.id, result);
  if (flags.json) for (const piece of auditJson(result)) io.out(piece);
  else io.out(renderSummary(result, { ...files, forBrowser: pages.length }, io.columns));
  await tellMoved(store, crawl, io);
  return passGate(result.score.total, flags.failUnder, io);
}

function passGate(total: number | null, least: number | null, io: Io): number {
  if (least === null || (total !== null && total >= least)) return EXIT.done;
  const got = total === null ? '未定分值过半，没有得分' : `得分 ${total}`;
  io.err(`未达到 --fail-under ${least}：${got}\n`);
  return EXIT.gate;
}

/** A home page that leads elsewhere: most likely the portal has moved. */
async function tellMoved(store: Store, crawl: Crawl, io: Io): Promise<void> {
  if (crawl.stopped_by !== 'off-site') return;
  const home = await findPage(store.db, crawl.id, crawl.portal);
  if (home !== undefined) io.err(`首页跳转到 ${home.final_url}；那里若是本站的新地址，请改用它。\n`);
}

import { decodeHtml } from '../../../rules/decode.ts';
import type { Crawl } from '../../../store/crawls.ts';
import type { Store } from '../../../store/open.ts';
import { addRequests, findPage, readBlob } from '../../../store/pages.ts';
import { putProbe, readProbes } from '../../../store/results.ts';
import { readPage } from '../../crawl/read-page.ts';
import type { SentRequest } from '../../fetch/fetch-page.ts';
import { probeIpv6 } from '../../probes/ipv6.ts';
import type { Flags } from '../../terminal/flags.ts';
import type { Io } from '../../terminal/io.ts';
import { userAgent } from './client.ts';

/** A site that turned the crawl away is not asked again on another way. */
const UNWELCOME = new Set<string | null>(['blocked', 'robots']);

/** Measures the crawled portal's IPv6 once and stores what was found, the requests included. */
export async function probeCrawl(
  crawl: Crawl,
  { store, flags, io }: { store: Store; flags: Flags; io: Io },
): Promise<void> {
  if (UNWELCOME.has(crawl.stopped_by) || (await readProbes(store.db, crawl.id)).ipv6 !== undefined) return;
  io.err('检测 IPv6 …\n');
  const sent: SentRequest[] = [];
  const ipv6 = await probeIpv6({
    ...(await readHome(store, crawl)),
    url: crawl.url,
    dns: flags.dns === null ? [] : [flags.dns],
    now: io.now,
    userAgent: userAgent(flags),
    // The probe keeps its answers to itself; the ledger says what was asked.
    onRequest: (url) => void sent.push({ url, at: io.now().toISOString(), status: null, ms: 0, bytes: 0, cause: null }),
  });
  await addRequests(store.db, crawl.id, sent);
  await putProbe(store.db, crawl.id, 'ipv6', ipv6);
}

/** The home page as the crawl has it, so that the probe need not ask for it again. */
async function readHome(store: Store, crawl: Crawl): Promise<{ home: { html: string } | null; links: string[] }> {
  const page = await findPage(store.db, crawl.id, crawl.portal);
  const hash = page?.state === 'read' ? page.bytes_hash : null;
  const bytes = hash === null ? null : await readBlob(store.db, hash);
  if (page === undefined || bytes === null) return { home: null, links: [] };
  const html = decodeHtml(bytes, page.content_type).text;
  return { home: { html }, links: readPage(bytes, page.content_type, page.final_url).links };
}

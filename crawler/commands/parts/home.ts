import { decodeHtml } from '../../../rules/decode.ts';
import type { Crawl } from '../../../store/crawls.ts';
import type { Store } from '../../../store/open.ts';
import { findPage, readBlob } from '../../../store/pages.ts';
import { readPage } from '../../crawl/read-page.ts';

/** The home page as the crawl has it, for probes that would otherwise ask for it again. */
export async function readHome(
  store: Store,
  crawl: Crawl,
): Promise<{ home: { html: string } | null; links: string[] }> {
  const page = await findPage(store.db, crawl.id, crawl.portal);
  const bytes = page?.bytes_hash == null || page.state !== 'read' ? null : await readBlob(store.db, page.bytes_hash);
  if (page === undefined || bytes === null) return { home: null, links: [] };
  const html = decodeHtml(bytes, page.content_type).text;
  return { home: { html }, links: readPage(bytes, page.content_type, page.final_url).links };
}

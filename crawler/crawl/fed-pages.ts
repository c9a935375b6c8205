import { feedKey } from '../../rules/facts/extract-feed.ts';
import { isTentative } from '../../rules/facts/list/read-pages.ts';
import type { PageFacts } from '../../rules/facts/page-facts.ts';
import { findEntry } from '../../store/frontier.ts';
import { findPage } from '../../store/pages.ts';
import type { PendingRender } from '../../store/renders.ts';
import type { Database } from '../../store/schema.ts';
import { unpack } from '../../store/zstd.ts';

/** Pages that wait to be rendered, by what became of the requests that may make it needless. */
export interface FedPages {
  /** To be rendered. */
  unfed: PendingRender[];
  /** Their lists came without a browser. */
  fed: PendingRender[];
  /** Their lists are still to be asked for. */
  undecided: PendingRender[];
}

/**
 * A page whose script or frame tells what it asks for need not be rendered where that was asked for and is a list; who
 * guessed wrong has to be rendered after all.
 */
export async function sortFedPages(db: Database, crawl: number, pages: readonly PendingRender[]): Promise<FedPages> {
  const sorted: FedPages = { unfed: [], fed: [], undecided: [] };
  for (const page of pages) sorted[await stateOf(db, crawl, page)].push(page);
  return sorted;
}

async function stateOf(db: Database, crawl: number, page: PendingRender): Promise<keyof FedPages> {
  if (page.render_reason === 'asked') return 'unfed';
  const facts = await factsOf(db, crawl, page.key);
  if (facts === null || !isTentative(facts.adapter)) return 'unfed';
  for (const { request } of facts.feeds) {
    const entry = await findEntry(db, crawl, feedKey(request));
    if (entry?.state === 'found' || entry?.state === 'queued') return 'undecided';
    const answer = entry?.state === 'done' ? await factsOf(db, crawl, entry.key) : null;
    if (answer !== null && answer.listFailure === null) return 'fed';
  }
  return 'unfed';
}

async function factsOf(db: Database, crawl: number, key: string): Promise<PageFacts | null> {
  const facts = (await findPage(db, crawl, key))?.facts ?? null;
  // Our own, written by this version of the facts or to be read again by a later one.
  return facts === null ? null : (JSON.parse(new TextDecoder().decode(unpack(facts))) as PageFacts);
}

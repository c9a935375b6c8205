import { decodeHtml } from '../../rules/decode.ts';
import { FACTS_VERSION } from '../../rules/versions.ts';
import { readBlob } from '../../store/pages.ts';
import {
  commitRender,
  dropRenders,
  listPendingRenders,
  listRenderEnds,
  type PendingRender,
  type RenderOutcome,
  settleRenders,
} from '../../store/renders.ts';
import type { Database } from '../../store/schema.ts';
import { packFacts } from '../../store/facts.ts';
import { isSameSite } from '../render/same-site.ts';
import type { Renderer } from '../render/renderer.ts';
import { createPartAskers, type PartAsker } from './ask-parts.ts';
import { sortFedPages } from './fed-pages.ts';
import type { Hosts } from './hosts.ts';
import type { KnownPages } from './known-pages.ts';
import { addressOf, claimLinks, readLinks } from './read-links.ts';
import { offeredFiles } from './offered-files.ts';
import { toBlob } from '../reading/reading.ts';
import type { QueryRecord } from './query-noise.ts';
import { linksOf } from '../../rules/walk/links-of.ts';
import { listLinks } from './list-links.ts';
import { keyPrint, printOf, readPage } from './read-page.ts';
import { addsSomething, readRendered } from './read-rendered.ts';
import { createRenderTurns } from './render-turns.ts';
import { readingOptions } from './seen-on.ts';
import type { TrapRecord } from '../../rules/walk/traps.ts';

export interface RenderWaveOptions {
  db: Database;
  crawl: number;
  hosts: Hosts;
  known: KnownPages;
  waveFrom: number;
  keyOf: (url: string) => string | null;
  inScope: (url: string) => boolean;
  /** Pictures are looked into as files are. */
  readsPictures: boolean;
  /** Starts a renderer where there is none yet; null where pages are not to be rendered or cannot be. */
  renderer: () => Promise<Renderer | null>;
  /** What a page turned out to be, whether it was rendered or not. */
  note: (page: TrapRecord & QueryRecord) => void;
  onTurn: (turn: { done: number; all: number }) => void;
  /** True: begin nothing more. */
  isOver: () => boolean;
}

/** Links of a rendered page are numbered after those of the static one. */
const FIRST_RENDERED_LINK = 4096;

/**
 * Renders the pages that wait for it, as far as their templates gain by it, and commits each as soon as it is read.
 * What is left when `isOver` says so still waits.
 */
export async function renderWave(options: RenderWaveOptions): Promise<void> {
  const { db, crawl, isOver } = options;
  const { unfed, fed } = await sortFedPages(db, crawl, await listPendingRenders(db, crawl));
  if (fed.length > 0) {
    await dropRenders(
      db,
      crawl,
      fed.map(({ key }) => key),
    );
    for (const page of fed) options.note(recordOf(page));
  }
  let waiting = unfed;
  if (waiting.length === 0 || isOver()) return;
  const all = waiting.length;
  const renderer = await options.renderer();
  if (renderer === null) {
    await leaveOut(options, waiting, { state: 'not-tested', cause: 'not-tested' });
    return;
  }
  const turns = createRenderTurns();
  for (const { final_url, render_reason, render_state } of await listRenderEnds(db, crawl))
    if (render_reason !== null && render_state !== null) turns.note({ final_url, render_reason }, render_state);
  const isOwn = (url: string) => waiting.length > 0 && (options.inScope(url) || isSameSite(url, waiting[0]!.final_url));
  const newAsker = createPartAskers(options.hosts, isOwn);

  while (waiting.length > 0 && !isOver()) {
    const { now, never, later } = turns.next(waiting);
    const [failed, idle] = [never.filter(({ hasFailed }) => hasFailed), never.filter(({ hasFailed }) => !hasFailed)];
    await leaveOut(
      options,
      failed.map(({ page }) => page),
      { state: 'template', cause: 'unsettled' },
    );
    await leaveOut(
      options,
      idle.map(({ page }) => page),
      { state: 'template', cause: null },
    );
    const ends: { page: PendingRender; state: RenderOutcome['state'] }[] = [];
    await atATime(renderer.concurrency, now, async (page) => {
      if (isOver()) return;
      const outcome = await renderPage(page, { ...options, renderer, asker: newAsker(), isOwn });
      // What a page shows when everything is being stopped is no end.
      if (isOver() && outcome.state === 'unsettled') return;
      await commitRender(db, crawl, outcome);
      options.note({
        ...recordOf(page),
        ...(outcome.page?.print !== undefined && { print: outcome.page.print, barren: outcome.page.barren === 1 }),
      });
      ends.push({ page, state: outcome.state });
      options.onTurn({ done: all - later.length - now.length + ends.length, all });
    });
    // A turn counts as a whole: which of its pages came first must not show.
    for (const { page, state } of ends) turns.note(page, state);
    waiting = later;
  }
}

async function leaveOut(
  { db, crawl, note }: RenderWaveOptions,
  pages: readonly PendingRender[],
  end: Parameters<typeof settleRenders>[3],
): Promise<void> {
  if (pages.length === 0) return;
  await settleRenders(
    db,
    crawl,
    pages.map(({ key }) => key),
    end,
  );
  for (const page of pages) note(recordOf(page));
}

function recordOf({ url, template, inbred, barren, print }: PendingRender): TrapRecord & QueryRecord {
  return { url, template, inbred: inbred === 1, barren: barren === 1, print };
}

interface RenderContext extends Omit<RenderWaveOptions, 'renderer'> {
  renderer: Renderer;
  asker: PartAsker;
  isOwn: (url: string) => boolean;
}

async function renderPage(page: PendingRender, context: RenderContext): Promise<RenderOutcome> {
  const { db, renderer, asker, isOwn } = context;
  const nothing = { key: page.key, blob: null, found: [], files: [], requests: asker.requests };
  const unsettled = (): RenderOutcome => ({
    ...nothing,
    state: 'unsettled',
    cause: asker.isBlocked ? 'blocked' : 'unsettled',
  });
  const bytes = await readBlob(db, page.bytes_hash);
  if (bytes === null) return unsettled();
  const url = page.final_url;
  const html = decodeHtml(bytes, page.content_type).text;
  const rendered = await renderer.render({ url, html, isOwn, ask: asker.ask, isHeldBack: asker.isHeldBack });
  if (rendered.state === 'unsettled') return unsettled();

  const options = readingOptions({ key: page.key, isHome: page.depth === 0, fetchedAt: page.fetched_at });
  const isWhole = rendered.isClean && !asker.isBlocked;
  const { facts: fixed } = readPage(bytes, page.content_type, url, options);
  const facts = tryRead(() => readRendered(rendered.html, { facts: fixed, isWhole, options }));
  if (facts === null) return unsettled();
  if (!addsSomething(fixed, facts)) {
    if (!isWhole) return unsettled();
    const state = rendered.dataRequests > 0 ? 'same' : 'idle';
    const settled = { ...fixed, scripted: null };
    return {
      ...nothing,
      state,
      cause: null,
      page: { facts: packFacts(settled), facts_version: FACTS_VERSION },
    };
  }

  const before = new Set(linksOf(fixed));
  const urls = linksOf(facts).filter((link) => !before.has(link));
  const further = listLinks(facts, { entry: page, inScope: context.inScope });
  const { links, bringsNew } = readLinks(urls.map(addressOf), further, {
    ...context,
    key: page.key,
    template: page.template,
  });
  const blob = toBlob(Buffer.from(rendered.html));
  return {
    ...nothing,
    state: isWhole ? 'rendered' : 'partial',
    cause: null,
    page: {
      rendered_hash: blob.hash,
      kind: facts.kind,
      title: facts.title,
      published: facts.published,
      print: keyPrint(printOf(facts), context.db),
      barren: !bringsNew && facts.published === null && facts.attachments.length === 0 ? 1 : 0,
      facts_version: FACTS_VERSION,
      facts: packFacts(facts),
    },
    blob,
    found: claimLinks(links, further, { ...page, firstLink: FIRST_RENDERED_LINK }, context.known),
    files: offeredFiles(facts, page, context),
  };
}

/** What a script made of a page may be beyond reading; that ends nothing. */
function tryRead<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

async function atATime<T>(count: number, entries: readonly T[], work: (entry: T) => Promise<void>): Promise<void> {
  const queue = entries.values();
  await Promise.all(
    Array.from({ length: Math.min(count, entries.length) }, async () => {
      for (const entry of queue) await work(entry);
    }),
  );
}

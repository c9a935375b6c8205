import type { Cause } from '../../rules/causes.ts';
import { pageKey } from '../../rules/url.ts';
import { FACTS_VERSION } from '../../rules/versions.ts';
import { type FrontierEntry, type Found, settle } from '../../store/frontier.ts';
import type { CommitQueue } from '../../store/commit-queue.ts';
import type { PageOutcome } from '../../store/pages.ts';
import type { Database } from '../../store/schema.ts';
import { type Reading, toBlob } from '../reading/reading.ts';
import { type Readers, ReadingError } from '../reading/readers.ts';
import type { FetchOutcome, SentRequest } from '../fetch/fetch-page.ts';
import { fetchPatiently } from '../fetch/fetch-patiently.ts';
import { refusalOf } from '../fetch/robots.ts';
import type { Again, Before } from './again/again.ts';
import { dataRequestOf } from '../../rules/walk/data-request.ts';
import { describeAnswer, feedOf } from './feeds.ts';
import type { Host } from './hosts.ts';
import type { KnownPages } from './known-pages.ts';
import type { ListPart } from './list-book.ts';
import { listLinks, listPartOf } from './list-links.ts';
import { type Homes, isSentAway, isSoft404 } from './not-there.ts';
import { offeredFiles } from './offered-files.ts';
import { blankRow, type Described } from './page-row.ts';
import { claimLinks, readLinks } from './read-links.ts';
import { keyPrint } from './read-page.ts';
import { readingOptions } from './seen-on.ts';
import type { TrapRecord } from '../../rules/walk/traps.ts';

/** What fetching and reading one page needs. */
export interface PageContext {
  db: Database;
  crawl: number;
  known: KnownPages;
  /** First `seq` of the wave. */
  waveFrom: number;
  keyOf: (url: string) => string | null;
  /** Whether the address belongs to the portal, whatever it looks like. */
  inScope: (url: string) => boolean;
  homes: Homes;
  /** Every page is rendered, whether or not it shows a need. */
  rendersAll: boolean;
  /** Pictures are looked into as files are. */
  readsPictures: boolean;
  /** It was not found before and is asked for a second time. */
  isAgain: boolean;
  readers: Readers;
  commits: CommitQueue;
  /** What the crawl before knew, where only what may have changed is asked for. */
  again: Again | null;
}

/** What became of a page. refused: robots.txt asks to leave it, so nothing was sent. */
export type PageEnd =
  | ({ state: 'read'; listPart: ListPart | null; waitsForRender: boolean } & TrapRecord)
  | { state: 'moved' }
  | { state: 'refused'; cause: Cause }
  /** isChallenge: turned away by something that asks who is there. */
  | { state: 'failed'; cause: Cause; isChallenge: boolean };

type Entry = FrontierEntry & { seq: number };

/** Fetches an admitted page, reads it and hands all of it to the store at once. Only the store can fail here. */
export async function crawlPage(entry: Entry, host: Host, context: PageContext): Promise<PageEnd> {
  const { db, crawl, isAgain } = context;
  const again = isAgain ? null : context.again;
  // Admitted by a former process, perhaps, that knew another robots.txt.
  const refusal = refusalOf(await host.robots(), entry.url);
  if (refusal !== null) {
    await settle(db, crawl, { key: entry.key, state: 'skipped', tries: 0, cause: refusal });
    return { state: 'refused', cause: refusal };
  }
  const requests: SentRequest[] = [];
  const fetchedAt = host.fetch.now().toISOString();
  const feed = feedOf(entry);
  const before = again === null ? null : await again.before(entry, host.fetch.client);
  const fetched = await fetchPatiently(entry.url, {
    ...host.fetch,
    ...(before !== null && { client: before.client }),
    ...(feed !== null && { data: dataRequestOf(feed) }),
    onRequest: (sent) => requests.push(sent),
  });
  const keep = async (known: Before): Promise<PageEnd> => {
    await again?.keep(known, { fetched, at: fetchedAt, sent: requests });
    return endOf(known.page, entry, false);
  };
  if (before !== null && (await again?.isSameAnswer(before, fetched)) === true) return keep(before);
  const outcome =
    feed === null
      ? await describe(entry, fetched, { ...context, fetchedAt })
      : describeAnswer(entry, { feed, fetched }, { ...context, fetchedAt });
  if (before !== null && again?.saysTheSame(before, outcome.page) === true) return keep(before);
  if (before !== null) await again?.spread(before, outcome.page);
  await context.commits.add({ ...outcome, tries: fetched.tries, isAgain, requests });
  return endOf(outcome.page, entry, fetched.state === 'failed' && fetched.isChallenge);
}

function endOf(page: Omit<PageOutcome['page'], 'facts'>, entry: Entry, isChallenge: boolean): PageEnd {
  const { state, cause, template, inbred, barren, print, list, list_print } = page;
  if (state === 'read') {
    const listPart = list == null ? null : { list, print: list_print ?? null, isLater: entry.list !== null };
    const waitsForRender = page.render_state === 'pending';
    return {
      state,
      template,
      inbred: inbred === 1,
      barren: barren === 1,
      print: print ?? null,
      listPart,
      waitsForRender,
    };
  }
  return state === 'moved' ? { state } : { state, cause: cause ?? 'unreadable', isChallenge };
}

async function describe(
  entry: Entry,
  fetched: FetchOutcome,
  context: PageContext & { fetchedAt: string },
): Promise<Described> {
  const page = blankRow(entry, fetched, context.fetchedAt);
  if (fetched.state === 'failed')
    return { page: { ...page, state: 'failed', cause: fetched.cause }, blob: null, found: [] };

  const { url, bytes, contentType } = fetched;
  if (pageKey(url) !== entry.key) {
    if (!isSentAway(entry.url, url, context.homes)) return moved(entry, page, url, context);
    return { page: { ...page, state: 'failed', cause: 'not-found' }, blob: null, found: [] };
  }
  let reading: Reading;
  try {
    reading = await context.readers.read({
      bytes,
      contentType,
      url,
      ...readingOptions({ key: entry.key, isHome: entry.depth === 0, fetchedAt: context.fetchedAt }),
    });
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error;
    // No page may end the crawl; its bytes are kept, so that it can be read again when the reader is mended.
    return failedWith(page, error.reason, toBlob(bytes));
  }
  const { page: facts, blob, decoded, signs } = reading;
  if (facts.forward !== null && isSentAway(entry.url, facts.forward, context.homes))
    return failedWith(page, 'not-found', blob);
  if (facts.forward !== null && context.keyOf(facts.forward) !== null) {
    // What it is known by the next time.
    const known = { ...page, bytes_hash: blob.hash, size: blob.size, facts_version: FACTS_VERSION };
    return { ...moved(entry, known, facts.forward, context), blob };
  }
  if (isSoft404(entry.url, reading, context.homes)) return failedWith(page, 'not-found', blob);
  if (signs.shell !== null) return failedWith({ ...page, shell: signs.shell }, 'unsettled', blob);

  const part = listPartOf(facts, entry);
  const further = listLinks(facts, { entry, inScope: context.inScope });
  const { links, bringsNew } = readLinks(reading.links, further, {
    ...context,
    key: entry.key,
    template: page.template,
  });
  const renderReason = signs.render ?? (context.rendersAll ? 'asked' : null);
  return {
    page: {
      ...page,
      state: 'read',
      render_reason: renderReason,
      render_state: renderReason === null ? null : 'pending',
      charset: decoded.charset,
      charset_from: decoded.from,
      replaced: decoded.replaced,
      bytes_hash: blob.hash,
      size: blob.size,
      kind: facts.kind,
      title: facts.title,
      published: facts.published,
      print: keyPrint(reading.print, context.db),
      barren: !bringsNew && facts.published === null && facts.attachments.length === 0 ? 1 : 0,
      facts_version: FACTS_VERSION,
      facts: reading.facts,
      list: part?.list ?? null,
      list_print: part?.print == null ? null : context.db.vault.tag(part.print),
    },
    blob,
    found: claimLinks(links, further, entry, context.known),
    files: offeredFiles(facts, entry, context),
  };
}

/** A page that says nothing to be judged by; its bytes are the proof. */
function failedWith(page: PageOutcome['page'], cause: Cause, blob: Reading['blob']): Described {
  return { page: { ...page, state: 'failed', cause, bytes_hash: blob.hash, size: blob.size }, blob, found: [] };
}

/** A redirect is a link that costs no click. Nothing of the target is kept here: it gets its own turn. */
function moved(entry: Entry, page: PageOutcome['page'], target: string, { keyOf, known }: PageContext): Described {
  const key = keyOf(target);
  const found: Found[] = key === null ? [] : known.claim([{ key, url: target, inbred: false }], entry);
  return { page: { ...page, state: 'moved', final_url: target }, blob: null, found };
}

import type { Cause } from '../../rules/causes.ts';
import { decodeHtml } from '../../rules/decode.ts';
import { causeOfStatus, recogniseBlocked } from '../../rules/facts/blocked.ts';
import { extractFeed, feedKey } from '../../rules/facts/extract-feed.ts';
import type { Feed } from '../../rules/facts/page-facts.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { pageKey } from '../../rules/url.ts';
import { createLinkReader } from '../../rules/walk/links.ts';
import { linksOf } from '../../rules/walk/links-of.ts';
import { createScope } from '../../rules/walk/scope.ts';
import { dayInShanghai } from '../../rules/text/shanghai-time.ts';
import type { ReviewDb } from '../review/review-db.ts';
import { settlePage } from './crawl-db.ts';
import type { Answer, CrawlPage, CrawlRecord, Found } from './crawl-record.ts';
import { seal } from './seal.ts';

/** Links kept of one page: enough for the menus and lists of a portal. */
const MOST_LINKS = 2000;

/** Reads an answer and commits it with the pages that it leads to. Gives the cause where it was no page. */
export async function takePage(
  db: ReviewDb,
  { site, key, answer, seenAt }: { site: string; key: string; answer: Answer; seenAt: string },
): Promise<Cause | null> {
  const crawl = await db.get('crawls', site);
  const page = await db.get('crawlPages', [site, key]);
  if (crawl === undefined || page === undefined) return null;
  const fail = async (cause: Cause) => {
    await settlePage(db, { ...page, state: 'failed', cause, seenAt }, []);
    return cause;
  };
  if (page.feed !== undefined) return takeAnswer(db, { crawl, page: { ...page, feed: page.feed }, answer, seenAt });
  if (answer.state === 'failed') return fail(answer.cause);
  const cause = refusalIn(answer) ?? (answer.status < 400 ? null : causeOfStatus(answer.status));
  if (cause !== null) return fail(cause);
  if (answer.bytes.length === 0) return fail('empty');
  if (answer.contentType !== null && !/html|text\/plain/i.test(answer.contentType)) return fail('not-html');
  const landed = pageKey(answer.url);
  if (landed !== page.key) return moveTo(db, { crawl, page, answer, seenAt });
  await read(db, { crawl, page, answer, seenAt });
  return null;
}

interface Taken {
  crawl: CrawlRecord;
  page: CrawlPage;
  answer: Extract<Answer, { state: 'answered' }>;
  seenAt: string;
}

/** The address leads to another page of the portal, which waits for its own turn, or off it. */
async function moveTo(db: ReviewDb, { crawl, page, answer, seenAt }: Taken): Promise<Cause | null> {
  const key = createScope(crawl.url, []).has(answer.url) ? pageKey(answer.url) : null;
  const found = key === null ? [] : [{ key, url: answer.url }];
  await settlePage(db, { ...page, state: 'failed', cause: 'off-site', seenAt }, found);
  return null;
}

async function read(db: ReviewDb, { crawl, page, answer, seenAt }: Taken): Promise<void> {
  const { contentType, bytes } = answer;
  const facts = extractPage(decodeHtml(bytes, contentType).text, page.url, { seenOn: dayInShanghai(seenAt) });
  const found = [...feedsIn(crawl, facts.feeds), ...pagesIn(crawl, linksOf(facts), seenAt)];
  await settlePage(db, { ...page, state: 'read', seenAt, contentType, sealed: await seal(db, bytes) }, found);
}

/** An answer to a request for more of a list; what is no list leads to the platform's other address, if there is one. */
async function takeAnswer(
  db: ReviewDb,
  {
    crawl,
    page,
    answer,
    seenAt,
  }: { crawl: CrawlRecord; page: CrawlPage & { feed: Feed }; answer: Answer; seenAt: string },
): Promise<Cause | null> {
  const { feed } = page;
  const cause = answer.state === 'failed' ? answer.cause : (refusalIn(answer) ?? causeOfStatus(answer.status));
  if (answer.state === 'failed' || cause !== null) {
    const { feeds } = extractFeed(null, feed);
    await settlePage(db, { ...page, state: 'failed', cause, seenAt }, feedsIn(crawl, feeds));
    return cause;
  }
  const { contentType, bytes } = answer;
  const facts = extractFeed(decodeHtml(bytes, contentType).text, feed, { seenOn: dayInShanghai(seenAt) });
  const items = facts.items.map(({ url }) => url).filter((url) => url !== '');
  const found = [...feedsIn(crawl, facts.feeds), ...pagesIn(crawl, items, seenAt)];
  await settlePage(db, { ...page, state: 'read', seenAt, contentType, sealed: await seal(db, bytes) }, found);
  return null;
}

/** A page that is there only to turn machines away. */
function refusalIn({ status, bytes, contentType }: Extract<Answer, { state: 'answered' }>): Cause | null {
  const text = () => decodeHtml(bytes, contentType).text;
  return recogniseBlocked({ status, cookies: '', size: bytes.length, text }) === null ? null : 'blocked';
}

/** Only the host of the page in front can be asked. */
function isAskable(crawl: CrawlRecord, url: string): boolean {
  return new URL(url).origin === new URL(crawl.url).origin;
}

function feedsIn(crawl: CrawlRecord, feeds: readonly Feed[]): Found[] {
  return feeds
    .filter(({ request }) => isAskable(crawl, request.url))
    .map((feed) => ({ key: feedKey(feed.request), url: feed.request.url, feed }));
}

function pagesIn(crawl: CrawlRecord, urls: readonly string[], seenAt: string): Found[] {
  const keyOf = createLinkReader(createScope(crawl.url, []), Number(seenAt.slice(0, 4)));
  return urls
    .flatMap((url) => {
      const key = isAskable(crawl, url) ? keyOf(url) : null;
      return key === null ? [] : [{ key, url }];
    })
    .slice(0, MOST_LINKS);
}

import robotsParserModule from 'robots-parser';
import type { Cause } from '../../rules/causes.ts';
import { decodeHtml } from '../../rules/decode.ts';
import { causeOfStatus } from '../../rules/facts/blocked.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { pageKey } from '../../rules/url.ts';
import { createLinkReader } from '../../rules/walk/links.ts';
import { linksOf } from '../../rules/walk/links-of.ts';
import { createScope } from '../../rules/walk/scope.ts';
import { dayInShanghai } from '../judge/day.ts';
import type { ReviewDb } from '../review/review-db.ts';
import { nextPage, progressOf, settlePage } from './crawl-db.ts';
import type { Answer, CrawlPage, CrawlRecord } from './crawl-record.ts';
import { seal } from './seal.ts';

/** Its types say `export default`, the module itself is the function. */
const robotsParser = robotsParserModule as unknown as (
  url: string,
  text: string,
) => { isAllowed: (url: string, agent: string) => boolean | undefined };
const AGENT = 'zwgk-audit';
/** Links kept of one page: enough for the menus and lists of a portal. */
const MOST_LINKS = 2000;

/**
 * The address whose turn it is. What robots.txt asks to leave is settled without being asked for.
 * @returns null where the crawl is at its end
 */
export async function nextAddress(db: ReviewDb, site: string): Promise<string | null> {
  const crawl = await db.get('crawls', site);
  if (crawl === undefined) return null;
  const robots = robotsParser(new URL('/robots.txt', crawl.url).href, crawl.robots);
  for (;;) {
    const progress = await progressOf(db, site);
    const page = await nextPage(db, site);
    if (page === null || progress === null || progress.fetched >= crawl.maxPages) return null;
    if (robots.isAllowed(page.url, AGENT) !== false) return page.url;
    await settlePage(db, { ...page, state: 'failed', cause: 'robots' }, []);
  }
}

/** Reads an answer and commits it with the pages that it leads to. Gives the cause where it was no page. */
export async function takePage(
  db: ReviewDb,
  { site, url, answer, seenAt }: { site: string; url: string; answer: Answer; seenAt: string },
): Promise<Cause | null> {
  const crawl = await db.get('crawls', site);
  const page = await db.get('crawlPages', [site, pageKey(url) ?? url]);
  if (crawl === undefined || page === undefined) return null;
  const fail = async (cause: Cause) => {
    await settlePage(db, { ...page, state: 'failed', cause, seenAt }, []);
    return cause;
  };
  if (answer.state === 'failed') return fail(answer.cause);
  const cause = answer.status < 400 ? null : causeOfStatus(answer.status);
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
  const facts = extractPage(decodeHtml(bytes, contentType).text, page.url, { seenOn: dayInShanghai(new Date(seenAt)) });
  const keyOf = createLinkReader(createScope(crawl.url, []), Number(seenAt.slice(0, 4)));
  const found = linksOf(facts)
    .flatMap((url) => {
      const key = new URL(url).origin === new URL(crawl.url).origin ? keyOf(url) : null;
      return key === null ? [] : [{ key, url }];
    })
    .slice(0, MOST_LINKS);
  await settlePage(db, { ...page, state: 'read', seenAt, contentType, sealed: await seal(db, bytes) }, found);
}

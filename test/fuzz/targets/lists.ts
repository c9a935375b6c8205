import fc from 'fast-check';
import { listLinks } from '../../../crawler/crawl/list-links.ts';
import { extractFeed } from '../../../rules/facts/extract-feed.ts';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import type { ListAdapter } from '../../../rules/facts/list/adapter.ts';
import { ADAPTERS } from '../../../rules/facts/list/adapters/index.ts';
import { MOST_PAGES } from '../../../rules/facts/list/pager.ts';
import type { Feed, PageFacts } from '../../../rules/facts/page-facts.ts';
import { SEEN_ON } from '../../platforms/enumerate.ts';
import { seedsOfAdapters, type Seeds } from '../../platforms/seeds.ts';
import { mangled } from '../mangle.ts';
import { target, type Target } from '../target.ts';

const OPTIONS = { seenOn: SEEN_ON };
/** Columns that one page may lead to, see `gkmlpt`. */
const MOST_FEEDS = 1000;

/** One of a list that is made when it is first asked for. */
function oneOf<T>(list: () => readonly T[]): fc.Arbitrary<T> {
  return fc.nat().map((at) => {
    const all = list();
    const one = all[at % all.length];
    if (one === undefined) throw new Error('no seeds');
    return one;
  });
}

function checkUrl(url: string): void {
  const { protocol } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`leads to ${url}`);
}

/** What must hold of everything that an adapter makes of a page or an answer. */
function checkList(facts: PageFacts): void {
  for (const { title, url, date } of facts.items) {
    if (title.trim() === '') throw new Error(`an entry without title: ${url}`);
    // '' is an entry whose address only a script knows.
    if (url !== '') checkUrl(url);
    if (date !== null && !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error(`no day: ${date}`);
  }
  const pages = facts.pager?.urls ?? [];
  if (pages.length > MOST_PAGES) throw new Error(`${pages.length} further pages`);
  pages.forEach(checkUrl);
  if (facts.feeds.length > MOST_FEEDS) throw new Error(`${facts.feeds.length} requests`);
  for (const { request } of facts.feeds) {
    checkUrl(request.url);
    if (!(Number.isInteger(request.page) && request.page >= 1 && request.page <= MOST_PAGES))
      throw new Error(`asks for page ${request.page}`);
    if (!Number.isFinite(request.before.pageSize) || request.before.entries < 0)
      throw new Error(`asks after ${JSON.stringify(request.before)}`);
  }
  const { host } = new URL(facts.url);
  const inScope = (url: string): boolean => new URL(url).host === host;
  for (const { url } of listLinks(facts, { entry: { key: facts.key, list: null }, inScope }))
    if (!inScope(url)) throw new Error(`asks another host: ${url}`);
}

/** Pages and answers of one platform, mangled, and a good answer to what a mangled page asks. */
function listTarget({ id, readFeed }: ListAdapter): Target {
  const seeds = (): Seeds => seedsOfAdapters().get(id) ?? { pages: [], answers: [] };
  const page = mangled(
    oneOf(() => seeds().pages),
    ({ html }) => html,
  );
  const readMangled = (html: string, url: string): PageFacts => {
    const facts = extractPage(html, url, OPTIONS);
    checkList(facts);
    return facts;
  };
  if (readFeed === undefined)
    return target(
      `list of ${id}`,
      page,
      ({ from, text }) => (readMangled(text, from.url).adapter === id ? ['page'] : []),
      { meets: ['page'] },
    );
  const readAnswer = (text: string, feed: Feed): PageFacts => {
    // What it throws would be told as an answer that could not be read.
    readFeed(text, feed.request, { url: feed.column.url, seenOn: SEEN_ON });
    const facts = extractFeed(text, feed, OPTIONS);
    checkList(facts);
    for (const { request } of facts.feeds)
      if (request.page <= feed.request.page && facts.listFailure === null)
        throw new Error(`asks for page ${request.page} after ${feed.request.page}`);
    return facts;
  };
  const answer = mangled(
    oneOf(() => seeds().answers),
    ({ text }) => text,
  );
  return target(
    `list of ${id}`,
    fc.tuple(page, answer),
    ([ownPage, ownAnswer]) => {
      const facts = readMangled(ownPage.text, ownPage.from.url);
      for (const feed of facts.feeds.slice(0, 2)) if (feed.adapter === id) readAnswer(ownAnswer.from.text, feed);
      const entries = readAnswer(ownAnswer.text, ownAnswer.from.feed).items.length;
      return [...(facts.adapter === id ? ['page'] : []), ...(entries > 0 ? ['entries'] : [])];
    },
    { meets: ['page', 'entries'] },
  );
}

/** One of each adapter: a new one needs its platform in `test/platforms` first. */
export const LISTS = ADAPTERS.map(listTarget);

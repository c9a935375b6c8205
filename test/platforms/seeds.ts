import { extractFeed, feedKey } from '../../rules/facts/extract-feed.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import type { FeedRequest } from '../../rules/facts/list/adapter.ts';
import type { Feed, PageFacts } from '../../rules/facts/page-facts.ts';
import { pageKey } from '../../rules/url.ts';
import { SEEN_ON } from './enumerate.ts';
import { FEED_PLATFORMS } from './feed-platforms.ts';
import { HTML_PLATFORMS } from './html-platforms.ts';
import { makeEntries } from './items.ts';
import type { Platform } from './platform.ts';
import { SHAPES } from './shapes/index.ts';
import type { Shape } from './shapes/shape.ts';
import { portalOf } from './shapes/site.ts';

/** Good pages that an adapter reads, and good answers to what it asks. */
export interface Seeds {
  pages: { html: string; url: string }[];
  answers: { text: string; feed: Feed }[];
}

type Ask = (request: Pick<FeedRequest, 'url' | 'method' | 'body' | 'headers'>) => string | null;

const ORIGIN = 'http://www.yunxi.gov.cn';
/** Requests of one column: its first pages show all that its platform writes. */
const MOST_REQUESTS = 3;
const MOST_ENTRIES = 57;

let known: Map<string, Seeds> | undefined;

/** By adapter, out of every platform and shape here, without a server. Made once. */
export function seedsOfAdapters(): ReadonlyMap<string, Seeds> {
  known ??= gather();
  return known;
}

function gather(): Map<string, Seeds> {
  const seeds = new Map<string, Seeds>();
  for (const platform of [...HTML_PLATFORMS, ...FEED_PLATFORMS])
    walk(ORIGIN + platform.start, askPlatform(platform), seeds);
  for (const shape of SHAPES) {
    const ask = askShape(shape);
    for (const path of Object.values(shape.menu)) walk(ORIGIN + path, ask, seeds);
  }
  return seeds;
}

/** Keeps what adapters read of a column's first pages and answers. */
function walk(start: string, ask: Ask, seeds: Map<string, Seeds>): void {
  const done = new Set<string>();
  const queue: (string | Feed)[] = [start];
  for (let task = queue.shift(); task !== undefined && done.size < MOST_REQUESTS; task = queue.shift()) {
    const feed = typeof task === 'string' ? null : task;
    const request = feed?.request ?? { url: task as string, method: 'GET' as const };
    const key = feed === null ? (pageKey(request.url) ?? request.url) : feedKey(feed.request);
    if (done.has(key)) continue;
    done.add(key);
    const text = ask(request);
    if (text === null) continue;
    const facts = feed === null ? extractPage(text, request.url, { seenOn: SEEN_ON }) : readFeed(text, feed);
    if (facts.adapter !== null) {
      const own = seeds.get(facts.adapter) ?? { pages: [], answers: [] };
      seeds.set(facts.adapter, own);
      if (feed === null) own.pages.push({ html: text, url: request.url });
      else if (facts.items.length > 0) own.answers.push({ text, feed });
    }
    queue.push(...facts.feeds, ...(facts.pager?.urls.slice(0, 1) ?? []));
  }
}

function readFeed(text: string, feed: Feed): PageFacts {
  return extractFeed(text, feed, { seenOn: SEEN_ON });
}

function askPlatform(platform: Platform): Ask {
  const column = { entries: makeEntries(MOST_ENTRIES), fault: 'none' as const, origin: ORIGIN };
  return ({ url, headers }) => platform.answer(new URL(url), column, headers?.['referer'])?.body ?? null;
}

function askShape(shape: Shape): Ask {
  const { answer } = portalOf(shape);
  return ({ url, method, body = '', headers = {} }) => {
    const { pathname, search, searchParams } = new URL(url);
    const header = (name: string): string => headers[name] ?? '';
    const form = new URLSearchParams(body);
    const reply = answer({ path: pathname, query: searchParams, method, form, header }, pathname + search);
    return typeof reply === 'string' ? reply : (reply?.body ?? null);
  };
}

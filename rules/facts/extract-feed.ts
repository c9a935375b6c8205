import { pageKey } from '../url.ts';
import type { FeedRequest } from './list/adapter.ts';
import { ADAPTERS } from './list/adapters/index.ts';
import { listKey } from './list/list-key.ts';
import { withinMost } from './most-addresses.ts';
import type { Feed, PageFacts } from './page-facts.ts';

export interface FeedOptions {
  /** YYYY-MM-DD on which the answer came. */
  seenOn?: string;
}

/** Key of a request: two requests with one key ask for the same thing. */
export function feedKey({ url, method, body, isPage }: FeedRequest): string {
  const key = pageKey(url) ?? url;
  if (isPage === true) return `${key} FRAME`;
  return method === 'GET' ? key : `${key} ${method} ${body ?? ''}`.trimEnd();
}

/**
 * Reads the answer to a feed's request as a page of its column, with what to ask next in `feeds`. An answer that cannot
 * be read gives no entries and says why in `listFailure`; where the list can be asked for at another address, that
 * stands in `feeds`. Never throws.
 * @param text the decoded answer; null where none came, which leaves only the other address
 */
export function extractFeed(text: string | null, feed: Feed, options: FeedOptions = {}): PageFacts {
  const { request, column, adapter } = feed;
  const reading =
    text === null ? { state: 'failed' as const, why: '没有应答' } : readAnswer(text, feed, latestOf(request, options));
  const isRead = reading.state === 'read';
  const instead = isRead || request.otherwise === undefined ? [] : [request.otherwise];
  const next = isRead ? reading.next : instead;
  return withinMost({
    ...BLANK,
    url: request.url,
    key: feedKey(request),
    title: column.title,
    breadcrumb: column.trail.map((step) => step.name),
    trail: column.trail,
    attachments: isRead ? (reading.attachments ?? []) : [],
    items: isRead ? reading.items : [],
    pager: isRead && reading.total !== null ? { total: reading.total, pages: null, urls: [] } : null,
    adapter,
    feeds: next.map((following) => ({ ...feed, request: following })),
    listOf: listKey(column.url),
    listPage: request.page,
    listFailure: isRead ? null : reading.why,
    saysEmpty: isRead && reading.items.length === 0 && request.before.entries === 0,
    places: { kind: { from: 'feed', quote: `${adapter} 第${request.page}页`, lost: [] } },
  });
}

/** No entry of the first page is newer than the day on which it was seen, none of a later one than the one before. */
function latestOf({ page, before }: FeedRequest, { seenOn }: FeedOptions): string | null {
  return page === 1 ? (seenOn ?? null) : before.lastDate;
}

function readAnswer(
  text: string,
  { adapter, request, column }: Feed,
  seenOn: string | null,
): ReturnType<NonNullable<(typeof ADAPTERS)[number]['readFeed']>> {
  const reader = ADAPTERS.find(({ id }) => id === adapter)?.readFeed;
  if (reader === undefined) return { state: 'failed', why: `没有名为${adapter}的适配器` };
  try {
    return reader(text, request, { url: column.url, seenOn });
  } catch (error) {
    // Whatever an endpoint answers, one list at most is lost by it.
    return { state: 'failed', why: `应答无法读取：${error instanceof Error ? error.message : '未知错误'}` };
  }
}

const BLANK = {
  forward: null,
  kind: 'column',
  published: null,
  publishedTime: null,
  written: null,
  documentNumber: null,
  indexNumber: null,
  issuer: null,
  validity: null,
  source: null,
  meta: {},
  footer: {
    siteIdCode: null,
    icp: null,
    police: null,
    conac: false,
    host: null,
    errorReport: false,
    ipv6Claim: false,
    siteCodes: [],
  },
  links: [],
  labels: [],
  blocks: [],
  bodyLength: 0,
  media: { images: 0, videos: 0, audios: 0 },
  imageFiles: [],
  scripted: null,
  linkGroups: [],
} satisfies Partial<PageFacts>;

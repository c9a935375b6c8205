/** What a page asks for while it is rendered, as far as the answer decides what becomes of it. */
export interface PartRequest {
  url: string;
  method: string;
  /** As Playwright names it: `script`, `xhr`, `fetch`, `document`, `image`… */
  type: string;
  headers: Record<string, string>;
  body: string | null;
}

/**
 * - `fetch`: it is asked for, through the crawl's own client
 * - `blank`: answered with nothing, so that what waits for it goes on
 * - `drop`: fails, and nothing is lost by it
 * - `refuse`: fails, and the page may lack something for it
 */
export type PartPolicy = 'fetch' | 'blank' | 'drop' | 'refuse';

/** Counters, share buttons, badges: pages are whole without them. */
const IDLE =
  /(?:hm|push|zz)\.baidu\.com|bdstatic|bdimg|cnzz|umeng|51\.la|google-?(?:analytics|tagmanager)|gtag|jiathis|bshare|conac|jiucuo|kaipuyun|ta\.trs\.cn|webdig|tongji|stat(?:s|istic)?[./_-]|counter|analytics|wza|assist(?:ant)?\/|yunwza|aria\.js|slhw/i;

/** @param isOwn whether the address belongs to the portal or its registrable domain */
export function policyOf({ url, type, method }: PartRequest, isOwn: (url: string) => boolean): PartPolicy {
  if (!/^https?:/.test(url)) return 'drop';
  switch (type) {
    case 'stylesheet':
      return 'blank';
    case 'script':
    case 'xhr':
    case 'fetch':
      if (IDLE.test(url)) return 'drop';
      if (!isOwn(url)) return 'refuse';
      return method === 'GET' || method === 'POST' ? 'fetch' : 'refuse';
    case 'document':
      return isOwn(url) && method === 'GET' ? 'fetch' : 'drop';
    case 'eventsource':
      return 'refuse';
    default:
      return 'drop';
  }
}

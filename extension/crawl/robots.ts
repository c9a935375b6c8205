import robotsParserModule from 'robots-parser';
import { decodeHtml } from '../../rules/decode.ts';
import { recogniseBlocked } from '../../rules/facts/blocked.ts';
import type { Answer, CrawlRecord } from './crawl-record.ts';

/** Its types say `export default`, the module itself is the function. */
const robotsParser = robotsParserModule as unknown as (
  url: string,
  text: string,
) => {
  isAllowed: (url: string, agent: string) => boolean | undefined;
  getCrawlDelay: (agent: string) => number | undefined;
};

const AGENT = 'zwgk-audit';
/** Of a longer one only so much counts, RFC 9309 §2.5. */
const MAX_BYTES = 512 * 1024;
/** More seconds than this between two pages would mean not to come at all. */
const LONGEST_DELAY_MS = 60_000;

/**
 * What a host asks of crawlers, as the command reads it (RFC 9309): none (4xx) allows everything, and what cannot be had
 * though it may be there allows nothing.
 * @returns its text, '' for none; null where nothing may be asked of the host
 */
export function readRobots(answer: Answer): string | null {
  if (answer.state === 'failed') return null;
  const { status, bytes, contentType } = answer;
  const { text } = decodeHtml(bytes.subarray(0, MAX_BYTES), contentType);
  if (status === 429 || status >= 500) return null;
  if (recogniseBlocked({ status, cookies: '', size: bytes.length, text: () => text }) !== null) return null;
  return status >= 200 && status < 300 ? text : '';
}

/** The rules of a crawl's host: which addresses may be asked for, and the time that it wants between two. */
export function rulesOf({ url, robots }: Pick<CrawlRecord, 'url' | 'robots'>): {
  allows: (url: string) => boolean;
  delayMs: number;
} {
  const { origin } = new URL(url);
  const rules = robotsParser(`${origin}/robots.txt`, robots);
  return {
    // The rules are the host's, whichever protocol a page is asked for by. Put together, not resolved: a path may begin with //.
    allows: (page) => {
      const { pathname, search } = new URL(page);
      return rules.isAllowed(origin + pathname + search, AGENT) !== false;
    },
    delayMs: Math.min((rules.getCrawlDelay(AGENT) ?? 0) * 1000, LONGEST_DELAY_MS),
  };
}

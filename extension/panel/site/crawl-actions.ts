import type { Answer } from '../../crawl/crawl-record.ts';
import type { Fetched } from '../../messages.ts';
import { version } from '../../tab/version.ts';
import type { SessionWorld } from '../session.ts';
import type { CrawlActions } from './use-crawl.ts';

/** A crawl on the real judge; how the site is asked is the session's. */
export function crawlActions({ judge, checklist, secretKey, today }: SessionWorld): Omit<CrawlActions, 'fetch'> {
  const now = () => new Date().toISOString();
  return {
    work: (task) => judge('crawl', task),
    look: async (url) => (await judge('crawl', { do: 'look', url })).progress,
    judge: async (site) => {
      const [choice, key] = await Promise.all([checklist(), secretKey()]);
      const head = { site, checklist: choice, secretKey: key, asOf: today(), version: version(), at: now() };
      return judge('crawl', { do: 'judge', ...head });
    },
    now,
  };
}

/** What came over the line, as bytes. */
export function toAnswer(fetched: Fetched): Answer {
  if (fetched.state === 'failed') return fetched;
  const { url, status, contentType, base64 } = fetched;
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return { state: 'answered', url, status, contentType, bytes };
}

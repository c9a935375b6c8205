import type { Cause } from '../../rules/causes.ts';
import { StopError } from '../../rules/errors.ts';
import type { PageEnd } from './crawl-page.ts';

/** Failures of the way to a site; a crawl that meets nothing else has no site to speak of. */
const UNREACHABLE: Partial<Record<Cause, string>> = {
  'unknown-host': '域名不存在',
  'dns-failure': '域名解析失败',
  refused: '连接被拒绝',
  'no-route': '本机没有通往该地址的网络',
  timeout: '连接超时',
  reset: '连接中断',
  'tls-failure': '安全连接（TLS）建立失败',
};

/** So many failures of the way in a row: the site has gone, and every further request only adds to its trouble. */
const GONE_AFTER = 20;
/** Who is turned away so often in a row has been recognised; going on would be pressing. */
const BLOCKED_AFTER = 10;
/** The same where each time it is asked who is there: what asks so asks at every address. */
const CHALLENGED_AFTER = 3;

/** Watches how pages end and says when to stop asking. */
export interface StopWatch {
  note: (end: PageEnd) => void;
  /** Cause that ends the crawl early; null to go on. */
  readonly stoppedBy: Cause | null;
  /** Why nothing at all could be read; null where something was. */
  readonly nothingRead: Cause | null;
}

/** @param before what was known before an interruption: whether a page was read, why the home page was not */
export function createStopWatch(before: { hasRead: boolean; homeCause: Cause | null }): StopWatch {
  let first = before.homeCause;
  let reads = before.hasRead;
  let gone = 0;
  let blocked = 0;
  let challenged = 0;
  let stoppedBy: Cause | null = null;
  return {
    note(end) {
      if (end.state === 'read') reads = true;
      const cause = 'cause' in end ? end.cause : null;
      if (cause !== null) first ??= cause;
      gone = cause !== null && cause in UNREACHABLE ? gone + 1 : 0;
      blocked = cause === 'blocked' ? blocked + 1 : 0;
      challenged = 'isChallenge' in end && end.isChallenge ? challenged + 1 : 0;
      if (gone >= GONE_AFTER || blocked >= BLOCKED_AFTER || challenged >= CHALLENGED_AFTER) stoppedBy ??= cause;
    },
    get stoppedBy() {
      return stoppedBy;
    },
    get nothingRead() {
      return reads ? null : first;
    },
  };
}

/** The error for a site that cannot be reached at all; null where the site itself gave the answer. */
export function unreachableSite(url: string, cause: Cause): StopError | null {
  const words = UNREACHABLE[cause];
  if (words === undefined) return null;
  return new StopError(
    `打不开 ${url}：${words}（间隔尝试了 3 次，也试过换用 http/https）`,
    '核对网址和网络后再运行；在浏览器里能打开的，写上浏览器地址栏里的完整网址。',
  );
}

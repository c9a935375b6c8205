import { isLoopbackHost } from '../fetch/hosts.ts';

/** How a host is treated. Times in ms. */
export interface Manners {
  concurrency: number;
  gapMs: number;
  /** Waits between the tries for one page. */
  spacingMs: readonly [number, number];
  /** Wait after "later" (429, 503) that names no time. */
  throttleMs: number;
  /** Crawl-delay of robots.txt counts. */
  heedsDelay: boolean;
}

export interface MannersFlags {
  concurrency: number | null;
  /** Requests a second. */
  rate: number | null;
  /** The operator runs the site and answers for it. */
  isOwnSite: boolean;
}

/** A public host gets one request at a time and at most two a second, whatever the flags say: they can only ask for less. */
const PUBLIC_GAP_MS = 500;

/** @param hostname without port, as in `URL.hostname` */
export function mannersFor(hostname: string, { concurrency, rate, isOwnSite }: MannersFlags): Manners {
  const asked = rate === null ? 0 : Math.ceil(1000 / rate);
  if (isLoopbackHost(hostname)) {
    return { concurrency: concurrency ?? 8, gapMs: asked, spacingMs: [50, 150], throttleMs: 200, heedsDelay: false };
  }
  const spacingMs = [2000, 6000] as const;
  if (isOwnSite)
    return { concurrency: concurrency ?? 4, gapMs: asked, spacingMs, throttleMs: 10_000, heedsDelay: false };
  return { concurrency: 1, gapMs: Math.max(PUBLIC_GAP_MS, asked), spacingMs, throttleMs: 10_000, heedsDelay: true };
}

import type { Cause } from '../../../rules/causes.ts';
import { likeness } from '../../../rules/likeness.ts';
import type { Ipv6Probe } from '../../../rules/result/audit-result.ts';
import { isUndecided } from './undecided.ts';
import type { Fetched, Stack } from './stack.ts';

const TRIES = 3;
/** Home pages less alike than this are fetched once more over both before anything is said of them. */
const ALIKE = 0.95;

export interface HomeProbe {
  http: Ipv6Probe['http'];
  likeness: number | null;
}

export interface HomeOptions {
  url: string;
  v6: Stack;
  /** Null where the host has no IPv4 address: there is nothing to compare with. */
  v4: Stack | null;
  /** As the crawler has it over IPv4. */
  html: string | null;
  /** A failure to connect over IPv6 says something about the site: this machine has a way out, or needs none. */
  isRouted: boolean;
  /** Waits between two tries. */
  wait: () => Promise<void>;
}

type TryOptions = Pick<HomeOptions, 'wait' | 'isRouted'>;

/**
 * The home page over IPv6, tried three times and over the other protocol too; failed only where IPv4 works meanwhile.
 * Its likeness to the page over IPv4 is the best of two comparisons.
 */
export async function probeHome(options: HomeOptions): Promise<HomeProbe> {
  const got = await tryHome(options.url, options.v6, options);
  if (got.ok) return { http: reached(got), likeness: await compare(got.html, options) };
  return { http: await judgeFailure(got, options), likeness: null };
}

async function tryHome(url: string, stack: Stack, { wait, isRouted }: TryOptions): Promise<Fetched> {
  let got = await stack.get(url, 0);
  if (isSettled(got, isRouted)) return got;
  const other = otherProtocol(url);
  const switched = other === null ? got : await stack.get(other, 0);
  if (switched.ok) return switched;
  for (let turn = 1; turn < TRIES; turn += 1) {
    await wait();
    got = await stack.get(url, turn);
    if (isSettled(got, isRouted)) return got;
  }
  return got;
}

/** Another try would not say more. */
function isSettled(got: Fetched, isRouted: boolean): boolean {
  return got.ok || isUndecided(got.cause) || (!isRouted && isConnection(got.cause));
}

function isConnection(cause: Cause): boolean {
  return cause === 'timeout' || cause === 'refused' || cause === 'reset';
}

/** The same page over https in place of http or the other way round; null where a port ties it to one protocol. */
function otherProtocol(url: string): string | null {
  const other = new URL(url);
  if (other.port !== '') return null;
  other.protocol = other.protocol === 'http:' ? 'https:' : 'http:';
  return other.href;
}

function reached(got: Extract<Fetched, { ok: true }>): Ipv6Probe['http'] {
  return { state: 'reached', cause: null, status: got.status, url: got.url, ms: got.ms };
}

async function judgeFailure(
  { cause, status, url }: Extract<Fetched, { ok: false }>,
  { url: home, v4, isRouted, wait }: HomeOptions,
): Promise<Ipv6Probe['http']> {
  const unchecked = { state: 'unchecked', cause, status, url, ms: null } as const;
  if (isUndecided(cause)) return unchecked;
  if (!isRouted && isConnection(cause)) return { ...unchecked, cause: 'no-route' };
  if (v4 === null) return unchecked;
  const control = await tryHome(home, v4, { wait, isRouted: true });
  if (control.ok) return { ...unchecked, state: 'failed' };
  return isUndecided(control.cause) ? { ...unchecked, cause: control.cause } : unchecked;
}

async function compare(html: string, { url, v4, v6, html: crawled, wait }: HomeOptions): Promise<number | null> {
  const first = crawled === null ? null : likeness(crawled, html);
  if (v4 === null || (first !== null && first >= ALIKE)) return rounded(first);
  const fresh = await tryHome(url, v4, { wait, isRouted: true });
  if (!fresh.ok) return rounded(first);
  const second = Math.max(first ?? 0, likeness(fresh.html, html));
  if (second >= ALIKE) return rounded(second);
  await wait();
  const again = await v6.get(url, 1);
  return rounded(again.ok ? Math.max(second, likeness(fresh.html, again.html)) : second);
}

/** Two decimals: more would claim a precision that is not there. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100;
}

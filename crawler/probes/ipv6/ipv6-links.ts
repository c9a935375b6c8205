import type { Ipv6Probe } from '../../../rules/result/audit-result.ts';
import { isUndecided } from './undecided.ts';
import type { Fetched, Stack } from './stack.ts';

/** So many pages behind a firewall are enough: the rest is left alone. */
const MAX_BLOCKED = 2;

export interface LinksOptions {
  /** Already sampled. */
  links: readonly string[];
  v6: Stack;
  v4: Stack;
  /** Waits between two tries. */
  wait: () => Promise<void>;
}

/** Pages over IPv6, one after the other. One fails where it works over IPv4 and twice not over IPv6. */
export async function probeLinks({ links, ...options }: LinksOptions): Promise<Ipv6Probe['links']> {
  const result: Ipv6Probe['links'] = { sampled: links.length, supported: 0, failed: [], unchecked: 0 };
  let blocked = 0;
  for (const url of links) {
    const got = blocked < MAX_BLOCKED ? await probeLink(url, options) : null;
    if (got?.ok === true) result.supported += 1;
    else if (got === null || isUndecided(got.cause)) result.unchecked += 1;
    else result.failed.push({ url, cause: got.cause });
    if (got?.ok === false && got.cause === 'blocked') blocked += 1;
  }
  return result;
}

/** Null where the page does not work over IPv4 either. */
async function probeLink(url: string, { v6, v4, wait }: Omit<LinksOptions, 'links'>): Promise<Fetched | null> {
  const first = await v6.get(url, 0, { body: false });
  if (first.ok || isUndecided(first.cause)) return first;
  const control = await v4.get(url, 0, { body: false });
  if (!control.ok) return null;
  await wait();
  return v6.get(url, 1, { body: false });
}

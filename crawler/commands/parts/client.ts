import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { type Client, createClient, FETCH_LIMITS, type FetchLimits } from '../../fetch/client.ts';
import { createGuardedLookup, isLoopbackHost, isPublicAddress } from '../../fetch/hosts.ts';
import type { Flags } from '../../terminal/flags.ts';
import { VERSION } from '../../version.ts';

/** Product name, for robots.txt. */
export const AGENT = 'zwgk-audit';
/** `zwgk-audit/0.1 (+contact)`; without a contact it says so rather than to lead nowhere. */
export function userAgent({ contact }: Pick<Flags, 'contact'>): string {
  return `${AGENT}/${VERSION.split('.').slice(0, 2).join('.')} (${contact === null ? 'no contact given' : `+${contact}`})`;
}

/** For the person who has said nowhere how a site's people may reach them; null where that is said or nobody asks. */
export function contactAdvice(url: string, { contact }: Pick<Flags, 'contact'>): string | null {
  if (contact !== null || isLoopbackHost(new URL(url).hostname)) return null;
  return '请求头里没有联系方式，网站方有疑问时找不到您；用 --contact <网址或邮箱>，或在网站说明文件里写 contact。';
}

/** A client for one portal. From a public one it never goes into private networks, wherever names may lead. */
export async function openClient(url: string, flags: Flags, limits: FetchLimits = FETCH_LIMITS): Promise<Client> {
  return createClient({
    userAgent: userAgent(flags),
    limits,
    connections: flags.concurrency ?? 8,
    ...(await guardOf(url)),
  });
}

/** For a public site a lookup that does not lead into private networks; nothing for any other. */
export async function guardOf(url: string): Promise<{ lookup?: LookupFunction }> {
  return (await isPublicSite(url)) ? { lookup: createGuardedLookup() } : {};
}

async function isPublicSite(url: string): Promise<boolean> {
  const hostname = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (isLoopbackHost(hostname)) return false;
  try {
    const addresses = await lookup(hostname, { all: true });
    return addresses.some(({ address }) => isPublicAddress(address));
  } catch {
    // A name that does not resolve now is treated as a public one.
    return true;
  }
}

import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { type Client, createClient, FETCH_LIMITS, type FetchLimits } from '../../fetch/client.ts';
import { createGuardedLookup, isLoopbackHost, isPublicAddress } from '../../fetch/hosts.ts';
import type { Flags } from '../../terminal/flags.ts';
import { VERSION } from '../../version.ts';

/** Product name, for robots.txt. */
export const AGENT = 'zwgk-audit';
/** Where a site's people learn what visited them, when the operator has not said how to be reached. */
const CONTACT = 'https://www.npmjs.com/package/zwgk-audit';

/** `zwgk-audit/0.1 (+contact)`. */
export function userAgent(flags: Pick<Flags, 'contact'>): string {
  // Header values are ASCII; a contact in Chinese would make every request fail.
  const contact = (flags.contact ?? CONTACT).replace(/[^\x20-\x7e]/g, '');
  return `${AGENT}/${VERSION.split('.').slice(0, 2).join('.')} (+${contact})`;
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

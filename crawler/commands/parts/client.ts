import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { type Client, createClient, FETCH_LIMITS, type FetchLimits } from '../../fetch/client.ts';
import { createGuardedLookup, isLinkLocalAddress, isLoopbackHost, isPublicAddress } from '../../fetch/hosts.ts';
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

/** A client for one portal. It never goes into private networks but to the portal itself, wherever names may lead. */
export async function openClient(
  url: string,
  flags: Flags,
  { limits = FETCH_LIMITS, hosts = [] }: { limits?: FetchLimits; hosts?: readonly string[] } = {},
): Promise<Client> {
  return createClient({
    userAgent: userAgent(flags),
    limits,
    connections: flags.concurrency ?? 8,
    ...(await guardOf(url, hosts)),
  });
}

/**
 * A lookup that does not lead into private networks. A portal whose name leads there from the start is one of the
 * operator's own network: it and its further hosts are asked where they lie now, and nowhere else that is private.
 * Nothing where the operator wrote a private address, or this machine's name, himself: his portal ends at its hosts.
 */
export async function guardOf(
  url: string,
  hosts: readonly string[] = [],
  lookup: typeof systemLookup = systemLookup,
): Promise<{ lookup?: LookupFunction }> {
  const hostname = hostnameOf(url);
  if (isLoopbackHost(hostname) || (isIP(hostname) !== 0 && !isPublicAddress(hostname))) return {};
  const addresses = await addressesOf(hostname, lookup);
  // A name that does not resolve now is treated as a public one.
  if (addresses.length === 0 || addresses.some(isPublicAddress)) return { lookup: createGuardedLookup(lookup) };
  const others = await Promise.all(
    hosts
      .map((host) => hostnameOf(`http://${host}/`))
      .map(async (name) => [name, await addressesOf(name, lookup)] as const),
  );
  const known = [...others, [hostname, addresses] as const].map(
    ([name, all]) => [name, all.filter((one) => !isLinkLocalAddress(one))] as const,
  );
  return { lookup: createGuardedLookup(lookup, new Map(known)) };
}

function hostnameOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '');
}

/** None where the name cannot be looked up. */
function addressesOf(hostname: string, lookup: typeof systemLookup): Promise<string[]> {
  return new Promise((resolve) => {
    lookup(hostname, { all: true }, (error, found) => {
      resolve(error === null ? found.map(({ address }) => address) : []);
    });
  });
}

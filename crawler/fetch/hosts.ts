import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** This machine itself, by name or by address: nobody is disturbed, so no polite limits hold. */
export function isLoopbackHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return ipaddr.process(bare).range() === 'loopback';
  return bare === 'localhost' || bare.endsWith('.localhost');
}

/** IPv6 that the internet routes at all; the rest of the space has no name in the registers. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
const FAKE = ipaddr.IPv4.parseCIDR('198.18.0.0/15');

/** An address that the internet routes; all others belong to this machine or to a network behind it. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (parsed instanceof ipaddr.IPv4) return range === 'unicast' || parsed.match(FAKE);
  const bytes = parsed.toByteArray();
  // These carry an IPv4 address, and lead where it leads.
  if (range === '6to4') return isPublicAddress(bytes.slice(2, 6).join('.'));
  if (range === 'rfc6052') return isPublicAddress(bytes.slice(12).join('.'));
  return range === 'teredo' || (range === 'unicast' && parsed.match(GLOBAL_IPV6));
}

/** 198.18.0.0/15: kept for benchmarks, and what local proxies answer in place of the true address. */
export function isFakeIpv4(address: string): boolean {
  return ipaddr.IPv4.isValid(address) && ipaddr.IPv4.parse(address).match(FAKE);
}

/** This network segment: printers, routers, and where clouds keep the keys of their machines. Never a site. */
export function isLinkLocalAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'linkLocal';
}

/** Thrown by the guarded lookup; `errors.ts` knows it. */
export const PRIVATE_ADDRESS = 'ERR_PRIVATE_ADDRESS';

/**
 * Name lookup for a crawl: a name that leads into a private network is not followed there, so that no page of the site
 * can make the crawler read what only this machine can reach. What it lets through is what is connected to: no second
 * lookup lies between.
 * @param known private addresses that the operator asked for, by host name: those of the portal itself
 */
export function createGuardedLookup(
  lookup: typeof systemLookup = systemLookup,
  known: ReadonlyMap<string, readonly string[]> = new Map(),
): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, []);
      const own = known.get(hostname) ?? [];
      const allowed = addresses.filter(({ address }) => isPublicAddress(address) || own.includes(address));
      const first = allowed[0];
      if (first === undefined) {
        return done(Object.assign(new Error(`${hostname} leads to a private address`), { code: PRIVATE_ADDRESS }), []);
      }
      return options.all === true ? done(null, allowed) : done(null, first.address, first.family);
    });
  };
}

/** A host that is written as an address is connected to without any lookup, so the guard is asked for it here. @throws what the guard says */
export async function askGuard(url: string, guard: LookupFunction): Promise<void> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) === 0) return;
  await new Promise<void>((resolve, reject) => {
    guard(host, { all: true }, (error) => (error === null ? resolve() : reject(error)));
  });
}

import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** This machine itself, by name or by address: nobody is disturbed, so no polite limits hold. */
export function isLoopbackHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return ipaddr.process(bare).range() === 'loopback';
  return bare === 'localhost' || bare.endsWith('.localhost');
}

/** An address that the internet routes; all others belong to this machine or to a network behind it. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  // 198.18.0.0/15 is what local proxies answer in place of the true address.
  return (
    range === 'unicast' || range === 'benchmarking' || range === '6to4' || range === 'teredo' || range === 'rfc6052'
  );
}

/** Thrown by the guarded lookup; `errors.ts` knows it. */
export const PRIVATE_ADDRESS = 'ERR_PRIVATE_ADDRESS';

/**
 * Name lookup for a crawl of a public site: a name that leads into a private network is not followed there,
 * so that no page of the site can make the crawler read what only this machine can reach.
 */
export function createGuardedLookup(lookup: typeof systemLookup = systemLookup): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, []);
      const allowed = addresses.filter(({ address }) => isPublicAddress(address));
      const first = allowed[0];
      if (first === undefined) {
        return done(Object.assign(new Error(`${hostname} leads to a private address`), { code: PRIVATE_ADDRESS }), []);
      }
      return options.all === true ? done(null, allowed) : done(null, first.address, first.family);
    });
  };
}

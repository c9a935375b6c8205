import { isIP } from 'node:net';
import type { Cause } from '../../../rules/causes.ts';
import { isPublicAddress } from '../../fetch/hosts.ts';
import { classifyAddress } from './address-class.ts';
import type { HostLookup } from './host-lookup.ts';

/** Addresses to connect to; `missing` where the name has none of this family, so that it does not exist there. */
export type HostAddresses =
  | { state: 'found'; addresses: string[] }
  | { state: 'missing'; cause: 'unknown-host' }
  | { state: 'unchecked'; cause: Extract<Cause, 'dns-failure'> };

const MISSING: HostAddresses = { state: 'missing', cause: 'unknown-host' };

/**
 * Addresses of hosts by family, asked once per host. Those of no use on a public site are left out, so that a redirect cannot lead a probe into this machine or its network.
 */
export function createHostAddresses(
  lookup: HostLookup,
  allowLoopback: boolean,
): (hostname: string, family: 4 | 6) => Promise<HostAddresses> {
  const asked = new Map<string, Promise<HostAddresses>>();
  const isWelcome = (address: string, family: 4 | 6): boolean =>
    family === 6 ? classifyAddress(address, allowLoopback).usable : allowLoopback || isPublicAddress(address);
  const find = async (host: string, family: 4 | 6): Promise<HostAddresses> => {
    const kind = isIP(host);
    const answer =
      kind === 0 ? await (family === 4 ? lookup.a(host) : lookup.aaaa(host)) : literal(host, kind === family);
    if (answer.state === 'unchecked') return { state: 'unchecked', cause: 'dns-failure' };
    const addresses = answer.state === 'found' ? answer.addresses.filter((address) => isWelcome(address, family)) : [];
    return addresses.length > 0 ? { state: 'found', addresses } : MISSING;
  };
  return (hostname, family) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const known = asked.get(`${family} ${host}`);
    const found = known ?? find(host, family);
    if (known === undefined) asked.set(`${family} ${host}`, found);
    return found;
  };
}

function literal(host: string, isOfFamily: boolean): { state: 'found'; addresses: string[] } | { state: 'no-data' } {
  return isOfFamily ? { state: 'found', addresses: [host] } : { state: 'no-data' };
}

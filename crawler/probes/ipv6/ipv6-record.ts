import { isIPv4, isIPv6 } from 'node:net';
import type { Cause } from '../../../rules/causes.ts';
import type { Ipv6Probe } from '../../../rules/result/audit-result.ts';
import { isFakeIpv4 } from '../../fetch/hosts.ts';
import { classifyAddress, type ClassedAddress } from './address-class.ts';
import type { DnsAnswer, HostLookup } from './host-lookup.ts';

type Aaaa = Ipv6Probe['aaaa'];

/** The AAAA records of a host as `audit.json` has them, and its IPv4 addresses beside them. */
export interface RecordProbe {
  aaaa: Aaaa;
  v4: string[];
}

export interface RecordOptions {
  lookup: HostLookup;
  /** Names may lead to this machine. */
  allowLoopback: boolean;
  /** The site was seen, so its name exists whatever the resolver says of A records. */
  isSeen: boolean;
  /** Waits before asking again. */
  wait: () => Promise<void>;
}

/**
 * Asks for AAAA and A records. `none` takes two equal answers and a name that exists otherwise; a name that does not
 * exist at all, a resolver that fails, and one that makes its answers up (DNS64, a local proxy) are `unchecked`.
 */
export async function probeRecord(host: string, options: RecordOptions): Promise<RecordProbe> {
  const { lookup, allowLoopback, isSeen, wait } = options;
  if (isIPv4(host)) return { aaaa: { state: 'literal', cause: null, addresses: [] }, v4: [host] };
  if (isIPv6(host))
    return { aaaa: { state: 'literal', cause: null, addresses: [classifyAddress(host, allowLoopback)] }, v4: [] };

  const [first, a] = await Promise.all([lookup.aaaa(host), lookup.a(host)]);
  const v4 = a.state === 'found' ? a.addresses : [];
  if (first.state === 'found') return { aaaa: judgeAddresses(first.addresses, v4, allowLoopback), v4 };
  const doubt = doubtOf(first, a, isSeen);
  if (doubt !== null) return { aaaa: unchecked(doubt), v4 };

  await wait();
  const second = await lookup.aaaa(host);
  if (second.state === 'found') return { aaaa: judgeAddresses(second.addresses, v4, allowLoopback), v4 };
  if (second.state === 'unchecked') return { aaaa: unchecked(second.cause), v4 };
  return { aaaa: { state: 'none', cause: null, addresses: [] }, v4 };
}

/** Why "no AAAA record" cannot be believed; null where it can. */
function doubtOf(aaaa: Exclude<DnsAnswer, { state: 'found' }>, a: DnsAnswer, isSeen: boolean): Cause | null {
  if (aaaa.state === 'unchecked') return aaaa.cause;
  if (a.state === 'found') return a.addresses.some(isFakeIpv4) ? 'dns-failure' : null;
  if (aaaa.state === 'no-data' && isSeen) return null;
  return a.state === 'unchecked' ? a.cause : 'unknown-host';
}

function judgeAddresses(found: readonly string[], v4: readonly string[], allowLoopback: boolean): Aaaa {
  const addresses = found.toSorted().map((address) => classifyAddress(address, allowLoopback));
  return isMadeUp(addresses, v4)
    ? { ...unchecked('dns-failure'), addresses }
    : { state: 'found', cause: null, addresses };
}

/** DNS64 makes AAAA records out of A records; local proxies answer private addresses of their own. */
function isMadeUp(addresses: readonly ClassedAddress[], v4: readonly string[]): boolean {
  if (addresses.some((entry) => entry.usable)) return false;
  return addresses.every((entry) => entry.class === 'nat64') || v4.some(isFakeIpv4);
}

function unchecked(cause: Cause): Aaaa {
  return { state: 'unchecked', cause, addresses: [] };
}

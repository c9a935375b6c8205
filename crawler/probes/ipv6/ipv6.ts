import { networkInterfaces } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ipv6Probe } from '../../../rules/result/audit-result.ts';
import { hasGlobalIpv6, isLoopbackAddress } from './address-class.ts';
import { createHostAddresses } from './host-addresses.ts';
import {
  areLoopbackServers,
  checkDnsServers,
  createHostLookup,
  type DnsAnswer,
  type HostLookup,
} from './host-lookup.ts';
import { probeHome } from './ipv6-home.ts';
import { probeLinks } from './ipv6-links.ts';
import { probeRecord, type RecordProbe } from './ipv6-record.ts';
import { summariseProbe, type Measured } from './ipv6-words.ts';
import { sampleLinks } from './sample-links.ts';
import { createStack } from './stack.ts';

const MAX_LINKS = 10;
const MAX_DNS_TIMEOUT_MS = 8000;
/** On this machine nothing is far away and nobody is disturbed. */
const TIMES = {
  public: { timeoutMs: 15_000, spacingMs: 3000, gapMs: 500 },
  loopback: { timeoutMs: 5000, spacingMs: 50, gapMs: 0 },
};
/** What stands for measurements that were not made. */
const NOTHING: Pick<Measured, 'http' | 'likeness' | 'links'> = {
  http: { state: 'unchecked', cause: 'not-tested', status: null, url: null, ms: null },
  likeness: null,
  links: { sampled: 0, supported: 0, failed: [], unchecked: 0 },
};

export interface ProbeIpv6Options {
  /** Home page of the portal. */
  url: string;
  /** Name servers as `--dns` gives them: `IP`, `IPv4:port`, `[IPv6]:port`. Where all are loopback, names may lead to loopback. */
  dns?: readonly string[];
  now: () => Date;
  /** Pages of the second level; at most ten of the portal's domain are sampled, from the same links always the same. */
  links?: readonly string[];
  /** Home page as fetched over IPv4; left out or null, the probe fetches it. */
  home?: { html: string } | null;
  /** For one request in ms; a DNS question gets at most 8,000 of them. Default 15,000, on loopback 5,000. */
  timeoutMs?: number;
  userAgent?: string;
  /** Between two tries in ms. Default 3,000, on loopback 50. */
  spacingMs?: number;
  /** Called before every request, for the ledger of what was asked of the site. */
  onRequest?: (url: string, family: 4 | 6) => void;
  lookup?: HostLookup;
  stack?: typeof createStack;
  pause?: (ms: number) => Promise<unknown>;
  interfaces?: typeof networkInterfaces;
}

/**
 * Measures whether a portal works over IPv6: AAAA record, class of its addresses, home page, likeness, links.
 * Where this machine, its resolver or a firewall stands in the way the answer is `unchecked`, never a fault of the site.
 * @throws UsageError for a `dns` that is no address; never for what the network does
 */
export async function probeIpv6(options: ProbeIpv6Options): Promise<Ipv6Probe> {
  checkDnsServers(options.dns ?? []);
  const seenAt = options.now().toISOString();
  const measured = await measure(options);
  return { ...summariseProbe(measured), ...measured, seenAt };
}

async function measure(options: ProbeIpv6Options): Promise<Measured> {
  const { dns = [], pause = sleep, stack = createStack } = options;
  const host = new URL(options.url).hostname.replace(/^\[|\]$/g, '');
  const allowLoopback = areLoopbackServers(dns) || isLoopbackAddress(host);
  const waiting = (ms: number) => async (): Promise<void> => void (await pause(options.spacingMs ?? ms));

  const dnsTimes = TIMES[allowLoopback ? 'loopback' : 'public'];
  const dnsTimeoutMs = Math.min(options.timeoutMs ?? dnsTimes.timeoutMs, MAX_DNS_TIMEOUT_MS);
  const lookup = options.lookup ?? createHostLookup({ servers: dns, timeoutMs: dnsTimeoutMs });
  const wait = waiting(dnsTimes.spacingMs);
  if (isLocalName(host) && dns.length === 0)
    return { ...NOTHING, host, aaaa: { state: 'unchecked', cause: 'not-tested', addresses: [] } };
  const record = await probeRecord(host, { lookup, allowLoopback, isSeen: Boolean(options.home), wait });
  const usable = record.aaaa.addresses.filter((entry) => entry.usable);
  const nothing = { ...NOTHING, host, aaaa: record.aaaa };
  if (usable.length === 0) return nothing;

  // A resolver on this machine may well lead to public sites: the pace goes by where the addresses lie.
  const isLocal = usable.every((entry) => entry.class === 'loopback');
  const times = TIMES[isLocal ? 'loopback' : 'public'];
  const stackOptions = {
    addressesOf: createHostAddresses(remember(host, record, lookup), allowLoopback),
    timeoutMs: options.timeoutMs ?? times.timeoutMs,
    userAgent: options.userAgent ?? 'Mozilla/5.0 (compatible; zwgk-audit)',
    now: options.now,
    beforeRequest: paced(times.gapMs, pause, options.onRequest),
  };
  const stacks = { v4: stack(4, stackOptions), v6: stack(6, stackOptions), wait: waiting(times.spacingMs) };
  const home = await probeHome({
    ...stacks,
    v4: record.v4.length > 0 ? stacks.v4 : null,
    url: options.url,
    html: options.home?.html ?? null,
    isRouted: isLocal || hasGlobalIpv6((options.interfaces ?? networkInterfaces)()),
  });
  if (home.http.state !== 'reached') return { ...nothing, ...home };
  const links = await probeLinks({ ...stacks, links: sampleLinks(options.links ?? [], options.url, MAX_LINKS) });
  return { ...nothing, ...home, links };
}

/** A name of this machine, which name servers know nothing of. */
function isLocalName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost');
}

/** What was already answered for the portal's own name is not asked again. */
function remember(host: string, { aaaa, v4 }: RecordProbe, lookup: HostLookup): HostLookup {
  return {
    a: async (name) => (name === host ? toAnswer(v4) : lookup.a(name)),
    aaaa: async (name) => (name === host ? toAnswer(aaaa.addresses.map((entry) => entry.address)) : lookup.aaaa(name)),
  };
}

function toAnswer(addresses: string[]): DnsAnswer {
  return addresses.length > 0 ? { state: 'found', addresses } : { state: 'no-data' };
}

/** Keeps requests at least `gapMs` apart. */
function paced(
  gapMs: number,
  pause: (ms: number) => Promise<unknown>,
  onRequest: ProbeIpv6Options['onRequest'],
): (url: string, family: 4 | 6) => Promise<void> {
  let isFirst = true;
  return async (url, family) => {
    if (!isFirst && gapMs > 0) await pause(gapMs);
    isFirst = false;
    onRequest?.(url, family);
  };
}

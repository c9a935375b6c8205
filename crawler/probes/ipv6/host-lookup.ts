import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { UsageError } from '../../../rules/errors.ts';
import { isLoopbackAddress } from './address-class.ts';

/**
 * What the resolver says of a name. `no-data`: the name exists without such a record. `no-name`: NXDOMAIN.
 * `unchecked`: it did not say (SERVFAIL, REFUSED, silence).
 */
export type DnsAnswer =
  | { state: 'found'; addresses: string[] }
  | { state: 'no-data' }
  | { state: 'no-name' }
  | { state: 'unchecked'; cause: 'timeout' | 'dns-failure' };

/** Never throws: every way of not answering is an answer. */
export interface HostLookup {
  a: (host: string) => Promise<DnsAnswer>;
  aaaa: (host: string) => Promise<DnsAnswer>;
}

export interface HostLookupOptions {
  /** As `setServers` takes them: `127.0.0.1`, `127.0.0.1:5391`, `[::1]:5392`. Empty: those of this machine. */
  servers: readonly string[];
  /** For one question, repetition included, in ms. */
  timeoutMs: number;
}

/** Asks name servers directly; /etc/hosts plays no part. */
export function createHostLookup({ servers, timeoutMs }: HostLookupOptions): HostLookup {
  const ask = async (host: string, type: 'A' | 'AAAA'): Promise<DnsAnswer> => {
    const resolver = new Resolver({ timeout: Math.ceil(timeoutMs / 2), tries: 2 });
    if (servers.length > 0) resolver.setServers(servers);
    const deadline = setTimeout(() => resolver.cancel(), timeoutMs);
    try {
      const addresses = await (type === 'A' ? resolver.resolve4(host) : resolver.resolve6(host));
      return addresses.length > 0 ? { state: 'found', addresses } : { state: 'no-data' };
    } catch (error) {
      return answerOfError(error);
    } finally {
      clearTimeout(deadline);
    }
  };
  return { a: (host) => ask(host, 'A'), aaaa: (host) => ask(host, 'AAAA') };
}

function answerOfError(error: unknown): DnsAnswer {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENODATA') return { state: 'no-data' };
  if (code === 'ENOTFOUND') return { state: 'no-name' };
  const isSilence = code === 'ETIMEOUT' || code === 'ECANCELLED';
  return { state: 'unchecked', cause: isSilence ? 'timeout' : 'dns-failure' };
}

/**
 * Checks the addresses given with `--dns`.
 * @throws UsageError with every address that is not `IP`, `IPv4:port` or `[IPv6]:port`
 */
export function checkDnsServers(servers: readonly string[]): void {
  const wrong = servers.filter((server) => addressOfServer(server) === null);
  if (wrong.length === 0) return;
  const expected = 'an IP address with an optional port, such as 127.0.0.1:5391 or [::1]:5392';
  throw new UsageError(wrong.map((got) => ({ field: '--dns', expected, got })));
}

/** The operator pointed the resolver at this machine, so names may lead to this machine as well. */
export function areLoopbackServers(servers: readonly string[]): boolean {
  return servers.length > 0 && servers.every((server) => isLoopbackAddress(addressOfServer(server) ?? ''));
}

function addressOfServer(server: string): string | null {
  if (isIP(server) !== 0) return server;
  const [, bracketed, plain, port] = /^(?:\[([^\]]+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(server) ?? [];
  const address = bracketed ?? plain ?? '';
  const isKnown = isIP(address) === (bracketed === undefined ? 4 : 6);
  return isKnown && (port === undefined || (Number(port) > 0 && Number(port) < 65_536)) ? address : null;
}

import type { LookupFunction } from 'node:net';
import { createHosts } from '../../crawl/hosts.ts';
import { mannersFor } from '../../crawl/politeness.ts';
import { createScope } from '../../crawl/scope.ts';
import { FETCH_LIMITS } from '../../fetch/client.ts';
import type { SentRequest } from '../../fetch/fetch-page.ts';
import { isLoopbackHost } from '../../fetch/hosts.ts';
import { createVisitor, type Visitor } from '../../probes/visitor.ts';
import { isSameSite } from '../../render/same-site.ts';
import type { Flags } from '../../terminal/flags.ts';
import type { Io } from '../../terminal/io.ts';
import type { Target } from './target.ts';
import { AGENT, guardOf, openClient } from './client.ts';

/** After so long a site counts as closed, 国办秘函〔2019〕19号. */
const TIMEOUT_MS = 15_000;
const LIMITS = {
  ...FETCH_LIMITS,
  totalMs: TIMEOUT_MS,
  headersMs: TIMEOUT_MS,
  idleMs: TIMEOUT_MS,
  pageBytes: 3_000_000,
};

/** What probes measure with. */
export interface ProbeBench {
  visitor: Visitor;
  /** For the one probe that asks other portals. */
  elsewhere: Visitor;
  /** Whether an address is the portal's own. */
  isOwn: (url: string) => boolean;
  onRequest: (sent: SentRequest) => void;
  now: () => Date;
  /** Waits between two tries for the same thing. */
  wait: () => Promise<void>;
  guard: { lookup?: LookupFunction };
  close: () => Promise<void>;
}

/** The manners of the crawl, for a few questions more. */
export async function openBench(
  { url, hosts: further }: Pick<Target, 'url' | 'hosts'>,
  { flags, io, onRequest }: { flags: Flags; io: Io; onRequest: (sent: SentRequest) => void },
): Promise<ProbeBench> {
  const client = await openClient(url, flags, LIMITS);
  const scope = createScope(url, further);
  const manners = { concurrency: flags.concurrency, rate: flags.rate, isOwnSite: flags.iOperateThisSite };
  const { hostname } = new URL(url);
  const isLocal = isLoopbackHost(hostname);
  const { now } = io;
  const hosts = createHosts({
    client,
    scope,
    flags: manners,
    agent: AGENT,
    now,
    sleep: io.sleep,
    onRobotsRequest: onRequest,
  });
  // A search often runs on a platform of the province or the city; no other kind of host is asked.
  const isGovernment = (asked: string): boolean => !isLocal && /(?:^|\.)gov\.cn$/.test(new URL(asked).hostname);
  const isOwn = (asked: string): boolean => scope.has(asked) || isSameSite(asked, url);
  const mayAsk = (asked: string): boolean => isOwn(asked) || isGovernment(asked);
  return {
    visitor: createVisitor({ client, hosts, now, onRequest, mayAsk }),
    elsewhere: createVisitor({ client, hosts, now, onRequest, mayAsk: (asked) => !isOwn(asked) }),
    isOwn,
    onRequest,
    now,
    wait: () => io.sleep(mannersFor(hostname, manners).spacingMs[0]),
    guard: await guardOf(url),
    close: client.close,
  };
}

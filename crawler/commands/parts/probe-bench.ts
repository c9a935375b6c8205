import type { LookupFunction } from 'node:net';
import * as z from 'zod';
import type { Crawl } from '../../../store/crawls.ts';
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

const crawlOptions = z.object({ hosts: z.array(z.string()).default([]) });

/** What probes measure with. */
export interface ProbeBench {
  crawl: Crawl;
  visitor: Visitor;
  onRequest: (sent: SentRequest) => void;
  now: () => Date;
  /** Waits between two tries for the same thing. */
  wait: () => Promise<void>;
  guard: { lookup?: LookupFunction };
  close: () => Promise<void>;
}

/** The manners of the crawl, for a few questions more. */
export async function openBench(
  crawl: Crawl,
  { flags, io, onRequest }: { flags: Flags; io: Io; onRequest: (sent: SentRequest) => void },
): Promise<ProbeBench> {
  const client = await openClient(crawl.url, flags, LIMITS);
  const { hosts: further } = crawlOptions.catch({ hosts: [] }).parse(JSON.parse(crawl.options));
  const scope = createScope(crawl.url, further);
  const manners = { concurrency: flags.concurrency, rate: flags.rate, isOwnSite: flags.iOperateThisSite };
  const { hostname } = new URL(crawl.url);
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
  const isGovernment = (url: string): boolean => !isLocal && /(?:^|\.)gov\.cn$/.test(new URL(url).hostname);
  const mayAsk = (url: string): boolean => scope.has(url) || isSameSite(url, crawl.url) || isGovernment(url);
  return {
    crawl,
    visitor: createVisitor({ client, hosts, now, onRequest, mayAsk }),
    onRequest,
    now,
    wait: () => io.sleep(mannersFor(hostname, manners).spacingMs[0]),
    guard: await guardOf(crawl.url),
    close: client.close,
  };
}

import { createHosts } from '../../crawler/crawl/hosts.ts';
import { createScope } from '../../rules/walk/scope.ts';
import type { SentRequest } from '../../crawler/fetch/fetch-page.ts';
import { createVisitor, type Visitor } from '../../crawler/probes/visitor.ts';
import { fakeClock, testClient } from '../helpers/crawl.ts';

export interface Visiting {
  visitor: Visitor;
  sent: SentRequest[];
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  close: () => Promise<void>;
}

/** A visitor of a site on loopback, with a clock that moves only when somebody sleeps. */
export function visiting(origin: string, { totalMs = 10_000 }: { totalMs?: number } = {}): Visiting {
  const sent: SentRequest[] = [];
  const { now, sleep } = fakeClock('2026-06-30T01:00:00.000Z');
  const client = testClient({ totalMs });
  const scope = createScope(origin, []);
  const onRequest = (request: SentRequest): void => void sent.push(request);
  const flags = { concurrency: 1, rate: null, isOwnSite: false };
  const hosts = createHosts({ client, scope, flags, agent: 'zwgk-audit', now, sleep, onRobotsRequest: onRequest });
  const visitor = createVisitor({ client, hosts, now, onRequest, mayAsk: scope.has });
  return { visitor, sent, now, sleep, close: client.close };
}

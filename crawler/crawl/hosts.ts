import type { Answer, Client } from '../fetch/client.ts';
import type { SentRequest } from '../fetch/fetch-page.ts';
import type { PatientContext } from '../fetch/fetch-patiently.ts';
import { createLane, type Lane } from '../fetch/lane.ts';
import { loadRobots, refusalOf, type Robots } from '../fetch/robots.ts';
import { type MannersFlags, mannersFor } from './politeness.ts';
import { hostOf, type Scope } from '../../rules/walk/scope.ts';

/** A host of the portal: its lane, what its robots.txt asks, and how to fetch from it. */
export interface Host {
  lane: Lane;
  fetch: Omit<PatientContext, 'onRequest'>;
  robots: () => Promise<Robots>;
}

export interface HostsOptions {
  client: Client;
  scope: Scope;
  flags: MannersFlags;
  /** Product name that robots.txt files are searched for. */
  agent: string;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  /** Requests for robots.txt files. */
  onRobotsRequest: (sent: SentRequest) => void;
}

export interface Hosts {
  /** @param url of the portal */
  of: (url: string) => Host;
  readonly all: readonly Host[];
}

/** Keeps one lane per host: the same one for http and https, with and without www. */
export function createHosts({ client, scope, flags, agent, now, sleep, onRobotsRequest }: HostsOptions): Hosts {
  const hosts = new Map<string, Host>();
  const answered = new Set<string>();
  const noted = async (url: string, asked: Promise<Answer>) => {
    const answer = await asked;
    if (answer.status !== null) answered.add(new URL(url).origin);
    return answer;
  };
  const watched: Client = {
    close: client.close,
    get: (url, headers, data) => noted(url, client.get(url, headers, data)),
    peek: (url, method) => noted(url, client.peek(url, method)),
    take: (url, mostBytes, headers) => noted(url, client.take(url, mostBytes, headers)),
  };

  function open(url: string): Host {
    const { hostname, origin } = new URL(url);
    const manners = mannersFor(hostname, flags);
    const lane = createLane({ concurrency: manners.concurrency, gapMs: manners.gapMs, now, sleep });
    const fetch = {
      client: watched,
      now,
      sleep,
      // A redirect may lead to another of the portal's hosts, which has its own turn and its own robots.txt.
      pace: (address: string) => (scope.has(address) ? hostFor(address).lane : lane).pace(),
      refusal: async (address: string) => refusalOf(await hostFor(address).robots(), address),
      throttle: (_url: string, ms: number) => lane.throttle(ms),
      hasAnswered: (address: string) => answered.has(new URL(address).origin),
      inScope: scope.has,
      spacingMs: manners.spacingMs,
      throttleMs: manners.throttleMs,
    };
    let robots: Promise<Robots> | null = null;
    async function load(): Promise<Robots> {
      const loaded = await loadRobots(origin, agent, { ...fetch, onRequest: onRobotsRequest });
      if (loaded.state === 'rules' && manners.heedsDelay) lane.widen(loaded.delayMs);
      return loaded;
    }
    return { lane, fetch, robots: () => (robots ??= load()) };
  }

  function hostFor(url: string): Host {
    const name = hostOf(url) ?? '';
    let host = hosts.get(name);
    if (host === undefined) hosts.set(name, (host = open(url)));
    return host;
  }

  return {
    of: hostFor,
    get all() {
      return [...hosts.values()];
    },
  };
}

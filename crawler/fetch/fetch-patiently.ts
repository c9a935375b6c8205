import type { Cause } from '../../rules/causes.ts';
import { fetchOnce, type FetchContext, type FetchOutcome } from './fetch-page.ts';

/** Failures that another moment may not show. */
const TRANSIENT = new Set<Cause>([
  'timeout',
  'dns-failure',
  'unknown-host',
  'refused',
  'reset',
  'no-route',
  'server-error',
]);
/** Failures of the connection, which the other protocol may not have. */
const CONNECTION = new Set<Cause>(['refused', 'tls-failure', 'reset', 'timeout']);

const TRIES = 3;
/** A server that keeps saying "later" is not asked for ever. */
const THROTTLES = 4;
/** Who asks for more patience than this gets none. */
const LONGEST_THROTTLE_MS = 300_000;

export interface PatientContext extends FetchContext {
  /** Slows the host's lane down: nothing is sent there for so many ms, and less often after that. */
  throttle: (url: string, ms: number) => void;
  sleep: (ms: number) => Promise<void>;
  /** The address's origin has answered before, so that its protocol is the right one. */
  hasAnswered: (url: string) => boolean;
  /** Wait before the second and the third try, ms. */
  spacingMs: readonly [number, number];
  /** Wait after a "later" that names no time, ms. */
  throttleMs: number;
}

/**
 * Asks for a page until it is had or it is clear why not: three spaced tries for what may pass, then the other protocol
 * where the connection was at fault and never worked. "Later" (429, 503) slows the host's lane and is no try.
 */
export async function fetchPatiently(url: string, context: PatientContext): Promise<FetchOutcome & { tries: number }> {
  const first = await fetchTries(url, context);
  if (first.state === 'page' || !isConnectionCause(first.cause) || context.hasAnswered(url)) return first;
  const second = await fetchOnce(otherProtocol(url), context);
  const tries = first.tries + 1;
  return second.state === 'page' ? { ...second, tries } : { ...first, tries };
}

async function fetchTries(url: string, context: PatientContext): Promise<FetchOutcome & { tries: number }> {
  let throttles = 0;
  for (let tries = 1; ;) {
    const outcome = await fetchOnce(url, context);
    if (outcome.state === 'page') return { ...outcome, tries };
    if (outcome.status === 429 || (outcome.status === 503 && outcome.cause === 'server-error')) {
      const wait = outcome.retryAfterMs ?? context.throttleMs;
      throttles += 1;
      // Who goes on saying "later" lets nobody in; that says nothing about the page.
      if (throttles > THROTTLES || wait > LONGEST_THROTTLE_MS) return { ...outcome, cause: 'blocked', tries };
      context.throttle(url, wait);
      continue;
    }
    if (!TRANSIENT.has(outcome.cause) || tries === TRIES) return { ...outcome, tries };
    await context.sleep(context.spacingMs[tries - 1] ?? 0);
    tries += 1;
  }
}

export function isConnectionCause(cause: Cause): boolean {
  return CONNECTION.has(cause);
}

export function otherProtocol(url: string): string {
  return url.startsWith('https:') ? `http:${url.slice(6)}` : `https:${url.slice(5)}`;
}

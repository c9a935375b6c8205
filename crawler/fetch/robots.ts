import robotsParserModule from 'robots-parser';
import type { Cause } from '../../rules/causes.ts';
import { decodeHtml } from '../../rules/decode.ts';
import { resolveUrl } from '../../rules/url.ts';
import { blockedBy } from './fetch-page.ts';
import { isConnectionCause, otherProtocol, type PatientContext } from './fetch-patiently.ts';

/**
 * What a host asks of crawlers. `silent`: its robots.txt cannot be had though one may be there, so nothing is asked of
 * that host; `cause` says why.
 */
export type Robots =
  | { state: 'rules'; allows: (url: string) => boolean; delayMs: number }
  | { state: 'silent'; cause: Cause };

/** Why an address may not be asked for; null where it may. */
export function refusalOf(robots: Robots, url: string): Cause | null {
  if (robots.state === 'silent') return robots.cause;
  return robots.allows(url) ? null : 'robots';
}

interface RobotsFile {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** Its types say `export default`, the module itself is the function. */
const robotsParser = robotsParserModule as unknown as (url: string, text: string) => RobotsFile;

const EVERYTHING: Robots = { state: 'rules', allows: () => true, delayMs: 0 };
/** RFC 9309 §2.3.1.2. */
const MAX_REDIRECTS = 5;
const TRIES = 3;
/** Of a longer one only so much counts, RFC 9309 §2.5. */
const MAX_BYTES = 512 * 1024;
/** More seconds than this between two pages would mean not to come at all. */
const LONGEST_DELAY_MS = 60_000;

/**
 * Reads the robots.txt of a host, RFC 9309: none (4xx) allows everything; one that fails to load allows nothing.
 * @param origin `http://host:port`
 * @param agent product name looked for in it
 */
export async function loadRobots(origin: string, agent: string, context: PatientContext): Promise<Robots> {
  let robots = await loadOnce(origin, agent, context);
  for (let tries = 1; robots.state === 'silent' && robots.cause !== 'blocked' && tries < TRIES; tries++) {
    await context.sleep(context.spacingMs[tries - 1] ?? 0);
    robots = await loadOnce(origin, agent, context);
  }
  if (robots.state === 'rules' || !isConnectionCause(robots.cause)) return robots;
  const switched = await loadOnce(otherProtocol(origin), agent, context);
  return switched.state === 'rules' ? switched : robots;
}

/** The host is there and does not come up with the file: that is about the file, not about the way to the site. */
const SLOW = new Set<Cause>(['timeout', 'reset', 'over-budget', 'unreadable']);

async function loadOnce(origin: string, agent: string, context: PatientContext): Promise<Robots> {
  const url = `${origin}/robots.txt`;
  let at = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    await context.pace(at);
    const sentAt = context.now();
    const answer = await context.client.get(at);
    context.onRequest({
      url: at,
      at: sentAt.toISOString(),
      status: answer.status,
      ms: context.now().getTime() - sentAt.getTime(),
      bytes: answer.received,
      cause: answer.ok ? null : answer.cause,
    });
    if (!answer.ok) return { state: 'silent', cause: SLOW.has(answer.cause) ? 'robots' : answer.cause };
    const { status, header, body } = answer;
    const location = header('location');
    if (status >= 300 && status < 400 && location !== null) {
      const next = resolveUrl(location, at);
      if (next === null || !context.inScope(next)) return EVERYTHING;
      at = next;
      continue;
    }
    if (blockedBy(answer) !== null && status !== 429) return { state: 'silent', cause: 'blocked' };
    if (status === 429 || status >= 500) return { state: 'silent', cause: 'robots' };
    if (status < 200 || status >= 300 || body === null) return EVERYTHING;
    return parseRobots(url, decodeHtml(body.subarray(0, MAX_BYTES), header('content-type')).text, agent);
  }
  return EVERYTHING;
}

function parseRobots(url: string, text: string, agent: string): Robots {
  const rules = robotsParser(url, text);
  const { origin } = new URL(url);
  return {
    state: 'rules',
    // The rules are the host's, whichever protocol a page is asked for by. Put together, not resolved: a path may begin with //.
    allows: (page) => {
      const { pathname, search } = new URL(page);
      return rules.isAllowed(origin + pathname + search, agent) !== false;
    },
    delayMs: Math.min((rules.getCrawlDelay(agent) ?? 0) * 1000, LONGEST_DELAY_MS),
  };
}

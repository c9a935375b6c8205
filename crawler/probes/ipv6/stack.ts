import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import type { Cause } from '../../../rules/causes.ts';
import { causeOfStatus, recogniseBlocked, type Suspect } from '../../../rules/facts/blocked.ts';
import type { HostAddresses } from './host-addresses.ts';
import { readHtml } from './read-html.ts';
import { causeOfError } from '../../fetch/errors.ts';

const MAX_REDIRECTS = 5;

/** What one address brought over one family. `url` is where the redirects ended, `ms` the time up to the last byte read. */
export type Fetched =
  | { ok: true; status: number; url: string; ms: number; html: string }
  | { ok: false; cause: Cause; status: number | null; url: string };

/** HTTP(S) over IPv4 alone or over IPv6 alone. */
export interface Stack {
  /**
   * Never throws. `turn` chooses among the addresses of a host, so that tries in a row use different ones;
   * `body: false` stops after the head, `html` is then empty.
   */
  get: (url: string, turn: number, options?: { body: boolean }) => Promise<Fetched>;
}

export interface StackOptions {
  addressesOf: (host: string, family: 4 | 6) => Promise<HostAddresses>;
  /** For one request without its redirects, in ms. */
  timeoutMs: number;
  userAgent: string;
  now: () => Date;
  /** Waits as politeness asks. */
  beforeRequest: (url: string, family: 4 | 6) => Promise<void>;
}

interface Answer {
  status: number;
  location: string | null;
  cookies: string;
  html: string;
}

export function createStack(family: 4 | 6, options: StackOptions): Stack {
  return {
    async get(url, turn, { body } = { body: true }) {
      const start = options.now().getTime();
      let at = url;
      for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
        const addresses = await options.addressesOf(new URL(at).hostname, family);
        if (addresses.state !== 'found') return { ok: false, cause: addresses.cause, status: null, url: at };
        const address = addresses.addresses[turn % addresses.addresses.length] ?? '';
        const answer = await ask({ url: at, address, family, body }, options);
        if ('cause' in answer) return { ok: false, cause: answer.cause, status: null, url: at };
        if (body && recogniseBlocked(suspect(answer)) !== null)
          return { ok: false, cause: 'blocked', status: answer.status, url: at };
        if (answer.location === null) return judge(answer, at, options.now().getTime() - start);
        at = answer.location;
      }
      return { ok: false, cause: 'redirect-loop', status: null, url: at };
    },
  };
}

function suspect({ status, cookies, html }: Answer): Suspect {
  return { status, cookies, size: html.length, text: () => html };
}

function judge({ status, html }: Answer, url: string, ms: number): Fetched {
  // Accepted is not served yet; where the body was left out, nothing tells what it would have been.
  const cause = status === 202 && html === '' ? 'blocked' : causeOfStatus(status);
  return cause === null ? { ok: true, status, url, ms, html } : { ok: false, cause, status, url };
}

/** One request to one address: a new connection each time, Host and SNI as in the URL. */
async function ask(
  { url, address, family, body }: { url: string; address: string; family: 4 | 6; body: boolean },
  { timeoutMs, userAgent, beforeRequest }: StackOptions,
): Promise<Answer | { cause: Cause }> {
  await beforeRequest(url, family);
  const lookup: LookupFunction = (_host, { all }, done) =>
    all === true ? done(null, [{ address, family }]) : done(null, address, family);
  // Whether the certificate is valid is another probe's question: one fact, one deduction.
  const dispatcher = new Agent({
    connect: { lookup, timeout: timeoutMs, autoSelectFamily: false, rejectUnauthorized: false },
  });
  try {
    const headers = { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.8', 'accept-language': 'zh-CN,zh;q=0.9' };
    const response = await request(url, { dispatcher, headers, signal: AbortSignal.timeout(timeoutMs) });
    const location = response.statusCode >= 300 && response.statusCode < 400 ? text(response.headers['location']) : '';
    return {
      status: response.statusCode,
      location: targetOf(location, url),
      cookies: text(response.headers['set-cookie']),
      html: body ? await readHtml(response.body, response.headers) : '',
    };
  } catch (error) {
    return { cause: causeOfError(error) };
  } finally {
    // Not awaited: undici lets a connection that is being opened run into its own timeout first.
    dispatcher.destroy().catch(() => undefined);
  }
}

function text(header: string | string[] | undefined): string {
  return Array.isArray(header) ? header.join('\n') : (header ?? '');
}

function targetOf(location: string, base: string): string | null {
  if (location === '' || !URL.canParse(location, base)) return null;
  const target = new URL(location, base);
  return target.protocol === 'http:' || target.protocol === 'https:' ? target.href : null;
}

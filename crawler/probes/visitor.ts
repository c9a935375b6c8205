import type { Cause } from '../../rules/causes.ts';
import { decodeHtml } from '../../rules/decode.ts';
import { causeOfStatus, recogniseBlocked } from '../../rules/facts/blocked.ts';
import { resolveUrl } from '../../rules/url.ts';
import type { Hosts } from '../crawl/hosts.ts';
import type { Answer, Client } from '../fetch/client.ts';
import type { SentRequest } from '../fetch/fetch-page.ts';
import { refusalOf } from '../fetch/robots.ts';

const MAX_REDIRECTS = 5;

export interface Question {
  url: string;
  /** Form-encoded; makes the request a POST. */
  body?: string;
  /** Follow redirects. Default true. */
  follow?: boolean;
}

/** What an address answered. `ms`: of the last request, up to its last byte; `text` is '' for what is no text. */
export type Visit =
  | { ok: true; url: string; status: number; header: (name: string) => string | null; text: string; ms: number }
  | { ok: false; url: string; status: number | null; cause: Cause; ms: number };

/** Asks a portal for single pages as politely as the crawl does: same pace, robots.txt heeded, every request noted. */
export interface Visitor {
  /** Never throws for what the network does. */
  ask: (question: Question) => Promise<Visit>;
}

export interface VisitorOptions {
  client: Client;
  /** Lanes and robots.txt files. */
  hosts: Hosts;
  now: () => Date;
  onRequest: (sent: SentRequest) => void;
  /** Whether a question or a redirect may go there. */
  mayAsk: (url: string) => boolean;
}

export function createVisitor({ client, hosts, now, onRequest, mayAsk }: VisitorOptions): Visitor {
  /** Hosts that turned us away; they are not asked again. */
  const closed = new Set<string>();

  async function send(url: string, body: string | undefined): Promise<{ answer: Answer; ms: number }> {
    await hosts.of(url).fetch.pace(url);
    const at = now();
    const isForm = body !== undefined;
    const headers: Record<string, string> = isForm ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
    const answer = await client.get(url, {}, { method: isForm ? 'POST' : 'GET', headers, ...(isForm && { body }) });
    const ms = now().getTime() - at.getTime();
    const cause = answer.ok ? causeOfStatus(answer.status) : answer.cause;
    onRequest({ url, at: at.toISOString(), status: answer.status, ms, bytes: answer.received, cause });
    return { answer, ms };
  }

  return {
    async ask({ url, body, follow = true }) {
      let form = body;
      for (let at = url, hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const failed = (cause: Cause, status: number | null = null, ms = 0): Visit => ({
          ok: false,
          url: at,
          cause,
          status,
          ms,
        });
        if (!mayAsk(at)) return failed('off-site');
        const { host } = new URL(at);
        if (closed.has(host)) return failed('blocked');
        const refusal = refusalOf(await hosts.of(at).robots(), at);
        if (refusal !== null) return failed(refusal);

        const { answer, ms } = await send(at, form);
        if (!answer.ok) return failed(answer.cause, answer.status, ms);
        const { status, header } = answer;
        const bytes = answer.body ?? new Uint8Array();
        const text = decodeHtml(bytes, header('content-type')).text;
        const block = recogniseBlocked({
          status,
          cookies: header('set-cookie') ?? '',
          size: bytes.byteLength,
          text: () => text,
        });
        if (block !== null) {
          closed.add(host);
          return failed('blocked', status, ms);
        }
        const next = status >= 300 && status < 400 ? resolveUrl(header('location') ?? '', at) : null;
        const cause = causeOfStatus(status);
        // Whoever asked not to be led on wants to see where to.
        if (next === null || !follow)
          return cause === null || next !== null
            ? { ok: true, url: at, status, header, text, ms }
            : failed(cause, status, ms);
        // RFC 9110 §15.4: only 307 and 308 keep a POST.
        if (status < 307) form = undefined;
        at = next;
      }
      return { ok: false, url, cause: 'redirect-loop', status: null, ms: 0 };
    },
  };
}

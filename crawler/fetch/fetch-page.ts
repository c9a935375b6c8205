import { decodeHtml } from '../../rules/decode.ts';
import type { Cause } from '../../rules/causes.ts';
import { type Blocked, causeOfStatus, recogniseBlocked } from '../../rules/facts/blocked.ts';
import { resolveUrl } from '../../rules/url.ts';
import type { DataRequest } from '../../rules/walk/data-request.ts';
import type { Answer, Client } from './client.ts';
import { sniffBody, sniffData } from './sniff.ts';

/** A line of the ledger: one request as it was sent. */
export interface SentRequest {
  url: string;
  at: string;
  status: number | null;
  ms: number;
  bytes: number;
  cause: Cause | null;
}

/** What an address turned out to be. `url` is where the redirects ended. */
export type FetchOutcome =
  | {
      state: 'page';
      url: string;
      status: number;
      bytes: Uint8Array;
      contentType: string | null;
      etag: string | null;
      lastModified: string | null;
    }
  | {
      state: 'failed';
      url: string;
      cause: Cause;
      status: number | null;
      contentType: string | null;
      detail: string;
      retryAfterMs: number | null;
      /** It was turned away by something that asks who is there, at every address. */
      isChallenge: boolean;
    };

/** What fetching needs of its surroundings; `crawler/crawl/lane.ts` has the polite ones. */
export interface FetchContext {
  client: Client;
  now: () => Date;
  /** Waits for this host's turn. */
  pace: (url: string) => Promise<void>;
  /** Whether a redirect may be followed there. */
  inScope: (url: string) => boolean;
  /** Why robots.txt keeps a redirect's target closed; null where it may be asked for. Left out, all may. */
  refusal?: (url: string) => Promise<Cause | null>;
  onRequest: (sent: SentRequest) => void;
  /** Given where data is asked for and not a page. */
  data?: DataRequest;
}

const MAX_REDIRECTS = 10;

/** Asks for a page once, redirects followed. Never throws: whatever happens is an outcome. */
export async function fetchOnce(url: string, context: FetchContext): Promise<FetchOutcome> {
  const visited = new Set<string>();
  let { data } = context;
  for (let at = url; ;) {
    if (visited.has(at) || visited.size > MAX_REDIRECTS) return failure(at, 'redirect-loop');
    visited.add(at);
    const answer = await send(at, data, context);
    if (!answer.ok) return failure(at, answer.cause, answer);
    const next = redirectTarget(answer, at);
    if (next === null) return judgeAnswer(answer, at, data !== undefined);
    const block = blockedBy(answer);
    if (block !== null) return turnedAway(at, answer.status, block);
    if (!context.inScope(next))
      return failure(next, 'off-site', { status: answer.status, detail: `redirected from ${at}` });
    const refusal = (await context.refusal?.(next)) ?? null;
    if (refusal !== null) return failure(next, refusal, { status: answer.status, detail: `redirected from ${at}` });
    // RFC 9110 §15.4: only 307 and 308 keep a POST.
    if (data !== undefined && answer.status < 307) data = { method: 'GET', headers: data.headers };
    at = next;
  }
}

async function send(
  url: string,
  data: DataRequest | undefined,
  { client, now, pace, onRequest }: FetchContext,
): Promise<Answer> {
  await pace(url);
  const at = now();
  const answer = await (data === undefined ? client.get(url) : client.get(url, {}, data));
  onRequest({
    url,
    at: at.toISOString(),
    status: answer.status,
    ms: now().getTime() - at.getTime(),
    bytes: answer.received,
    cause: answer.ok ? causeOfStatus(answer.status) : answer.cause,
  });
  return answer;
}

type Response = Extract<Answer, { ok: true }>;

function redirectTarget({ status, header }: Response, base: string): string | null {
  const location = header('location');
  return status >= 300 && status < 400 && location !== null ? resolveUrl(location, base) : null;
}

function judgeAnswer(answer: Response, url: string, isData: boolean): FetchOutcome {
  const { status, header, body } = answer;
  const contentType = header('content-type');
  const block = blockedBy(answer);
  const retryAfterMs = readRetryAfter(header('retry-after'));
  if (block !== null) return { ...turnedAway(url, status, block), contentType, retryAfterMs };
  // An endpoint that wants to be asked otherwise refuses the way, not the reader.
  const cause = isData && status === 405 ? 'http-error' : causeOfStatus(status);
  if (cause !== null) return failure(url, cause, { status, contentType, retryAfterMs, detail: `status ${status}` });
  if (body === null) return failure(url, 'not-html', { status, contentType });
  const kind = isData ? sniffData(body) : sniffBody(body, contentType);
  if (kind === 'empty') return failure(url, 'empty', { status, contentType });
  if (kind !== 'html') return failure(url, 'not-html', { status, contentType });
  return {
    state: 'page',
    url,
    status,
    bytes: body,
    contentType,
    etag: header('etag'),
    lastModified: header('last-modified'),
  };
}

function turnedAway(url: string, status: number, { sign, isChallenge }: Blocked): FetchOutcome & { state: 'failed' } {
  return { ...failure(url, 'blocked', { status, detail: sign }), isChallenge };
}

/** How a response turns robots away; null for an ordinary one. */
export function blockedBy({ status, header, body }: Response): Blocked | null {
  const bytes = body ?? new Uint8Array();
  return recogniseBlocked({
    status,
    cookies: header('set-cookie') ?? '',
    size: bytes.byteLength,
    text: () => decodeHtml(bytes, header('content-type')).text,
  });
}

/** Seconds only; null where the server does not say (an HTTP date is rare and depends on its clock). */
function readRetryAfter(header: string | null): number | null {
  if (header === null || !/^\d{1,6}$/.test(header.trim())) return null;
  return Number(header) * 1000;
}

function failure(
  url: string,
  cause: Cause,
  more: { status?: number | null; detail?: string; contentType?: string | null; retryAfterMs?: number | null } = {},
): FetchOutcome & { state: 'failed' } {
  return {
    state: 'failed',
    url,
    cause,
    status: more.status ?? null,
    contentType: more.contentType ?? null,
    detail: more.detail ?? '',
    retryAfterMs: more.retryAfterMs ?? null,
    isChallenge: false,
  };
}

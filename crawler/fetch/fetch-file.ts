import type { Cause } from '../../rules/causes.ts';
import { decodeHtml } from '../../rules/decode.ts';
import { causeOfStatus } from '../../rules/facts/blocked.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { isErrorAddress, recogniseSoft404 } from '../../rules/facts/soft-404.ts';
import { resolveUrl } from '../../rules/url.ts';
import type { Answer } from './client.ts';
import { blockedBy, type FetchContext } from './fetch-page.ts';

/** Whether a file is there. `cause` null: it is. */
export interface FileAnswer {
  cause: Cause | null;
  status: number | null;
  /** Bytes, where the server says. */
  size: number | null;
  type: string | null;
}

export interface FileContext extends Omit<FetchContext, 'data'> {
  /** Where sites lead who asks for a file that is gone. */
  isHome: (url: string) => boolean;
  throttle: (url: string, ms: number) => void;
  throttleMs: number;
}

const MOST_REDIRECTS = 5;
/** Answers with which servers refuse HEAD and not the file. */
const HEAD_REFUSED = new Set([400, 401, 403, 404, 405, 406, 409, 410, 500, 501, 503]);

/**
 * Asks for the head of a file. A server that does not want to be asked so is asked for the file itself, which is not
 * taken in. Never throws.
 */
export async function fetchFile(url: string, context: FileContext): Promise<FileAnswer> {
  const head = await follow(url, 'HEAD', context);
  if (head.cause === null && !isPage(head.type)) return head;
  if (head.cause !== null && (head.status === null || !HEAD_REFUSED.has(head.status))) return head;
  return follow(url, 'GET', context);
}

function isPage(type: string | null): boolean {
  return type !== null && /html/i.test(type);
}

async function follow(url: string, method: 'HEAD' | 'GET', context: FileContext): Promise<FileAnswer> {
  let at = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await send(at, method, context);
    if (!answer.ok) return { cause: answer.cause, status: answer.status, size: null, type: null };
    const { status, header } = answer;
    const location = header('location');
    const next = status >= 300 && status < 400 && location !== null ? resolveUrl(location, at) : null;
    if (next === null) return judge(at, method, answer);
    if (context.isHome(next) || isErrorAddress(next)) return { cause: 'not-found', status, size: null, type: null };
    if (!context.inScope(next)) return { cause: 'off-site', status, size: null, type: null };
    at = next;
  }
  return { cause: 'redirect-loop', status: null, size: null, type: null };
}

async function send(
  url: string,
  method: 'HEAD' | 'GET',
  { client, now, pace, onRequest, throttle, throttleMs }: FileContext,
): Promise<Answer> {
  await pace(url);
  const at = now();
  const answer = await client.peek(url, method);
  if (answer.status === 429 || answer.status === 503) throttle(url, throttleMs);
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

function judge(url: string, method: 'HEAD' | 'GET', answer: Extract<Answer, { ok: true }>): FileAnswer {
  const { status, header, body } = answer;
  const type = header('content-type');
  const found: FileAnswer = { cause: null, status, size: sizeOf(header('content-length')), type };
  if (status >= 200 && status < 300 && (!isPage(type) || method === 'HEAD' || body === null)) return found;
  if (blockedBy(answer) !== null) return { ...found, cause: 'blocked', size: null };
  const cause = status === 503 ? 'blocked' : causeOfStatus(status);
  if (cause !== null) return { ...found, cause, size: null };
  // A page in the file's place: a viewer perhaps, or the words that there is no file.
  const html = body === null ? '' : decodeHtml(body, type).text;
  return recogniseSoft404(extractPage(html, url), html) === null ? found : { ...found, cause: 'not-found', size: null };
}

function sizeOf(header: string | null): number | null {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

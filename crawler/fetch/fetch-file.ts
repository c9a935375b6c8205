import type { Cause } from '../../rules/causes.ts';
import { decodeHtml } from '../../rules/decode.ts';
import { causeOfStatus } from '../../rules/facts/blocked.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { isErrorAddress, recogniseSoft404 } from '../../rules/facts/soft-404.ts';
import { resolveUrl } from '../../rules/url.ts';
import type { Answer } from './client.ts';
import { blockedBy, type FetchContext } from './fetch-page.ts';
import { sniffBody } from './sniff.ts';

/** Whether a file is there. `cause` null: it is. */
export interface FileAnswer {
  cause: Cause | null;
  status: number | null;
  /** Bytes, where the server says. */
  size: number | null;
  type: string | null;
}

/** A file itself. `bytes` null: it is not there, or `isSame`: the version that is known still stands. */
export interface TakenFile extends FileAnswer {
  bytes: Uint8Array | null;
  isSame: boolean;
  etag: string | null;
  lastModified: string | null;
}

/** What a server said of a file the last time, with which it is asked whether it has changed. */
export type Version = Pick<TakenFile, 'etag' | 'lastModified'>;

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
  const peek =
    (method: 'HEAD' | 'GET'): Ask =>
    (at) =>
      context.client.peek(at, method);
  const head = toAnswer(await follow(url, peek('HEAD'), context), { isHead: true });
  if (head.cause === null && !isPage(head.type)) return head;
  if (head.cause !== null && (head.status === null || !HEAD_REFUSED.has(head.status))) return head;
  return toAnswer(await follow(url, peek('GET'), context), { isHead: false });
}

const NOT_MODIFIED = 304;

/**
 * Takes a file, up to so many bytes. Never throws: too large is the cause `over-budget`.
 * @param known null to take it in any case
 */
export async function takeFile(
  url: string,
  { mostBytes, known }: { mostBytes: number; known: Version | null },
  context: FileContext,
): Promise<TakenFile> {
  const headers: Record<string, string> = {};
  if (known?.etag != null) headers['if-none-match'] = known.etag;
  else if (known?.lastModified != null) headers['if-modified-since'] = known.lastModified;
  const end = await follow(url, (at) => context.client.take(at, mostBytes, headers), context);
  const isSame = known !== null && 'answer' in end && end.answer.status === NOT_MODIFIED;
  const answer = isSame
    ? { cause: null, status: NOT_MODIFIED, size: null, type: null }
    : toAnswer(end, { isHead: false });
  const response = 'answer' in end ? end.answer : null;
  const bytes = answer.cause === null && !isSame ? (response?.body ?? null) : null;
  return {
    ...answer,
    size: bytes?.byteLength ?? answer.size,
    bytes,
    isSame,
    etag: response?.header('etag') ?? null,
    lastModified: response?.header('last-modified') ?? null,
  };
}

type Ask = (url: string) => Promise<Answer>;
type Response = Extract<Answer, { ok: true }>;
/** Where redirects ended: an answer, or why there is none. */
type End = { answer: Response; url: string } | { cause: Cause; status: number | null };

/** What an answer says of the file. */
function toAnswer(end: End, { isHead }: { isHead: boolean }): FileAnswer {
  if (!('answer' in end)) return { ...end, size: null, type: null };
  return judge(end.url, isHead, end.answer);
}

function isPage(type: string | null): boolean {
  return type !== null && /html/i.test(type);
}

async function follow(url: string, ask: Ask, context: FileContext): Promise<End> {
  let at = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await send(at, ask, context);
    if (!answer.ok) return { cause: answer.cause, status: answer.status };
    const { status, header } = answer;
    const location = header('location');
    const next = status >= 300 && status < 400 && location !== null ? resolveUrl(location, at) : null;
    if (next === null) return { answer, url: at };
    if (context.isHome(next) || isErrorAddress(next)) return { cause: 'not-found', status };
    if (!context.inScope(next)) return { cause: 'off-site', status };
    const refusal = (await context.refusal?.(next)) ?? null;
    if (refusal !== null) return { cause: refusal, status };
    at = next;
  }
  return { cause: 'redirect-loop', status: null };
}

async function send(
  url: string,
  ask: Ask,
  { now, pace, onRequest, throttle, throttleMs }: FileContext,
): Promise<Answer> {
  await pace(url);
  const at = now();
  const answer = await ask(url);
  if (answer.status === 429 || answer.status === 503) throttle(url, throttleMs);
  onRequest({
    url,
    at: at.toISOString(),
    status: answer.status,
    ms: now().getTime() - at.getTime(),
    bytes: answer.received,
    cause: !answer.ok ? answer.cause : answer.status === NOT_MODIFIED ? null : causeOfStatus(answer.status),
  });
  return answer;
}

function judge(url: string, isHead: boolean, answer: Response): FileAnswer {
  const { status, header, body } = answer;
  const type = header('content-type');
  const found: FileAnswer = { cause: null, status, size: sizeOf(header('content-length')), type };
  const isSuccess = status >= 200 && status < 300;
  if (isSuccess && (!isPage(type) || isHead || body === null || !isWorthReading(body, type))) return found;
  if (blockedBy(answer) !== null) return { ...found, cause: 'blocked', size: null };
  const cause = status === 503 ? 'blocked' : causeOfStatus(status);
  if (cause !== null) return { ...found, cause, size: null };
  // A page in the file's place: a viewer perhaps, or the words that there is no file.
  const html = body === null ? '' : decodeHtml(body, type).text;
  return recogniseSoft404(extractPage(html, url), html) === null ? found : { ...found, cause: 'not-found', size: null };
}

/** Tables called pages are common; what is larger than any page says of itself what it is. */
const LARGEST_PAGE = 2 * 1024 * 1024;

function isWorthReading(body: Uint8Array, type: string | null): boolean {
  return body.byteLength <= LARGEST_PAGE && sniffBody(body, type) === 'html';
}

function sizeOf(header: string | null): number | null {
  return header !== null && /^\d{1,15}$/.test(header) ? Number(header) : null;
}

import { isUtf8 } from 'node:buffer';
import { constants } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import type { Cause } from '../../rules/causes.ts';
import { causeOfError } from './errors.ts';
import { askGuard } from './hosts.ts';
import { inTime, send } from './send.ts';
import { isHtmlType, mayBeData, mayBeHtml } from './sniff.ts';
import { ACCEPTED_ENCODINGS, unpackBody } from './unpack.ts';
import type { DataRequest } from '../../rules/walk/data-request.ts';

/** Times in ms, sizes in bytes. */
export interface FetchLimits {
  connectMs: number;
  /** Until the head of the response is there. */
  headersMs: number;
  /** Between two pieces of the body. */
  idleMs: number;
  /** For one request in all, so that a body in drops ends too. */
  totalMs: number;
  /** Of a page, unpacked. */
  pageBytes: number;
  /** For a file in all; it is larger than a page. */
  fileMs: number;
}

export const FETCH_LIMITS: FetchLimits = {
  connectMs: 10_000,
  headersMs: 20_000,
  idleMs: 15_000,
  totalMs: 60_000,
  pageBytes: 10 * 1024 * 1024,
  fileMs: 180_000,
};

/** One request and what came back; redirects are not followed here. `received` counts bytes of body on the wire. */
export type Answer =
  | {
      ok: true;
      status: number;
      header: (name: string) => string | null;
      /** Unpacked; null where it was not received because its type says that it is no page. */
      body: Uint8Array | null;
      received: number;
    }
  | { ok: false; cause: Cause; status: number | null; detail: string; received: number };

export interface Client {
  /** Never throws. With `data` any answer that is text is received, else only what may be a page. */
  get: (url: string, headers?: Record<string, string>, data?: DataRequest) => Promise<Answer>;
  /** Never throws. Takes in no body but that of an HTML page, which in a file's place tells why the file is not there. */
  peek: (url: string, method: 'HEAD' | 'GET') => Promise<Answer>;
  /** Never throws. Takes in a body of any type, up to so many bytes; one that says it is larger is not begun. */
  take: (url: string, mostBytes: number, headers: Record<string, string>) => Promise<Answer>;
  close: () => Promise<void>;
}

export interface ClientOptions {
  userAgent: string;
  limits: FetchLimits;
  /** Connections to one host at a time. */
  connections: number;
  /** Name lookup; the system's if left out. Hosts that are written as addresses are asked of it too. */
  lookup?: LookupFunction;
}

/** A body of an error page is read this far, to see whether it is a challenge. */
const ERROR_PAGE_BYTES = 256 * 1024;

export function createClient({ userAgent, limits, connections, lookup }: ClientOptions): Client {
  const agent = new Agent({
    connections,
    pipelining: 1,
    allowH2: false,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: 64 * 1024,
    connect: {
      timeout: Math.min(limits.connectMs, limits.totalMs),
      // Whether the certificate is good is a probe's question: a page behind a broken chain can still be read and judged.
      rejectUnauthorized: false,
      // County sites run servers that were never updated.
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
      secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
      ...(lookup && { lookup }),
    },
  });
  const standing = {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
    'accept-language': 'zh-CN,zh;q=0.9',
    'accept-encoding': ACCEPTED_ENCODINGS,
  };

  async function ask(
    address: string,
    { headers, method, body: sentBody }: Omit<DataRequest, 'method'> & { method: DataRequest['method'] | 'HEAD' },
    { mayBe, totalMs = limits.totalMs, mostBytes = limits.pageBytes }: AskOptions,
  ): Promise<Answer> {
    const until = performance.now() + totalMs;
    if (lookup !== undefined) await inTime(askGuard(address, lookup), totalMs);
    const sending = {
      url: new URL(address),
      method,
      headers: { ...standing, ...headers },
      ...(sentBody !== undefined && { body: sentBody }),
      totalMs: until - performance.now(),
    };
    const sent = await send(agent, sending, (head) => {
      if (!isSuccess(head)) return ERROR_PAGE_BYTES;
      const isTooMuch = Number(joined(head.headers['content-length']) ?? 0) > mostBytes;
      return mayBe(joined(head.headers['content-type'])) && !isTooMuch ? mostBytes : null;
    });
    const { status, headers: answered, bytes } = sent;
    const received = bytes.byteLength;
    const header = (name: string) => joined(answered[name]);
    const failed = (cause: Cause, detail: string): Answer => ({ ok: false, cause, status, detail, received });
    if (sent.end === 'unwanted' && !mayBe(header('content-type')))
      return { ok: true, status, header, body: null, received };
    if (sent.end === 'unwanted' || (sent.end === 'over' && isSuccess(sent)))
      return failed('over-budget', `body over ${mostBytes} bytes`);
    // A wrong Content-Length breaks the connection after the last byte; the page itself may be all there.
    if (sent.end === 'broken' && !isWholePage(bytes)) return failed(causeOfError(sent.error), words(sent.error));
    const unpacked = unpackBody(bytes, header('content-encoding') ?? '', mostBytes);
    if (!unpacked.ok) return failed(unpacked.cause, 'the body cannot be unpacked within the limit');
    return { ok: true, status, header, body: unpacked.bytes, received };
  }

  async function safely(asked: Promise<Answer>): Promise<Answer> {
    try {
      return await asked;
    } catch (error) {
      return { ok: false, cause: causeOfError(error), status: null, detail: words(error), received: 0 };
    }
  }

  return {
    close: () => agent.destroy(),
    get: (url, headers = {}, data) =>
      safely(ask(url, data ?? { method: 'GET', headers }, { mayBe: data === undefined ? mayBeHtml : mayBeData })),
    peek: (url, method) =>
      // Packed, a body has another length than the file.
      safely(ask(url, { method, headers: { 'accept-encoding': 'identity' } }, { mayBe: isHtmlType })),
    take: (url, mostBytes, headers) =>
      safely(ask(url, { method: 'GET', headers }, { mayBe: () => true, totalMs: limits.fileMs, mostBytes })),
  };
}

interface AskOptions {
  /** Whether a body of this type is worth receiving. */
  mayBe: (contentType: string | null) => boolean;
  /** For all of it, ms; the time for a page by default. */
  totalMs?: number;
  /** Of the body, unpacked; those of a page by default. */
  mostBytes?: number;
}

function isSuccess({ status }: { status: number }): boolean {
  return status >= 200 && status < 300;
}

function joined(value: string | string[] | undefined): string | null {
  if (value === undefined) return null;
  return inUtf8(Array.isArray(value) ? value.join('\n') : value);
}

/** Headers come in Latin-1; where servers send Chinese in them all the same, it is UTF-8. */
function inUtf8(latin1: string): string {
  if (!/[\x80-\xff]/.test(latin1)) return latin1;
  const bytes = Buffer.from(latin1, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : latin1;
}

function isWholePage(bytes: Uint8Array): boolean {
  return /<\/html>\s*$/i.test(Buffer.from(bytes.subarray(-64)).toString('latin1'));
}

function words(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' && error.cause instanceof Error ? error.cause.message : error.message;
}

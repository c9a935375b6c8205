import type { Dispatcher } from 'undici';

/** One request, as it goes out. */
export interface Sending {
  url: URL;
  method: 'GET' | 'HEAD' | 'POST';
  headers: Record<string, string>;
  body?: string;
  /** For all of it, ms, so that a body in drops ends too. */
  totalMs: number;
}

/** The head of an answer. */
export interface Head {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * What came. unwanted: hung up after the head · over: hung up when the body grew beyond what was wanted · broken: the
 * connection, or our patience, came to its end first.
 */
export type Received = Head & { bytes: Uint8Array } & (
    | { end: 'whole' | 'over' | 'unwanted' }
    | { end: 'broken'; error: unknown }
  );

/** No answer within the time for all of it. */
function lateError(ms: number): Error {
  return new DOMException(`no whole answer within ${Math.round(ms)} ms`, 'TimeoutError');
}

/** What comes of it, or a `TimeoutError` once the time is over: a lookup takes no abort. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(lateError(ms)), ms);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

/**
 * Sends one request and takes its body in as it comes; a stream in between would cost as much as all else here.
 * @param wanted bytes of the body to take at most; null for none
 * @throws what broke before the head was there: a `TimeoutError`, or the error of the connection
 */
export function send(
  dispatcher: Dispatcher,
  { url, method, headers, body, totalMs }: Sending,
  wanted: (head: Head) => number | null,
): Promise<Received> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | null = null;
    let head: Head | null = null;
    let late: Error | null = null;
    let isSettled = false;
    let most = 0;
    let size = 0;
    const chunks: Uint8Array[] = [];

    // Whoever comes first settles it: what undici says of the connection that was hung up is not heard.
    function settle(how: Received['end'], error?: unknown): void {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(timer);
      if (head === null) return reject(error);
      const came = { ...head, bytes: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) };
      resolve(how === 'broken' ? { ...came, end: how, error } : { ...came, end: how });
    }
    /** Only when all of this piece was read: an answer that is whole leaves its connection to the next request. */
    function hangUp(): void {
      queueMicrotask(() => controller?.abort(new Error('no more is wanted')));
    }
    const timer = setTimeout(() => {
      late = lateError(totalMs);
      settle('broken', late);
      controller?.abort(late);
    }, totalMs);

    dispatcher.dispatch(
      { origin: url.origin, path: url.pathname + url.search, method, headers, ...(body !== undefined && { body }) },
      {
        onRequestStart(started) {
          controller = started;
          // It waited for a connection all the time.
          if (late !== null) started.abort(late);
        },
        onResponseStart(_, status, answered) {
          // 1xx only announces the answer.
          if (status < 200) return;
          head = { status, headers: answered };
          const limit = wanted(head);
          if (limit !== null) return void (most = limit);
          settle('unwanted');
          hangUp();
        },
        onResponseData(_, chunk) {
          if (isSettled) return;
          chunks.push(chunk);
          size += chunk.byteLength;
          if (size <= most) return;
          settle('over');
          hangUp();
        },
        onResponseEnd: () => settle('whole'),
        onResponseError: (_, error) => settle('broken', error),
      },
    );
  });
}

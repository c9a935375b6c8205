import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cause } from '../../rules/causes.ts';

/** One misbehaviour of a site at one address, and what the crawl must make of it. */
export interface HostileCase {
  path: string;
  /** What the server does there. */
  does: string;
  /** What has to become of the page: read, or the cause for which it was not. */
  ends: 'done' | Cause;
  /** Where the machine is slow the reader gives the page up: then it is `over-budget`. */
  isHeavy?: true;
  /** What one request alone brings, where only reading the page tells how it ends. */
  brings?: 'page' | Cause;
  /** What the page calls itself once it is read, where that is the point; null where it has no title. */
  title?: string | null;
  /** Ends only with the time for one request. */
  isSlow?: true;
  answer: (request: IncomingMessage, response: ServerResponse, count: number) => void;
}

/** Sends bytes past the HTTP server, then hangs up: politely, or by cutting the line. */
export function sendRaw({ socket }: IncomingMessage, bytes: string | Uint8Array, end: 'close' | 'reset'): void {
  socket.write(bytes, () => (end === 'close' ? socket.end() : socket.resetAndDestroy()));
}

/** Goes on writing until the other side has had enough. */
export function writeForever(response: ServerResponse, piece: string | Uint8Array, everyMs: number): void {
  if (everyMs > 0) {
    const timer = setInterval(() => response.write(piece), everyMs);
    response.on('close', () => clearInterval(timer));
    return;
  }
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}

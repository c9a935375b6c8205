import { createServer } from 'node:http';
import { once } from 'node:events';
import { makeEntries } from './items.ts';
import type { Column, Fault, Platform } from './platform.ts';

export interface PlatformServer {
  column: Column;
  start: string;
  /** Paths asked for, in order. */
  asked: string[];
  close: () => Promise<void>;
}

/** Serves one column of a platform on loopback. */
export async function servePlatform(platform: Platform, count: number, fault: Fault = 'none'): Promise<PlatformServer> {
  const column: Column = { entries: makeEntries(count), fault, origin: '' };
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = platform.answer(new URL(request.url ?? '/', column.origin), column, request.headers.referer);
    response.writeHead(answer?.status ?? (answer === null ? 404 : 200), {
      'content-type': answer?.type ?? 'text/html; charset=utf-8',
    });
    response.end(answer?.body ?? '404 Not Found');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  column.origin = `http://127.0.0.1:${address.port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { column, start: column.origin + platform.start, asked, close };
}

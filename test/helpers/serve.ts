import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  /** `http://127.0.0.1:port`. */
  origin: string;
  /** Paths as they were asked for, in order. */
  asked: string[];
  close: () => Promise<void>;
}

/** A server on loopback that answers each request with `answer`. */
export async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<TestServer> {
  const asked: string[] = [];
  // Addresses of any length get as far as `asked`.
  const server = createServer({ maxHeaderSize: 1024 * 1024 }, (request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  // Who hangs up in the middle is no error of the test.
  server.on('connection', (socket) => socket.on('error', () => {}));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a page. */
export function html(
  response: ServerResponse,
  body: string | Uint8Array,
  { status = 200, type = 'text/html; charset=utf-8' } = {},
): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

/** A whole page around some links. */
export function pageWith(title: string, links: readonly string[], more = ''): string {
  const list = links.map((href) => `<li><a href="${href}">到 ${href}</a></li>`).join('');
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><ul>${list}</ul>${more}</body></html>`;
}

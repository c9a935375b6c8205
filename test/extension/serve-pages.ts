import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPages {
  /** http://127.0.0.1:PORT */
  origin: string;
  close: () => Promise<void>;
}

export type Respond = (
  path: string,
  headers: IncomingHttpHeaders,
) => { status: number; headers: Record<string, string>; body: string | Uint8Array };

/** Serves pages on loopback. */
export async function servePages(respond: Respond): Promise<ServedPages> {
  const server = createServer((request, response) => {
    const { status, headers, body } = respond(request.url ?? '/', request.headers);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An HTML answer. */
export function html(body: string): ReturnType<Respond> {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

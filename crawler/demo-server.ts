import { hash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StopError } from '../rules/errors.ts';

/** What a portal in memory answers to a path with its query. */
export type Respond = (path: string) => { status: number; headers: Record<string, string>; body: Uint8Array };

export interface DemoServer {
  /** `http://127.0.0.1:port/`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a portal on loopback.
 * @param port null: the usual one, another if that is taken
 * @throws StopError when the port asked for is taken
 */
export async function serveDemo(respond: Respond, port: number | null): Promise<DemoServer> {
  const server = createServer((request, response) => {
    const { status, headers, body } = respond(request.url ?? '/');
    // As file servers do: who comes again and says what it has is told that it still stands.
    const etag = `"${hash('sha256', body).slice(0, 16)}"`;
    if (status === 200 && request.headers['if-none-match'] === etag)
      return void response.writeHead(304, { etag }).end();
    response.writeHead(status, { etag, ...headers, 'content-length': body.byteLength });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  if (!(await listen(server, port ?? USUAL_PORT))) {
    if (port !== null) throw new StopError(`端口 ${port} 已被占用`, '用 --port 换一个，或不写 --port。');
    await listen(server, 0);
  }
  const { port: given } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${given}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Always the same one where it is free: the address is part of what identifies a finding. */
const USUAL_PORT = 4180;

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
}

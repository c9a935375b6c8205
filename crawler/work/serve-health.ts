import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stopError } from '../../store/stop.ts';

export interface Health {
  /** Address that it answers at. */
  url: string;
  close: () => Promise<void>;
}

export interface HealthOptions {
  host: string;
  /** 0 for any. */
  port: number;
  metrics: { text: () => Promise<string>; type: string };
  /** Why no work can be done now; null where it can. */
  problem: () => Promise<string | null>;
}

/** Answers `/healthz` (200, or 503 with the reason) and `/metrics`; nothing of any site is in either. */
export async function serveHealth({ host, port, metrics, problem }: HealthOptions): Promise<Health> {
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.url === '/metrics') {
        response.writeHead(200, { 'content-type': metrics.type });
        response.end(await metrics.text());
        return;
      }
      const wrong = request.url === '/healthz' ? await problem() : 'only /healthz and /metrics';
      response.writeHead(wrong === null ? 200 : request.url === '/healthz' ? 503 : 404, {
        'content-type': 'text/plain; charset=utf-8',
      });
      response.end(`${wrong ?? 'ok'}\n`);
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(stopError(error, `${host}:${port}`)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateSite } from './site.ts';

// node bench/site/server.ts PAGES: serves the generated county on loopback and prints { url } when it is ready.

/** Larger sites are made page by page as they are asked for. */
const MOST_PREPARED = 10_000;

const site = generateSite(Number(process.argv[2]));
const prepared = new Map<string, Buffer>();
if (site.pages <= MOST_PREPARED) for (const path of site.paths()) prepared.set(path, make(path)!);

function make(path: string): Buffer | null {
  const html = site.page(path);
  return html === null ? null : Buffer.from(html);
}

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  const isFile = /^\/files\/\d+\.docx$/.test(path);
  const body = isFile ? Buffer.alloc(20_000, 'PK') : (prepared.get(path) ?? make(path));
  if (body === null) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  // The site never changes: who comes again and says what it has is told so.
  const etag = `"${path.length}-${body.byteLength}"`;
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
  const type = isFile ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : 'text/html';
  response.writeHead(200, { 'content-type': type, 'content-length': body.byteLength, etag });
  response.end(request.method === 'HEAD' ? undefined : body);
});

server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}/` });
});
process.on('disconnect', () => process.exit());

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateSite } from './site.ts';

// node bench/site/server.ts PAGES MODE: serves the generated county on loopback and prints { url } when it is ready.
// Mode `etags`: every answer has a version, and who has it is told so. Mode `restless`: none has, and every answer counts
// visits in the text, the footer and the head, and carries tokens in tags and links, as county sites do.

/** Larger sites are made page by page as they are asked for. */
const MOST_PREPARED = 10_000;

const site = generateSite(Number(process.argv[2]));
const isRestless = process.argv[3] === 'restless';
let visits = 0;
const prepared = new Map<string, Buffer>();
if (site.pages <= MOST_PREPARED) for (const path of site.paths()) prepared.set(path, make(path)!);

/** The page as one more visitor gets it. */
function stir(page: Buffer): Buffer {
  visits++;
  const token = (visits * 2_654_435_761).toString(16).padStart(32, 'f');
  const text = page
    .toString('utf8')
    .replace('<meta name="viewport"', `<meta name="csrf-token" content="${token}"><meta name="viewport"`)
    .replace('<span>字号：', `<span>浏览次数：${visits}</span> <span>字号：`)
    .replace(
      '<div class="footer">',
      `<div class="footer"><p>您是第 ${visits} 位访问者</p><a href="http://sso.example/login?state=${token}">登录</a>`,
    );
  return Buffer.from(text);
}

function make(path: string): Buffer | null {
  const html = site.page(path);
  return html === null ? null : Buffer.from(html);
}

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  const isFile = /^\/files\/\d+\.docx$/.test(path);
  const made = isFile ? Buffer.alloc(20_000, 'PK') : (prepared.get(path) ?? make(path));
  const body = isRestless && !isFile && made !== null ? stir(made) : made;
  if (body === null) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  // The site never changes: who comes again and says what it has is told so.
  const etag = `"${path.length}-${body.byteLength}"`;
  if (!isRestless && request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
  const type = isFile ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : 'text/html';
  response.writeHead(200, { 'content-type': type, 'content-length': body.byteLength, ...(!isRestless && { etag }) });
  response.end(request.method === 'HEAD' ? undefined : body);
});

server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ url: `http://127.0.0.1:${port}/` });
});
process.on('disconnect', () => process.exit());

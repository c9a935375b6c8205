import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { html, pageWith, serve, type TestServer } from './serve.ts';

// A site with everything that real ones do to crawlers; each path is one misbehaviour, and the home page links to all.

/** 政务公开 in GBK. */
export const GBK_TITLE = Buffer.from([0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa]);

/** 30 MB in 30 KB. */
const BOMB = gzipSync(Buffer.alloc(30_000_000, 'a'));

export const HOSTILE_PATHS = [
  '/good.html',
  '/gbk-as-utf8.html',
  '/soft-404.html',
  '/challenge.html',
  '/cookie-shell.html',
  '/loop-a.html',
  '/drip.html',
  '/reset.html',
  '/huge.html',
  '/ten-megabytes.html',
  '/empty.html',
  '/picture.html',
  '/bomb.html',
  '/short.html',
  '/busy.html',
  '/gone.html',
  '/broken.html',
  '/away.html',
  '/json.html',
  '/calendar?month=2026-06',
];

const ROUTES: Record<string, (request: IncomingMessage, response: ServerResponse, count: number) => void> = {
  '/robots.txt': (_, response) => html(response, 'User-agent: *\nDisallow: /secret/\n', { type: 'text/plain' }),
  '/': (_, response) =>
    html(
      response,
      pageWith('刁难县人民政府', [...HOSTILE_PATHS, '/secret/a.html', '/file.pdf', 'http://elsewhere.example/']),
    ),
  '/good.html': (_, response) => html(response, pageWith('好页面', ['/'])),
  '/gbk-as-utf8.html': (_, response) =>
    html(
      response,
      Buffer.concat([
        Buffer.from('<html><head><meta charset="utf-8"><title>'),
        GBK_TITLE,
        Buffer.from('</title></head><body><p>x</p></body></html>'),
      ]),
    ),
  '/soft-404.html': (_, response) => html(response, pageWith('页面不存在', ['/'], '<p>您访问的页面不存在或已删除</p>')),
  '/challenge.html': (_, response) =>
    html(response, '<html><script>$_ts=window["$_ts"];</script></html>', { status: 412 }),
  '/cookie-shell.html': (_, response) => {
    response.setHeader('set-cookie', 'C3VK=abc123; path=/; max-age=300');
    html(response, '<html><script>document.cookie="C3VK=abc123";location.reload();</script></html>');
  },
  '/loop-a.html': (_, response) => void response.writeHead(302, { location: '/loop-b.html' }).end(),
  '/loop-b.html': (_, response) => void response.writeHead(302, { location: '/loop-a.html' }).end(),
  '/drip.html': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => response.write('<p>x</p>'), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/reset.html': (request) => void request.socket.destroy(),
  '/huge.html': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const piece = Buffer.alloc(1024 * 1024, 'x');
    for (let i = 0; i < 12; i++) response.write(piece);
    response.end();
  },
  '/ten-megabytes.html': (_, response) => html(response, pageWith('十兆页面', [], `<p>${'政'.repeat(3_300_000)}</p>`)),
  '/empty.html': (_, response) => html(response, ''),
  '/picture.html': (_, response) => html(response, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
  '/json.html': (_, response) => html(response, '{"code":200}', { type: 'application/json' }),
  '/bomb.html': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
    response.end(BOMB);
  },
  // Claims more bytes than it sends, and hangs up after the last.
  '/short.html': (request) => {
    const body = pageWith('长度写错', ['/']);
    request.socket.end(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body) + 500}\r\n\r\n${body}`,
    );
  },
  '/busy.html': (_, response, count) => {
    if (count > 2) return html(response, pageWith('忙过了', ['/']));
    response.writeHead(429, { 'retry-after': '7' }).end('later');
  },
  '/gone.html': (_, response) => html(response, '404', { status: 404 }),
  '/broken.html': (_, response) => html(response, 'oops', { status: 500 }),
  '/away.html': (_, response) => void response.writeHead(302, { location: 'http://elsewhere.example/' }).end(),
};

/** The misbehaving site; each day or month of its calendar leads to the next and the one before. */
export async function serveHostile(): Promise<TestServer> {
  const counts = new Map<string, number>();
  return serve((request, response) => {
    const path = request.url ?? '/';
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    const route = ROUTES[path];
    if (route !== undefined) return route(request, response, count);
    const month = /^\/calendar\?month=(\d{4})-(\d{2})$/.exec(path);
    if (month !== null) return html(response, calendar(Number(month[1]), Number(month[2])));
    html(response, 'not here', { status: 404 });
  });
}

function calendar(year: number, month: number): string {
  const at = (offset: number) => new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 7);
  return pageWith(`日历 ${year}-${month}`, [`/calendar?month=${at(-1)}`, `/calendar?month=${at(1)}`]);
}

import { createServer } from 'node:http';
import { once } from 'node:events';
import { makeEntries } from '../platforms/items.ts';
import { shell, type Answer, type Column, type Fault, type Platform } from '../platforms/platform.ts';

export interface PlatformSite {
  column: Column;
  /** Home page of the portal. */
  url: string;
  /** Paths asked for, in order, without robots.txt. */
  asked: string[];
  /** Requests that were under way at one time, at most. */
  mostAtOnce: () => number;
  /** Request headers by path. */
  headers: Map<string, NodeJS.Dict<string | string[]>>;
  close: () => Promise<void>;
}

export interface SiteOptions {
  count: number;
  fault?: Fault;
  /** Answers before the platform does; null leaves it to the platform. */
  before?: (path: string) => Answer | null;
  robots?: string;
  /** ms before an answer is sent, by path. */
  delay?: (path: string) => number;
}

/** What menu, breadcrumb and footer of every page lead to. */
const OTHERS = new Set([
  ...['首页', '走进云溪', '新闻中心', '政务公开', '政务服务', '互动交流'].map(
    (name) => `/${encodeURIComponent(name)}/`,
  ),
  '/zwgk/',
  '/about.html',
]);

function other(name: string): Answer {
  const text = `${name}由云溪县人民政府办公室主办，每个工作日更新。`.repeat(8);
  return {
    body: `<!doctype html><html><head><title>${name}</title></head><body><p>${text}</p><a href="/">首页</a></body></html>`,
  };
}

/** A portal on loopback: a home page, one column on a platform, and the entries that the column lists. */
export async function servePortal(platform: Platform, options: SiteOptions): Promise<PlatformSite> {
  const { count, fault = 'none', before = () => null, robots = '', delay } = options;
  const column: Column = { entries: makeEntries(count), fault, origin: '' };
  const entries = new Map(column.entries.map((entry) => [platform.entry(entry), entry]));
  const asked: string[] = [];
  const headers: PlatformSite['headers'] = new Map();
  let atOnce = 0;
  let most = 0;

  function answer(path: string, referer: string | undefined): Answer | null {
    if (path === '/robots.txt') return { type: 'text/plain', body: robots };
    const own = before(path);
    if (own !== null) return own;
    if (path === '/') return shell(`<p>云溪县位于云溪山下。</p><a href="${platform.start}">通知公告</a>`);
    if (OTHERS.has(path)) return other(decodeURIComponent(path).replaceAll('/', ''));
    const entry = entries.get(path);
    if (entry === undefined) return platform.answer(new URL(path, column.origin), column, referer);
    // Small, since there are thousands of them.
    const text = `<h1>${entry.title}</h1><div>发布时间：${entry.date}</div><p>各单位请按要求办理。</p>`;
    return { body: `<html><head><title>${entry.title}</title></head><body>${text}</body></html>` };
  }

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path !== '/robots.txt') asked.push(path);
    headers.set(path, request.headers);
    most = Math.max(most, ++atOnce);
    const send = () => {
      atOnce--;
      const sent = answer(path, request.headers.referer);
      response.writeHead(sent?.status ?? (sent === null ? 404 : 200), {
        'content-type': sent?.type ?? 'text/html; charset=utf-8',
      });
      response.end(sent?.body ?? '404 Not Found');
    };
    const wait = delay?.(path) ?? 0;
    if (wait === 0) send();
    else setTimeout(send, wait);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  column.origin = `http://127.0.0.1:${address.port}`;
  return {
    column,
    url: `${column.origin}/`,
    asked,
    headers,
    mostAtOnce: () => most,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

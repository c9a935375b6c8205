import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { encode } from 'iconv-lite';
import type { ShapeEntry } from './entries.ts';
import { columnsOf, type Asked, type Reply, type Shape } from './shape.ts';
import { modern } from './shells.ts';

export interface ShapeSite {
  url: string;
  columns: Map<string, readonly ShapeEntry[]>;
  /** Requests in order, robots.txt left out: method, path and body. */
  asked: string[];
  close: () => Promise<void>;
}

/** A shape as a whole portal: its home page, menu pages, lists and entries. */
export interface ShapePortal {
  columns: Map<string, readonly ShapeEntry[]>;
  /** What it answers to a request for a path with its query; null is 404. */
  answer: (asked: Asked, address: string) => Reply | string | null;
}

export function portalOf(shape: Shape): ShapePortal {
  const columns = columnsOf(shape);
  const pages = new Map([...columns.values()].flat().map((entry) => [shape.entry(entry), entryPage(entry)]));
  return {
    columns,
    answer(asked, address) {
      if (address === '/robots.txt') return { type: 'text/plain', body: 'User-agent: *\nDisallow: /admin/\n' };
      if (address === '/') return shape.home ?? homePage(shape.menu);
      const own = shape.answer(asked, (column) => columns.get(column) ?? []);
      return own ?? pages.get(address) ?? (/^\/(m\d|wza)\//.test(address) ? menuPage(address) : null);
    },
  };
}

/** Serves a shape's portal on loopback. */
export async function serveShape(shape: Shape): Promise<ShapeSite> {
  const { columns, answer } = portalOf(shape);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const address = request.url ?? '/';
      const { pathname, searchParams } = new URL(address, 'http://x');
      if (address !== '/robots.txt') asked.push(`${request.method} ${address}${body === '' ? '' : ` ${body}`}`);
      const header = (name: string) => String(request.headers[name] ?? '');
      const given = answer(
        {
          path: pathname,
          query: searchParams,
          method: request.method ?? 'GET',
          form: new URLSearchParams(body),
          header,
        },
        address,
      );
      const reply = typeof given === 'string' ? { body: given } : given;
      const type =
        reply?.type ??
        (shape.charset === 'gbk-unsaid'
          ? 'text/html'
          : shape.charset === 'gbk'
            ? 'text/html;charset=GBK'
            : 'text/html;charset=utf-8');
      response.writeHead(reply?.status ?? (reply === null ? 404 : 200), { 'content-type': type });
      const text = reply?.body ?? '<html><head><title>404 Not Found</title></head><body>404 Not Found</body></html>';
      response.end(shape.charset === undefined || address === '/robots.txt' ? text : encode(text, 'gbk'));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  if (place === null || typeof place === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${place.port}/`,
    columns,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function homePage(menu: Record<string, string>): string {
  const links = Object.entries(menu).map(
    ([name, path]) => `<li><a href="${path.replaceAll('&', '&amp;')}">${name}</a></li>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>云溪县人民政府</title></head><body><h1>云溪县人民政府</h1><div class="banner"><p>云溪县位于云溪山下，辖十二个乡镇。</p></div><div class="columns"><ul>${links.join('')}</ul></div></body></html>`;
}

function menuPage(address: string): string {
  return modern(
    '导航',
    `<h1>${address}</h1><p>${'本栏目由县人民政府办公室负责维护，内容按规定及时更新。'.repeat(6)}</p>`,
  );
}

function entryPage({ title, date, column }: ShapeEntry): string {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><div>当前位置：<a href="/">首页</a> &gt; ${column} &gt; 正文</div><h1>${title}</h1><div>发布时间：${date} 09:30　来源：县政府办</div><div id="zoom"><p>各乡镇人民政府，县直各单位：</p><p>现将有关事项通知如下，请结合实际认真贯彻执行。</p></div></body></html>`;
}

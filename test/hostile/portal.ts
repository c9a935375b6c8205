import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import type { HostileCase } from './case.ts';
import { FAMILIES } from './cases/index.ts';
import { answerStep } from './cases/redirects.ts';

/** So many of the portal's pages in a row would look as if the site had gone. */
const AT_A_TIME = 4;

/** Every case, or those alone that end by themselves. */
export function listCases({ isHurried = false } = {}): readonly HostileCase[] {
  return Object.values(FAMILIES)
    .flat()
    .filter(({ isSlow }) => !isHurried || isSlow !== true);
}

/** The portal of all cases: its home page leads to each, with an ordinary page after every few. */
export async function serveHostilePortal(cases: readonly HostileCase[]): Promise<TestServer> {
  const byPath = new Map(cases.map((one) => [one.path, one]));
  const counts = new Map<string, number>();
  const links = cases.flatMap(({ path }, n) => (n % AT_A_TIME === 0 ? [path, `/ordinary/${n}.html`] : [path]));
  const more = [
    '/secret/a.html',
    '/file.pdf',
    'http://elsewhere.example/',
    '/calendar?month=2026-06',
    '/session/',
    '/deeper/x/',
  ];
  return serve((request, response) => {
    const path = request.url ?? '/';
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    const one = byPath.get(path);
    if (one !== undefined) return one.answer(request, response, count);
    if (path === '/') return html(response, pageWith('刁难县人民政府', [...links, ...more]));
    if (path === '/robots.txt')
      return html(response, 'User-agent: *\nDisallow: /secret/\nSitemap: /sitemap.xml\n', { type: 'text/plain' });
    const next = answerStep(path);
    if (next !== null) return void response.writeHead(302, { location: next }).end();
    const page = ordinary(path) ?? endless(path, count);
    html(response, page ?? 'not here', { status: page === null ? 404 : 200 });
  });
}

function ordinary(path: string): string | null {
  const n = /^\/ordinary\/(\d+)\.html$/.exec(path)?.[1];
  return n === undefined
    ? null
    : pageWith(`关于第${n}件事的通知`, ['/'], `<p>发布日期：2026-05-11</p><p>第${n}件事已经办好。</p>`);
}

/** Pages that lead to ever new ones of their kind: a calendar, session ids, relative links served under any path. */
function endless(path: string, count: number): string | null {
  const month = /^\/calendar\?month=(\d{4})-(\d{2})$/.exec(path);
  if (month !== null) {
    const at = (offset: number) =>
      new Date(Date.UTC(Number(month[1]), Number(month[2]) - 1 + offset, 1)).toISOString().slice(0, 7);
    return pageWith(`日历 ${month[1]}-${month[2]}`, [`/calendar?month=${at(-1)}`, `/calendar?month=${at(1)}`]);
  }
  if (path.startsWith('/session/')) {
    const id = `${path.length}${count}`.padEnd(32, '0a1b');
    return pageWith('会话', [`/session/?PHPSESSID=${id}`, `/session/;jsessionid=${id}`, `/session/?sid=${id}`]);
  }
  return path.startsWith('/deeper/') ? pageWith('越走越深', ['x/', 'y/', '../x/y/']) : null;
}

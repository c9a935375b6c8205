import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { probeSearch } from '../../crawler/probes/search/search.ts';
import type { KnownTitle } from '../../crawler/probes/search/search-titles.ts';
import { searchProbeSchema, type SearchService } from '../../rules/result/probes.ts';
import { html, serve, type TestServer } from '../helpers/serve.ts';
import { visiting, type Visiting } from './visiting.ts';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0)) await one();
});

const TITLES = [
  '云溪县人民政府关于印发《云溪县农村公路养护办法》的通知',
  '云溪县2026年第二季度重点项目建设进展情况',
  '县市场监管局开展食品安全专项检查工作',
  '云溪县城区公共停车场收费标准公示公告',
];
const FORM = '<form action="/search"><input name="q" placeholder="请输入关键词"><button>搜索</button></form>';

type Engine = (words: string, response: ServerResponse, request: IncomingMessage) => void;

interface Tested {
  service: SearchService;
  server: TestServer;
  visit: Visiting;
}

/** The site's search as the probe sees it, for a home page and a server that answers what its form sends. */
async function probe(engine: Engine, home = FORM, other: string | null = null): Promise<Tested> {
  const server = await serve((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    if (url.pathname === '/robots.txt') return html(response, '', { status: 404 });
    if (url.pathname === '/so/') return html(response, `<h1>站内搜索</h1>${FORM}`);
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () =>
      engine(url.searchParams.get('q') ?? new URLSearchParams(body).get('q') ?? '', response, request),
    );
  });
  const visit = visiting(server.origin);
  undo.push(visit.close, server.close);
  const titles: KnownTitle[] = TITLES.map((title, n) => ({
    title,
    url: `${server.origin}/a/${n}.html`,
    published: '2026-05-01',
    column: `c${n}`,
  }));
  const result = await probeSearch({
    visitor: visit.visitor,
    now: visit.now,
    home: { url: `${server.origin}/`, html: home, charset: 'utf-8' },
    platform: null,
    normative: null,
    gazette: null,
    searchPages: [],
    pages: other === null ? [] : [{ url: `${server.origin}/b/`, html: other, charset: 'utf-8' }],
    titles: { site: titles, platform: [], normative: [], gazette: [] },
  });
  expect(searchProbeSchema.parse(result)).toEqual(result);
  return { service: result.services[0]!, server, visit };
}

/** A page of results, with the words in red as engines do. */
function results(words: string, titles: readonly string[]): string {
  const marked = (title: string): string => title.replace(words.slice(0, 4), `<em>${words.slice(0, 4)}</em>`);
  const items = titles.map((title) => `<li><a href="/a/${TITLES.indexOf(title)}.html">${marked(title)}</a></li>`);
  return `<html><body>${FORM}<p>您搜索的是：${words}</p><ul>${items.join('')}</ul></body></html>`;
}

const states = ({ titles }: SearchService): string[] => titles.map(({ state, cause }) => cause ?? state);

describe('a search that works', () => {
  it('is found to work, one question a title, each in the ledger', async () => {
    const { service, server, visit } = await probe((words, response) =>
      html(
        response,
        results(
          words,
          TITLES.filter((title) => title.includes(words)),
        ),
      ),
    );
    expect(service).toMatchObject({ state: 'tested', cause: null, method: 'GET' });
    expect(states(service)).toEqual(['found', 'found', 'found', 'found']);
    expect(server.asked.filter((path) => path.startsWith('/search'))).toHaveLength(4);
    expect(visit.sent.filter(({ url }) => url.includes('/search'))).toHaveLength(4);
  });

  it('is found to work by POST', async () => {
    const { service } = await probe(
      (words, response, request) =>
        html(
          response,
          request.method === 'POST'
            ? results(
                words,
                TITLES.filter((title) => title.includes(words)),
              )
            : 'no',
        ),
      FORM.replace('<form', '<form method="post"'),
    );
    expect(service.method).toBe('POST');
    expect(states(service)).toEqual(['found', 'found', 'found', 'found']);
  });

  it('may stand on a page that the home page leads to', async () => {
    const { service, server } = await probe(
      (words, response) =>
        html(
          response,
          results(
            words,
            TITLES.filter((title) => title.includes(words)),
          ),
        ),
      '<a href="/so/">站内搜索</a>',
    );
    expect(states(service)).toEqual(['found', 'found', 'found', 'found']);
    expect(server.asked).toContain('/so/');
  });

  it('may stand on other pages than the home page', async () => {
    const engine: Engine = (words, response) =>
      html(
        response,
        results(
          words,
          TITLES.filter((title) => title.includes(words)),
        ),
      );
    const { service } = await probe(engine, '<h1>首页</h1>', `<h1>通知公告</h1>${FORM}`);
    expect(states(service)).toEqual(['found', 'found', 'found', 'found']);
    expect(new URL(service.page).pathname).toBe('/b/');
  });

  it('may answer with data', async () => {
    const { service } = await probe((words, response) => {
      const content = TITLES.filter((title) => title.includes(words)).map((title) => ({
        title: title.replace('云溪', '<em>云溪</em>'),
        url: '/a/x.html',
      }));
      html(response, JSON.stringify({ searchWord: words, page: { total: content.length, content } }), {
        type: 'application/json',
      });
    });
    expect(states(service)).toEqual(['found', 'found', 'found', 'found']);
  });

  it('may need less than the whole title', async () => {
    const { service } = await probe((words, response) =>
      html(
        response,
        words.length > 24
          ? '<p>没有找到相关结果</p>'
          : results(
              words,
              TITLES.filter((title) => title.includes(words)),
            ),
      ),
    );
    expect(service.titles[0]).toMatchObject({ state: 'found', query: '云溪县农村公路养护办法' });
  });
});

describe('a search that misses', () => {
  it('by results that are not it', async () => {
    const { service } = await probe((words, response) => {
      const others = TITLES.filter((title) => title.includes(words)).map(
        (title) => `关于${title.length}号议案的答复意见`,
      );
      html(response, results(words, others));
    });
    expect(states(service)).toEqual(['missed', 'missed', 'missed', 'missed']);
    expect(service.detail).toContain('没找到 4 条');
  });

  it('by saying that there is nothing, though it echoes the words', async () => {
    const { service } = await probe((words, response) =>
      html(
        response,
        words.includes('停车场')
          ? results(words, TITLES.slice(3))
          : `<title>${words}</title><input value="${words}"><p>抱歉，没有找到与“${words}”相关的内容</p>`,
      ),
    );
    expect(states(service)).toEqual(['missed', 'missed', 'missed', 'found']);
  });
});

describe('what cannot be told is unchecked', () => {
  it('where a script writes the results', async () => {
    const shell = '<div id="app"></div><div v-if="empty">没有找到相关结果</div><script src="/app.js"></script>';
    const { service } = await probe((_, response) => html(response, shell));
    expect(service).toMatchObject({ state: 'unchecked', cause: 'unsettled' });
  });

  it('where the title stands beside every search', async () => {
    const { service } = await probe((words, response) => html(response, results(words, TITLES)));
    expect(states(service)).toEqual(Array.from({ length: 4 }, () => 'missing-fact'));
  });

  it('where a code is asked for, and no further question is put', async () => {
    const { service, server } = await probe((_, response) =>
      html(response, '<form>请输入验证码<input name="yzm"></form>'),
    );
    expect(service).toMatchObject({ state: 'unchecked', cause: 'blocked' });
    expect(server.asked.filter((path) => path.startsWith('/search'))).toHaveLength(1);
  });

  it('where a firewall answers, and no further question is put', async () => {
    const { service, server } = await probe((_, response) =>
      html(response, '<script>$_ts={}</script>', { status: 412 }),
    );
    expect(states(service)).toEqual(Array.from({ length: 4 }, () => 'blocked'));
    expect(server.asked.filter((path) => path.startsWith('/search'))).toHaveLength(1);
  });

  it('where the form itself asks for a code, without a question', async () => {
    const { service, server } = await probe(
      (_, response) => html(response, ''),
      FORM.replace('<button', '<input name="captcha"><button'),
    );
    expect(service).toMatchObject({ state: 'unchecked', cause: 'blocked', url: null });
    expect(server.asked).toEqual([]);
  });

  it('where the search is gone or broken', async () => {
    expect((await probe((_, response) => html(response, 'oops', { status: 500 }))).service).toMatchObject({
      state: 'unchecked',
      cause: 'server-error',
    });
  });

  it('where only a script knows how to search', async () => {
    const { service } = await probe(
      (_, response) => html(response, ''),
      '<input placeholder="请输入关键词"><script src="/search.js"></script>',
    );
    expect(service).toMatchObject({ state: 'unchecked', cause: 'unsettled' });
  });

  it('where it runs on a host that is not asked', async () => {
    const { service } = await probe(
      (_, response) => html(response, ''),
      FORM.replace('/search', 'https://www.example.com/s'),
    );
    expect(service).toMatchObject({ state: 'unchecked', cause: 'off-site' });
  });
});

it('a site without any search is missing one, and says where it was looked for', async () => {
  const links = Array.from({ length: 8 }, (_, n) => `<a href="/c${n}/">栏目${n}</a>`).join('');
  const { service } = await probe((_, response) => html(response, ''), `<h1>云溪县人民政府</h1>${links}`);
  expect(service).toMatchObject({ state: 'missing', url: null, looked: [{ place: '首页、检索页和抽查的其他网页' }] });
});

it('robots.txt is heeded', async () => {
  const server = await serve((request, response) =>
    html(response, request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /search' : results('', TITLES), {
      type: 'text/plain',
    }),
  );
  const visit = visiting(server.origin);
  undo.push(visit.close, server.close);
  const title = { title: TITLES[0]!, url: `${server.origin}/a/0.html`, published: '2026-05-01', column: 'c' };
  const { services } = await probeSearch({
    ...visit,
    home: { url: `${server.origin}/`, html: FORM, charset: 'utf-8' },
    platform: null,
    normative: null,
    gazette: null,
    searchPages: [],
    pages: [],
    titles: { site: [title], platform: [], normative: [], gazette: [] },
  });
  expect(services[0]).toMatchObject({ state: 'unchecked', cause: 'robots' });
  expect(server.asked).toEqual(['/robots.txt']);
});

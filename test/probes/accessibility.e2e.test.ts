import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTester, type PageTester } from '../../crawler/probes/accessibility/accessibility-browser.ts';
import { probeAccessibility } from '../../crawler/probes/accessibility/accessibility.ts';
import { accessibilityProbeSchema, type AccessibilityProbe } from '../../rules/result/probes.ts';
import { serve, type TestServer } from '../helpers/serve.ts';
import { visiting, type Visiting } from './visiting.ts';

const FINE =
  '<html lang="zh-CN"><head><title>云溪县人民政府</title><link rel="stylesheet" href="/site.css"></head><body><main><h1>云溪县</h1><p class="pale">公告</p></main>';

let server: TestServer;
let visit: Visiting;
let tester: PageTester | null;

beforeAll(async () => {
  server = await serve((request, response) => {
    const [type, body] =
      request.url === '/site.css'
        ? ['text/css', '.pale { color: #bbbbbb; background: #ffffff }']
        : request.url === '/bar.js'
          ? ['text/javascript', 'document.body.insertAdjacentHTML("beforeend", "<button>长者模式</button>")']
          : ['text/plain', ''];
    response.writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': type }).end(body);
  });
  visit = visiting(server.origin);
  tester = await openTester(visit.visitor, { loadMs: 5000 });
});

afterAll(async () => {
  await tester?.close();
  await visit.close();
  await server.close();
});

async function probe(html: string, kind: 'home' | 'article' = 'home'): Promise<AccessibilityProbe> {
  if (tester === null) throw new Error('npm test sees to it that there is a browser');
  const page = { url: `${server.origin}/`, html };
  const result = await probeAccessibility({
    now: visit.now,
    url: page.url,
    home: page,
    pages: [{ kind, ...page }],
    tester,
  });
  expect(accessibilityProbeSchema.parse(result)).toEqual(result);
  return result;
}

const rulesOf = ({ pages }: AccessibilityProbe): string[] =>
  pages.flatMap(({ violations }) => violations.map(({ rule }) => rule));

describe('axe-core in the browser of this machine', () => {
  it('sees colours by the style sheet, which comes through the visitor', async () => {
    const result = await probe(`${FINE}</body></html>`);
    expect(result).toMatchObject({ state: 'tested', engine: '4.14.1' });
    expect(result.pages[0]?.violations).toMatchObject([
      { rule: 'color-contrast', impact: 'serious', count: 1, places: ['p'] },
    ]);
    expect(result.pages[0]?.violations[0]?.title).toMatch(/对比度/);
    expect(visit.sent.map(({ url }) => new URL(url).pathname)).toEqual(['/robots.txt', '/site.css']);
  });

  it('says nothing of colours where the style sheet could not be had', async () => {
    const result = await probe(
      FINE.replace('/site.css', 'http://elsewhere.example/site.css') +
        '<p style="color:#bbb;background:#fff">公告</p></body></html>',
    );
    expect(rulesOf(result)).toEqual([]);
  });

  it('finds what it finds in Chinese, and quotes no attribute', async () => {
    const result = await probe(`${FINE}<img src="/13800000000.jpg"><input id="x13800000000"></body></html>`);
    const found = result.pages[0]?.violations.filter(({ rule }) => rule !== 'color-contrast') ?? [];
    expect(found.map(({ rule, title }) => `${rule} ${title}`)).toEqual([
      'image-alt 图像必须有替代文本',
      'label 表单元素必须有标签',
    ]);
    expect(JSON.stringify(found)).not.toContain('13800000000');
  });

  it('finds a mode that a script adds, and misses one only after it looked', async () => {
    const scripted = await probe(`${FINE}<script src="/bar.js"></script></body></html>`);
    expect(scripted.mode).toMatchObject({ state: 'found', quote: '长者模式' });
    const bare = await probe(`${FINE}<script src="/none.js"></script></body></html>`);
    expect(bare.mode).toMatchObject({ state: 'missing', quote: null });
  });

  it('leaves a page that never loads alone', async () => {
    const result = await probe(`${FINE}<script>for(;;);</script></body></html>`);
    expect(result).toMatchObject({ state: 'unchecked', cause: 'unsettled' });
  });
});

it('without a browser everything is unchecked but the mode that stands in the page', async () => {
  const options = { now: visit.now, url: server.origin, tester: null };
  const page = { url: `${server.origin}/`, html: `${FINE}<a href="/wza/">无障碍浏览</a>` };
  const result = await probeAccessibility({ ...options, home: page, pages: [{ kind: 'home', ...page }] });
  expect(result).toMatchObject({ state: 'unchecked', cause: 'not-tested', engine: null, mode: { state: 'found' } });
  const unknown = await probeAccessibility({
    ...options,
    home: { ...page, html: '<script src="/a.js"></script>' },
    pages: [],
  });
  expect(unknown.mode).toMatchObject({ state: 'unchecked', cause: 'not-tested' });
});

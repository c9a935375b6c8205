import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MOST_ADDRESSES } from '../../rules/facts/most-addresses.ts';
import { auditResultSchema, type AuditResult } from '../../rules/result/audit-result.ts';
import { countFrontier } from '../../store/frontier.ts';
import { openStore } from '../../store/open.ts';
import { endsOf } from '../helpers/crawl.ts';
import { type Run, runZwgk } from '../helpers/run-zwgk.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import { tempDir } from '../helpers/stores.ts';

// The real command on a portal whose pages lead to more addresses than any crawl could ask for.

const TWENTY = Array.from({ length: 20 }, (_, n) => `/many-${n}.html`);
const MOST_PAGES = 50;

/** Links to as many addresses, none closed: seven hundred thousand is what a page of the largest size can hold. */
const links = (folder: string, count: number): string =>
  `<!doctype html><title>很多链接</title>${Array.from({ length: count }, (_, n) => `<a href=${folder}${n.toString(36)}>`).join('')}`;

let site: TestServer;
let out: string;
let remove: () => void;
let run: Run;
let ends: Record<string, string>;
let waiting: number;
let result: AuditResult;

beforeAll(async () => {
  site = await serve((request, response) => {
    const path = request.url ?? '/';
    if (path === '/robots.txt') return html(response, '', { status: 404 });
    if (path === '/') return html(response, pageWith('刁难县人民政府', ['/million.html', '/most.html', ...TWENTY]));
    if (path === '/million.html') return html(response, links('/', 1_000_000));
    if (path === '/most.html') return html(response, links('', 700_000));
    if (TWENTY.includes(path)) return html(response, links(`${path.slice(0, -5)}/`, 100_000));
    html(response, pageWith(`关于${path}的通知`, ['/'], '<p>发布日期：2026-05-11</p><p>已经办好。</p>'));
  });
  ({ dir: out, remove } = tempDir());
  const words = ['--out', out, '--max-pages', String(MOST_PAGES), '--ipv6', 'off', '--render', 'never'];
  run = await runZwgk(['audit', `${site.origin}/`, ...words, '--as-of', '2026-06-30']);
  const store = await openStore(join(out, 'store'), { create: false });
  ends = await endsOf(store, 1);
  waiting = (await countFrontier(store.db, 1)).found;
  await store.close();
  result = auditResultSchema.parse(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')));
});
afterAll(async () => {
  await site.close();
  remove();
});

test('the command comes to its end', () => {
  expect(run.code, run.stderr).toBe(0);
});

test('a million addresses are more than a page may weigh; fewer are read, and followed up to a limit', () => {
  expect(ends['/million.html']).toBe('over-budget');
  expect(ends['/most.html']).toBe('done');
  expect(TWENTY.map((path) => ends[path])).toEqual(TWENTY.map(() => 'done'));
  expect(result.crawl.pages).toBeLessThanOrEqual(MOST_PAGES);
  const followed = (TWENTY.length + 1) * MOST_ADDRESSES;
  expect(waiting).toBeGreaterThan(followed * 0.9);
  expect(waiting).toBeLessThanOrEqual(followed);
});

test('the result names such a page, and takes the portal for one that was not seen whole', () => {
  expect(result.crawl.complete).toBe(false);
  const gaps = result.criteria.flatMap(({ unchecked }) => unchecked).filter(({ cause }) => cause === 'over-budget');
  expect(gaps).toContainEqual({
    cause: 'over-budget',
    what: `网址太多、没有全部跟进的页面：${site.origin}/many-0.html 等`,
    count: TWENTY.length + 1,
  });
  expect(result.findings.map(({ url }) => url)).not.toContain(`${site.origin}/million.html`);
});

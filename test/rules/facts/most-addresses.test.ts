import { describe, expect, test } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { MOST_ADDRESSES } from '../../../rules/facts/most-addresses.ts';
import { linksOf } from '../../../rules/walk/links-of.ts';

const URL = 'http://www.x.gov.cn/zwgk/tzgg/';
const OPTIONS = { seenOn: '2026-06-30' };
const page = (count: number, link: (n: number) => string) =>
  extractPage(`<title>通知公告</title>${Array.from({ length: count }, (_, n) => link(n)).join('')}`, URL, OPTIONS);
const entry = (n: number) => `<li><a href="/a/${n}.html">关于第${n}件事的通知</a><span>2026-05-11</span></li>`;

describe('a page with more addresses than are taken', () => {
  test.each([
    ['links that are never closed', (n: number) => `<a href=/${n}>`],
    ['entries of a list', entry],
    ['files', (n: number) => `<a href="/${n}.pdf">附件</a>`],
    ['frames with files', (n: number) => `<iframe src="/${n}.pdf"></iframe>`],
    ['clicks', (n: number) => `<span onclick="location.href='/${n}.html'">通知</span>`],
    ['files that a script names', (n: number) => `<script>showPdf("/${n}.pdf")</script>`],
  ])('%s: says so, and keeps the first', (_, link) => {
    const facts = page(MOST_ADDRESSES + 10, link);
    expect(facts.isCut).toBe(true);
    expect(linksOf(facts).length).toBeLessThanOrEqual(MOST_ADDRESSES);
    expect(facts.attachments.length).toBeLessThanOrEqual(MOST_ADDRESSES);
    expect(facts.items.length).toBeLessThanOrEqual(MOST_ADDRESSES);
    expect(linksOf(facts).length + facts.attachments.length).toBeGreaterThanOrEqual(MOST_ADDRESSES);
  });
});

test('as many as are taken are all there, the same ones any number of times', () => {
  const facts = page(MOST_ADDRESSES + 10, (n) => `<a href="/a/${n % MOST_ADDRESSES}.html">通知</a>`);
  expect(facts.isCut).toBeUndefined();
  expect(facts.links.length).toBe(MOST_ADDRESSES + 10);
});

test('a site map of a county is followed whole', () => {
  const facts = page(5000, entry);
  expect(facts.isCut).toBeUndefined();
  expect(linksOf(facts).length).toBe(5000);
});

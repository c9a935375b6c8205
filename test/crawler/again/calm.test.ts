import { expect, test } from 'vitest';
import { calm, gistOf } from '../../../crawler/crawl/again/calm.ts';
import { extractPage } from '../../../rules/facts/extract-page.ts';

test.each([
  ['浏览次数：123次', '浏览次数：9次'],
  ['阅读：1,024', '阅读：1,025'],
  ['点击量 88 次', '点击量 90 次'],
  ['您是第 100 位访问者', '您是第 101 位访问者'],
  ['今天是2026年6月30日 星期二', '今天是2026年7月1日 星期三'],
])('%s is %s another time', (before, after) => {
  expect(calm(before)).toBe(calm(after));
});

test.each([
  ['共安排资金1268.5万元', '共安排资金1269.5万元'],
  ['发布日期：2026-06-01', '发布日期：2026-06-02'],
  ['联系电话：0566-7021234', '联系电话：0566-7021235'],
  ['下载请拨13912345678', '下载请拨13912345679'],
  ['全年下载应用增长12.5%', '全年下载应用增长13.5%'],
])('%s is not %s', (before, after) => {
  expect(calm(before)).not.toBe(calm(after));
});

const page = ({ text = '正文一。', counter = 1, token = 'a'.repeat(32), link = '/b.html' }): string =>
  gistOf(
    extractPage(
      `<!doctype html><html><head><title>通知</title><meta name="_csrf" content="${token}"></head><body><h1>关于某事的通知</h1>
      <p>浏览次数：<span>${counter}</span></p><div id="zoom"><p>${text}</p><a href="${link}">附表</a></div>
      <a href="/login?sign=${token}">登录</a></body></html>`,
      'http://www.x.gov.cn/a.html',
    ),
  );

test('a page says the same whatever its counter and its tokens', () => {
  expect(page({ counter: 2, token: 'b'.repeat(32) })).toBe(page({}));
});

test('another text and another link are another page', () => {
  expect(page({ text: '正文二。' })).not.toBe(page({}));
  expect(page({ link: '/c.html' })).not.toBe(page({}));
});

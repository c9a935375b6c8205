import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { renderReport } from '../../report/html/render-report.ts';
import { blockedResult, cleanResult, ordinaryResult } from './results.ts';

const sectionOf = (page: string) => load(page)('#probes');

test('shows what each probe saw, with its state in words', () => {
  const section = sectionOf(renderReport(ordinaryResult()));
  expect(
    section
      .find('h3')
      .map((_, node) => load(node).text())
      .get(),
  ).toEqual(['站内检索', '安全访问', '可用性', '适老化与无障碍']);
  const text = section.text();
  for (const part of [
    '部分找到',
    '没有检索',
    '证书无效',
    '已过期 21 天',
    '时通时断',
    '打不开（响应超时）',
    '图像必须有替代文本',
    '阻碍使用',
  ])
    expect(text).toContain(part);
});

test('leads to the title and to the page that answered', () => {
  const section = sectionOf(renderReport(cleanResult()));
  const row = section.find('table.titles tbody tr').first();
  expect(
    row
      .find('a')
      .map((_, node) => node.attribs['href'])
      .get(),
  ).toEqual(['http://www.qingxi.gov.cn/zwgk/gfxwj/1.html', 'http://www.qingxi.gov.cn/search/?q=1']);
});

test('says so where nothing was measured, and lists every probe without an answer', () => {
  const page = renderReport(blockedResult());
  expect(sectionOf(page).text()).toContain('不扣分');
  const names = load(page)('#unchecked ul.plain b')
    .map((_, node) => load(node).text())
    .get();
  expect(names).toEqual(expect.arrayContaining(['IPv6 支持', '安全访问', '可用性', '无障碍', '站内检索']));
  const some = load(renderReport(ordinaryResult()))('#unchecked').text();
  expect(some).toContain('政府信息公开平台检索');
});

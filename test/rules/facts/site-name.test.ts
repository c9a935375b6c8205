import { expect, it } from 'vitest';
import { readPage } from './page.ts';

const nameOf = (head: string, body: string): string | null =>
  readPage(body, { head, url: 'http://www.yunxi.gov.cn/' }).title;

it.each([
  ['page tag', '<title>首页</title><meta name="SiteName" content="云溪县人民政府">', '', '云溪县人民政府'],
  ['part of <title> that is a site', '<title>首页 - 云溪县人民政府网</title>', '', '云溪县人民政府网'],
  [
    'logo where a system left its own word',
    '<title>公司网站</title>',
    '<img src="l.png" alt="云溪县人民政府门户网站">',
    '云溪县人民政府门户网站',
  ],
  [
    'owner in the footer',
    '<title>公司网站</title>',
    '<div class="footer"><p>版权所有：云溪县人民政府办公室</p></div>',
    '云溪县人民政府',
  ],
  ['<title> where nothing says more', '<title>公司网站</title>', '<p>欢迎</p>', '公司网站'],
])('the site is named by the %s', (_, head, body, name) => {
  expect(nameOf(head, body)).toBe(name);
});

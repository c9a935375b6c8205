import { describe, expect, test } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { isDeepAddress, isErrorAddress, recogniseSoft404 } from '../../../rules/facts/soft-404.ts';

const MENU = '<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>';
const FOOT = '<div class="footer">主办：云溪县人民政府办公室 网站标识码：3417000001</div>';
const page = (title: string, main: string) =>
  `<html><head><title>${title}</title></head><body>${MENU}<div class="main">${main}</div>${FOOT}</body></html>`;
const sign = (html: string) => recogniseSoft404(extractPage(html, 'http://x.gov.cn/art/2026/1/1/art_1_2.html'), html);

describe('a page that says it is not there', () => {
  test.for([
    ['title', page('页面不存在-云溪县人民政府', '<p>三秒后返回首页</p>')],
    ['title', page('404', '<p>出错啦</p>')],
    [
      'title',
      '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center>nginx</body></html>',
    ],
    ['title', page('您访问的页面不存在', '')],
    ['text', page('云溪县人民政府', '<p>您访问的页面不存在或已被删除</p>')],
    ['text', page('云溪县人民政府', '<p>抱歉，您要查看的信息已经删除！</p><p>请返回首页或联系管理员。</p>')],
    ['text', page('云溪县人民政府', '<h2>对不起，该文章不存在</h2>')],
    ['text', '<script>history.back();</script>对不起，您要下载的文件不存在！'],
    ['text', page('提示', '<div>404</div>')],
    ['text', page('云溪县人民政府', '<p>The requested URL /a.html was not found on this server.</p>')],
    ['text', 'File not found.'],
    ['text', 'No input file specified.'],
    ['script', '<script>alert("该信息不存在或已删除！");history.go(-1);</script>'],
  ] as const)('%s: %s', ([wanted, html]) => {
    expect(sign(html)).toBe(wanted);
  });
});

describe('a page that is there', () => {
  const long = '各乡镇人民政府，县政府各部门、各直属机构：现将有关事项通知如下。'.repeat(20);
  test.for([
    [
      'a notice about dead links',
      page('关于部分页面无法访问的说明', `<p>您访问的页面不存在的，请致电办公室。</p><p>${long}</p>`),
    ],
    [
      'a dated notice, however short',
      page('关于网站维护的通知', '<h1>关于网站维护的通知</h1><p>发布时间：2026-06-01</p><p>该栏目已关闭。</p>'),
    ],
    ['an empty column', page('规范性文件', '<p>暂无相关信息</p>')],
    ['a search without results', page('站内搜索', '<p>没有找到相关内容</p>')],
    ['a number', page('404路公交线路调整', `<p>${long}</p>`)],
    ['a page with a file', page('公告', '<p>信息不存在</p><a href="/a.pdf">附件.pdf</a>')],
    ['a short article', page('县情概况', '<p>云溪县位于云溪山下，面积404平方公里。</p>')],
  ] as const)('%s', ([, html]) => {
    expect(sign(html)).toBeNull();
  });
});

test('addresses', () => {
  for (const url of ['http://x/404.html', 'http://x/error.jsp', 'http://x/a/notfound', 'http://x/error404.htm'])
    expect(isErrorAddress(url)).toBe(true);
  for (const url of ['http://x/4040/', 'http://x/terror.html', 'http://x/jiucuo/'])
    expect(isErrorAddress(url)).toBe(false);
  for (const url of ['http://x/a/b.html', 'http://x/art_12345.html', 'http://x/s?id=20231'])
    expect(isDeepAddress(url)).toBe(true);
  for (const url of [
    'http://x/',
    'http://x/index.html',
    'http://x/zwgk/',
    'http://x/zwgk/index.html',
    'http://x/home.jsp',
  ])
    expect(isDeepAddress(url)).toBe(false);
});

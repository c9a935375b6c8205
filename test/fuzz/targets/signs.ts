import fc from 'fast-check';
import { recogniseBlocked, shellPrint } from '../../../rules/facts/blocked.ts';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { renderReason } from '../../../rules/facts/render-gate.ts';
import { recogniseSoft404 } from '../../../rules/facts/soft-404.ts';
import { storedLists, storedParts, storesNothing } from '../../../rules/facts/stored-lists.ts';
import { mangled } from '../mangle.ts';
import { soup, target } from '../target.ts';

const URL_OF_PAGE = 'http://www.yunxi.gov.cn/zwgk/tzgg/20260511/10001.html';

const GONE = [
  '您访问的页面不存在',
  '该信息已被删除',
  '对不起，找不到您要查看的网页',
  '404 Not Found',
  '错误：404',
  '<html><head><title>404错误</title></head><body><p>',
  '</p></body></html>',
  '<script>alert("该文章不存在");location="/"</script>',
  '<title>',
  '</title>',
  '<a href="/">首页</a>',
  '发布日期：2026-05-11',
  'requested URL was not found',
  ' ',
  '。',
];
const WALLS = [
  '<title>访问验证</title>',
  '<title>请求被拦截</title>',
  '<script>$_ts={};',
  '</script>',
  '<script>document.cookie="a=1";location.reload()',
  '您的请求被拦截',
  '您当前的访问存在异常',
  'acw_sc__v2',
  '__jsl_clearance',
  'C3VK=1',
  'wzwschallenge',
  'captcha',
  '<a href="/">首页</a>',
  '<div id="app">',
  '</div>',
  '<!--',
  ' ',
];
const STORES = [
  '<script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=2&amp;appid=1"></a>]]></nextgroup><totalrecord>57</totalrecord><recordset><record><![CDATA[<li><a href="/art/1.html" title="甲">关于甲的通知</a><span>2026-05-11</span></li>]]></record><record><![CDATA[<li><a href="/art/2.html">关于乙的通知</a></li>]]></record></recordset></datastore></script>',
  '<datastore><totalrecord>2</totalrecord><recordset><record><tr><td><a href="/art/3.html">关于丙的通知</a></td></tr></record></recordset></datastore><datastore><recordset></recordset></datastore>',
  '<datastore></datastore>',
];

const said = soup(...GONE);
const wall = fc.oneof(
  mangled(
    fc.constantFrom(...WALLS.map((sign) => `<html><head>${sign}</head><body>${sign}</script></body></html>`)),
    (html) => html,
  ).map(({ text }) => text),
  soup(...WALLS),
);
const status = fc.oneof(
  fc.constantFrom(200, 202, 302, 401, 403, 404, 412, 418, 429, 468, 500, 503, 521),
  fc.integer({ min: 100, max: 999 }),
);
const cookies = soup('FSSBBIl1UgzbN7N80S=', 'acw_tc=1; path=/', '__jsl_clearance_s=', 'C3VK=', '\n', ';');

export const SIGNS = [
  target(
    'pages that are not there',
    said,
    (html) => {
      const facts = extractPage(html, URL_OF_PAGE);
      renderReason(facts, html);
      const sign = recogniseSoft404(facts, html);
      if (sign !== null && (facts.attachments.length > 0 || facts.documentNumber !== null))
        throw new Error(`a document is not there: ${sign}`);
      return sign === null ? ['page'] : ['gone'];
    },
    { meets: ['gone', 'page'] },
  ),
  target(
    'firewalls',
    fc.record({ status, cookies, text: wall, more: fc.constantFrom(0, 60_000, 10_000_000) }),
    ({ text, more, ...answer }) => {
      const size = text.length + more;
      const found = recogniseBlocked({ ...answer, size, text: () => text });
      const print = shellPrint(extractPage(text, URL_OF_PAGE), text);
      if (print !== null && !/^[0-9a-z]+$/.test(print)) throw new Error(`no fingerprint: ${print}`);
      if (found !== null && answer.status === 200 && more >= 60_000) throw new Error('a long page is no wall');
      return [found === null ? 'let in' : 'turned away', ...(print === null ? [] : ['shell'])];
    },
    { meets: ['let in', 'turned away', 'shell'] },
  ),
  target(
    'records stored in pages',
    mangled(fc.constantFrom(...STORES), (text) => text),
    ({ text }) => {
      const html = storedLists(text);
      if (html !== '' && !/^<(?:ul|table)>/.test(html)) throw new Error('no list');
      if (html.length > text.length + text.split('<datastore>').length * 20) throw new Error('more than was stored');
      const { share, total, nextGroup, isStored } = storedParts(text);
      if (!(share > 0 && share <= 1)) throw new Error(`a share of ${share}`);
      if (total !== null && !Number.isSafeInteger(total)) throw new Error(`${total} records`);
      if (storesNothing(text) && (html !== '' || nextGroup !== null)) throw new Error('nothing and something');
      return [
        ...(html === '' ? [] : ['list']),
        ...(nextGroup === null ? [] : ['more']),
        ...(isStored ? ['store'] : []),
      ];
    },
    { meets: ['list', 'more', 'store'] },
  ),
];

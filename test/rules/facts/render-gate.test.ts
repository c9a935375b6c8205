import { describe, expect, test } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { renderReason, saysNothing } from '../../../rules/facts/render-gate.ts';
import { shellPrint } from '../../../rules/facts/blocked.ts';

const MENU = '<div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a></div>';
const CRUMB = '<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/tz/">通知公告</a></div>';
const AJAX = '<script>$.ajax({url:"/api/list"})</script>';
const url = 'http://www.x.gov.cn/tz/index.html';
const reason = (html: string, at = url) => renderReason(extractPage(html, at), html);
const rows = Array.from(
  { length: 6 },
  (_, i) => `<li><a href="/a/${i}.html">关于做好第${i}项工作的通知</a><span>2026-06-0${i + 1}</span></li>`,
).join('');
const prose = '各乡镇人民政府，县政府各部门：现将有关事项通知如下。'.repeat(8);

describe('has to be rendered', () => {
  test.for([
    ['empty-mount', '<html><body><div id="app"></div><script src="/js/app.js"></script></body></html>'],
    ['empty-mount', `<html><body>${MENU}<div id=root><!-- here --></div><script>start()</script></body></html>`],
    [
      'empty-mount',
      '<body><noscript>You need to enable JavaScript to run this app.</noscript><div id="__nuxt"> </div><script>1</script></body>',
    ],
    ['script-shell', `<html><body><p>加载中</p><script>${'var a = 1;'.repeat(400)}</script></body></html>`],
    [
      'unfilled-template',
      `<html><body>${MENU}<ul><li v-for="i in rows">{{i.title}}</li></ul><script src="/vue.js"></script></body></html>`,
    ],
    ['list-without-items', `<html><body>${MENU}${CRUMB}<ul class="news_list"></ul>${AJAX}</body></html>`],
    ['list-without-items', `<html><body>${MENU}${CRUMB}<div>共<b></b>条</div>${AJAX}</body></html>`],
    [
      'list-without-items',
      `<html><body>${MENU}${CRUMB}<table><tbody id="dataList">\n</tbody></table><script src="/l.js"></script></body></html>`,
    ],
    ['frame', `<html><body>${MENU}${CRUMB}<iframe src="/list/frame.jsp?id=1"></iframe></body></html>`],
  ] as const)('%s: %s', ([wanted, html]) => {
    expect(reason(html)).toBe(wanted);
  });
});

describe('the foot of the home page', () => {
  const home = (end: string): string => `<html><body>${MENU}<ul>${rows}</ul><p>${prose}</p>${end}</body></html>`;
  const at = 'http://www.x.gov.cn/';

  test.for([
    ['is written by a script behind the text', home('<script src="/include/foot.js"></script>'), 'foot-by-script'],
    ['stands there', home('<p>主办单位：云溪县人民政府办公室</p><script src="/js/lib.js"></script>'), null],
    ['has nothing that could write it', home(''), null],
    ['is a matter of that page alone', home('<script src="/include/foot.js"></script>'), null, url],
  ] as const)('%s', ([, html, wanted, where = at]) => {
    expect(reason(html, where)).toBe(wanted);
  });
});

describe('can be read as it is', () => {
  test.for([
    ['a list', `<html><body>${CRUMB}<ul class="list">${rows}</ul><div class="page-list"></div>${AJAX}</body></html>`],
    [
      'an article',
      `<html><body>${CRUMB}<h1>通知</h1><p>发布时间：2026-06-01</p><p>${prose}</p><div id="app"></div>${AJAX}</body></html>`,
    ],
    [
      'a column that says it is empty',
      `<html><body>${CRUMB}<ul class="list"></ul><p>暂无信息</p>${AJAX}</body></html>`,
    ],
    ['no script at all', `<html><body>${CRUMB}<ul class="list"></ul></body></html>`],
    [
      'a map in a frame of another host',
      `<html><body>${CRUMB}<iframe src="https://map.example/x"></iframe></body></html>`,
    ],
    ['a file in a frame', `<html><body>${CRUMB}<iframe src="/file/1.pdf"></iframe></body></html>`],
    [
      'a page that only sends on',
      '<html><head><meta http-equiv="refresh" content="0;url=/index/"></head><body><div id="app"></div><script>1</script></body></html>',
    ],
    ['a challenge', '<html><head><script src="/c.js"></script></head><body></body></html>'],
    [
      'a platform that an adapter knows',
      `<html><body>${CRUMB}<ul class="list"></ul><script type="text/xml"><datastore><recordset><record><![CDATA[<li><a href="/art/2026/6/1/art_1_1.html">关于做好工作的通知</a><span>2026-06-01</span></li>]]></record></recordset></datastore></script></body></html>`,
    ],
  ] as const)('%s', ([, html]) => {
    expect(reason(html)).toBeNull();
  });
});

test('a page with a menu and a foot says something, a shell does not', () => {
  const says = (html: string) => !saysNothing(extractPage(html, url));
  expect(says('<html><body><div id="app"></div><script>1</script></body></html>')).toBe(false);
  expect(says(`<html><body>${MENU}<div id="app"></div><div class="footer">${prose}</div></body></html>`)).toBe(true);
});

test('tiny pages that only run a script have one print whatever their strings and numbers', () => {
  const print = (html: string) => shellPrint(extractPage(html, url), html);
  const shell = (token: string) =>
    `<html><head><script>var t="${token}";go(t,${token.length});</script></head><body></body></html>`;
  expect(print(shell('abc'))).not.toBeNull();
  expect(print(shell('abc'))).toBe(print(shell('something else')));
  for (const html of [
    '<html><body><div id="app"></div><script src="/a.js"></script></body></html>',
    '<html><body><p>网站正在建设中，敬请期待，由县人民政府办公室主办</p><script>1</script></body></html>',
    '<html><body><a href="/">首页</a><script>1</script></body></html>',
    '<html><body></body></html>',
    '<html><head><script>location.href="/index/"</script></head></html>',
  ])
    expect(print(html)).toBeNull();
});

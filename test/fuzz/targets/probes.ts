import fc from 'fast-check';
import { readAnswer } from '../../../crawler/probes/search/search-answer.ts';
import { readSearchWays, requestOf } from '../../../crawler/probes/search/search-ways.ts';
import { findMixedContent } from '../../../crawler/probes/tls/tls-mixed-content.ts';
import { mangled } from '../mangle.ts';
import { soup, target } from '../target.ts';

const PAGE = 'https://www.yunxi.gov.cn/zwgk/';
const WORDS = ['公告', '云溪县“一件事”公告 & <b>%', '公😀\ud83d', ''];

const FORMS = [
  '<form action="/igs/front/search.jhtml"><input type="hidden" name="code" value="a1"><input name="searchWord" placeholder="请输入关键字"><select name="range"><option value="1">全文<option selected>标题</select><input type="submit" value="搜索"></form>',
  '<form method="post" accept-charset="gbk" action="search/pcRender" class="search"><input type="checkbox" name="t" checked><input type="text" name="q"><button>搜 索</button></form>',
  '<form action="/jsearchfront/search.do"><input type="hidden" name="q" value=""><input type="text" id="words" placeholder="检索"><input name="verifyCode"></form>',
  '<input id="keyword"><script>function go(){ window.open("/search/index.html?siteId=2&keyword=" + encodeURI(kw) + "&page=1"); }</script><a href="/search/">高级搜索</a>',
  '<a href="javascript:search(`/so/s?qt=${words}&tab=all`)">搜索</a>',
];
const PARTS = [
  '<script src="http://a.yunxi.gov.cn/x.js"></script><img src="http://www.yunxi.gov.cn/a.png"><link rel="stylesheet" href="http://b.cn/c.css">',
  '<meta http-equiv="Content-Security-Policy" content="upgrade-insecure-requests"><img src="http://a.cn/b.png">',
  '<iframe src="//c.cn/d.html"></iframe><object data="http://e.cn/f.swf"></object><video><source src="http://g.cn/h.mp4"></video>',
];
const RESULTS = [
  '<div class="list"><a href="/art/1.html">关于印发<em>云溪县</em>工作要点的通知</a><a onclick="go(2)">关于乙的公告...</a></div><p>共找到2条</p>',
  '{"code":200,"data":{"list":[{"title":"关于<em>印发</em>云溪县工作要点的通知","url":"/art/1.html"}],"total":1}}',
  '<p>抱歉，没有找到相关结果</p><ul v-for="x in list"><li><a :href="x.url">{{x.title}}</a></li></ul>',
];

const base = fc.constantFrom(PAGE, 'http://www.yunxi.gov.cn/', 'http://www.yunxi.gov.cn:8080/a?b=c#d');

export const PROBES = [
  target(
    'ways to search',
    fc.tuple(
      fc.oneof(
        mangled(fc.constantFrom(...FORMS), (html) => html).map(({ text }) => text),
        soup(...FORMS.flatMap((html) => html.split(/(?=<)/)), '&q="+', '?keyword='),
      ),
      base,
      fc.constantFrom('utf-8' as const, 'gbk' as const),
      fc.constantFrom(...WORDS),
    ),
    // As from bytes: half a sign never comes out of a decoder.
    ([html, url, charset, words]) => {
      const { ways, links, obstacle } = readSearchWays(html.toWellFormed(), url, charset);
      for (const link of links) checkUrl(link);
      for (const way of ways) {
        const request = requestOf(way, words.toWellFormed());
        checkUrl(request.url);
        if ((way.method === 'POST') !== (request.body !== undefined))
          throw new Error(`${way.method} with ${request.body}`);
        if (!way.fields.some(([, value]) => value === null)) throw new Error('a way without words');
        if (!/^[\u0021-\u007e]*$/.test(request.body ?? request.url)) throw new Error(`cannot be sent: ${request.body}`);
      }
      return [...(ways.length > 0 ? ['way'] : []), ...(obstacle === null ? [] : [obstacle])];
    },
    { meets: ['way', 'script', 'captcha'] },
  ),
  target(
    'parts over http',
    fc.array(
      fc.record({ url: base, html: mangled(fc.constantFrom(...PARTS), (html) => html).map(({ text }) => text) }),
      { minLength: 1, maxLength: 3 },
    ),
    (pages) => {
      const { pages: looked, found } = findMixedContent(pages);
      if (looked > pages.length || found.length > 20) throw new Error(`${found.length} parts on ${looked} pages`);
      for (const { page, part } of found) {
        if (!part.startsWith('http://')) throw new Error(`over http: ${part}`);
        if (!page.startsWith('https://')) throw new Error(`not on ${page}`);
      }
      if (new Set(found.map(({ part }) => part)).size < found.length) throw new Error('one part twice');
      return found.length > 0 ? ['part'] : [];
    },
    { meets: ['part'] },
  ),
  target(
    'answers of searches',
    fc.tuple(
      fc.oneof(
        mangled(fc.constantFrom(...RESULTS), (text) => text).map(({ text }) => text),
        soup(...RESULTS.flatMap((text) => text.split(/(?=[<{[])/))),
      ),
      base,
    ),
    ([text, url]) => {
      const { links, saysNothing, asksForCode } = readAnswer(text, url);
      for (const { title } of links) if (title.length > text.length + 1) throw new Error('more words than there are');
      return [
        ...(links.length > 0 ? ['result'] : []),
        ...(saysNothing ? ['nothing'] : []),
        ...(asksForCode ? ['code'] : []),
      ];
    },
    { meets: ['result', 'nothing'] },
  ),
];

function checkUrl(url: string): void {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new Error(`leads to ${url}`);
}

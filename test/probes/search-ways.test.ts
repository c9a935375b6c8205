import { describe, expect, it } from 'vitest';
import { readSearchWays, requestOf, type SearchWay } from '../../crawler/probes/search/search-ways.ts';

const PAGE = 'http://www.yunxi.gov.cn/';

/** Requests that the ways of a page make for two words. */
function requests(html: string, charset: SearchWay['charset'] = 'utf-8'): string[] {
  return readSearchWays(html, PAGE, charset).ways.map((way) => {
    const { url, body } = requestOf(way, '公告');
    return body === undefined ? url : `POST ${url} ${body}`;
  });
}
const WORDS = encodeURIComponent('公告');

describe('a form that searches is sent as the browser would', () => {
  it.each<[string, string, string]>([
    [
      'with its fixed fields around the words',
      '<form action="/igs/front/search.jhtml"><input type="hidden" name="code" value="a1"><input name="searchWord" placeholder="请输入关键字"><input type="hidden" name="siteId" value="7"><input type="submit" value="搜索"></form>',
      `http://www.yunxi.gov.cn/igs/front/search.jhtml?code=a1&searchWord=${WORDS}&siteId=7`,
    ],
    [
      'by POST',
      '<form action="search/pcRender" method="post"><input type="hidden" name="pageId" value="p"><input type="text" name="q"><button>搜 索</button></form>',
      `POST http://www.yunxi.gov.cn/search/pcRender pageId=p&q=${WORDS}`,
    ],
    [
      'with the option that is chosen',
      '<form role="search" action="/s"><select name="range"><option value="1">全文</option><option value="2" selected>标题</option></select><input name="title"></form>',
      `http://www.yunxi.gov.cn/s?range=2&title=${WORDS}`,
    ],
    [
      'with the hidden field that its script would fill',
      '<form action="/jsearchfront/search.do"><input type="hidden" name="websiteid" value="34"><input type="hidden" name="q" value=""><input type="text" id="words" placeholder="检索"></form>',
      `http://www.yunxi.gov.cn/jsearchfront/search.do?websiteid=34&q=${WORDS}`,
    ],
    [
      'to the page itself where it names no other',
      '<form class="search"><input name="q" type="search"></form>',
      `http://www.yunxi.gov.cn/?q=${WORDS}`,
    ],
  ])('%s', (_, html, wanted) => {
    expect(requests(html)).toEqual([wanted]);
  });

  it('in the page’s own characters', () => {
    expect(requests('<form action="/search.asp"><input name="keyword"></form>', 'gbk')).toEqual([
      'http://www.yunxi.gov.cn/search.asp?keyword=%B9%AB%B8%E6',
    ]);
  });

  it('in the page’s own characters, with a sign that they lack', () => {
    const [way] = readSearchWays('<form action="/search.asp"><input name="keyword"></form>', PAGE, 'gbk').ways;
    expect(requestOf(way!, '公😀')).toEqual({
      url: 'http://www.yunxi.gov.cn/search.asp?keyword=%B9%AB%26%23128512%3B',
    });
  });
});

describe('an address that a script puts together', () => {
  it.each<[string, string, string]>([
    [
      'with the words at its end',
      '<script>function so(){var k=$("#key").val();window.open("/search/index.html?siteId=9&keyword="+encodeURIComponent(k));}</script>',
      `http://www.yunxi.gov.cn/search/index.html?siteId=9&keyword=${WORDS}`,
    ],
    [
      'with more after them',
      `<a onclick="search()">搜索</a><script>function search(){location.href='/igs/front/search.jhtml?code=ab&searchWord=' + key + '&pageNumber=1'}</script>`,
      `http://www.yunxi.gov.cn/igs/front/search.jhtml?code=ab&searchWord=${WORDS}&pageNumber=1`,
    ],
    [
      'in a template',
      '<script>const go = (k) => open(`https://so.yunxi.gov.cn/s?q=${encodeURIComponent(k)}`)</script>',
      `https://so.yunxi.gov.cn/s?q=${WORDS}`,
    ],
    [
      'of a button',
      `<input id="kw"><button onclick="javascript:location='/search.html?keyword='+document.getElementById('kw').value">检索</button>`,
      `http://www.yunxi.gov.cn/search.html?keyword=${WORDS}`,
    ],
  ])('%s', (_, html, wanted) => {
    expect(requests(html)).toEqual([wanted]);
  });
});

describe('what is no search is left alone', () => {
  it.each([
    ['a form that logs in', '<form action="/search/login"><input name="q"><input type="password" name="p"></form>'],
    ['a form that writes a letter', '<form action="/query"><input name="title"><textarea name="t"></textarea></form>'],
    ['a form about something else', '<form action="/subscribe"><input name="name"></form>'],
    ['a script that counts', '<script>load("/count.jsp?id=" + id)</script>'],
    ['a script that turns pages', '<script>location="/list.jsp?page=" + n</script>'],
  ])('%s', (_, html) => {
    expect(requests(html)).toEqual([]);
  });

  it('and says what stands in the way', () => {
    const captcha = '<form action="/search"><input name="q"><input name="captcha"><img src="/captcha.jpg"></form>';
    expect(readSearchWays(captcha, PAGE)).toMatchObject({ ways: [], obstacle: 'captcha' });
    const loose = '<input placeholder="请输入关键词"><span onclick="doSearch()">搜索</span>';
    expect(readSearchWays(loose, PAGE)).toMatchObject({ ways: [], obstacle: 'script', isSilent: false });
    const link = '<a href="/so/">站内搜索</a><a href="/x/">检索报告</a>';
    expect(readSearchWays(link, PAGE)).toMatchObject({ ways: [], links: ['http://www.yunxi.gov.cn/so/'] });
    expect(readSearchWays('<p>首页</p>', PAGE)).toMatchObject({ ways: [], links: [], obstacle: null, isSilent: true });
  });
});

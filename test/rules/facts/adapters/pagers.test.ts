import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64, decodeUrlText } from '../../../../rules/facts/list/base64.ts';
import type { Pager } from '../../../../rules/facts/page-facts.ts';
import { readPage } from '../page.ts';

const url = 'http://www.yunxi.gov.cn/zwgk/tzgg/index.html';
const crumb =
  '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/tzgg/">通知公告</a></div>';
const list = `<ul>${['防汛', '春耕', '招生', '道路'].map((word, i) => `<li><a href="a${i}.html">关于做好${word}工作的通知</a><span>2024-05-0${9 - i}</span></li>`).join('')}</ul>`;
const longList = `${list.replace('</ul>', '')}${[1, 2, 3].map((i) => `<li><a href="b${i}.html">关于做好第${i}批验收工作的通知</a><span>2024-04-0${i}</span></li>`).join('')}</ul>`;
const read = (line: string, at = url) => readPage(crumb + list + line, { url: at });
const named = (pager: Pager | null): string[] | undefined =>
  pager?.urls.map((target) => target.replace('http://www.yunxi.gov.cn', ''));

describe('pagers', () => {
  it.each([
    ['a link farm of years', '<a href="2023.html">2023</a><a href="2022.html">2022</a>'],
    [
      'a page of another site',
      '<a href="http://other.example/index_2.html">2</a><a href="http://other.example/index_2.html">下一页</a>',
    ],
    ['a neighbour column', '<a href="/zwgk/gsgg/">下一页</a>'],
    ['a dead button', '<a href="javascript:;">下一页</a><a class="next disabled" onclick="next()" href="#">下一页</a>'],
    ['a list of one page', '<a href="javascript:goPage(1)">1</a><span>第1页/共1页</span>'],
    ['更多 of a column', '<a href="/zwgk/gsgg/">查看更多</a>'],
  ])('are not %s', (_, line) => {
    expect(read(line).pager).toBeNull();
  });

  it.each([
    ['a button whose program stands elsewhere', '<a href="javascript:;" onclick="next()">下一页</a>'],
    ['a function that nobody wrote', '<a href="javascript:goPage(2)">2</a>'],
    ['a count of pages', '<span>共5页</span>'],
    ['加载更多', '<div class="btn">点击加载更多</div>'],
    ['an empty pager', '<div id="page"></div><script>$("#page").pagination(57, { callback: show });</script>'],
  ])('that nobody here can turn are told: %s', (_, line) => {
    expect(readPage(crumb + longList + line, { url }).pager).toMatchObject({ urls: [], isUnread: true });
  });

  it('read the total where EmpireCMS shows it bare', () => {
    expect(
      read(
        '<a title="Total record">&nbsp;<b>57</b> </a><b>1</b><a href="index_2.html">2</a><a href="index_4.html">尾页</a>',
      ).pager,
    ).toMatchObject({ total: 57, pages: null });
  });

  it('claim no more pages than can be', () => {
    const { pager } = read('<script>createPageHTML(99999, 0, "index", "html");</script>');
    expect(pager?.pages).toBe(99999);
    expect(pager?.urls).toHaveLength(1999);
  });

  it('name all pages on the first and the next on a later one, so that long lists stay small', () => {
    const line =
      '<a href="index.html">首页</a><a href="index_2.html">2</a><a href="index_3.html">3</a><a href="index_4.html">下一页</a><a href="index_9.html">尾页</a>';
    expect(named(read(line).pager)).toHaveLength(8);
    const later = read(line, 'http://www.yunxi.gov.cn/zwgk/tzgg/index_3.html');
    expect(named(later.pager)).toEqual(['/zwgk/tzgg/index_4.html']);
    expect(later.listOf).toBe('yunxi.gov.cn/zwgk/tzgg/');
  });

  it('count from nought where the numbers say so', () => {
    expect(
      named(
        read(
          '<a href="?page=1&amp;id=5">2</a><a href="?page=2&amp;id=5">3</a><a href="?page=4&amp;id=5">尾页</a>',
          'http://www.yunxi.gov.cn/zwgk/list.php?id=5',
        ).pager,
      ),
    ).toEqual([1, 2, 3, 4].map((page) => `/zwgk/list.php?page=${page}&id=5`));
  });

  it.each([
    ['/channel/15', '/channel/15/p/2', '/channel/15'],
    ['/list/15.html', '/list/15/page/2.html', '/list/15.html'],
    ['/zwgk/15/', '/zwgk/15_2/', '/zwgk/15/'],
    ['/zwgk/15', '/zwgk/15-2', '/zwgk/15'],
    ['/zwgk/15.html', '/zwgk/15/2.html', null],
    ['/zwgk/15/index.html', '/zwgk/15/page_2.html', null],
    ['/zwgk/index.html', '/zwgk/page/2/', '/zwgk/'],
  ])('lie below the path of their list: %s, %s', (first, second, home) => {
    const path = (page: number): string => second.replace(/2(?=\D*$)/, String(page));
    const line = [2, 3, 4].map((page) => `<a href="${path(page)}">${page}</a>`).join('');
    const at = (place: string): string => `http://www.yunxi.gov.cn${place}`;
    expect(named(read(line, at(first)).pager)).toEqual([path(2), path(3), path(4)]);
    const later = read(line, at(path(3)));
    expect(named(later.pager)).toEqual([path(4)]);
    if (home !== null) expect(later.listOf).toBe(`yunxi.gov.cn${home}`);
    const beside = read(`<a href="/zwgk/16/p/2">2</a><a href="/list/16/page/3.html">3</a>`, at(first));
    expect(named(beside.pager) ?? []).toEqual([]);
  });

  it('find the one number that is the page’s among others', () => {
    const line =
      '<a href="/zwgk/col2/2024/list.jsp?id=2&amp;pageNo=2">2</a><a href="/zwgk/col2/2024/list.jsp?id=2&amp;pageNo=3">末页</a>';
    expect(named(read(line, 'http://www.yunxi.gov.cn/zwgk/col2/2024/list.jsp?id=2').pager)).toEqual(
      [2, 3].map((page) => `/zwgk/col2/2024/list.jsp?id=2&pageNo=${page}`),
    );
  });

  it('hold the columns of a category tree as links and lists of their own, script literals too', () => {
    const facts = readPage(
      `<script>window._CONFIG = { SID: "7", TREE: [{id: 1, name: '主动公开', children: [{id: 153, name: '通知"公告"',}, {id: 154, name: '政策'}]}] };</script>`,
      { url: 'http://www.yunxi.gov.cn/bureau/gkmlpt/index' },
    );
    expect(facts.feeds.map((feed) => [feed.column.title, feed.request.url])).toEqual([
      ['通知"公告"', 'http://www.yunxi.gov.cn/bureau/gkmlpt/api/all/153?page=1&sid=7'],
      ['政策', 'http://www.yunxi.gov.cn/bureau/gkmlpt/api/all/154?page=1&sid=7'],
    ]);
    expect(facts.links.map((link) => link.text)).toEqual(['主动公开', '通知"公告"', '政策']);
  });

  it('are not followed from a landing page that stores the heads of several columns', () => {
    const store = (column: string): string =>
      `<script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&columnid=${column}&unitid=${column}"></a>]]></nextgroup><recordset>${[1, 2, 3].map((i) => `<record><![CDATA[<li><a href="/art/2024/5/${i}/art_${column}_${i}.html">关于${column}第${i}项工作的通知</a><span>2024-05-0${i}</span></li>]]></record>`).join('')}</recordset></datastore></script>`;
    const facts = readPage(
      `${crumb}${['11', '12', '13'].map((column) => `<div><h3>栏目${column}</h3>${store(column)}</div>`).join('')}`,
      { url: 'http://www.yunxi.gov.cn/col/col10/index.html' },
    );
    expect(facts).toMatchObject({ kind: 'column', feeds: [], pager: null });
    expect(facts.items).toHaveLength(9);
  });

  it('come to an end on markup that never does', () => {
    for (const piece of [
      '<a onclick="',
      '<option value="1',
      '<record>',
      '<datastore><nextgroup>',
      '<div querydata="',
      '<link rel=next ',
      'createPage(1,',
      'atob("AAAA',
    ])
      expect(readPage(`${crumb}${piece.repeat(10_000)}`, { url }).items).toEqual([]);
  }, 120_000);

  it('are not looked for on entries', () => {
    const entry = readPage(
      `${crumb}<h1>关于防汛的通知</h1><div>发布时间：2024-05-06</div><div class="content">${'<p>正文。</p>'.repeat(60)}</div><meta name="channelid" content="0123456789abcdef0123456789abcdef"><a href="index_2.html">2</a>`,
    );
    expect(entry).toMatchObject({ pager: null, feeds: [], adapter: null });
  });

  it('survive any script and any markup', () => {
    const pieces = fc.constantFrom(
      'createPageHTML(',
      'countPage=',
      '_CONFIG',
      'SID:1',
      'TREE:[{',
      '<datastore>',
      '<record>',
      '<![CDATA[',
      '<nextgroup>',
      'queryData="',
      "{'webId':'1'",
      'count="9"',
      '/site/label/8888',
      'labelName:"publicInfoList"',
      'atob("',
      '<div id="pages">',
      'Total record',
      'onclick="goPage(2)"',
      'function goPage(n){location=',
      '<a href="?page=2">2</a>',
      '/searchList/',
      '/gkmlpt/',
      "'",
      '"',
      '}',
      ')',
      '>',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 30 }),
        fc.constantFrom(
          url,
          'http://www.yunxi.gov.cn/gkmlpt/index',
          'http://www.yunxi.gov.cn/OpennessContent/showList/1/2/page_1.html',
          'http://www.yunxi.gov.cn/a/3.htm',
        ),
        (parts, at) => {
          const facts = readPage(`${crumb}<script>${parts.join('')}</script>${parts.join(' ')}`, { url: at });
          for (const target of facts.pager?.urls ?? []) expect(URL.canParse(target)).toBe(true);
          for (const feed of facts.feeds) expect(new URL(feed.request.url).host).toBe('www.yunxi.gov.cn');
        },
      ),
    );
  });
});

describe('Base64', () => {
  it('is decoded as `atob` and UTF-8 do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeBase64(Buffer.from(text).toString('base64'))).toBe(Buffer.from(text).toString());
      }),
    );
    expect(decodeBase64('不是')).toBeNull();
  });

  it('may hold URL-encoded text, broken or not', () => {
    expect(decodeUrlText('%E4%B8%8B%E4%B8%80+%E9%A1%B5')).toBe('下一 页');
    expect(decodeUrlText('100%+%E4%B8%8B')).toBe('100% 下');
  });
});

import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const crumb =
  '<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/tzgg/">通知公告</a> &gt; 正文</div>';

describe('title', () => {
  it('prefers the page tag, then the heading that <title> agrees with', () => {
    expect(
      readPage('<h1>云溪县政府</h1><h2>关于防汛的通知</h2><p>正文</p>', {
        head: '<title>关于防汛的通知_云溪县人民政府</title>',
      }).title,
    ).toBe('关于防汛的通知');
    expect(
      readPage('<h2>别的标题文字</h2>', {
        head: '<meta name="articletitle" content="关于防汛的通知"><title>云溪县人民政府</title>',
      }).title,
    ).toBe('关于防汛的通知');
  });

  it('is not the site’s name, a neighbour’s heading or a placeholder', () => {
    const facts = readPage(
      '<div class="content"><p>正文内容若干</p></div><div class="related"><h3>相关信息</h3></div>',
      {
        head: '<meta name="ArticleTitle" content="null"><title>关于春耕的通知 - 云溪县人民政府网</title>',
      },
    );
    expect(facts.title).toBe('关于春耕的通知');
    expect(facts.places.title?.from).toBe('head');
  });

  it('joins a heading that a line break splits', () => {
    expect(readPage('<h1>云溪县人民政府<br>关于防汛的通知</h1><p>正文</p>').title).toBe('云溪县人民政府关于防汛的通知');
  });

  it('keeps a title of three characters', () => {
    expect(
      readPage(
        `${crumb}<h1>嘉奖令</h1><div class="content_attr">发布日期：2024-05-06 来源：县政府办</div><p>正文</p>`,
        { head: '<title>嘉奖令</title>' },
      ).title,
    ).toBe('嘉奖令');
  });
});

describe('published date', () => {
  it('reads page tags in any letter case and with the time of day', () => {
    const facts = readPage('<h1>标题文字在此</h1><p>正文</p>', {
      head: '<meta name="pubdate" content="2024-05-06 08:30">',
    });
    expect(facts).toMatchObject({ published: '2024-05-06', publishedTime: '2024-05-06 08:30' });
  });

  it('reads what an inline script writes behind the label', () => {
    const facts = readPage(
      `${crumb}<h1>标题文字在此</h1><div>发布时间：<script>var d='2024年05月06日';if(d!=''){document.write(d);}</script> 字体：大</div><p>正文</p>`,
    );
    expect(facts).toMatchObject({ published: '2024-05-06' });
    expect(facts.places.published?.from).toBe('label');
  });

  it('keeps what lost: a tag that contradicts the label, a date in the address', () => {
    const facts = readPage(`${crumb}<h1>标题文字在此</h1><div>发布日期：2024-05-08</div><p>正文</p>`, {
      head: '<meta name="PubDate" content="2024-05-07 10:00">',
    });
    expect(facts.published).toBe('2024-05-07');
    expect(facts.places.published?.lost.map((l) => l.from)).toEqual(['label', 'url']);
  });

  it('does not take the date of an event in the text', () => {
    const facts = readPage(
      `${crumb}<h1>关于开会的公告</h1><p>会议安排如下，请准时参加。</p><p>${'说明文字。'.repeat(40)}</p><p>时间：2024年6月1日 地点：县会议中心</p>`,
      {
        url: 'http://www.yunxi.gov.cn/notice/a.html',
      },
    );
    expect(facts.published).toBeNull();
  });

  it('takes the address only where the page says nothing', () => {
    const facts = readPage(`${crumb}<h1>标题文字在此</h1><p>正文没有日期</p>`);
    expect(facts.published).toBe('2024-05-06');
    expect(facts.places.published?.from).toBe('url');
  });
});

describe('metadata block', () => {
  const rows: [string, string][] = [
    ['索 引 号：', '11330000MB1234567X/2024-00012'],
    ['发文机关：', '云溪县人民政府办公室'],
    ['发文字号：', '云政办〔2024〕12号'],
    ['成文日期：', '2024年4月30日'],
    ['发布日期：', '2024-05-06'],
    ['有 效 性：', '现行有效'],
  ];
  const expected = {
    documentNumber: '云政办〔2024〕12号',
    issuer: '云溪县人民政府办公室',
    written: '2024-04-30',
    published: '2024-05-06',
    validity: '有效',
    indexNumber: '11330000MB1234567X/2024-00012',
  };
  it.each([
    ['table cells', `<table>${rows.map(([l, v]) => `<tr><td><b>${l}</b></td><td>${v}</td></tr>`).join('')}</table>`],
    [
      'two pairs a row',
      `<table>${[0, 2, 4].map((i) => `<tr>${[i, i + 1].map((j) => `<th>${rows[j]?.[0].replace('：', '')}</th><td>${rows[j]?.[1]}</td>`).join('')}</tr>`).join('')}</table>`,
    ],
    ['dl', `<dl>${rows.map(([l, v]) => `<dt>${l}</dt><dd>${v}</dd>`).join('')}</dl>`],
    ['list items', `<ul>${rows.map(([l, v]) => `<li><strong>${l}</strong>${v}</li>`).join('')}</ul>`],
    [
      'label and value in neighbouring blocks',
      rows.map(([l, v]) => `<div><div>${l}</div><div>${v}</div></div>`).join(''),
    ],
    ['running text', `<p>${rows.map(([l, v]) => `${l}${v}`).join('　')}</p>`],
  ])('reads %s', (_, block) => {
    expect(
      readPage(`${crumb}${block}<h1>云溪县人民政府办公室关于防汛的通知</h1><p>各乡镇人民政府：</p><p>正文。</p>`),
    ).toMatchObject(expected);
  });

  it('treats an empty value as not stated', () => {
    const facts = readPage(
      `${crumb}<table><tr><td>发文字号：</td><td></td><td>有效性：</td><td>无</td></tr></table><h1>关于防汛的通知</h1><p>正文</p>`,
    );
    expect(facts).toMatchObject({ documentNumber: null, validity: null });
  });
});

describe('document number and written date of the page itself', () => {
  it('reads number line and signature, not citations', () => {
    const facts = readPage(
      `${crumb}<h1>云溪县人民政府关于春耕的意见</h1><p>云政〔2024〕7号</p><p>根据《通知》（皖政〔2023〕99号）要求，制定本意见。</p><p>${'正文。'.repeat(30)}</p><p>云溪县人民政府</p><p>二〇二四年五月三日</p><p>抄送：县委各部门。</p>`,
    );
    expect(facts).toMatchObject({ documentNumber: '云政〔2024〕7号', written: '2024-05-03' });
    expect(facts.places.written?.from).toBe('signature');
  });

  it('finds no number in a page that only cites one', () => {
    expect(
      readPage(`${crumb}<h1>一图读懂春耕意见</h1><p>近日，县政府印发《意见》（云政〔2024〕7号）。</p>`).documentNumber,
    ).toBeNull();
  });

  it('does not take a chronicle for a signature', () => {
    expect(
      readPage(`${crumb}<h1>大事记</h1><p>2024年1月3日</p><p>开工。</p><p>2024年3月5日</p><p>完工。</p>`).written,
    ).toBeNull();
  });
});

describe('breadcrumb', () => {
  it.each([
    ['links and separators', crumb],
    [
      'a label in an element of its own',
      '<div><span>您的位置：</span><span><a href="/">首页</a>&raquo;<a href="/zwgk/">政务公开</a>&raquo;<a href="/zwgk/tzgg/">通知公告</a></span></div>',
    ],
    [
      'no label',
      '<div class="position"><a href="/">网站首页</a> / <a href="/zwgk/">政务公开</a> / <a href="/zwgk/tzgg/">通知公告</a> / 详情</div>',
    ],
    [
      'list items',
      '<ul class="breadcrumb"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwgk/tzgg/">通知公告</a></li></ul>',
    ],
  ])('reads %s', (_, html) => {
    const facts = readPage(`${html}<h1>关于防汛的通知</h1><p>正文</p>`);
    expect(facts.breadcrumb).toEqual(['政务公开', '通知公告']);
    expect(facts.trail.at(-1)?.url).toBe('http://www.yunxi.gov.cn/zwgk/tzgg/');
  });

  it('leaves out the page’s own title', () => {
    const facts = readPage(
      '<div>当前位置：<a href="/">首页</a>&gt;<a href="/zwgk/">政务公开</a>&gt;关于做好2024年防汛抗旱工作的通知</div><h1>关于做好2024年防汛抗旱工作的通知</h1><p>正文</p>',
    );
    expect(facts.breadcrumb).toEqual(['政务公开']);
  });
});

describe('footer', () => {
  it('reads digits split by tags and marks written by script', () => {
    const facts = readPage(
      `<p>正文</p><div class="footer">主办单位：云溪县人民政府办公室　网站标识码：<span>99900</span><span>10001</span> 皖ICP备<b>12345678</b>号-1 皖公网安备 34999902000123号
      <script>document.write(unescape("%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='http://dcs.conac.cn/js/1.js'%3E%3C/script%3E"));</script>
      <script id="_jiucuo_" sitecode="9990010001" src="http://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script></div>`,
    );
    expect(facts.footer).toMatchObject({
      siteIdCode: '9990010001',
      icp: '皖ICP备12345678号-1',
      police: '34999902000123',
      conac: true,
      errorReport: true,
      host: '云溪县人民政府办公室',
    });
    expect(facts.footer.siteCodes).toEqual([
      { code: '9990010001', from: 'text' },
      { code: '9990010001', from: 'error-report' },
    ]);
  });
});

describe('site codes', () => {
  const codesOf = (body: string): unknown =>
    readPage(`<p>正文</p><div class="footer">网站标识码：9990010001 ${body}</div>`).footer.siteCodes;
  const own = { code: '9990010001', from: 'text' };

  it('reads the only code in the address of the 找错 page', () => {
    const link = (code: string): string =>
      `<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${code}&amp;url=">找错</a>`;
    expect(codesOf(link('9990010003'))).toEqual([own, { code: '9990010003', from: 'error-report' }]);
    expect(codesOf(link('9990010001'))).toEqual([own]);
  });

  it('reads the only code that a script states, and none of another website', () => {
    expect(codesOf(`<script>var siteCode = "9990010002";</script>`)).toEqual([
      own,
      { code: '9990010002', from: 'script' },
    ]);
    expect(codesOf('<a href="https://zwfw.sheng.gov.cn/?siteCode=1234567890">政务服务网</a>')).toEqual([own]);
  });
});

describe('attachments and blocks', () => {
  it('finds files behind links, viewers and scripts', () => {
    const facts = readPage(
      '<h1>标题文字在此</h1><p><a href="a.docx">附件1</a><a href="/down.jsp?file=b.PDF">附件2</a></p><iframe src="/viewer.html?file=%2Ffiles%2Fc.pdf"></iframe><script>showVsbpdfIframe("/d.pdf","100%")</script>',
    );
    expect(facts.attachments.map((file) => [file.ext, file.name])).toEqual([
      ['docx', '附件1'],
      ['pdf', '附件2'],
      ['pdf', 'c.pdf'],
      ['pdf', 'd.pdf'],
    ]);
  });

  it('never glues neighbouring cells or blocks', () => {
    const facts = readPage('<table><tr><td>1381234</td><td>5678</td></tr></table><p>前</p><p>后</p>');
    expect(facts.blocks.map((block) => block.text)).toEqual(['1381234', '5678', '前', '后']);
    expect(facts.blocks[1]?.cell).toEqual({ table: 0, row: 0, column: 1 });
  });

  it('keeps its head on markup nested a hundred thousand levels deep', () => {
    expect(readPage(`${'<div>'.repeat(100_000)}文字`).blocks.map((block) => block.text)).toEqual(['文字']);
  });
});

describe('links that open by a click', () => {
  const links = (html: string): string[][] =>
    readPage(`<div class="con"><h1>《节约用水办法》解读</h1><p>${'解读正文。'.repeat(20)}</p>${html}</div>`)
      .links.filter(({ text }) => !/首页/.test(text))
      .map(({ text, url }) => [text, new URL(url).pathname]);

  it.each([
    ['a span', `<span onclick="window.open('/zwgk/1.html')">政策原文</span>`],
    ['a paragraph', `<p onclick="location.href='/zwgk/1.html'">政策原文</p>`],
    ['a link without an address', `<a href="javascript:void(0)" onclick="window.open('/zwgk/1.html')">政策原文</a>`],
    ['a link in a script', `<a href="javascript:location.href='/zwgk/1.html'">政策原文</a>`],
  ])('%s', (_, html) => expect(links(html)).toEqual([['政策原文', '/zwgk/1.html']]));

  it.each([
    ['a pager', `<span onclick="location.href='index_2.html'">下一页</span>`],
    ['a box around a link', `<div onclick="location.href='/a.html'"><a href="/zwgk/1.html">政策原文</a></div>`],
    [
      'what a function makes of its argument',
      `<script>function see(n) { window.open('/xw/' + n + '.html'); }</script><i></i><span onclick="see(1)">政策原文</span>`,
    ],
    ['a button that leads nowhere', `<span onclick="doZoom(16)">放大字体</span>`],
  ])('not %s', (_, html) => expect(links(html).filter(([, path]) => path !== '/zwgk/1.html')).toEqual([]));
});

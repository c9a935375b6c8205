import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const url = 'http://www.yunxi.gov.cn/gk/12.html';
const own = '云溪县水利局关于停水检修的公告';
const text = `<p>${'因检修管网，部分地区停水。'.repeat(12)}</p>`;
const factsOf = (body: string, head = `<title>${own}_云溪县人民政府</title>`) => readPage(body, { url, head });

describe('breadcrumb', () => {
  it.each([
    [
      'in a labelled nav',
      '<nav aria-label="breadcrumb"><ol><li><a href="/">首页</a></li><li><a href="/a/">政务公开</a></li><li>正文</li></ol></nav>',
    ],
    ['behind a house', '<div class="bread"><a href="/"><i></i></a> &gt; <a href="/a/">政务公开</a></div>'],
    [
      'behind the site’s name',
      '<div class="crumbs"><a href="/">云溪县人民政府</a><span>&gt;</span><a href="/a/">政务公开</a></div>',
    ],
    [
      'beside the name of the column',
      '<div><b>政务公开</b><span>您当前的位置：<a href="/">首页</a> &gt; <a href="/a/">政务公开</a></span></div>',
    ],
    [
      'that ends in 信息浏览',
      '<div>当前位置：<a href="/">首页</a> &gt; <a href="/a/">政务公开</a> &gt; 信息浏览</div>',
    ],
    [
      'that ends in 信件详情',
      '<ol><li>当前位置：</li><li><a href="/">首页</a></li><li><a href="/a/">政务公开</a></li><li>信件详情</li></ol>',
    ],
    ['with signs in full width', '<div>当前位置：<a href="/">首　页</a>　》　<a href="/a/">政务公开</a></div>'],
    [
      'that ends in the title, cut at its own signs',
      `<div>当前位置：<a href="/">首页</a> | <a href="/a/">政务公开</a> | 图解 | ${own}</div>`,
    ],
  ])('%s', (name, crumb) => {
    const title = name.includes('title') ? `图解 | ${own}` : own;
    expect(factsOf(`${crumb}<h1>${title}</h1><div>发布时间：2024-05-06</div>${text}`).breadcrumb).toEqual(['政务公开']);
  });

  it('is no menu whose links stand between pictures', () => {
    const menu =
      '<table><tr><td><a href="/">首页</a><img src="l.gif"><a href="/a/">政务公开</a><img src="l.gif"><a href="/b/">互动交流</a></td></tr></table>';
    expect(factsOf(`${menu}<h1>${own}</h1>${text}`).breadcrumb).toEqual([]);
  });
});

describe('dates', () => {
  it('glued to a clock', () => {
    expect(
      factsOf(`<h1>${own}</h1><div>发布时间：<em>2024/05/06</em><em>15:07:43</em></div>${text}`).publishedTime,
    ).toBe('2024-05-06 15:07:43');
  });

  it('that a script cuts out of a text', () => {
    const script = '<script>var t="2024-05-06 15:07:43";document.write(t.substring(0,10));</script>';
    expect(factsOf(`<h1>${own}</h1><div>发布时间：${script}</div>${text}`).published).toBe('2024-05-06');
  });

  it('beside a link to another entry are that entry’s', () => {
    const row = '<ul><li><a href="/x/1.html">云溪县水利局关于供水的通知</a> 发布时间：2020-01-02</li></ul>';
    expect(factsOf(`<h1>${own}</h1>${text}<h3>相关文件</h3>${row}`).published).toBeNull();
  });

  it('behind a name in figures right under the title are the page’s, no signature', () => {
    expect(factsOf(`<h1>${own}</h1><div>云溪县水利局 2024-05-06 09:15</div>${text}`)).toMatchObject({
      published: '2024-05-06',
      written: null,
    });
  });
});

describe('labels', () => {
  it.each([
    ['with 公文 before them', '<li>公文生成日期：2024-04-30</li>', { written: '2024-04-30' }],
    ['with 信息 before them', '<p>信息有效性：失效</p>', { validity: '失效' }],
    ['in brackets that close', '<div>【来源：县水利局】【发布时间：2024-05-06】</div>', { source: '县水利局' }],
    [
      'behind another name',
      '<div><span>云溪县人民政府</span><b>来源：县水利局</b><time>2024-05-06</time></div>',
      { source: '县水利局' },
    ],
    [
      'before a counter',
      '<div><time>2024-05-06</time> <span>来源：县水利局</span><span>88阅读</span></div>',
      { source: '县水利局' },
    ],
    [
      'with their values in brackets',
      '<div>日期：[2024-05-06]　来源：[县水利局]</div>',
      { source: '县水利局', published: '2024-05-06' },
    ],
  ])('%s', (_, line, facts) => {
    expect(factsOf(`<h1>${own}</h1>${line}${text}`)).toMatchObject(facts);
  });

  it('that the dictionary does not know are no values of those before them', () => {
    expect(
      factsOf(`<h1>${own}</h1><ul><li><span>有效性：</span></li><li><span>公开程序说明：</span></li></ul>${text}`)
        .validity,
    ).toBeNull();
  });
});

it('the footer’s identity may be the words of pictures', () => {
  const { footer } = factsOf(
    `<h1>${own}</h1>${text}<div class="foot"><img src="c.png" alt="网站标识码：5399990001"><img src="i.png" alt="黔ICP备20999901号"></div>`,
  );
  expect(footer).toMatchObject({ siteIdCode: '5399990001', icp: '黔ICP备20999901号' });
});

it('a page of text that is called like the end of its breadcrumb is a column', () => {
  const crumb = '<div>当前位置：<a href="/">首页</a> &gt; 走进云溪 &gt; 县情概况</div>';
  expect(
    readPage(`${crumb}<h1>县情概况</h1>${text}`, { url, head: '<title>县情概况_云溪县人民政府</title>' }),
  ).toMatchObject({
    kind: 'column',
    title: '县情概况',
  });
});

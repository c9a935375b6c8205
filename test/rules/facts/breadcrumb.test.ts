import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const url = 'http://www.yunxi.gov.cn/zwgk/tzgg/12.html';
const article = `<h1>关于停水检修的公告</h1><div>发布时间：2024-05-06 <a href="/">首页</a></div><p>${'因检修管网，部分地区停水。'.repeat(12)}</p>`;
const [home, open, notices] = [
  '<a href="/">首页</a>',
  '<a href="/zwgk/">政务公开</a>',
  '<a href="/zwgk/tzgg/">通知公告</a>',
];

describe('breadcrumb', () => {
  it('is not the head of the page, where the column stands beside the site’s name', () => {
    const read = readPage(
      '<header><a href="/">云溪县人民政府</a><strong>政策文件库</strong></header><nav class="zk-crumb"><a href="/">首页</a><i>/</i><a href="/zck/">政策文件库</a><i>/</i><a href="#">规范性文件</a></nav><h2>规范性文件</h2>',
      { head: '<title>规范性文件-政策文件库-云溪县人民政府</title>', url: 'http://www.yunxi.gov.cn/zck/list?type=2' },
    );
    expect(read.breadcrumb).toEqual(['政策文件库', '规范性文件']);
  });

  it.each([
    [
      'in a big cell, above the list',
      `<table><tr><td>当前位置：${home}&gt;${open}&gt;${notices}<br><table><tr><td>${article}</td></tr></table></td></tr></table>`,
    ],
    [
      'behind a greeting in the same element',
      `<div>欢迎您！<br>当前位置：${home}&gt;${open}&gt;${notices}<br>${article}</div>`,
    ],
    ['without links', `<div><div>当前位置：首页 > 政务公开 > 通知公告</div>${article}</div>`],
    ['without links, hyphens between the steps', `<div>您所在的位置：网站首页-政务公开-通知公告</div>${article}`],
    ['without words and links', `<div>首页>>政务公开>>通知公告</div>${article}`],
    [
      'without words, slashes in elements of their own',
      `<div><span><span>首页</span><span>/</span></span><span><span>政务公开</span><span>/</span></span><span><span>通知公告</span></span></div>${article}`,
    ],
    [
      'without signs between the steps',
      `<div class="breadcrumb"><span>首页</span><span>政务公开</span><span>通知公告</span></div>${article}`,
    ],
    [
      'in list items named like the list, the last one the shortened title',
      `<ol class="breadcrumb"><li class="breadcrumb-item"><a href="/"><i></i></a></li><li class="breadcrumb-item">${open}</li><li class="breadcrumb-item">${notices}</li><li class="breadcrumb-item active">关于停水...</li></ol>${article}`,
    ],
    [
      'in a table beside the words',
      `<table><tr><td>当前位置：<table><tr><td>${home} &gt; ${open} &gt; ${notices}</td></tr></table></td></tr></table>${article}`,
    ],
    [
      'in list items, the words in the first',
      `<ul><li>当前位置：${home}</li><li>${open}</li><li>${notices}</li></ul>${article}`,
    ],
    [
      'in list items without links',
      `<div><span>您的位置：</span><ul><li>首页</li><li>政务公开</li><li>通知公告</li></ul></div>${article}`,
    ],
    [
      'with pictures between the steps',
      `<div>当前位置：${home}<img src="/a.gif">${open}<img src="/a.gif">${notices}<img src="/a.gif">正文</div>${article}`,
    ],
    ['without a colon', `<div><i>当前位置</i> ${home} &gt; ${open} &gt; ${notices}</div>${article}`],
    [
      'with the site’s name for the home page',
      `<div>当前位置：<a href="/">云溪县人民政府</a> &gt; ${open} &gt; ${notices}</div>${article}`,
    ],
    [
      'with a home page of the site’s name',
      `<div>您现在所在的位置是：<a href="/">云溪县政府首页</a>→${open}→${notices}→正文</div>${article}`,
    ],
    ['in words of another kind', `<div>您现在访问的是：${home}＞${open}＞${notices}＞信息内容</div>${article}`],
    [
      'in the middle of a line of links',
      `<p>${home} | <a href="/bsfw/">办事服务</a></p><div class="wz">位置：${home}｜${open}｜${notices}</div>${article}`,
    ],
  ])('is read %s', (_, html) => {
    expect(readPage(html, { url }).breadcrumb).toEqual(['政务公开', '通知公告']);
  });

  it('is not an address or a notice that says 位置 or 页面', () => {
    const facts = readPage(`${article}<p>位置：云溪县城东新区人民路12号</p><p>页面：共三页</p>`, { url });
    expect(facts.breadcrumb).toEqual([]);
  });

  it('of a column ends with the column, however long its name', () => {
    const facts = readPage(
      `<div>当前位置：${home}&gt;${open}&gt;<a href="/zwgk/zsbc/">国有土地上房屋征收与补偿</a></div><ul><li>暂无信息</li></ul>`,
      {
        url: 'http://www.yunxi.gov.cn/zwgk/zsbc/',
        head: '<title>国有土地上房屋征收与补偿_云溪县人民政府</title>',
      },
    );
    expect(facts).toMatchObject({
      breadcrumb: ['政务公开', '国有土地上房屋征收与补偿'],
      title: '国有土地上房屋征收与补偿',
    });
  });
});

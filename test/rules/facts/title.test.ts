import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const url = 'http://www.yunxi.gov.cn/zwgk/tzgg/12.html';
const crumb =
  '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/tzgg/">通知公告</a></div>';
const own = '云溪县水利局关于停水检修的公告';
const text = `<div>发布时间：2024-05-06</div><p>${'因检修管网，部分地区停水。'.repeat(12)}</p>`;
const titleOf = (body: string, head: string): string | null =>
  readPage(body, { url, head: `<title>${head}</title>` }).title;

describe('title', () => {
  it.each([
    [
      'below a logo above the breadcrumb',
      `<h1>云溪县人民政府门户网站</h1>${crumb}<h2>${own}</h2>${text}`,
      '通知公告_云溪县人民政府门户网站',
    ],
    [
      'below a logo that <title> does not name',
      `<div><h1>云溪县政务公开平台</h1></div>${crumb}<h3>${own}</h3>${text}`,
      '通知公告_云溪县人民政府',
    ],
    [
      'in a centred paragraph',
      `${crumb}<p style="text-align:center"><b>${own}</b></p>${text}`,
      '通知公告_云溪县人民政府',
    ],
    [
      'in a centred cell',
      `${crumb}<table><tr><td align="center"><font size="4">${own}</font></td></tr></table>${text}`,
      '云溪县人民政府网',
    ],
    [
      'over two centred lines',
      `${crumb}<center>云溪县水利局</center><center>关于停水检修的公告</center>${text}`,
      '云溪县人民政府网',
    ],
    [
      'below the red head of a document',
      `${crumb}<p align="center">云溪县水利局文件</p><p align="center">云水发〔2024〕5号</p><p align="center">${own}</p>${text}`,
      '通知公告-云溪县人民政府',
    ],
    [
      'below the column’s heading',
      `${crumb}<h2>通知公告</h2><div class="x1">${own}</div>${text}`,
      `${own}_通知公告_云溪县人民政府`,
    ],
    ['in an element without a telling class', `${crumb}<div id="t1">${own}</div>${text}`, `${own}-云溪县人民政府`],
    ['in full where <title> is cut short', `${crumb}<div class="x1">${own}</div>${text}`, `${own.slice(0, 12)}...`],
    ['where <title> goes down from the site', `${crumb}${text}`, `云溪县人民政府-政务公开-${own}`],
    [
      'where spaces separate the parts of <title>',
      `${crumb}<div class="x1">${own}</div>${text}`,
      `云溪县人民政府 通知公告 ${own}`,
    ],
    ['where a space separates the site', `${crumb}${text}`, `${own} 云溪县人民政府门户网站`],
    [
      'where a department’s heading is a site’s name',
      `<h1><a href="/">云溪县水利局</a></h1>${crumb}<h2>${own}</h2>${text}`,
      '云溪县水利局',
    ],
  ])('is read %s', (_, body, head) => {
    expect(titleOf(body, head)).toBe(own);
  });

  it('keeps its own hyphen', () => {
    expect(
      titleOf(
        `${crumb}<div id="t1">云溪县节水规划-重点任务</div>${text}`,
        '云溪县节水规划-重点任务-规划计划-云溪县人民政府',
      ),
    ).toBe('云溪县节水规划-重点任务');
  });

  it('is the column’s name on a page whose tab repeats it', () => {
    const body = `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 依申请公开</div><h3>依申请公开说明</h3><p>${'申请人可以书面提出申请。'.repeat(20)}</p>`;
    expect(
      readPage(body, { url: 'http://www.yunxi.gov.cn/zwgk/ysqgk/', head: '<title>云溪县水利网-依申请公开</title>' })
        .title,
    ).toBe('依申请公开');
  });

  it('is not the page tag where that holds the site’s or the column’s name', () => {
    const facts = readPage(`${crumb}<h1>${own}</h1>${text}`, {
      url,
      head: '<meta name="SiteName" content="云溪县人民政府"><meta name="ArticleTitle" content="云溪县人民政府"><title>云溪县人民政府</title>',
    });
    expect(facts.title).toBe(own);
  });

  it.each([
    ['the site’s name alone', '', '云溪县人民政府门户网站'],
    [
      'a label of the metadata block',
      '<table><tr><td class="bt">索 引 号：</td><td>003/2024-1</td></tr></table>',
      '云溪县人民政府网',
    ],
    [
      'the head of what belongs to it',
      '<h3>解读链接</h3><p><a href="/zwgk/jd/1.html">解读</a></p>',
      '云溪县人民政府网',
    ],
  ])('is null where there is only %s', (_, more, head) => {
    expect(titleOf(`${crumb}${more}${text}`, head)).toBeNull();
  });
});

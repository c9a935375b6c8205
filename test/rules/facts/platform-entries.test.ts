import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';

const title = '云溪县人民政府办公室关于印发云溪县公共停车场管理办法的通知';
const letter =
  '<p>各乡镇人民政府，县直各部门：</p><p>《云溪县公共停车场管理办法》已经县政府同意，现印发给你们，请认真贯彻执行。</p>';
const signature = '<p style="text-align:right">云溪县人民政府办公室</p><p style="text-align:right">2023年4月6日</p>';
const annex =
  '<p>云溪县公共停车场管理办法</p><p>第一条 为加强管理，制定本办法。</p><p>第二条 本办法自2023年5月1日起施行。</p>';
const expected = {
  title,
  published: '2023-04-10',
  written: '2023-04-06',
  documentNumber: '云政办发〔2023〕12号',
  breadcrumb: ['政务公开', '规范性文件'],
  kind: 'normative-document',
};
const site = 'http://www.yunxi.gov.cn/';

/** One document as six platforms and three older sites show it. */
const PAGES: [string, string, string, string, Record<string, unknown>][] = [
  [
    '大汉 JPaaS',
    'col/col123/art/2023/art_0123456789abcdef0123456789abcdef.html',
    `<title>${title}</title><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2023-04-10 15:20">`,
    `<div class="wz"><span>当前位置：</span><script>menu()</script><a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/col/col1/index.html">政务公开</a>&nbsp;&gt;&nbsp;<a href="/col/col123/index.html">规范性文件</a></div>
     <table><tr><td>索引号</td><td>11330000MB0X/2023-00012</td><td>主题分类</td><td>综合政务</td></tr><tr><td>发文机关</td><td>县政府办公室</td><td>成文日期</td><td>2023-04-06</td></tr><tr><td>文件编号</td><td>云政办发〔2023〕12号</td><td>有效性</td><td>有效</td></tr></table>
     <h1>${title}</h1><div><span>发布日期：2023-04-10 15:20</span><span>访问次数：<i></i></span><span>信息来源：县政府办公室</span></div><div id="zoom">${letter}${signature}${annex}</div>`,
    { issuer: '县政府办公室', source: '县政府办公室', validity: '有效', indexNumber: '11330000MB0X/2023-00012' },
  ],
  [
    'TRS',
    'zwgk/gfxwj/202304/t20230410_123.html',
    `<title>${title}_云溪县人民政府</title>`,
    `<h1>云溪县人民政府</h1><div class="BreadcrumbNav"><a href="../../../">首页</a>><a href="../../">政务公开</a>><a href="../">规范性文件</a></div>
     <ul><li><b>索 引 号：</b>015299/2023-12</li><li><b>发文单位：</b>云溪县人民政府办公室</li><li><b>文　　号：</b>云政办发〔2023〕12号</li><li><b>成文日期：</b>2023年04月06日</li><li><b>发布日期：</b>2023年04月10日</li><li><b>时 效 性：</b></li></ul>
     <div class="TRS_Editor"><p align="center"><strong>${title}</strong></p>${letter}${signature}${annex}</div>`,
    { issuer: '云溪县人民政府办公室', validity: null, indexNumber: '015299/2023-12' },
  ],
  [
    '开普 UCAP',
    'yxx/zcwj/202304/0123456789abcdef0123456789abcdef.shtml',
    `<title>${title}_规范性文件_云溪县人民政府网</title><meta name="pubdate" content="2023-04-10 09:00:00">`,
    `<div class="crumb">您当前所在位置：<a href="/">首页</a><span>></span><a href="/a/">政务公开</a><span>></span><a href="/b/">规范性文件</a></div>
     <table><tr><td>标　　题</td><td colspan="3">${title}</td></tr><tr><td>索引号</td><td>0152/2023-1</td><td>发文字号</td><td>云政办发〔2023〕12号</td></tr><tr><td>发布机构</td><td>云溪县人民政府办公室</td><td>发文日期</td><td>2023-04-06</td></tr><tr><td>公开日期</td><td>2023-04-10</td><td>有效性</td><td><span>有效</span></td></tr></table>
     <UCAPTITLE>${title}</UCAPTITLE><UCAPCONTENT>${letter}<p>2023年4月6日</p>${annex}</UCAPCONTENT>`,
    { issuer: '云溪县人民政府办公室', validity: '有效', indexNumber: '0152/2023-1' },
  ],
  [
    '博达 VSB',
    'info/1031/2201.htm',
    `<title>${title}-云溪县人民政府</title>`,
    `<div class="dqwz">当前位置： <a href="../../index.htm">首页</a>&gt;&gt;<a href="../../zwgk.htm">政务公开</a>&gt;&gt;<a href="../../zwgk/gfxwj.htm">规范性文件</a>&gt;&gt;正文</div>
     <form><h2 class="tt">${title}</h2><div>发布日期：2023年04月10日 09:20&nbsp;&nbsp; 作者：&nbsp;&nbsp; 来源：县政府办公室&nbsp;&nbsp;点击：[<span id="dynclicks"></span>]</div>
     <p style="text-align:center">云政办发〔2023〕12号</p>${letter}<p>云溪县人民政府办公室</p><p>（此件公开发布）</p><p>2023年4月6日</p><p>【<a href="javascript:window.close()">关闭窗口</a>】</p></form>`,
    { source: '县政府办公室' },
  ],
  [
    '龙讯',
    'public/118322/501.html',
    `<title>${title}_云溪县政府信息公开</title>`,
    `<div><a href="/">首页</a> > <a href="/public/">政务公开</a> > <a>规范性文件</a></div>
     <ul><li><span>索引号：</span><span>K0201/2023-12</span></li><li><span>发布机构：</span><span>云溪县人民政府办公室</span></li><li><span>发文日期：</span><span>2023-04-06</span></li><li><span>文号：</span><span>云政办发〔2023〕12号</span></li><li><span>有效性：</span><span>有效</span></li></ul>
     <h1>${title}</h1><div><span>文章来源：县政府办</span><span>发布时间：2023-04-10 16:48</span><span>浏览次数：</span><span>字体：【大 中 小】</span></div><div>${letter}${annex}</div>`,
    { issuer: '云溪县人民政府办公室', source: '县政府办', validity: '有效' },
  ],
  [
    'gkmlpt',
    'gkmlpt/content/4/123/post_4123.html',
    `<title>${title}</title>`,
    `<div class="crumb-nav"><a href="/">首页</a>&gt;<a href="/zwgk">政务公开</a>&gt;<span>规范性文件</span></div>
     <table><tr><td>发布机构:</td><td><span>云溪县人民政府办公室</span></td><td>成文日期:</td><td><span>2023-04-06</span></td></tr><tr><td>名称:</td><td colspan="3"><span>${title}</span></td></tr><tr><td>文号:</td><td><span>云政办发〔2023〕12号</span></td><td>发布日期:</td><td><span>2023-04-10</span></td></tr><tr><td>主题词:</td><td></td></tr></table>
     <p style="text-align:center">${title}</p>${letter}${signature}`,
    { issuer: '云溪县人民政府办公室' },
  ],
  [
    'an asp site of 2008',
    'show.asp?id=12',
    '<title>::: 云溪县人民政府 :::</title>',
    `<table width="778"><tr><td width="200"><table><tr><td>热门文章</td></tr><tr><td><a href="show.asp?id=1">我县召开农村工作会议</a></td></tr><tr><td><a href="show.asp?id=2">我县部署防火工作</a></td></tr></table></td>
     <td>您的位置：<a href="index.asp">首页</a> → <a href="a.asp">政务公开</a> → <a href="b.asp">规范性文件</a> → 查看文章<br><table><tr><td align="center"><b>${title}</b></td></tr><tr><td align="center">作者：佚名　来源：本站原创　发表时间：2023-4-10　点击数：<script src="hits.asp"></script></td></tr>
     <tr><td>云政办发〔2023〕12号<br><br>各乡镇人民政府：<br>　　现将办法印发给你们。<br>　　　　　　二○二三年四月六日<br>附：云溪县公共停车场管理办法<br>　　第一条 略。</td></tr></table></td></tr></table>`,
    { source: '本站原创' },
  ],
  [
    'a DedeCMS site of 2012',
    'plus/view.php?aid=12',
    `<title>${title}_规范性文件_云溪县人民政府</title>`,
    `<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> > <a href="/zwgk/">政务公开</a> > <a href="/gf/">规范性文件</a> > </div><div class="title"><h2>${title}</h2></div>
     <div><small>时间:</small>2023-04-10 09:20<small>来源:</small>县政府办 <small>作者:</small>admin<small>点击:</small>12次</div><table><tr><td><div>云政办发〔2023〕12号</div>${letter}<div>云溪县人民政府办公室</div><div>二〇二三年四月六日</div></td></tr></table>`,
    { source: '县政府办' },
  ],
  [
    'a Vue site of 2024',
    'detail?id=99',
    `<title>${title} - 云溪县人民政府</title>`,
    `<div class="nav-path"><a href="/">首页</a><i>/</i><a href="/zwgk">政务公开</a><i>/</i><a href="/gf">规范性文件</a></div><h2>${title}</h2>
     <div>${[
       ['发文机关', '云溪县人民政府办公室'],
       ['发文字号', '云政办发〔2023〕12号'],
       ['成文日期', '2023-04-06'],
       ['发布日期', '2023-04-10'],
       ['效力状态', '现行有效'],
     ]
       .map(([label, value]) => `<div class="item"><span>${label}</span><span>${value}</span></div>`)
       .join('')}</div><div>${letter}${annex}</div>`,
    { issuer: '云溪县人民政府办公室', validity: '有效' },
  ],
];

describe('a document', () => {
  it.each(PAGES)('is read on %s', (_, path, head, body, more) => {
    const html = `<!doctype html><html><head>${head}</head><body>${body}<div class="footer"><p>主办：云溪县人民政府</p></div></body></html>`;
    expect(extractPage(html, site + path, { seenOn: '2024-06-01' })).toMatchObject({ ...expected, ...more });
  });

  it('that forwards another has no number and the date of its own signature', () => {
    const body = `<div>当前位置：<a href="/">首页</a> &gt; <a href="/tz/">通知公告</a></div><h1>转发市教育局通知</h1><p>发布时间：2023-05-02 信息来源：县教育局</p><p>各中学：</p><p>现转发市教育局通知，请执行。</p><p>云溪县教育局</p><p>2023年5月1日</p><p>南教〔2023〕8号</p><p>各县区教育局：</p><p>请做好工作。</p><p>南浦市教育局</p><p>2023年4月20日</p>`;
    expect(extractPage(body, `${site}a/13.html`)).toMatchObject({
      documentNumber: null,
      written: '2023-05-01',
      published: '2023-05-02',
    });
  });
});

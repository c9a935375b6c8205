import { chinese, later, loose, numerals } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';
import { footer, here, signature } from '../parts.ts';

const TITLE_TAGS = [
  (site: string, title: string) => `${site}--${title}`,
  (site: string) => site,
  (site: string, title: string) => `${title}>>${site}`,
  (site: string, title: string) => `${title} - ${site} - Powered by XXCMS 4.0`,
];

/** ASP portals of 2008 to 2012: tables in tables, font tags, GB2312 that is declared, not declared or declared wrong. */
export const aspTables: Family = {
  name: 'asp-tables',
  years: [2008, 2012],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const at = random.pick([loose(published), chinese(published), `${loose(published)} ${story.time}`]);
    const line = random.pick([
      `作者：佚名&nbsp;&nbsp;&nbsp;文章来源：${story.source}&nbsp;&nbsp;&nbsp;点击数：<script src="hits.asp?id=22"></script>&nbsp;&nbsp;&nbsp;更新时间：${at}`,
      `发布时间：${at}　　来源：${story.source}　　浏览：128 次`,
      `[ 来源：${story.source} | 发布日期：${at} | 阅读 231 次 ]`,
      `<font color="#999999">信息来源：${story.source}　添加时间：${at}　人气：<b>92</b></font>`,
    ]);
    const steps = [
      `<a class="LinkPath" href="/">${random.pick([county.siteName, '首页', '网站首页'])}</a>`,
      ...column.map((name, i) => `<a class="LinkPath" href="class.asp?id=${i}">${name}</a>`),
    ];
    const between = random.pick(['&nbsp;&gt;&gt;&nbsp;', '>>', '&nbsp;→&nbsp;', ' &gt; ']);
    const crumb = `${here(random)}${steps.join(between)}${random.pick([`${between}正文`, '', `${between}浏览正文`])}`;
    const signed = story.type === 'document' && random.below(3) > 0;
    const number = story.type === 'document' && random.below(3) > 0;
    const meta = random.pick([
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
      '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
      '',
    ]);
    const side = story.related
      .map(
        ({ title: other, day }) =>
          `<tr><td>·<a href="show.asp?id=1" title="文章标题：${other}&#13;&#10;更新时间：${loose(day)} 8:00:00">${other.slice(0, 12)}…</a></td><td><font color=red>${loose(day).slice(5)}</font></td></tr>`,
      )
      .join('');
    const html = `<html><head>${meta}<title>${random.pick(TITLE_TAGS)(county.siteName, title)}</title></head>
<body leftmargin="0" topmargin="0"><table width="776" align="center"><tr><td><img src="images/top.gif" alt="${county.siteName}"></td></tr>
<tr><td background="images/nav.gif"><a href="/">首页</a>｜<a href="class.asp?id=1">政务公开</a>｜<a href="class.asp?id=2">走进${county.short}</a>｜<a href="class.asp?id=3">办事指南</a>　今天是<script>document.write(new Date().toLocaleDateString())</script></td></tr></table>
<table width="776" align="center"><tr><td width="190" valign="top"><table width="100%"><tr><td colspan="2"><b>热门文章</b></td></tr>${side}</table></td>
<td valign="top"><table width="100%"><tr><td height="26">${crumb}</td></tr><tr><td><table width="96%" align="center"><tr><td align="center" height="50">${random.pick([`<b><font size="4" color="#cc0000">${title}</font></b>`, `<strong style="font-size:18px">${title}</strong>`, `<font class="title">${title}</font>`])}</td></tr>
<tr><td align="center" bgcolor="#f4f4f4">${line}</td></tr><tr><td class="content" id="zoom">${number ? `<p align="center">${story.number}</p>` : ''}${story.body.map((text) => `&nbsp;&nbsp;&nbsp;&nbsp;${text}<br>`).join('\n')}${signed ? signature(random, story) : ''}</td></tr>
<tr><td><li>上一篇文章：<a href="show.asp?id=2">${story.previous}</a> ${loose(later(published, -3))}</li><li>下一篇文章：<a href="show.asp?id=4">${story.next}</a></li></td></tr></table></td></tr></table></td></tr></table>
<table width="776" align="center"><tr><td align="center">Copyright 2008 ${county.siteName} 版权所有 建设时间：${numerals('2007-05-01', '〇')}</td></tr></table>${foot.html}</body></html>`;
    return {
      path: `/show.asp?id=${random.digits(4)}`,
      html,
      gbk: true,
      truth: {
        ...NO_HEAD,
        title,
        published,
        source: story.source,
        breadcrumb: column,
        documentNumber: number ? story.number : null,
        written: signed ? story.written : null,
        issuer: signed ? story.issuer : null,
        footer: foot.truth,
      },
    };
  },
};

import { chinesePadded, later, loose, slashed } from '../day.ts';
import { headTruth, NO_HEAD, type Family } from '../page.ts';
import { fileLinks, footer, signature } from '../parts.ts';

/** Server controls that leave their ids behind; each pair of a head in a table of its own; trails with colons and arrows. */
export const webForms: Family = {
  name: 'web-forms',
  years: [2009, 2018],
  types: ['document', 'notice', 'news'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const doc = story.type === 'document';
    const head = doc && random.below(3) > 0;
    const sign = random.pick([' : ', ' &gt; ', ' → ', ' » ', ' - ', '-&gt;']);
    const crumb = `<span id="SiteMapPath1"><a title="返回首页" href="/">首页</a>${column
      .map((name) => `<span>${sign}</span><a href="List.aspx?id=3">${name}</a>`)
      .join('')}${random.pick(['', `<span>${sign}</span><span>查看信息</span>`])}</span>`;
    const pair = (name: string, value: string): string =>
      `<td width="50%"><table border="0"><tr><td><b>${name}:</b></td><td><span>${value}</span></td></tr></table></td>`;
    const same = (name: string, value: string): string => `<td width="50%"><B>${name}:</B> ${value}</td>`;
    const one = random.pick([pair, same]);
    const grid = `<table width="100%"><tbody><tr>${one('索 引 号', story.index)}${one('分　　类', '规划计划；通知')}</tr><tr>${one('发布机构', story.issuer)}${one('发文日期', random.pick([chinesePadded(story.written), story.written]))}</tr><tr>${one('名　　称', title)}${one('文　　号', story.number)}</tr></tbody></table>`;
    const at = random.pick([
      `发布日期：<span id="lblDate">${loose(published)} ${story.time}</span>`,
      `<span id="ctl00_lblTime">发布时间：${slashed(published)}</span>`,
      `发布于：${published}`,
      `录入时间：<font color="blue">${loose(published)}</font>`,
    ]);
    const html = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head id="Head1"><title>\r\n\t${random.pick([`${title} - ${county.siteName}`, `${county.siteName}-信息内容`, county.siteName])}\r\n</title></head><body><form name="form1" method="post" action="Show.aspx?id=9" id="form1"><div><input type="hidden" name="__VIEWSTATE" value="/wEPDwUKMTY1${random.digits(20)}" /></div>
<div id="top"><img src="images/banner.jpg" alt="" /></div><table width="980" align="center"><tr><td width="220" valign="top"><div class="lefttit">信息分类</div><ul><li><a href="List.aspx?id=1">机构设置</a></li><li><a href="List.aspx?id=2">领导分工</a></li><li><a href="List.aspx?id=3">${column.at(-1)}</a></li></ul></td><td valign="top">
<div>${random.pick(['当前位置：', '您的位置：', '当前位置 '])}${crumb}</div>${head ? grid : ''}<div align="center"><span id="lblTitle" style="font-size:20px;font-weight:bold">${title}</span></div><div align="center">${at}&nbsp;&nbsp;&nbsp;&nbsp;作者：<span id="lblAuthor">${story.source}</span>&nbsp;&nbsp;&nbsp;&nbsp;浏览次数：<span id="lblHits">33</span></div>
<div id="divContent">${story.body.map((text) => `<p>${text}</p>`).join('')}${doc ? signature(random, story) : ''}${fileLinks(story, 'UpFile/')}</div><div>下一条：<a href="Show.aspx?id=8">${story.next}</a> [${later(published, 1)}]</div></td></tr></table></form>${foot.html}</body></html>`;
    return {
      path: `/Show.aspx?id=${random.digits(5)}`,
      html,
      truth: {
        ...NO_HEAD,
        ...(head && headTruth(story)),
        written: doc ? story.written : null,
        issuer: doc ? story.issuer : null,
        title,
        published,
        source: { any: [story.source, null] },
        breadcrumb: column,
        attachments: story.files.length,
        footer: foot.truth,
      },
    };
  },
};

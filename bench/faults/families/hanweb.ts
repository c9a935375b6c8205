import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** `/col/colN/` and `/art/Y/M/D/`, rows inside a data store of the page, tables around everything. */
export const hanweb: Family = {
  id: 'hanweb',
  isHeldOut: false,
  charset: 'utf-8',
  perPage: 45,
  entryPath: ({ id, day, column }) => {
    const [year, month, date] = (day ?? '2024-1-1').split('-').map(Number);
    return `/art/${year}/${month}/${date}/art_${numberOf(column.id)}_${id}.html`;
  },
  columnPath: (column, page) =>
    `/col/col${numberOf(column.id)}/index.html${page === 1 ? '' : `?uid=1&pageNum=${page}`}`,
  filePath: ({ id }, file, index) => `/module/download/downfile.jsp?classid=0&filename=${id}${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${head === null ? `${county.name}人民政府门户网站` : `${county.name}人民政府门户网站 ${trail.at(-1)?.text ?? ''} ${head}`}</title>
${metaTags(tags)}</head><body>
<table width="1000" align="center"><tr><td><img src="/pic/logo.png" alt="${county.name}"></td><td>${accessibleEntry(county, '长者专区')}${searchHref === null ? '' : `<form name="search" action="${searchHref}" method="get"><input name="q" type="text" value=""><input type="image" src="/pic/so.png" alt="站内搜索"></form>`}</td></tr></table>
<table width="1000" align="center" id="nav"><tr>${menu.map(({ text, href }) => `<td><a href="${href}" target="_self">${text}</a></td>`).join('')}</tr></table>
${trail.length === 0 ? '' : `<table width="1000" align="center"><tr><td>您现在的位置：</td><td><a href="/">首页</a>${trail.map(({ text, href }) => `<img src="/pic/arrow.png"><a href="${href}">${text}</a>`).join('')}</td></tr></table>`}
<table width="1000" align="center"><tr><td valign="top" width="200" class="left-menu">${side.map(({ text, href }) => `<div><a href="${href}">${text}</a></div>`).join('')}</td><td valign="top" id="content">${body}</td></tr></table>
<div id="foot"><table width="1000" align="center"><tr><td align="center">${foot.code} ${foot.host}<br>${foot.icp} ${foot.police}<br>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</td></tr></table></div></body></html>`;
  },
  list: (rows) =>
    `<div id="4562110"><script type="text/xml"><datastore><totalrecord>${rows.length}</totalrecord><totalpage>1</totalpage><recordset>${rows.map(({ text, href, day, isPinned }) => `<record><![CDATA[<li><a href="${href}" title="${text}" target="_blank">${isPinned ? '[置顶]' : ''}${text}</a><span class="bt-right">${day === null ? '' : `[${day}]`}</span></li>]]></record>`).join('\n')}</recordset></datastore></script></div><script type="text/javascript">$("#4562110").jpage({data:{},perpage:45,totalRecord:${rows.length}});</script>`,
  pager: () => '',
  head: ({ title, source, id }, shown) =>
    `<table width="100%"><tr><td class="title" align="center"><!--<$[信息标题]>begin-->${title ?? ''}<!--<$[信息标题]>end--></td></tr><tr><td align="center">${shown === null ? '' : `发布日期：${shown}`}　信息来源：${source}　浏览次数：<script src="/module/visitcount/articlehits.jsp?i_articleid=${id}"></script></td></tr></table>`,
  fields: (rows) => {
    const lines: string[] = [];
    for (let at = 0; at < rows.length; at += 2)
      lines.push(
        `<tr>${rows
          .slice(at, at + 2)
          .map(([label, value]) => `<td class="bt" nowrap>${label}：</td><td>${value}</td>`)
          .join('')}</tr>`,
      );
    return `<table class="xxgk" width="100%" border="1">${lines.join('\n')}</table>`;
  },
  labels: {
    index: '索 引 号',
    issuer: '发布机构',
    number: '文　　号',
    written: '生成日期',
    published: '公开日期',
    validity: '有效性',
    until: '废止日期',
    title: '信息名称',
  },
  dayInBlock: (day) => day,
  body: (html) => `<div id="zoom">${html}</div>`,
  files: (files) =>
    `<p>附件：</p>${files.map(({ text, href }) => `<p><img src="/pic/icon.gif"><a href="${href}">${text}</a></p>`).join('')}`,
  related: (heading, links) =>
    `<div class="relation"><div class="t">${heading}：</div>${links.map(({ text, href }) => `<div><a href="${href}">${text}</a></div>`).join('')}</div>`,
  letter: ({ entry, asked, replied, status }) =>
    `<div class="letter"><p>来信人：群众</p><p>来信日期：${asked}</p><p>来信标题：${entry.title}</p><p>来信内容：</p><p>希望有关部门了解并处理。</p><p>处理状态：${status}</p>${replied === null ? '' : `<p>答复单位：${entry.source}</p><p>答复日期：${replied}</p><p>答复内容：</p><p>来信收悉，现答复如下，相关工作已安排。</p>`}</div>`,
  letters: (letters) =>
    `<table width="100%" class="letters"><tr><td>信件标题</td><td>来信日期</td><td>答复日期</td><td>处理状态</td></tr>${letters.map(({ letter, href }) => `<tr><td><a href="${href}" target="_blank">${letter.entry.title}</a></td><td>${letter.asked}</td><td>${letter.replied ?? ''}</td><td>${letter.status}</td></tr>`).join('\n')}</table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<table width="480"><tr><td class="bt"><a href="${heading.href}">${heading.text}</a></td></tr>${rows.map(({ text, href, day }) => `<tr><td><a href="${href}" title="${text}">${text}</a></td><td>${day === null ? '' : `[${day}]`}</td></tr>`).join('')}</table>`,
      )
      .join('\n'),
  emptyList: (words) =>
    `<div id="4562110"><script type="text/xml"><datastore><totalrecord>0</totalrecord><totalpage>0</totalpage><recordset></recordset></datastore></script></div>${words === '' ? '' : `<div>${words}</div>`}`,
};

/** Numbers of columns, always the same for a name. */
function numberOf(id: string): number {
  let sum = 7;
  for (const sign of id) sum = (sum * 31 + sign.charCodeAt(0)) % 90_001;
  return 1000 + sum;
}

import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** Pages of the years of ASP: queries for addresses, fonts for headings, one table a row, GBK. */
export const classic: Family = {
  id: 'classic',
  isHeldOut: false,
  charset: 'gbk',
  perPage: 14,
  entryPath: ({ id, column }) => `/show.asp?classid=${numberOf(column.id)}&id=${id}`,
  columnPath: (column, page) => `/list.asp?classid=${numberOf(column.id)}${page === 1 ? '' : `&page=${page}`}`,
  filePath: ({ id }, file, index) => `/uploadfile/${id}${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">${metaTags(tags)}<title>${head === null ? `${county.name}人民政府网` : `${county.name}人民政府网→${head}`}</title></head><body topmargin="0">
<table width="980" align="center" cellpadding="0"><tr><td><font size="6" face="隶书">${county.name}人民政府</font></td><td align="right">${accessibleEntry(county, '无障碍')}${searchHref === null ? '' : `<form action="${searchHref}"><select name="type"><option value="1" selected>标题</option></select><input name="q" size="20"><input type="submit" value="搜索"></form>`}</td></tr>
<tr><td colspan="2" bgcolor="#cc0000">${menu.map(({ text, href }) => `<a href="${href}"><font color="#ffffff">${text}</font></a>`).join(' ┊ ')}</td></tr></table>
<table width="980" align="center"><tr><td width="190" valign="top">${side.length === 0 ? '' : `<table>${side.map(({ text, href }) => `<tr><td>·<a href="${href}">${text}</a></td></tr>`).join('')}</table>`}</td><td valign="top">
${trail.length === 0 ? '' : `<table width="100%"><tr><td>当前位置：<a href="/">首页</a>→${trail.map(({ text, href }) => `<a href="${href}">${text}</a>`).join('→')}</td></tr></table>`}
${body}</td></tr></table>
<table width="980" align="center"><tr><td align="center">${foot.host}<br>${foot.icp}　${foot.code}<br>${foot.police}${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</td></tr></table></body></html>`;
  },
  list: (rows) =>
    rows
      .map(
        ({ text, href, day, isPinned }) =>
          `<table width="100%" border="0"><tr><td>·${isPinned ? '<font color="red">[顶]</font>' : ''}<a href="${href}" target="_blank">${text}</a>${day === null ? '' : `<font color="#999999">(${day})</font>`}</td></tr></table>`,
      )
      .join('\n'),
  pager: ({ page, pages, items, href }) =>
    pages === 1
      ? ''
      : `<table width="100%"><tr><td align="center">共${items}条记录 第${page}页/共${pages}页 ${page < pages ? `<a href="${href(page + 1)}">下一页</a> <a href="${href(pages)}">尾页</a>` : '下一页 尾页'}</td></tr></table>`,
  head: ({ title, source }, shown, time) =>
    `<table width="100%"><tr><td align="center"><font size="5"><b>${title ?? ''}</b></font></td></tr><tr><td align="center">${shown === null ? '' : `【发布时间：${shown} ${time}】`}【来源：${source}】【字体：大 中 小】</td></tr></table>`,
  fields: (rows) => {
    const [labels, values] = [
      rows.map(([label]) => `<th>${label}</th>`).join(''),
      rows.map(([, value]) => `<td>${value}</td>`).join(''),
    ];
    return `<table width="100%" border="1"><tr>${labels}</tr><tr>${values}</tr></table>`;
  },
  labels: {
    index: '索引号',
    number: '文号',
    issuer: '发文单位',
    written: '成文日期',
    published: '公开日期',
    validity: '有效性',
    until: '失效日期',
  },
  dayInBlock: (day) => day.split('-').map(Number).join('-'),
  body: (html) => `<table width="95%" align="center"><tr><td style="line-height:2">${html}</td></tr></table>`,
  files: (files) =>
    `<table width="95%" align="center">${files.map(({ text, href }, n) => `<tr><td>附件${n + 1}：<a href="${href}">${text}</a></td></tr>`).join('')}</table>`,
  related: (heading, links) =>
    `<table width="95%" align="center"><tr><td><b>${heading}</b></td></tr>${links.map(({ text, href }) => `<tr><td>·<a href="${href}">${text}</a></td></tr>`).join('')}</table>`,
  letter: ({ entry, asked, replied, status }) =>
    `<table width="95%" border="1"><tr><td width="90">信件主题</td><td>${entry.title}</td></tr><tr><td>来信时间</td><td>${asked.split('-').map(Number).join('-')} 9:08:33</td></tr><tr><td>来信内容</td><td>恳请尽快处理。</td></tr><tr><td>办理状态</td><td>${status}</td></tr><tr><td>回复单位</td><td>${replied === null ? '' : entry.source}</td></tr><tr><td>回复时间</td><td>${replied === null ? '' : `${replied.split('-').map(Number).join('-')} 9:30:00`}</td></tr><tr><td>回复意见</td><td>${replied === null ? '' : '已转有关单位办理，结果见上。'}</td></tr></table>`,
  letters: (letters) =>
    `<table width="100%" border="1"><tr><td>标题</td><td>来信时间</td><td>状态</td></tr>${letters.map(({ letter, href }) => `<tr><td><a href="${href}">${letter.entry.title}</a></td><td>${letter.asked}</td><td>${letter.status}</td></tr>`).join('\n')}</table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<table width="480" border="1"><tr><td bgcolor="#eeeeee"><b>${heading.text}</b> <a href="${heading.href}">more</a></td></tr>${rows.map(({ text, href, day }) => `<tr><td>·<a href="${href}">${text}</a>${day === null ? '' : `(${day})`}</td></tr>`).join('')}</table>`,
      )
      .join('\n'),
  emptyList: (words) => `<table width="100%"><tr><td>${words}</td></tr></table>`,
};

function numberOf(id: string): number {
  let sum = 1;
  for (const sign of id) sum = (sum * 43 + sign.charCodeAt(0)) % 9973;
  return 10 + sum;
}

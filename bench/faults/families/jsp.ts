import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** Held out. Lists as a register (index, name, number, day), steps parted by hyphens, fields two a row with colons inside, days with slashes. GBK. */
export const jsp: Family = {
  id: 'jsp',
  isHeldOut: true,
  charset: 'gbk',
  perPage: 16,
  entryPath: ({ id, column }) => `/xxgk/jsp/detail.jsp?cat=${codeOf(column.id)}&docid=${id}`,
  columnPath: (column, page) => `/xxgk/jsp/list.jsp?cat=${codeOf(column.id)}${page === 1 ? '' : `&curPage=${page}`}`,
  filePath: ({ id }, file, index) => `/xxgk/upload/${id}/${index}/${id}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>${head === null ? `中国·${county.name.slice(0, -1)} ${county.name}人民政府` : `${head}_中国·${county.name.slice(0, -1)}`}</title>${metaTags(tags)}</head><body>
<div id="banner"><img src="/pic/banner.jpg" alt="${county.name}人民政府"></div><div id="nav"><table><tr>${menu.map(({ text, href }) => `<td><a href="${href}">${text}</a></td>`).join('')}</tr></table></div>
<div id="tool">${accessibleEntry(county, '长者助手')}${searchHref === null ? '' : `<form action="${searchHref}" method="get">站内搜索：<input type="text" name="q" size="24"><input type="submit" value="查询"></form>`}</div>
<table id="main" width="1000"><tr>${side.length === 0 ? '' : `<td id="tree" valign="top"><div class="tt">栏目列表</div>${side.map(({ text, href }) => `<div class="node"><img src="/pic/node.gif" alt=""><a href="${href}">${text}</a></div>`).join('')}</td>`}<td id="cont" valign="top">${trail.length === 0 ? '' : `<div class="pos">您所在的位置： <a href="/">首页</a> - ${trail.map(({ text, href }) => `<a href="${href}">${text}</a>`).join(' - ')}</div>`}
${body}</td></tr></table>
<div id="foot">${foot.police}　${foot.icp}<br>${foot.host}<br>${foot.code}${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</div></body></html>`;
  },
  list: (rows) =>
    `<table class="reg" width="100%"><tr><th>序号</th><th>名称</th><th>文号</th><th>日期</th></tr>${rows.map(({ text, href, day, isPinned, number }, n) => `<tr><td>${n + 1}</td><td><a href="${href}" target="_blank">${text}</a>${isPinned ? '<font color="red">(置顶)</font>' : ''}</td><td>${number ?? '—'}</td><td>${day === null ? '' : day.replaceAll('-', '/')}</td></tr>`).join('\n')}</table>`,
  pager: ({ page, pages, items, href }) =>
    pages === 1
      ? ''
      : `<div class="fy">共有${items}条信息 分${pages}页显示 当前第${page}页 ${page > 1 ? `[<a href="${href(1)}">首页</a>] [<a href="${href(page - 1)}">上页</a>]` : ''} ${page < pages ? `[<a href="${href(page + 1)}">下页</a>] [<a href="${href(pages)}">末页</a>]` : ''}</div>`,
  head: ({ title, source }, shown, time) =>
    `<div class="bt">${title ?? ''}</div><div class="ly">${shown === null ? '' : `录入时间：${shown.replaceAll('-', '/')} ${time}　`}稿件来源：${source}　浏览：次</div>`,
  fields: (rows) => {
    const cells = rows.map(([label, value]) => `<td class="l"><b>${label}：</b>${value}</td>`);
    const lines = Array.from({ length: Math.ceil(cells.length / 2) }, (_, n) => `<tr>${cells.slice(n * 2, n * 2 + 2).join('')}</tr>`);
    return `<table class="gkt" width="100%" border="1">${lines.join('')}</table>`;
  },
  labels: {
    index: '信息索引号',
    issuer: '发文部门',
    number: '公文字号',
    written: '发文日期',
    title: '文件标题',
    published: '信息公开时间',
    validity: '有效状态',
    until: '有效期限',
  },
  dayInBlock: (day) => day.replaceAll('-', '/'),
  hasFieldsBelow: true,
  body: (html) => `<div id="content" class="nr">${html}</div>`,
  files: (files) =>
    `<table class="fj"><tr><td>相关附件：</td></tr>${files.map(({ text, href }) => `<tr><td><a href="${href}">${text}</a></td></tr>`).join('')}</table>`,
  related: (heading, links) =>
    `<table class="xg" width="100%"><tr><th>${heading}</th></tr>${links.map(({ text, href }) => `<tr><td><a href="${href}">${text}</a></td></tr>`).join('')}</table>`,
  letter: ({ entry, asked, replied, status }) =>
    `<div class="ly_d"><p>【咨询标题】${entry.title}</p><p>【咨询日期】${asked.replaceAll('-', '/')}</p><p>【办理情况】${status}</p><p>【咨询内容】盼复。</p>${replied === null ? '' : `<p>【答复部门】${entry.source}</p><p>【答复日期】${replied.replaceAll('-', '/')}</p><p>【答复内容】您反映的事项已办理，感谢支持。</p>`}</div>`,
  letters: (letters) =>
    `<table class="reg" width="100%"><tr><th>咨询标题</th><th>咨询日期</th><th>办理情况</th></tr>${letters.map(({ letter, href }) => `<tr><td><a href="${href}">${letter.entry.title}</a></td><td>${letter.asked.replaceAll('-', '/')}</td><td>${letter.status}</td></tr>`).join('\n')}</table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<table class="blk" width="480"><tr><td class="h">${heading.text}</td><td align="right"><a href="${heading.href}">更多...</a></td></tr>${rows.map(({ text, href, day }) => `<tr><td>·<a href="${href}">${text}</a></td><td>${day === null ? '' : day.slice(5).replace('-', '/')}</td></tr>`).join('')}</table>`,
      )
      .join('\n'),
  emptyList: (words) => `<table class="reg" width="100%"><tr><th>序号</th><th>名称</th><th>文号</th><th>日期</th></tr>${words === '' ? '' : `<tr><td colspan="4">${words}</td></tr>`}</table>`,
}; // prettier-ignore

function codeOf(id: string): string {
  return `A${[...id].reduce((sum, sign) => (sum * 67 + sign.charCodeAt(0)) % 9377, 31)}`;
}

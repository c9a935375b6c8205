import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** Lists are tables with heads, the way is a list of steps, documents carry a definition list, days are short in lists. */
export const gridcms: Family = {
  id: 'gridcms',
  isHeldOut: false,
  charset: 'utf-8',
  perPage: 20,
  entryPath: ({ id, day, column }) => `/c${numberOf(column.id)}/${(day ?? '2024-01-01').slice(0, 7).replace('-', '')}/${id}.html`,
  columnPath: (column, page) => `/c${numberOf(column.id)}/list${page === 1 ? '' : `_${page}`}.html`,
  filePath: ({ id }, file, index) => `/group1/M00/${id}_${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!doctype html><html lang="zh-cn"><head><meta charset="utf-8">${metaTags(tags)}<title>${head === null ? `${county.name}人民政府门户网站` : `${head} | ${county.name}人民政府门户网站`}</title></head><body>
<header><section class="brand"><a href="/">${county.name}人民政府门户网站</a>${accessibleEntry(county, '无障碍阅读')}</section>${searchHref === null ? '' : `<form class="search-form" action="${searchHref}"><input name="q" type="text" placeholder="搜政策、搜服务"><button type="submit">搜索</button></form>`}<nav><ul class="navbar">${menu.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></nav></header>
<main>${trail.length === 0 ? '' : `<ol class="breadcrumb"><li><a href="/">首页</a></li>${trail.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ol>`}
<div class="row">${side.length === 0 ? '' : `<aside class="col-3"><ul>${side.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></aside>`}<div class="col-9">${body}</div></div></main>
<footer><div class="foot-text">${foot.host} ${foot.code}</div><div>${foot.icp} ${foot.police}</div>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</footer></body></html>`;
  },
  list: (rows) =>
    `<table class="table"><thead><tr><th>序号</th><th>信息名称</th><th>发布日期</th></tr></thead><tbody>${rows.map(({ text, href, day, isPinned }, n) => `<tr><td>${n + 1}</td><td>${isPinned ? '<span class="badge">置顶</span>' : ''}<a href="${href}" title="${text}">${text}</a></td><td>${day ?? ''}</td></tr>`).join('\n')}</tbody></table>`,
  pager: ({ page, pages, href }) =>
    pages === 1
      ? ''
      : `<nav><ul class="pagination">${page > 1 ? `<li><a href="${href(page - 1)}">上一页</a></li>` : ''}${Array.from({ length: pages }, (_, n) => `<li${n + 1 === page ? ' class="active"' : ''}><a href="${href(n + 1)}">${n + 1}</a></li>`).join('')}${page < pages ? `<li><a href="${href(page + 1)}">下一页</a></li>` : ''}</ul></nav>`,
  head: ({ title, source }, shown, time) =>
    `<h1>${title ?? ''}</h1><ul class="meta">${shown === null ? '' : `<li>发布时间：${shown} ${time}</li>`}<li>信息来源：${source}</li><li>浏览量：<b></b></li></ul>`,
  fields: (rows) => `<dl class="doc">${rows.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`,
  labels: {
    title: '文件名称',
    number: '发文字号',
    issuer: '发布机构',
    index: '索引号',
    written: '成文日期',
    published: '公开日期',
    validity: '有效性',
    until: '失效时间',
  },
  dayInBlock: (day) => day,
  hasFieldsBelow: true,
  body: (html) => `<div id="zoom">${html}</div>`,
  files: (files) =>
    `<div class="files"><h5>相关附件</h5><ol>${files.map(({ text, href }) => `<li><a href="${href}" download>${text}</a></li>`).join('')}</ol></div>`,
  related: (heading, links) =>
    `<div class="panel"><div class="panel-heading">${heading}</div><div class="panel-body">${links.map(({ text, href }) => `<a href="${href}">${text}</a>`).join('<br>')}</div></div>`,
  letter: ({ entry, asked, replied, status }) =>
    `<table class="table table-bordered"><tr><th>标题</th><td colspan="3">${entry.title}</td></tr><tr><th>提交时间</th><td>${asked} 15:20</td><th>状态</th><td>${status}</td></tr><tr><th>留言内容</th><td colspan="3">咨询办理条件和所需材料。</td></tr><tr><th>回复部门</th><td>${replied === null ? '' : entry.source}</td><th>回复时间</th><td>${replied === null ? '' : `${replied} 10:02`}</td></tr><tr><th>回复内容</th><td colspan="3">${replied === null ? '' : '有关条件和材料已在办事指南中列明。'}</td></tr></table>`,
  letters: (letters) =>
    `<table class="table"><thead><tr><th>标题</th><th>提交时间</th><th>回复时间</th><th>状态</th></tr></thead><tbody>${letters.map(({ letter, href }) => `<tr><td><a href="${href}">${letter.entry.title}</a></td><td>${letter.asked}</td><td>${letter.replied ?? ''}</td><td>${letter.status}</td></tr>`).join('\n')}</tbody></table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<section><h3><a href="${heading.href}">${heading.text}</a></h3><ul>${rows.map(({ text, href, day }) => `<li><a href="${href}">${text}</a> <small>${day ?? ''}</small></li>`).join('')}</ul></section>`,
      )
      .join('\n'),
  emptyList: (words) => `<table class="table"><thead><tr><th>序号</th><th>信息名称</th><th>发布日期</th></tr></thead><tbody>${words === '' ? '' : `<tr><td colspan="3">${words}</td></tr>`}</tbody></table>`,
}; // prettier-ignore

function numberOf(id: string): number {
  let sum = 5;
  for (const sign of id) sum = (sum * 53 + sign.charCodeAt(0)) % 99_991;
  return 100_000 + sum;
}

import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

const compact = (day: string | null): string => (day ?? '2024-01-01').replaceAll('-', '');

/** Folders with dated files, lists of `li` with the day behind, a table of four columns for documents. */
export const trs: Family = {
  id: 'trs',
  isHeldOut: false,
  charset: 'utf-8',
  perPage: 10,
  entryPath: ({ id, day, column }) => `${folder(column.id)}${compact(day).slice(0, 6)}/t${compact(day)}_${id}.html`,
  columnPath: (column, page) => `${folder(column.id)}${page === 1 ? '' : `index_${page - 1}.html`}`,
  filePath: ({ id, day }, file, index) =>
    `/attach/${compact(day).slice(0, 6)}/P0${compact(day)}${id}${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    const crumb = [
      `<a href="/">首页</a>`,
      ...trail.map(({ text, href }) => `<a href="${href}" class="CurrChnlCls">${text}</a>`),
    ].join('&nbsp;&gt;&nbsp;');
    return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${head === null ? `${county.name}人民政府` : `${head}_${county.name}人民政府网站`}</title>
${metaTags(tags)}<link rel="stylesheet" href="/css/common.css"></head><body>
<div class="header"><div class="top">${accessibleEntry(county, '无障碍浏览')}<a href="/">${county.name}人民政府</a>${searchHref === null ? '' : `<form action="${searchHref}" method="get"><input type="text" name="q" placeholder="请输入关键字"><input type="submit" value="搜索"></form>`}</div>
<div class="nav"><ul>${menu.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></div></div>
<div class="main">${trail.length === 0 ? '' : `<div class="crumb">当前位置：${crumb}</div>`}
${side.length === 0 ? '' : `<div class="leftnav"><ul>${side.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></div>`}
<div class="content">${body}</div></div>
<div class="footer"><p>${foot.host}&nbsp;&nbsp;${foot.code}</p><p>${foot.icp}&nbsp;${foot.police}</p>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</div></body></html>`;
  },
  list: (rows) =>
    `<ul class="list">${rows.map(({ text, href, day, isPinned }) => `<li><a href="${href}" title="${text}">${isPinned ? '<em>[置顶]</em>' : ''}${text}</a>${day === null ? '' : `<span>${day}</span>`}</li>`).join('\n')}</ul>`,
  pager: ({ page, pages }) =>
    pages === 1
      ? ''
      : `<div class="page"><script>createPageHTML(${pages}, ${page - 1}, "index", "html");</script></div>`,
  head: ({ title, source }, shown, time) =>
    `${title === null ? '' : `<h1 class="title">${title}</h1>`}<div class="info">${shown === null ? '' : `<span>发布时间：${shown} ${time}</span>`}<span>来源：${source}</span><span>字体：[大 中 小]</span></div>`,
  fields: (rows) => {
    const lines: string[] = [];
    for (let at = 0; at < rows.length; at += 2)
      lines.push(
        `<tr>${rows
          .slice(at, at + 2)
          .map(([label, value]) => `<td><b>${label}：</b></td><td>${value}</td>`)
          .join('')}</tr>`,
      );
    return `<table class="xxgk_table">${lines.join('\n')}</table>`;
  },
  labels: {
    index: '索引号',
    issuer: '发布机构',
    title: '标题',
    number: '发文字号',
    written: '成文日期',
    published: '发布日期',
    validity: '有效性',
    until: '失效日期',
  },
  dayInBlock: (day) => day,
  body: (html) => `<div class="TRS_Editor">${html}</div>`,
  files: (files) =>
    `<div class="fj"><p>附件：</p>${files.map(({ text, href }) => `<p><a href="${href}">${text}</a></p>`).join('')}</div>`,
  related: (heading, links) =>
    `<div class="xgjd"><h3>${heading}</h3><ul>${links.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></div>`,
  letter: ({ entry, asked, replied, status }) =>
    `<table class="mail"><tr><td>信件编号</td><td>${entry.id}</td><td>来信时间</td><td>${asked} 10:12</td></tr><tr><td>信件标题</td><td>${entry.title}</td><td>办理状态</td><td>${status}</td></tr><tr><td>信件内容</td><td colspan="3">来信反映有关情况，希望尽快解决。</td></tr><tr><td>回复单位</td><td>${entry.source}</td><td>回复时间</td><td>${replied === null ? '' : `${replied} 09:30`}</td></tr><tr><td>回复内容</td><td colspan="3">${replied === null ? '' : '您好，您反映的问题已安排人员处理。'}</td></tr></table>`,
  letters: (letters) =>
    `<table class="maillist"><tr><th>编号</th><th>标题</th><th>来信时间</th><th>回复时间</th><th>状态</th></tr>${letters.map(({ letter, href }) => `<tr><td>${letter.entry.id}</td><td><a href="${href}">${letter.entry.title}</a></td><td>${letter.asked}</td><td>${letter.replied ?? '-'}</td><td>${letter.status}</td></tr>`).join('\n')}</table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<div class="box"><h2><a href="${heading.href}">${heading.text}</a></h2><ul>${rows.map(({ text, href, day }) => `<li><a href="${href}">${text}</a>${day === null ? '' : `<span>${day}</span>`}</li>`).join('')}</ul></div>`,
      )
      .join('\n'),
  emptyList: (words) => `<ul class="list"></ul><p>${words}</p>`,
};

function folder(id: string): string {
  return `/zwgk/${id.replaceAll('-', '')}/`;
}

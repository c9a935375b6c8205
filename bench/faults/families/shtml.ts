import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** Whole rows are links with title and day inside, steps behind a slash, documents in a table of heads, `.shtml`. */
export const shtml: Family = {
  id: 'shtml',
  isHeldOut: false,
  charset: 'utf-8',
  perPage: 12,
  entryPath: ({ id, day, column }) => `/${wordOf(column.id)}/${(day ?? '2024-01-01').slice(0, 7)}/${(day ?? '2024-01-01').slice(8)}/c_${id}.shtml`,
  columnPath: (column, page) => `/${wordOf(column.id)}/list${page === 1 ? '' : `_${page}`}.shtml`,
  filePath: ({ id }, file, index) => `/files/${id}/${index}/down.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${head === null ? `${county.name}人民政府` : `${head}_${trail.at(-1)?.text ?? '频道'}_${county.name}人民政府`}</title>${metaTags(tags)}</head><body>
<div class="topbar"><div class="container"><span id="today"></span>${accessibleEntry(county, '无障碍')}${searchHref === null ? '' : `<form class="sousuo" action="${searchHref}"><input name="q" placeholder="请输入搜索内容"><button>搜 索</button></form>`}</div></div>
<div class="container"><a class="site-name" href="/"><img src="/pic/logo.png" alt="${county.name}人民政府"></a><div class="main-nav">${menu.map(({ text, href }) => `<div class="nav-item"><a href="${href}" title="${text}"><span>${text}</span></a></div>`).join('')}</div>
${trail.length === 0 ? '' : `<div class="path"><i class="icon-home"></i><a href="/">首页</a> / ${trail.map(({ text, href }) => `<a href="${href}">${text}</a>`).join(' / ')}</div>`}
<div class="layout">${side.length === 0 ? '' : `<div class="sub-nav">${side.map(({ text, href }) => `<a class="sub-nav-item" href="${href}"><b>${text}</b></a>`).join('')}</div>`}<div class="main-col">${body}</div></div></div>
<div class="site-foot"><p>${foot.icp} <span>${foot.code}</span> ${foot.police}</p><p>${foot.host}</p>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</div></body></html>`;
  },
  list: (rows) =>
    `<div class="news-list">${rows.map(({ text, href, day, isPinned }) => `<a class="news-item" href="${href}" title="${text}"><span class="tit">${isPinned ? '[顶] ' : ''}${text}</span>${day === null ? '' : `<span class="time">${day}</span>`}</a>`).join('\n')}</div>`,
  pager: ({ page, pages, href }) =>
    pages === 1
      ? ''
      : `<div class="pages"><a href="${href(1)}">首页</a>${page > 1 ? `<a href="${href(page - 1)}">&lt;上一页</a>` : ''}<em>${page}</em>${page < pages ? `<a href="${href(page + 1)}">下一页&gt;</a>` : ''}<a href="${href(pages)}">末页</a><span>第 ${page} / ${pages} 页</span></div>`,
  head: ({ title, source }, shown, time) =>
    `<div class="article-head"><h1>${title ?? ''}</h1><div class="article-sub"><span>信息来源：${source}</span>${shown === null ? '' : `<span>时间：${shown} ${time}</span>`}<span>浏览：次</span></div></div>`,
  fields: (rows) =>
    `<table class="doc-head"><tbody><tr>${rows.map(([label]) => `<th>${label}</th>`).join('')}</tr><tr>${rows.map(([, value]) => `<td>${value}</td>`).join('')}</tr></tbody></table>`,
  labels: {
    index: '索引号',
    issuer: '制发机关',
    number: '文件编号',
    written: '制发日期',
    published: '公开时间',
    validity: '文件状态',
    until: '有效期截止',
  },
  dayInBlock: (day) => day,
  body: (html) => `<div class="article-body" id="zoom">${html}</div>`,
  files: (files) =>
    `<div class="downs">${files.map(({ text, href }, n) => `<div class="down-item">${n + 1}. <a href="${href}" target="_blank">${text}</a></div>`).join('')}</div>`,
  related: (heading, links) =>
    `<div class="linked"><div class="linked-t">${heading}</div>${links.map(({ text, href }) => `<a class="linked-a" href="${href}"><span>${text}</span></a>`).join('')}</div>`,
  letter: ({ entry, asked, replied, status }) =>
    `<div class="mailbox"><div class="row"><span>标题</span><span>${entry.title}</span></div><div class="row"><span>提交日期</span><span>${asked}</span></div><div class="row"><span>状态</span><span>${status}</span></div><div class="row"><span>诉求内容</span><span>请协调解决。</span></div>${replied === null ? '' : `<div class="row"><span>答复单位</span><span>${entry.source}</span></div><div class="row"><span>答复日期</span><span>${replied}</span></div><div class="row"><span>答复内容</span><span>已联系您并说明办理结果。</span></div>`}</div>`,
  letters: (letters) =>
    `<table><thead><tr><th>标题</th><th>提交日期</th><th>答复日期</th><th>状态</th></tr></thead><tbody>${letters.map(({ letter, href }) => `<tr><td><a href="${href}">${letter.entry.title}</a></td><td>${letter.asked}</td><td>${letter.replied ?? ''}</td><td>${letter.status}</td></tr>`).join('\n')}</tbody></table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<div class="home-box"><div class="home-tab"><a href="${heading.href}">${heading.text}</a></div>${rows.map(({ text, href, day }) => `<a class="home-a" href="${href}"><span>${text}</span><span>${day === null ? '' : day.slice(5)}</span></a>`).join('')}</div>`,
      )
      .join('\n'),
  emptyList: (words) => `<div class="news-list">${words === '' ? '' : `<span class="none">${words}</span>`}</div>`,
}; // prettier-ignore

function wordOf(id: string): string {
  return `xw${[...id].reduce((sum, sign) => (sum * 41 + sign.charCodeAt(0)) % 7919, 17)}`;
}

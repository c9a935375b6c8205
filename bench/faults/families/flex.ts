import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** Held out. Steps parted by ›, numbered lists with the day first, fields in a grid of neighbouring boxes, days with dots. */
export const flex: Family = {
  id: 'flex',
  isHeldOut: true,
  charset: 'utf-8',
  perPage: 14,
  entryPath: ({ id, day, column }) => `/html/${(day ?? '2024-01-01').replaceAll('-', '/')}/${slugOf(column.id)}-${id}.html`,
  columnPath: (column, page) => `/html/${slugOf(column.id)}/${page === 1 ? '' : `p${page}.html`}`,
  filePath: ({ id }, file, index) => `/html/files/${id}_${index + 1}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${head === null ? `欢迎访问${county.name}人民政府门户网站` : `${head}–${trail.at(-1)?.text ?? ''}–${county.name}人民政府门户网站`}</title>${metaTags(tags)}</head><body>
<header class="top flex"><a class="brand" href="/">${county.name}人民政府门户网站</a>${searchHref === null ? '' : `<form role="search" action="${searchHref}"><input type="text" name="q" placeholder="搜索你想了解的内容"><button type="submit">搜索一下</button></form>`}<div class="tools">${accessibleEntry(county, '无障碍浏览')}</div></header>
<nav class="flex">${menu.map(({ text, href }) => `<a class="nav-a" href="${href}">${text}</a>`).join('')}</nav>
<div class="page">${trail.length === 0 ? '' : `<div class="loc">位置导航：<a href="/">首页</a> › ${trail.map(({ text, href }) => `<a href="${href}">${text}</a>`).join(' › ')}</div>`}
<div class="flex">${side.length === 0 ? '' : `<ul class="menu2">${side.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul>`}<section class="content">${body}</section></div></div>
<footer><ul><li>${foot.host}</li><li>${foot.code}　${foot.icp}　${foot.police}</li></ul>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</footer></body></html>`;
  },
  list: (rows) =>
    `<ol class="lines">${rows.map(({ text, href, day, isPinned }) => `<li>${day === null ? '' : `<em>${day.replaceAll('-', '.')}</em>`}${isPinned ? '<i class="up">置顶</i>' : ''}<a href="${href}" target="_blank">${text}</a></li>`).join('\n')}</ol>`,
  pager: ({ page, pages, href }) =>
    pages === 1
      ? ''
      : `<div class="turn">${page > 1 ? `<a href="${href(page - 1)}">前一页</a>` : ''}${Array.from({ length: pages }, (_, n) => `<a${n + 1 === page ? ' class="here"' : ''} href="${href(n + 1)}">${n + 1}</a>`).join('')}${page < pages ? `<a href="${href(page + 1)}">后一页</a>` : ''}</div>`,
  head: ({ title, source }, shown, time) =>
    `<h1 class="tt">${title ?? ''}</h1><div class="flex sub">${shown === null ? '' : `<span>更新时间：${shown} ${time}</span>`}<span>作者来源：${source}</span></div>`,
  fields: (rows) =>
    `<div class="grid">${rows.map(([label, value]) => `<div class="g-l">${label}</div><div class="g-v">${value}</div>`).join('')}</div>`,
  labels: {
    index: '信息编号',
    title: '文件名',
    issuer: '发布部门',
    number: '文件字号',
    written: '生成时间',
    published: '上网时间',
    validity: '文件有效性',
    until: '有效截止日期',
  },
  dayInBlock: (day) => day.replaceAll('-', '.'),
  body: (html) => `<div class="text">${html}</div>`,
  files: (files) => `<div class="down"><b>文件下载</b><ul>${files.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></div>`,
  related: (heading, links) =>
    `<aside class="rel"><h4>${heading}</h4><ul>${links.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></aside>`,
  letter: ({ entry, asked, replied, status }) =>
    `<div class="grid"><div class="g-l">留言主题</div><div class="g-v">${entry.title}</div><div class="g-l">留言日期</div><div class="g-v">${asked.replaceAll('-', '.')}</div><div class="g-l">当前进度</div><div class="g-v">${status}</div><div class="g-l">留言正文</div><div class="g-v">请问如何办理。</div>${replied === null ? '' : `<div class="g-l">办理单位</div><div class="g-v">${entry.source}</div><div class="g-l">回复日期</div><div class="g-v">${replied.replaceAll('-', '.')}</div><div class="g-l">办理结果</div><div class="g-v">您反映的问题已按规定处理。</div>`}</div>`,
  letters: (letters) =>
    `<ol class="lines">${letters.map(({ letter, href }) => `<li><em>${letter.asked.replaceAll('-', '.')}</em><a href="${href}">${letter.entry.title}</a><b>${letter.status}</b></li>`).join('\n')}</ol>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<section class="card"><header><a href="${heading.href}">${heading.text}</a></header><ol>${rows.map(({ text, href, day }) => `<li><a href="${href}">${text}</a><em>${day === null ? '' : day.slice(5).replace('-', '.')}</em></li>`).join('')}</ol></section>`,
      )
      .join('\n'),
  emptyList: (words) => `<ol class="lines"></ol>${words === '' ? '' : `<div class="blank">${words}</div>`}`,
}; // prettier-ignore

function slugOf(id: string): string {
  return `lm${[...id].reduce((sum, sign) => (sum * 71 + sign.charCodeAt(0)) % 9973, 41)}`;
}

import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** `content/post_N.html`, cards, labels and values in neighbouring spans without colons. */
export const nfcms: Family = {
  id: 'nfcms',
  isHeldOut: false,
  charset: 'utf-8',
  perPage: 8,
  entryPath: ({ id, column }) => `${folder(column.id)}content/post_${id}.html`,
  columnPath: (column, page) => `${folder(column.id)}${page === 1 ? 'index.html' : `index_${page}.html`}`,
  filePath: ({ id }, file, index) => `/attachment/0/${id}/${id}${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${head === null ? `${county.name}人民政府门户网站` : `${head} - ${county.name}人民政府门户网站`}</title>${metaTags(tags)}</head><body>
<div id="top"><div class="w1200">${accessibleEntry(county, '进入关怀版')}<a class="logo" href="/">${county.name}人民政府</a>${searchHref === null ? '' : `<form method="get" action="${searchHref}" role="search"><input type="search" name="q" aria-label="搜索"><button>搜一下</button></form>`}</div></div>
<nav class="nav">${menu.map(({ text, href }) => `<a href="${href}">${text}</a>`).join('')}</nav>
<main class="w1200">${trail.length === 0 ? '' : `<p class="position">您的位置：<a href="/">首页</a> &gt; ${trail.map(({ text, href }) => `<a href="${href}">${text}</a>`).join(' &gt; ')}</p>`}
${side.length === 0 ? '' : `<div class="side">${side.map(({ text, href }) => `<p><a href="${href}">${text}</a></p>`).join('')}</div>`}<div class="container">${body}</div></main>
<div class="footer"><span>${foot.host}</span><span>${foot.code}</span><span>${foot.icp}</span><span>${foot.police}</span>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</div></body></html>`;
  },
  list: (rows) =>
    `<div class="cards">${rows.map(({ text, href, day, isPinned }) => `<div class="card"><h3>${isPinned ? '<span class="tag">置顶</span>' : ''}<a href="${href}">${text}</a></h3><p class="desc">点击查看全文</p>${day === null ? '' : `<p class="date">${day}</p>`}</div>`).join('\n')}</div>`,
  pager: ({ page, pages, href }) =>
    pages === 1
      ? ''
      : `<div class="pagination">${page > 1 ? `<a class="prev" href="${href(page - 1)}">上一页</a>` : ''}${Array.from({ length: pages }, (_, n) => `<a href="${href(n + 1)}">${n + 1}</a>`).join('')}${page < pages ? `<a class="next" href="${href(page + 1)}">下一页</a>` : ''}<a class="last" href="${href(pages)}">尾页</a></div>`,
  head: ({ title, source }, shown, time) =>
    `<h1 class="content-title">${title ?? ''}</h1><p class="content-meta"><span>来源：${source}</span>${shown === null ? '' : `<span>发布日期：${shown} ${time}:00</span>`}<span>浏览次数：-</span></p>`,
  fields: (rows) =>
    `<div class="classify">${rows.map(([label, value]) => `<div class="row"><span class="label">${label}</span><span class="text">${value}</span></div>`).join('')}</div>`,
  labels: {
    index: '索引号',
    issuer: '发布机构',
    written: '成文日期',
    title: '名称',
    number: '文号',
    published: '发布日期',
    validity: '有效性',
    until: '失效日期',
  },
  dayInBlock: (day) => day,
  body: (html) => `<article class="article-content">${html}</article>`,
  files: (files) =>
    `<div class="attach"><strong>附件下载</strong>${files.map(({ text, href }) => `<a class="nfw-cms-attachment" href="${href}">${text}</a>`).join('')}</div>`,
  related: (heading, links) =>
    `<section class="relate"><h2>${heading}</h2>${links.map(({ text, href }) => `<a href="${href}">${text}</a>`).join('')}</section>`,
  letter: ({ entry, asked, replied, status }) =>
    `<section><h1>${entry.title}</h1><p>提问时间：${asked}　当前状态：${status}</p><p>提问内容：请有关部门解释。</p></section>${replied === null ? '' : `<section><p>回复部门：${entry.source}　回复日期：${replied}</p><p>回复内容：相关诉求已办理完毕。</p></section>`}`,
  letters: (letters) =>
    `<table><thead><tr><td>信件主题</td><td>写信日期</td><td>答复时间</td><td>办理状态</td></tr></thead>${letters.map(({ letter, href }) => `<tr><td><a href="${href}">${letter.entry.title}</a></td><td>${letter.asked}</td><td>${letter.replied ?? '—'}</td><td>${letter.status}</td></tr>`).join('\n')}</table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<section class="panel"><h2><a href="${heading.href}">${heading.text}</a><a class="more" href="${heading.href}">更多</a></h2>${rows.map(({ text, href, day }) => `<p class="item"><a href="${href}">${text}</a><time>${day ?? ''}</time></p>`).join('')}</section>`,
      )
      .join('\n'),
  emptyList: (words) => `<div class="cards"></div><div class="none">${words}</div>`,
};

function folder(id: string): string {
  return `/${id
    .split('-')
    .map((part) => part.slice(0, 8))
    .join('')}/`;
}

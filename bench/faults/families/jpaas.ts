import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** Held out. Steps parted by empty elements, lists of headings with a line of text and the day split in two, fields as list items without colons. */
export const jpaas: Family = {
  id: 'jpaas',
  isHeldOut: true,
  charset: 'utf-8',
  perPage: 10,
  entryPath: ({ id, day, column }) => `/col/col${numberOf(column.id)}/art/${(day ?? '2024').slice(0, 4)}/art_${hexOf(id)}.html`,
  columnPath: (column, page) => `/col/col${numberOf(column.id)}/index${page === 1 ? '' : `_${page}`}.html`,
  filePath: ({ id }, file, index) => `/attach/0/${hexOf(id).slice(0, 12)}${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${metaTags(tags)}<title>${head === null ? `${county.name}人民政府` : `${county.name}人民政府 ${head}`}</title></head><body>
<div class="hd"><div class="hd-r">${accessibleEntry(county, '适老化')}${searchHref === null ? '' : `<form class="hd-so" action="${searchHref}"><input name="q" placeholder="请输入关键字"><button title="搜索">搜索</button></form>`}</div><h1 class="hd-logo"><a href="/" title="${county.name}人民政府"><img src="/pic/logo.png" alt="${county.name}人民政府"></a></h1><ul class="hd-nav">${menu.map(({ text, href }) => `<li><h3><a href="${href}">${text}</a></h3></li>`).join('')}</ul></div>
<div class="wrap">${trail.length === 0 ? '' : `<div class="bt-wz"><b>您当前位于</b><span class="home"><a href="/">网站首页</a></span>${trail.map(({ text, href }) => `<i class="arr"></i><span><a href="${href}">${text}</a></span>`).join('')}</div>`}
<div class="wrap-c">${side.length === 0 ? '' : `<div class="left-nav">${side.map(({ text, href }) => `<h4><a href="${href}">${text}</a></h4>`).join('')}</div>`}<div class="right-con">${body}</div></div></div>
<div class="ft"><div class="ft-l">${foot.host}<br>${foot.code}</div><div class="ft-r">${foot.icp}<br>${foot.police}</div>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</div></body></html>`;
  },
  list: (rows) =>
    `<div class="pic-list">${rows.map(({ text, href, day, isPinned }) => `<div class="pl-item">${day === null ? '' : `<div class="pl-date"><strong>${day.slice(5)}</strong><span>${day.slice(0, 4)}</span></div>`}<div class="pl-txt"><h3><a href="${href}" title="${text}">${text}</a>${isPinned ? '<em>[置顶]</em>' : ''}</h3><p>点击标题查看详细内容……<a href="${href}">[详情]</a></p></div></div>`).join('\n')}</div>`,
  pager: ({ page, pages, items, href }) =>
    pages === 1
      ? ''
      : `<div class="pgs"><span>共 <b>${items}</b> 条</span>${page > 1 ? `<a href="${href(page - 1)}">&laquo; 上一页</a>` : ''}${Array.from({ length: pages }, (_, n) => (n + 1 === page ? `<span class="cur">${n + 1}</span>` : `<a href="${href(n + 1)}">${n + 1}</a>`)).join('')}${page < pages ? `<a href="${href(page + 1)}">下一页 &raquo;</a>` : ''}</div>`,
  head: ({ title, source }, shown, time) =>
    `<div class="art-t"><h2>${title ?? ''}</h2><div class="art-s">${shown === null ? '' : `<span>发表时间：${shown} ${time}</span>`}<span>信息来源：${source}</span><span>阅读次数：<i id="cnt"></i></span></div></div>`,
  fields: (rows) =>
    `<ul class="xx-head">${rows.map(([label, value]) => `<li><strong>${label}</strong>${value}</li>`).join('')}</ul>`,
  labels: {
    title: '信息标题',
    index: '索引编号',
    number: '发文编号',
    issuer: '公开单位',
    written: '签发日期',
    published: '公布日期',
    validity: '效力',
    until: '失效（废止）日期',
  },
  dayInBlock: (day) => day,
  body: (html) => `<div class="art-con">${html}</div>`,
  files: (files) =>
    `<div class="art-fj"><p>附件列表</p>${files.map(({ text, href }) => `<p><img src="/pic/icon.gif" alt=""><a href="${href}">${text}</a></p>`).join('')}</div>`,
  related: (heading, links) =>
    `<dl class="art-gl"><dt>${heading}</dt>${links.map(({ text, href }) => `<dd><a href="${href}" title="${text}">${text}</a></dd>`).join('')}</dl>`,
  letter: ({ entry, asked, replied, status }) =>
    `<div class="xj-d"><h2>${entry.title}</h2><ul><li><strong>来件时间</strong>${asked} 10:21</li><li><strong>办理环节</strong>${status}</li></ul><div class="q"><b>网友留言</b><p>想了解一下具体政策。</p></div>${replied === null ? '' : `<div class="a"><b>官方答复</b><ul><li><strong>承办单位</strong>${entry.source}</li><li><strong>答复时间</strong>${replied} 16:40</li></ul><p>您好，您所提的问题已由相关科室核实处理。</p></div>`}</div>`,
  letters: (letters) =>
    `<table class="xj-l"><tr><th>来件标题</th><th>来件时间</th><th>答复时间</th><th>办理环节</th></tr>${letters.map(({ letter, href }) => `<tr><td><a href="${href}">${letter.entry.title}</a></td><td>${letter.asked}</td><td>${letter.replied ?? '-'}</td><td>${letter.status}</td></tr>`).join('\n')}</table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<div class="idx"><div class="idx-t"><h3><a href="${heading.href}">${heading.text}</a></h3><a href="${heading.href}">MORE+</a></div><ul>${rows.map(({ text, href, day }) => `<li><a href="${href}" title="${text}">${text}</a><b>${day === null ? '' : `[${day.slice(5)}]`}</b></li>`).join('')}</ul></div>`,
      )
      .join('\n'),
  emptyList: (words) => `<div class="pic-list">${words === '' ? '' : `<div class="nodata"><img src="/pic/nodata.png" alt="">${words}</div>`}</div>`,
}; // prettier-ignore

function numberOf(id: string): number {
  return 1000 + [...id].reduce((sum, sign) => (sum * 61 + sign.charCodeAt(0)) % 8887, 23);
}

/** 32 hexadecimal digits that differ from entry to entry. */
function hexOf(id: number | string): string {
  let seed = [...String(id)].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 2_147_483_647, 7);
  let out = '';
  while (out.length < 32) {
    seed = (seed * 48_271) % 2_147_483_647;
    out += seed.toString(16).padStart(8, '0');
  }
  return out.slice(0, 32);
}

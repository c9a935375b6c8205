import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** Columns with a query, documents in a list of labels, days as first thing of a row. */
export const lonsun: Family = {
  id: 'lonsun',
  isHeldOut: false,
  charset: 'utf-8',
  perPage: 15,
  entryPath: ({ id, fields, column }) =>
    fields === null ? `/content/article/${numberOf(column.id)}${id}` : `/public/6596${numberOf(column.id)}/${id}.html`,
  columnPath: (column, page) => `/site/column/${numberOf(column.id)}${page === 1 ? '' : `?pageIndex=${page}`}`,
  filePath: ({ id }, file, index) => `/group1/M00/0A/1F/${id}_${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!DOCTYPE html><html><head><meta charset="UTF-8"/><meta name="viewport" content="width=device-width"/>${metaTags(tags)}
<title>${head === null ? `${county.name}人民政府` : `${head}-${county.name}人民政府`}</title></head><body id="body">
<header class="lsheader"><a class="logo" href="/"><img src="/pic/logo.png" alt="${county.name}人民政府"/></a><div class="tool">${accessibleEntry(county, '适老化')}</div>
${searchHref === null ? '' : `<div class="search"><input type="text" id="keywords" placeholder="请输入搜索关键词"/><button onclick="location.href='/search?q='+encodeURIComponent(document.getElementById('keywords').value)">搜索</button></div>`}
<nav><ul class="clearfix">${menu.map(({ text, href }) => `<li class="item"><a href="${href}">${text}</a></li>`).join('')}</ul></nav></header>
<div class="wrap">${trail.length === 0 ? '' : `<div class="m-position"><span>当前位置：</span><a href="/">网站首页</a>${trail.map(({ text, href }) => `<span>&gt;</span><a href="${href}">${text}</a>`).join('')}</div>`}
${side.length === 0 ? '' : `<aside class="m-side">${side.map(({ text, href }) => `<a href="${href}">${text}</a>`).join('')}</aside>`}
<section class="g-main">${body}</section></div>
<footer class="footer"><ul><li>${foot.host}</li><li>${foot.code}</li><li>${foot.icp}</li><li>${foot.police}</li></ul>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</footer></body></html>`;
  },
  list: (rows) =>
    `<ul class="doc_list">${rows.map(({ text, href, day, isPinned }) => `<li>${day === null ? '' : `<span class="right date">${day}</span>`}${isPinned ? '<i class="top">置顶</i>' : ''}<a class="left" href="${href}" title="${text}">${text.length > 34 ? `${text.slice(0, 33)}…` : text}</a></li>`).join('\n')}</ul>`,
  pager: ({ page, pages, items, href }) =>
    pages === 1
      ? ''
      : `<div class="pagination"><span>共${items}条</span>${Array.from({ length: pages }, (_, n) => (n + 1 === page ? `<b>${n + 1}</b>` : `<a href="${href(n + 1)}">${n + 1}</a>`)).join('')}</div>`,
  head: ({ title, source }, shown, time) =>
    `${title === null ? '' : `<h1 class="newstitle">${title}</h1>`}<div class="newsinfo">${shown === null ? '' : `<span class="fbsj">发布时间：${shown} ${time}</span>`}<span>信息来源：${source}</span><span>阅读次数：<i id="hits">86</i></span></div>`,
  fields: (rows) =>
    `<ul class="table_suoyin">${rows.map(([label, value]) => `<li><span class="lab">${label}：</span><span class="val">${value}</span></li>`).join('')}</ul>`,
  labels: {
    index: '索引号',
    title: '名称',
    number: '文号',
    issuer: '发文机关',
    written: '成文日期',
    published: '发布日期',
    until: '废止时间',
    validity: '有效性',
  },
  dayInBlock: (day) => day,
  body: (html) => `<div class="wzcon j-fontContent">${html}</div>`,
  files: (files) =>
    `<div class="file">${files.map(({ text, href }) => `<a href="${href}" download>${text}</a>`).join('<br/>')}</div>`,
  related: (heading, links) =>
    `<div class="linklist"><h4>${heading}</h4>${links.map(({ text, href }) => `<p><a href="${href}" title="${text}">${text}</a></p>`).join('')}</div>`,
  letter: ({ entry, asked, replied, status }) =>
    `<dl class="msg"><dt>留言标题</dt><dd>${entry.title}</dd><dt>留言时间</dt><dd>${asked} 15:20:11</dd><dt>留言内容</dt><dd>请帮忙核实一下，谢谢。</dd><dt>状态</dt><dd>${status}</dd></dl>${replied === null ? '' : `<dl class="msg reply"><dt>回复单位</dt><dd>${entry.source}</dd><dt>回复时间</dt><dd>${replied} 09:30:00</dd><dt>回复内容</dt><dd>网友您好，您的留言已收悉，情况已核实。</dd></dl>`}`,
  letters: (letters) =>
    `<table class="table"><thead><tr><th>标题</th><th>留言时间</th><th>状态</th></tr></thead><tbody>${letters.map(({ letter, href }) => `<tr><td><a href="${href}">${letter.entry.title}</a></td><td>${letter.asked}</td><td>${letter.status}</td></tr>`).join('\n')}</tbody></table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<div class="mod"><div class="mhd"><a href="${heading.href}">${heading.text}</a></div><ul class="mbd">${rows.map(({ text, href, day }) => `<li>${day === null ? '' : `<span>${day.slice(5)}</span>`}<a href="${href}" title="${text}">${text}</a></li>`).join('')}</ul></div>`,
      )
      .join('\n'),
  emptyList: (words) => `<ul class="doc_list"></ul><div class="nodata">${words}</div>`,
};

function numberOf(id: string): number {
  let sum = 3;
  for (const sign of id) sum = (sum * 37 + sign.charCodeAt(0)) % 8999;
  return 1000 + sum;
}

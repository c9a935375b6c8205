import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** `.shtml` with long names, lists as a table with numbers of documents, `dl` for their fields, tags in small letters. */
export const ucap: Family = {
  id: 'ucap',
  isHeldOut: false,
  charset: 'utf-8',
  perPage: 20,
  entryPath: ({ id, day, column }) =>
    `/${folder(column.id)}/${(day ?? '2024-01').slice(0, 7).replace('-', '')}/${longName(id)}.shtml`,
  columnPath: (column, page) => `/${folder(column.id)}/xxgk_list${page === 1 ? '' : `_${page}`}.shtml`,
  filePath: ({ id, day }, file, index) =>
    `/files/${(day ?? '2024-01').slice(0, 7)}/${longName(`${id}${index}`)}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!DOCTYPE html><html><head><meta charset="utf-8">${metaTags(tags.map(([name, value]) => [name.toLowerCase(), value]))}<meta name="generator" content="UCAP"><title>${head === null ? `${county.name}人民政府门户网站` : `${head} | ${county.name}人民政府门户网站`}</title></head><body>
<div class="ty-header"><h1 class="sr"><a href="/">${county.name}人民政府门户网站</a></h1>${accessibleEntry(county, '老年版')}${searchHref === null ? '' : `<form id="searchForm" action="${searchHref}"><input type="text" name="q" id="qt" placeholder="搜索"/><button type="submit">搜索</button></form>`}</div>
<ul class="ty-nav">${menu.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul>
<div class="zfxxgk">${side.length === 0 ? '' : `<div class="zfxxgk_zn"><ul class="nav-ul">${side.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></div>`}<div class="zfxxgk_nr">${trail.length === 0 ? '' : `<div class="BreadcrumbNav">您当前所在的位置：<a href="/" class="CurrChnlCls">首页</a>${trail.map(({ text, href }) => `&gt; <a href="${href}" class="CurrChnlCls">${text}</a>`).join('')}</div>`}
${body}</div></div>
<div class="ty-footer"><div>${foot.conac}</div><p>${foot.host} ${foot.more}</p><p>${foot.code}　${foot.icp}　${foot.police}</p>${foot.ipv6}${foot.errorReport}</div></body></html>`;
  },
  list: (rows) =>
    `<table class="scroll_main"><thead><tr><th>序号</th><th>标题</th>${rows.some(({ number }) => number !== null) ? '<th>文号</th>' : ''}<th>发布日期</th></tr></thead><tbody>${rows.map(({ text, href, day, isPinned, number }, n) => `<tr><td>${n + 1}</td><td>${isPinned ? '[置顶]' : ''}<a href="${href}">${text}</a></td>${rows.some((row) => row.number !== null) ? `<td>${number ?? ''}</td>` : ''}<td>${day ?? ''}</td></tr>`).join('\n')}</tbody></table>`,
  pager: ({ page, pages, items, href }) =>
    pages === 1
      ? ''
      : `<div class="page-ctrl">共 ${items} 条 第 ${page}/${pages} 页 ${page > 1 ? `<a href="${href(page - 1)}">上一页</a>` : ''} ${page < pages ? `<a href="${href(page + 1)}">下一页</a> <a href="${href(pages)}">末页</a>` : ''}</div>`,
  head: ({ title, source }, shown, time) =>
    `<ucaptitle><div class="xl-tit">${title ?? ''}</div></ucaptitle><div class="pages-date">${shown === null ? '' : `${shown} ${time}`}　<span class="font">来源：${source}</span></div>`,
  fields: (rows) =>
    `<dl class="pctoolbar">${rows.map(([label, value]) => `<dt>${label}：</dt><dd>${value}</dd>`).join('')}</dl>`,
  labels: {
    index: '索引号',
    title: '标题',
    issuer: '制发机关',
    number: '发文字号',
    written: '成文日期',
    published: '发布时间',
    validity: '效力状态',
    until: '有效期至',
  },
  dayInBlock: (day) => `${day.slice(0, 4)}年${day.slice(5, 7)}月${day.slice(8)}日`,
  body: (html) => `<UCAPCONTENT><div class="pages_content">${html}</div></UCAPCONTENT>`,
  files: (files) =>
    `<div class="appendix">相关附件：${files.map(({ text, href }) => `<a href="${href}">${text}</a>`).join(' ')}</div>`,
  related: (heading, links) =>
    `<div class="related"><b>${heading}</b><ul>${links.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></div>`,
  letter: ({ entry, asked, replied, status }) =>
    `<div class="xq"><div>咨询标题：${entry.title}</div><div>咨询时间：${asked} 11:05</div><div>咨询内容：具体情况请予核实。</div><div>办理状态：${status}</div>${replied === null ? '' : `<div>答复时间：${replied} 09:30</div><div>答复单位：${entry.source}</div><div>答复内容：您好，已联系相关单位处理。</div>`}</div>`,
  letters: (letters) =>
    `<ul class="zx">${letters.map(({ letter, href }) => `<li><a href="${href}">${letter.entry.title}</a><span>${letter.asked}</span><i>${letter.status}</i></li>`).join('\n')}</ul>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<div class="column"><div class="hd"><a href="${heading.href}">${heading.text}</a></div><ul class="bd">${rows.map(({ text, href, day }) => `<li><a href="${href}">${text}</a><span class="date">${day ?? ''}</span></li>`).join('')}</ul></div>`,
      )
      .join('\n'),
  emptyList: (words) =>
    `<table class="scroll_main"><thead><tr><th>序号</th><th>标题</th><th>发布日期</th></tr></thead><tbody></tbody></table><p class="empty">${words}</p>`,
};

function folder(id: string): string {
  let sum = 5;
  for (const sign of id) sum = (sum * 41 + sign.charCodeAt(0)) % 89_999;
  return `${id.replaceAll('-', '')}/c1${String(10_000 + sum)}`;
}

/** Thirty-two signs as the platform names its pages. */
function longName(id: number | string): string {
  let state = 2_166_136_261;
  for (const sign of String(id)) state = Math.imul(state ^ sign.charCodeAt(0), 16_777_619) >>> 0;
  let name = '';
  while (name.length < 32) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    name += state.toString(16).padStart(8, '0');
  }
  return name.slice(0, 32);
}

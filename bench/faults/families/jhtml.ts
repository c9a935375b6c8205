import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

const slashed = (day: string): string => day.replaceAll('-', '/');

/** `channel/N.jhtml`, days with slashes before the title, spread labels (索 引 号), steps behind ». */
export const jhtml: Family = {
  id: 'jhtml',
  isHeldOut: false,
  charset: 'utf-8',
  perPage: 15,
  entryPath: ({ id, column }) => `/${nameOf(column.id)}/${id}.jhtml`,
  columnPath: (column, page) => `/${nameOf(column.id)}/${page === 1 ? 'index.jhtml' : `index_${page}.jhtml`}`,
  filePath: ({ id }, file, index) => `/u/cms/www/${id}/${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!DOCTYPE html><html><head><meta charset="utf-8"/>${metaTags(tags)}<title>${head === null ? `${county.name}人民政府网` : `${head}-${county.name}人民政府网`}</title></head><body>
<div class="site-top"><div class="wrap"><h2 class="site-logo"><a href="/" title="${county.name}人民政府网">${county.name}人民政府网</a></h2>${accessibleEntry(county, '长者助手')}${searchHref === null ? '' : `<div class="so"><form action="${searchHref}" method="get"><input type="text" name="q"><input type="submit" value="检索"></form></div>`}</div></div>
<div class="site-menu"><ul>${menu.map(({ text, href }) => `<li><h3><a href="${href}">${text}</a></h3></li>`).join('')}</ul></div>
<div class="wrap">${trail.length === 0 ? '' : `<div class="dqwz"><b>您所在的位置：</b><a href="/">首页</a> » ${trail.map(({ text, href }) => `<a href="${href}">${text}</a>`).join(' » ')}</div>`}
<div class="cols">${side.length === 0 ? '' : `<div class="left"><dl>${side.map(({ text, href }) => `<dd><a href="${href}">${text}</a></dd>`).join('')}</dl></div>`}<div class="right">${body}</div></div></div>
<div class="copyright"><p>${foot.host}</p><p>${foot.code}　${foot.icp}　${foot.police}</p>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</div></body></html>`;
  },
  list: (rows) =>
    `<ul class="newslist">${rows.map(({ text, href, day, isPinned }) => `<li>${day === null ? '' : `<span class="date">${slashed(day)}</span>`}<a href="${href}" target="_blank">${isPinned ? '<font color="red">【置顶】</font>' : ''}${text}</a></li>`).join('\n')}</ul>`,
  pager: ({ page, pages, items, href }) =>
    pages === 1
      ? ''
      : `<div class="pages">共${items}条 ${page}/${pages}页 <a href="${href(1)}">首页</a> ${page > 1 ? `<a href="${href(page - 1)}">上页</a>` : '上页'} ${page < pages ? `<a href="${href(page + 1)}">下页</a>` : '下页'} <a href="${href(pages)}">尾页</a></div>`,
  head: ({ title, source }, shown, time) =>
    `<div class="arti"><h2>${title ?? ''}</h2><div class="arti-info">${shown === null ? '' : `发布日期：${slashed(shown)} ${time}　`}来源：${source}　点击数：<i id="hits">0</i></div></div>`,
  fields: (rows) =>
    `<ul class="xxgk-info">${rows.map(([label, value]) => `<li><strong>${label}：</strong>${value}</li>`).join('')}</ul>`,
  labels: {
    index: '索 引 号',
    issuer: '发文机关',
    number: '发文字号',
    title: '标　　题',
    written: '成文日期',
    published: '发布日期',
    validity: '有 效 性',
    until: '有效期至',
  },
  dayInBlock: (day) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  body: (html) => `<div class="arti-content">${html}</div>`,
  files: (files) =>
    `<div class="arti-fj"><span>附件下载：</span><ul>${files.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></div>`,
  related: (heading, links) =>
    `<div class="arti-rel"><h4>${heading}</h4>${links.map(({ text, href }) => `<p><a href="${href}">${text}</a></p>`).join('')}</div>`,
  letter: ({ entry, asked, replied, status }) =>
    `<dl class="letter"><dt>来信标题</dt><dd>${entry.title}</dd><dt>来信日期</dt><dd>${slashed(asked)}</dd><dt>处理状态</dt><dd>${status}</dd><dt>来信内容</dt><dd>请有关单位核实情况并告知结果。</dd>${replied === null ? '' : `<dt>答复单位</dt><dd>${entry.source}</dd><dt>答复时间</dt><dd>${slashed(replied)}</dd><dt>答复内容</dt><dd>来信收悉，经核实，有关问题已处理。</dd>`}</dl>`,
  letters: (letters) =>
    `<table class="letters"><tr><th>来信标题</th><th>来信日期</th><th>处理状态</th></tr>${letters.map(({ letter, href }) => `<tr><td><a href="${href}">${letter.entry.title}</a></td><td>${slashed(letter.asked)}</td><td>${letter.status}</td></tr>`).join('\n')}</table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<div class="block"><div class="block-title"><a href="${heading.href}">${heading.text}</a></div><ul>${rows.map(({ text, href, day }) => `<li><span>${day === null ? '' : slashed(day)}</span><a href="${href}">${text}</a></li>`).join('')}</ul></div>`,
      )
      .join('\n'),
  emptyList: (words) => `<ul class="newslist"></ul>${words === '' ? '' : `<p class="empty">${words}</p>`}`,
};

function nameOf(id: string): string {
  return id.replaceAll('-', '');
}

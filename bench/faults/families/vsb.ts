import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** `.htm` columns, `/info/N/M.htm` entries, pages counted backwards, documents headed by one running line. GBK. */
export const vsb: Family = {
  id: 'vsb',
  isHeldOut: false,
  charset: 'gbk',
  perPage: 12,
  entryPath: ({ id, column }) => `/info/${numberOf(column.id)}/${id}.htm`,
  columnPath: (column, page) =>
    `/${column.parent === null ? '' : 'zwgk/'}${column.id.replaceAll('-', '')}${page === 1 ? '' : `/${page - 1}`}.htm`,
  filePath: ({ id }, file, index) => `/__local/${String(id).slice(0, 1)}/${id}${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<HTML><HEAD><TITLE>${head === null ? `${county.name}人民政府` : `${head}-${county.name}人民政府`}</TITLE>${metaTags(tags)}<META content="text/html; charset=gbk" http-equiv="Content-Type"></HEAD><BODY>
<div class="head"><a href="/"><img src="/pic/logo.png" border="0" alt=""></a>${accessibleEntry(county, '关怀版')}${searchHref === null ? '' : `<form action="${searchHref}" method="get" name="au2a"><input name="q" placeholder="站内检索"><input type="submit" value="检索"></form>`}</div>
<div class="menu">${menu.map(({ text, href }) => `<span><a href="${href}" title="${text}">${text}</a></span>`).join('|')}</div>
<div class="mainbox">${side.length === 0 ? '' : `<div class="lmbt"><ul>${side.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></div>`}
<div class="rightbox">${trail.length === 0 ? '' : `<div class="wz"><a href="/">首页</a> &gt;&gt; ${trail.map(({ text, href }) => `<a href="${href}">${text}</a>`).join(' &gt;&gt; ')} &gt;&gt; 正文</div>`}
${body}</div></div>
<div class="bottom"><p>${foot.host}　技术支持：县信息中心</p><p>${foot.icp}　${foot.police}　${foot.code}</p>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</div></BODY></HTML>`;
  },
  list: (rows) =>
    `<table class="winstyle124904" width="100%">${rows.map(({ text, href, day, isPinned }, n) => `<tr id="line_u7_${n}"><td width="1%"><img src="/pic/dot.gif"></td><td><a class="c124904" href="${href}" target="_blank" title="${text}">${text}</a>${isPinned ? '<img src="/pic/top.gif" alt="置顶">' : ''}</td><td width="1%" nowrap><span class="timestyle124904">${day === null ? '' : day.replaceAll('-', '/')}</span></td></tr>`).join('\n')}</table>`,
  pager: ({ page, pages, items, href }) =>
    pages === 1
      ? ''
      : `<div class="pb_sys_common"><span class="p_t">共${items}条</span><span class="p_no_d">${page}/${pages}</span>${page < pages ? `<span class="p_next"><a href="${href(page + 1)}">下页</a></span><span class="p_last"><a href="${href(pages)}">尾页</a></span>` : ''}</div>`,
  head: ({ title, source }, shown) =>
    `<form name="_newscontent_fromname"><div align="center" class="titlestyle"><h2>${title ?? ''}</h2></div><div align="center">${shown === null ? '' : `发布日期：${shown}`}　　作者：　　来源：${source}　　点击：</div>`,
  fields: (rows) => `<p class="syh">${rows.map(([label, value]) => `${label}：${value}`).join('　　')}</p>`,
  labels: {
    index: '索引号',
    issuer: '发布单位',
    number: '文号',
    written: '成文日期',
    validity: '时效性',
    until: '失效时间',
  },
  dayInBlock: (day) => day,
  hasFieldsBelow: true,
  body: (html) => `<div id="vsb_content"><div class="v_news_content">${html}</div></div></form>`,
  files: (files) =>
    `<ul style="list-style:none">${files.map(({ text, href }) => `<li>附件【<a href="${href}">${text}</a>】已下载次</li>`).join('')}</ul>`,
  related: (heading, links) =>
    `<p><b>${heading}</b></p>${links.map(({ text, href }) => `<p><a href="${href}">${text}</a></p>`).join('')}`,
  letter: ({ entry, asked, replied, status }) =>
    `<table border="1" width="90%"><tr><th>主题</th><td colspan="3">${entry.title}</td></tr><tr><th>写信时间</th><td>${asked}</td><th>处理状态</th><td>${status}</td></tr><tr><th>内容</th><td colspan="3">请问相关事项如何办理。</td></tr>${replied === null ? '' : `<tr><th>回复单位</th><td>${entry.source}</td><th>回复时间</th><td>${replied}</td></tr><tr><th>回复内容</th><td colspan="3">经了解，该事项正在推进，感谢您的关心。</td></tr>`}</table>`,
  letters: (letters) =>
    `<table width="100%"><tr><td>来信标题</td><td>提交时间</td><td>办理状态</td></tr>${letters.map(({ letter, href }) => `<tr><td><a href="${href}">${letter.entry.title}</a></td><td>${letter.asked}</td><td>${letter.status}</td></tr>`).join('\n')}</table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<div class="blk"><div class="tt"><a href="${heading.href}">${heading.text}</a></div><table>${rows.map(({ text, href, day }) => `<tr><td><a href="${href}" title="${text}">${text}</a></td><td>${day ?? ''}</td></tr>`).join('')}</table></div>`,
      )
      .join('\n'),
  emptyList: (words) => `<table class="winstyle124904"></table><p>${words}</p>`,
};

function numberOf(id: string): number {
  let sum = 11;
  for (const sign of id) sum = (sum * 29 + sign.charCodeAt(0)) % 4999;
  return 1000 + sum;
}

import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** GBK, `.aspx` with ids, the site's name first in `<title>`, a bar of bars for a menu, fields in one line each. */
export const aspnet: Family = {
  id: 'aspnet',
  isHeldOut: false,
  charset: 'gbk',
  perPage: 10,
  entryPath: ({ id }) => `/content.aspx?infoid=${id}`,
  columnPath: (column, page) => `/channel.aspx?cid=${numberOf(column.id)}${page === 1 ? '' : `&pageindex=${page}`}`,
  filePath: ({ id }, file, index) => `/file/down.aspx?f=${id}${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk" />${metaTags(tags)}<title>${head === null ? `${county.name}政府网` : `${county.name}政府网--${head}`}</title></head><body>
<div id="head_box"><div class="t1"><span>${county.name}人民政府主办</span>${accessibleEntry(county, '进入老年版')}</div><div class="t2"><a href="/"><img src="/pic/logo.png" alt="${county.name}政府网"></a>${searchHref === null ? '' : `<form action="${searchHref}" method="get"><input name="q" type="text" value=""><input type="image" src="/pic/so.png" alt="搜索"></form>`}</div><div id="menu">${menu.map(({ text, href }) => `<a href="${href}">${text}</a>`).join(' | ')}</div></div>
<div class="body_box">${side.length === 0 ? '' : `<div class="body_left">${side.map(({ text, href }) => `<div class="lm"><a href="${href}">${text}</a></div>`).join('')}</div>`}<div class="body_right">${trail.length === 0 ? '' : `<div class="weizhi">现在位置：<a href="/">网站首页</a>&gt;&gt;${trail.map(({ text, href }) => `<a href="${href}">${text}</a>`).join('&gt;&gt;')}</div>`}
${body}</div></div>
<div id="foot_box"><p>${foot.host}</p><p>${foot.icp}</p><p>${foot.police}</p><p>${foot.code}</p>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</div></body></html>`;
  },
  list: (rows) =>
    `<div class="xxlb">${rows.map(({ text, href, day, isPinned }) => `<p><a href="${href}">${isPinned ? '[置顶]' : ''}${text}</a>${day === null ? '' : `<em>[${day}]</em>`}</p>`).join('\n')}</div>`,
  pager: ({ page, pages, href }) =>
    pages === 1
      ? ''
      : `<div class="fenye">${page > 1 ? `<a href="${href(1)}">首页</a><a href="${href(page - 1)}">上一页</a>` : '<a>首页</a><a>上一页</a>'}${page < pages ? `<a href="${href(page + 1)}">下一页</a><a href="${href(pages)}">末页</a>` : '<a>下一页</a><a>末页</a>'} 第${page}页 共${pages}页</div>`,
  head: ({ title, source }, shown, time) =>
    `<div class="bt">${title ?? ''}</div><div class="fbt">${shown === null ? '' : `发布时间：${shown} ${time}　`}文章来源：${source}　【<a href="javascript:window.print()">打印</a>】</div>`,
  fields: (rows) => `<div class="gkxx">${rows.map(([label, value]) => `<div>${label}：<span>${value}</span></div>`).join('')}</div>`,
  labels: {
    index: '信息索引',
    number: '文号',
    issuer: '公开责任部门',
    written: '生成日期',
    published: '公开日期',
    validity: '是否有效',
    until: '失效日期',
  },
  dayInBlock: (day) => day.replaceAll('-', '.'),
  body: (html) => `<div class="nr">${html}</div>`,
  files: (files) => `<div class="nr_fj">${files.map(({ text, href }) => `<p>附件：<a href="${href}">${text}</a></p>`).join('')}</div>`,
  related: (heading, links) =>
    `<div class="nr_xg"><strong>${heading}：</strong>${links.map(({ text, href }) => `<a href="${href}">${text}</a>`).join('<br />')}</div>`,
  letter: ({ entry, asked, replied, status }) =>
    `<div class="xj"><p><b>主题：</b>${entry.title}</p><p><b>写信时间：</b>${asked}</p><p><b>办理情况：</b>${status}</p><p><b>信件内容：</b>望有关部门尽快安排。</p>${replied === null ? '' : `<p><b>回复单位：</b>${entry.source}</p><p><b>回复时间：</b>${replied}</p><p><b>回复内容：</b>所反映事项已列入计划。</p>`}</div>`,
  letters: (letters) =>
    `<div class="xxlb">${letters.map(({ letter, href }) => `<p><a href="${href}">${letter.entry.title}</a><em>[${letter.asked}]</em><em>${letter.status}</em></p>`).join('\n')}</div>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<div class="sy"><div class="sy_t"><span>${heading.text}</span><a href="${heading.href}">更多&gt;&gt;</a></div>${rows.map(({ text, href, day }) => `<p><a href="${href}">${text}</a><em>${day ?? ''}</em></p>`).join('')}</div>`,
      )
      .join('\n'),
  emptyList: (words) => `<div class="xxlb">${words === '' ? '' : `<p>${words}</p>`}</div>`,
}; // prettier-ignore

function numberOf(id: string): number {
  let sum = 29;
  for (const sign of id) sum = (sum * 59 + sign.charCodeAt(0)) % 8191;
  return 200 + sum;
}

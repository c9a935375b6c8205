import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

/** Queries for every address, lists of `dl` with the day before, fields in brackets on one line each, day with 年月日. GBK. */
export const phpcms: Family = {
  id: 'phpcms',
  isHeldOut: false,
  charset: 'gbk',
  perPage: 18,
  entryPath: ({ id, column }) => `/index.php?m=content&c=index&a=show&catid=${numberOf(column.id)}&id=${id}`,
  columnPath: (column, page) => `/index.php?m=content&c=index&a=lists&catid=${numberOf(column.id)}${page === 1 ? '' : `&page=${page}`}`,
  filePath: ({ id }, file, index) => `/uploadfile/${id}/${id}${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>${head === null ? `${county.name}人民政府公众信息网` : `${head} - ${trail.map(({ text }) => text).reverse().join(' - ')} - ${county.name}人民政府公众信息网`}</title>${metaTags(tags)}</head><body>
<div class="header"><div class="logo"><a href="/"><img src="/pic/logo.png" alt="${county.name}人民政府公众信息网" /></a></div>${accessibleEntry(county, '老年模式')}<ul class="nav-site">${menu.map(({ text, href }) => `<li><a href="${href}"><span>${text}</span></a></li>`).join('<li class="line">|</li>')}</ul>${searchHref === null ? '' : `<div class="search"><form action="${searchHref}" method="get"><input type="text" name="q" class="text" /><input type="submit" value="搜 索" /></form></div>`}</div>
<div class="main">${side.length === 0 ? '' : `<div class="col-auto"><h6>栏目导航</h6><ul>${side.map(({ text, href }) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></div>`}
<div class="col-left">${trail.length === 0 ? '' : `<div class="crumbs">当前位置：<a href="/">首页</a> > ${trail.map(({ text, href }) => `<a href="${href}">${text}</a>`).join(' > ')} > ${head === trail.at(-1)?.text ? '列表' : '正文'}</div>`}
${body}</div></div>
<div class="footer"><p>${foot.code} ${foot.host}</p><p>${foot.police} ${foot.icp}</p>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</div></body></html>`;
  },
  list: (rows) =>
    `<dl class="lst">${rows.map(({ text, href, day, isPinned }) => `<dt>${day === null ? '' : inChina(day)}</dt><dd>·<a href="${href}" target="_blank"${isPinned ? ' style="color:red"' : ''}>${text}</a>${isPinned ? '（置顶）' : ''}</dd>`).join('\n')}</dl>`,
  pager: ({ page, pages, items, href }) =>
    pages === 1
      ? ''
      : `<div id="pages"><a class="a1">${items}条</a> ${page > 1 ? `<a href="${href(page - 1)}" class="a1">上一页</a>` : ''} ${Array.from({ length: pages }, (_, n) => (n + 1 === page ? `<span>${n + 1}</span>` : `<a href="${href(n + 1)}">${n + 1}</a>`)).join(' ')} ${page < pages ? `<a href="${href(page + 1)}" class="a1">下一页</a>` : ''}</div>`,
  head: ({ title, source }, shown, time) =>
    `<div id="Article"><h1>${title ?? ''}<br /><span>${shown === null ? '' : `${inChina(shown)} ${time}&nbsp;&nbsp;&nbsp;`}来源：${source}&nbsp;&nbsp;&nbsp;点击：<i id="hits"></i></span></h1></div>`,
  fields: (rows) => `<div class="info">${rows.map(([label, value]) => `<p>【${label}】${value}</p>`).join('')}</div>`,
  labels: {
    title: '信息名称',
    index: '索引号',
    issuer: '信息来源',
    number: '文　　号',
    written: '成文时间',
    published: '发布时间',
    validity: '效力状态',
    until: '失效时间',
  },
  dayInBlock: (day) => inChina(day),
  body: (html) => `<div class="content">${html}</div>`,
  files: (files) => `<div class="content_file">${files.map(({ text, href }) => `<a href="${href}"><img src="/pic/file.gif" />${text}</a>`).join('<br />')}</div>`,
  related: (heading, links) =>
    `<div class="related"><h5>${heading}：</h5><ul>${links.map(({ text, href }) => `<li>·<a href="${href}">${text}</a></li>`).join('')}</ul></div>`,
  letter: ({ entry, asked, replied, status }) =>
    `<table class="gb" width="100%"><tr><td class="h" colspan="2">${entry.title}</td></tr><tr><td>咨询时间：</td><td>${asked}</td></tr><tr><td>办理结果：</td><td>${status}</td></tr><tr><td>咨询内容：</td><td>恳请给予答复。</td></tr>${replied === null ? '' : `<tr><td>回复部门：</td><td>${entry.source}</td></tr><tr><td>回复日期：</td><td>${replied}</td></tr><tr><td>回复：</td><td>经研究，现答复如上。</td></tr>`}</table>`,
  letters: (letters) =>
    `<table class="gblist" width="100%"><tr><td>咨询标题</td><td>咨询时间</td><td>办理结果</td></tr>${letters.map(({ letter, href }) => `<tr><td><a href="${href}">${letter.entry.title}</a></td><td>${letter.asked}</td><td>${letter.status}</td></tr>`).join('\n')}</table>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<div class="box"><h5><a class="more" href="${heading.href}">更多&gt;&gt;</a>${heading.text}</h5><ul>${rows.map(({ text, href, day }) => `<li><span class="rt">${day === null ? '' : day.slice(5).replace('-', '/')}</span>·<a href="${href}">${text}</a></li>`).join('')}</ul></div>`,
      )
      .join('\n'),
  emptyList: (words) => `<dl class="lst"></dl>${words === '' ? '' : `<div>${words}</div>`}`,
}; // prettier-ignore

function inChina(day: string): string {
  return `${day.slice(0, 4)}年${day.slice(5, 7)}月${day.slice(8)}日`;
}

function numberOf(id: string): number {
  return 10 + [...id].reduce((sum, sign) => (sum * 73 + sign.charCodeAt(0)) % 6997, 7);
}

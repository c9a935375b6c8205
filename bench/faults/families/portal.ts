import type { Family } from './family.ts';
import { accessibleEntry, footPieces, metaTags } from './foot.ts';

const words = (day: string): string => `${day.slice(0, 4)}年${day.slice(5, 7)}月${day.slice(8)}日`;

/** A portal of components: classes without meaning, days broken in two, steps parted by slashes, no `h1`. */
export const portal: Family = {
  id: 'portal',
  isHeldOut: false,
  charset: 'utf-8',
  perPage: 12,
  entryPath: ({ id }) => `/detail/${id}`,
  columnPath: (column, page) => `/channel/${numberOf(column.id)}${page === 1 ? '' : `?page=${page}`}`,
  filePath: ({ id }, file, index) => `/static/upload/${id}-${index}.${file.ext}`,
  shell: ({ county, head, tags, trail, menu, side, body, searchHref }) => {
    const foot = footPieces(county);
    return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8">${metaTags(tags)}<title>${head === null ? `${county.name}人民政府` : `${county.name}人民政府 - ${head}`}</title></head><body><div id="app" data-v-1f3c><header data-v-1f3c><div class="a1"><a href="/">${county.name}人民政府</a>${searchHref === null ? '' : `<form action="${searchHref}"><input name="q" placeholder="请输入搜索内容"><button type="submit">搜索</button></form>`}${accessibleEntry(county, '适老模式')}</div><div class="a2">${menu.map(({ text, href }) => `<a href="${href}" class="a3">${text}</a>`).join('')}</div></header>
<div class="b1">${trail.length === 0 ? '' : `<div class="b2"><span><a href="/">首页</a><i>/</i></span>${trail.map(({ text, href }) => `<span><a href="${href}">${text}</a><i>/</i></span>`).join('')}</div>`}
${side.length === 0 ? '' : `<div class="b3">${side.map(({ text, href }) => `<div><a href="${href}">${text}</a></div>`).join('')}</div>`}<div class="b4">${body}</div></div>
<footer data-v-1f3c><div>${foot.host}</div><div>${foot.icp}</div><div>${foot.police}</div><div>${foot.code}</div>${foot.ipv6}${foot.conac}${foot.errorReport}${foot.more}</footer></div></body></html>`;
  },
  list: (rows) =>
    `<div class="c1">${rows.map(({ text, href, day, isPinned }) => `<div class="c2"><div class="c3">${day === null ? '' : `<b>${day.slice(8)}</b><i>${day.slice(0, 7)}</i>`}</div><div class="c4">${isPinned ? '<u>置顶</u>' : ''}<a href="${href}">${text}</a></div></div>`).join('\n')}</div>`,
  pager: ({ page, pages, items, href }) =>
    pages === 1
      ? ''
      : `<div class="c5"><span>共 ${items} 条</span>${page > 1 ? `<a href="${href(page - 1)}">&lt;</a>` : ''}${Array.from({ length: pages }, (_, n) => `<a href="${href(n + 1)}"${n + 1 === page ? ' class="on"' : ''}>${n + 1}</a>`).join('')}${page < pages ? `<a href="${href(page + 1)}">&gt;</a>` : ''}</div>`,
  head: ({ title, source }, shown, time) =>
    `<div class="d1">${title ?? ''}</div><div class="d2">${shown === null ? '' : `<span>时间：${words(shown)} ${time}</span>`}<span>来源：${source}</span></div>`,
  fields: (rows) =>
    `<div class="d3">${rows.map(([label, value]) => `<p><em>${label}：</em>${value}</p>`).join('')}</div>`,
  labels: {
    title: '公文标题',
    index: '索引号',
    number: '文件编号',
    issuer: '制定机关',
    written: '成文时间',
    published: '发布时间',
    validity: '时效状态',
    until: '有效期至',
  },
  dayInBlock: words,
  hasFieldsBelow: true,
  body: (html) => `<div class="d4">${html}</div>`,
  files: (files) =>
    `<div class="d5">${files.map(({ text, href }) => `<div><i class="icon"></i><a href="${href}">${text}</a></div>`).join('')}</div>`,
  related: (heading, links) =>
    `<div class="d6"><div>${heading}</div>${links.map(({ text, href }) => `<div><a href="${href}">${text}</a></div>`).join('')}</div>`,
  letter: ({ entry, asked, replied, status }) =>
    `<div class="e1"><div>${entry.title}</div><ul><li>留言日期：${asked}</li><li>办理进度：${status}</li></ul><div>留言内容：请问是否有相关安排？</div></div>${replied === null ? '' : `<div class="e2"><ul><li>答复单位：${entry.source}</li><li>答复日期：${replied}</li></ul><div>答复内容：感谢您的来信，有关安排已向社会公布。</div></div>`}`,
  letters: (letters) =>
    `<div class="e3">${letters.map(({ letter, href }) => `<div><a href="${href}">${letter.entry.title}</a><span>${letter.asked}</span><span>${letter.status}</span></div>`).join('\n')}</div>`,
  home: (blocks) =>
    blocks
      .map(
        ({ heading, rows }) =>
          `<div class="f1"><div class="f2"><a href="${heading.href}">${heading.text}</a></div>${rows.map(({ text, href, day }) => `<div class="f3"><a href="${href}">${text}</a><span>${day ?? ''}</span></div>`).join('')}</div>`,
      )
      .join('\n'),
  emptyList: (words_) => `<div class="c1"></div><div class="c6">${words_}</div>`,
};

function numberOf(id: string): number {
  let sum = 17;
  for (const sign of id) sum = (sum * 53 + sign.charCodeAt(0)) % 7919;
  return 100 + sum;
}

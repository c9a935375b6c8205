import { chinese } from '../day.ts';
import type { County } from '../county.ts';
import type { SiteColumn, SiteEntry, SitePlan } from './plan.ts';

/** How one system writes the pages of a site. */
export interface Flavour {
  name: string;
  gbk?: true;
  listPath: (column: SiteColumn, page: number) => string;
  entryPath: (column: SiteColumn, entry: SiteEntry) => string;
  perPage: number;
  home: (plan: SitePlan) => string;
  list: (plan: SitePlan, column: SiteColumn, page: number, pages: number) => string;
  entry: (plan: SitePlan, column: SiteColumn, entry: SiteEntry) => string;
}

const PROSE =
  '本县位于省境东部，辖十二个乡镇，总人口三十余万，物产丰富，交通便利，历史悠久，是全国商品粮基地县。'.repeat(3);
const TEXT =
  '根据县委、县政府统一部署，各乡镇和有关部门要强化责任落实，确保各项工作按期完成，切实保障群众利益。'.repeat(3);

function shownDay({ dates }: SiteColumn, { day }: SiteEntry): string {
  return dates === 'full' ? day : dates === 'month-day' ? day.slice(5) : '';
}

function insteadOf(column: SiteColumn, plan: SitePlan, link: (child: SiteColumn) => string): string {
  switch (column.instead) {
    case 'says-empty':
      return '<p>暂无信息</p>';
    case 'banner':
      return '<div class="pic"><img src="/images/jsjf_banner.jpg" alt="" width="900"></div>';
    case 'layout-picture':
      return '<div class="pic"><img src="/images/rw_03.jpg" alt=""></div>';
    case 'spacer':
      return '<div><img src="/i/xx.gif" width="1" height="300"></div>';
    case 'content-picture':
      return '<div class="text"><img src="/upload/2021/0305/20210305101010.jpg" alt=""></div>';
    case 'explanation':
      return `<p>截至目前，${plan.county.name}未发生相关行政强制事项，无相关信息公开，特此说明。</p>`;
    case 'prose':
      return `<h2>${column.path.at(-1)}</h2><p>${PROSE}</p>`;
    case 'children':
      return `<ul class="sub">${plan.columns
        .filter((child) => child.path.length > column.path.length && child.path[1] === column.path[1])
        .map((child) => `<li><a href="${link(child)}">${child.path.at(-1)}</a></li>`)
        .join('')}</ul>`;
    case 'nothing':
    case 'error':
    case null:
      return '';
  }
}

/** The pages of the column above this one. */
const parentsOf = (plan: SitePlan, column: SiteColumn): SiteColumn[] =>
  plan.columns.filter(
    (other) => other.path.length < column.path.length && other.path.every((name, i) => column.path[i] === name),
  );

const footerOf = (county: County): string =>
  `<div class="footer"><p>主办单位：${county.name}人民政府办公室</p><p>网站标识码：${county.siteIdCode} ${county.icp}</p></div>`;

function pageOf(column: SiteColumn, page: number, perPage: number): SiteEntry[] {
  return column.entries.slice((page - 1) * perPage, page * perPage);
}

const treePath = (column: SiteColumn): string => `/${column.path[0] === '新闻中心' ? 'xwzx' : 'zwgk'}/c${column.id}/`;

/** Folders of static pages whose pager a script writes. */
export const staticTree: Flavour = {
  name: 'static-tree',
  perPage: 15,
  listPath: (column, page) => `${treePath(column)}${page === 1 ? '' : `index_${page - 1}.html`}`,
  entryPath: (column, { id, day, undated }) =>
    undated
      ? `${treePath(column)}${id}.html`
      : `${treePath(column)}${day.slice(0, 4)}${day.slice(5, 7)}/t${day.replaceAll('-', '')}_${id}.html`,
  home: (plan) =>
    `<html><head><meta charset="utf-8"><title>${plan.county.siteName}</title></head><body><div class="nav"><ul>${plan.columns.map((column) => `<li><a href="${treePath(column)}">${column.path.at(-1)}</a></li>`).join('')}<li><a href="http://zwfw.province.example/county/">网上办事</a></li></ul></div><div class="news"><h3>今日要闻</h3><ul>${(
      plan.columns[0]?.entries ?? []
    )
      .slice(1, 9)
      .map(
        (entry) =>
          `<li><a href="${staticTree.entryPath(plan.columns[0] as SiteColumn, entry)}">${entry.title}</a><span>${entry.day}</span></li>`,
      )
      .join('')}</ul></div>${footerOf(plan.county)}</body></html>`,
  list: (plan, column, page, pages) =>
    `<html><head><meta charset="utf-8"><title>${column.path.at(-1)}_${plan.county.siteName}</title></head><body><div class="nav"><a href="/">首页</a></div>${crumb(plan, column, treePath)}<div class="list">${
      column.instead === null
        ? `<ul>${pageOf(column, page, 15)
            .map(
              (entry) =>
                `<li>${entry.pinned ? '<em>[置顶]</em>' : ''}<a href="${staticTree.entryPath(column, entry)}">${entry.title}</a><span>${shownDay(column, entry)}</span></li>`,
            )
            .join(
              '',
            )}</ul><div class="page"><script>createPageHTML(${pages}, ${page - 1}, "index", "html");</script></div>`
        : insteadOf(column, plan, treePath)
    }</div>${footerOf(plan.county)}</body></html>`,
  entry: (plan, column, entry) =>
    `<html><head><meta charset="utf-8"><title>${entry.title}_${column.path.at(-1)}_${plan.county.siteName}</title></head><body>${crumb(plan, column, treePath)}<div class="xl"><h2>${entry.title}</h2><div class="sub">${entry.undated ? '' : `发布时间：${entry.day}`} 来源：县政府办</div><div class="TRS_Editor"><p>${TEXT}</p></div></div>${footerOf(plan.county)}</body></html>`,
};

function crumb(plan: SitePlan, column: SiteColumn, link: (column: SiteColumn) => string): string {
  const steps = column.path.map((name, i) => {
    const known =
      i === column.path.length - 1 ? column : parentsOf(plan, column).find((parent) => parent.path.length === i + 1);
    return known === undefined ? name : `<a href="${link(known)}">${name}</a>`;
  });
  return `<div class="dqwz">当前位置：<a href="/">首页</a> &gt; ${steps.join(' &gt; ')}</div>`;
}

const aspPath = (column: SiteColumn): string => `/list.asp?classid=${column.id}`;

/** Tables in tables behind query strings, in GBK. */
export const queryTables: Flavour = {
  name: 'query-tables',
  gbk: true,
  perPage: 20,
  listPath: (column, page) => `${aspPath(column)}${page === 1 ? '' : `&page=${page}`}`,
  entryPath: (_, { id }) => `/show.asp?id=${id}`,
  home: (plan) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${plan.county.siteName}</title></head><body><table width="980" align="center"><tr><td>${plan.columns.map((column) => `<a href="${aspPath(column)}">${column.path.at(-1)}</a>`).join(' | ')}</td></tr></table><table width="980"><tr><td><table>${(
      plan.columns[0]?.entries ?? []
    )
      .slice(1, 9)
      .map((entry) => `<tr><td>·<a href="/show.asp?id=${entry.id}">${entry.title}</a></td><td>[${entry.day}]</td></tr>`)
      .join('')}</table></td></tr></table>${footerOf(plan.county)}</body></html>`,
  list: (plan, column, page, pages) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${plan.county.siteName}</title></head><body><table width="980"><tr><td><a href="/">首页</a> | <a href="${aspPath(plan.columns[0] as SiteColumn)}">今日要闻</a></td></tr></table><table width="980"><tr><td width="200" valign="top"><table><tr><td>栏目导航</td></tr>${plan.columns
      .slice(0, 6)
      .map((other) => `<tr><td><a href="${aspPath(other)}">${other.path.at(-1)}</a></td></tr>`)
      .join(
        '',
      )}</table></td><td valign="top"><table><tr><td>您现在的位置：<a href="/">${plan.county.siteName}</a> >> ${column.path.map((name, i) => (i === column.path.length - 1 ? `<a href="${aspPath(column)}">${name}</a>` : name)).join(' >> ')}</td></tr><tr><td><table>${
      column.instead === null
        ? pageOf(column, page, 20)
            .map(
              (entry) =>
                `<tr><td width="20"><img src="/i/dot.gif"></td><td><a href="/show.asp?id=${entry.id}" title="${entry.title}">${entry.title.slice(0, 18)}${entry.title.length > 18 ? '...' : ''}</a>${entry.pinned ? '<img src="/i/top.gif" alt="置顶">' : ''}</td><td><font color="#999">${shownDay(column, entry)}</font></td></tr>`,
            )
            .join('')
        : `<tr><td>${insteadOf(column, plan, aspPath)}</td></tr>`
    }</table></td></tr>${column.instead === null ? `<tr><td>共${column.entries.length}条 第${page}/${pages}页 ${page > 1 ? `<a href="${queryTables.listPath(column, page - 1)}">上一页</a>` : '上一页'} ${page < pages ? `<a href="${queryTables.listPath(column, page + 1)}">下一页</a>` : '下一页'}</td></tr>` : ''}</table></td></tr></table>${footerOf(plan.county)}</body></html>`,
  entry: (plan, column, entry) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${plan.county.siteName}--${entry.title}</title></head><body><table width="980"><tr><td>您现在的位置：<a href="/">${plan.county.siteName}</a> >> ${column.path.slice(0, -1).join(' >> ')} >> <a href="${aspPath(column)}">${column.path.at(-1)}</a> >> 正文</td></tr><tr><td align="center"><b><font size="4">${entry.title}</font></b></td></tr><tr><td align="center">作者：佚名　来源：本站　${entry.undated ? '' : `更新时间：${entry.day}`}</td></tr><tr><td>　　${TEXT}<br>　　${chinese(entry.day).slice(5)}，有关部门开展检查。</td></tr></table>${footerOf(plan.county)}</body></html>`,
};

const cardPath = (column: SiteColumn): string => `/channel/${column.id}`;

/** Cards and a pager of links in HTML 5. */
export const cardPages: Flavour = {
  name: 'card-pages',
  perPage: 10,
  listPath: (column, page) => `${cardPath(column)}${page === 1 ? '' : `/p/${page}`}`,
  entryPath: (column, { id }) => `/channel/${column.id}/article/${id}`,
  home: (plan) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${plan.county.siteName}</title><meta name="SiteName" content="${plan.county.siteName}"></head><body><header><nav>${plan.columns.map((column) => `<a href="${cardPath(column)}">${column.path.at(-1)}</a>`).join('')}</nav></header><main><section><h2>要闻</h2>${(
      plan.columns[0]?.entries ?? []
    )
      .slice(1, 7)
      .map(
        (entry) =>
          `<div class="card"><a href="${cardPages.entryPath(plan.columns[0] as SiteColumn, entry)}"><h3>${entry.title}</h3><time>${entry.day}</time></a></div>`,
      )
      .join('')}</section></main>${footerOf(plan.county)}</body></html>`,
  list: (plan, column, page, pages) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${column.path.at(-1)} - ${plan.county.siteName}</title><meta name="ColumnName" content="${column.path.at(-1)}"></head><body><header><nav><a href="/">首页</a></nav></header><nav aria-label="breadcrumb"><ol><li><a href="/">首页</a></li>${column.path.map((name, i) => (i === column.path.length - 1 ? `<li>${name}</li>` : `<li><span>${name}</span></li>`)).join('')}</ol></nav><main>${
      column.instead === null
        ? `<div class="cards">${pageOf(column, page, 10)
            .map(
              (entry) =>
                `<div class="card"><a href="${cardPages.entryPath(column, entry)}"><h3>${entry.pinned ? '【置顶】' : ''}${entry.title}</h3></a><p class="meta"><span>${shownDay(column, entry)}</span></p></div>`,
            )
            .join(
              '',
            )}</div><div class="pagination">${Array.from({ length: pages }, (_, i) => (i + 1 === page ? `<span class="on">${i + 1}</span>` : `<a href="${cardPages.listPath(column, i + 1)}">${i + 1}</a>`)).join('')}${page < pages ? `<a href="${cardPages.listPath(column, page + 1)}">下一页</a>` : ''}</div>`
        : insteadOf(column, plan, cardPath)
    }</main>${footerOf(plan.county)}</body></html>`,
  entry: (plan, column, entry) =>
    `<!doctype html><html><head><meta charset="utf-8"><title>${entry.title} - ${plan.county.siteName}</title><meta name="ArticleTitle" content="${entry.title}">${entry.undated ? '' : `<meta name="PubDate" content="${entry.day} 09:00">`}</head><body><nav aria-label="breadcrumb"><ol><li><a href="/">首页</a></li>${column.path.map((name, i) => (i === column.path.length - 1 ? `<li><a href="${cardPath(column)}">${name}</a></li>` : `<li><span>${name}</span></li>`)).join('')}<li>正文</li></ol></nav><main><article><h1>${entry.title}</h1><p>${entry.undated ? '' : `<time>${entry.day}</time>`}</p><p>${TEXT}</p></article></main>${footerOf(plan.county)}</body></html>`,
};

const zooPath = (column: SiteColumn): string => `/site/${column.id}/index.html`;
const zooEntry = ({ id }: SiteEntry): string => `/site/article/${id}.html`;

/** One row of a list; the same column writes all of its rows alike. */
type WriteRow = (entry: { title: string; url: string; day: string; pinned: boolean }) => string;
const mark = (pinned: boolean): string => (pinned ? '<font color="red">[顶]</font>' : '');
const ROWS: readonly { around: readonly [string, string]; row: WriteRow }[] = [
  {
    around: ['<ul>', '</ul>'],
    row: ({ title, url, day, pinned }) => `<li><span>[${day}]</span>${mark(pinned)}<a href="${url}">${title}</a></li>`,
  },
  {
    around: ['<ul>', '</ul>'],
    row: ({ title, url, day, pinned }) => `<li>${mark(pinned)}<a href="${url}"><p>${title}</p><i>${day}</i></a></li>`,
  },
  {
    around: ['<dl>', '</dl>'],
    row: ({ title, url, day, pinned }) =>
      `<dt>${mark(pinned)}<a href="${url}" title="${title}">${title.slice(0, 15)}…</a></dt><dd>${day}</dd>`,
  },
  {
    around: ['<table><tr><th>序号</th><th>标题</th><th>发布时间</th></tr>', '</table>'],
    row: ({ title, url, day, pinned }) =>
      `<tr><td>1</td><td>${mark(pinned)}<a href="${url}">${title}</a></td><td>${day}</td></tr>`,
  },
  {
    around: ['<div class="news">', '</div>'],
    row: ({ title, url, day, pinned }) =>
      `<div class="item"><div class="d"><b>${day.slice(-2)}</b><span>${day.slice(0, -3)}</span></div><div class="t">${mark(pinned)}<a href="${url}">${title}</a><p>全县上下认真落实，成效明显……</p></div></div>`,
  },
  {
    around: ['<ul>', '</ul>'],
    row: ({ title, url, day, pinned }) =>
      `<li>${mark(pinned)}<a href="${url}">${title}</a> <em>发布日期：${day}</em> <em>来源：县政府办</em></li>`,
  },
  {
    around: ['<ul>', '</ul>'],
    row: ({ title, url, day, pinned }) => `<li>${mark(pinned)}<a href="${url}">${title}（${day}）</a></li>`,
  },
];

/** Lists whose rows are written in seven ways, a column in one of them. */
export const rowZoo: Flavour = {
  name: 'row-zoo',
  perPage: 12,
  listPath: (column, page) => (page === 1 ? zooPath(column) : `/site/${column.id}/index_${page}.html`),
  entryPath: (_, entry) => zooEntry(entry),
  home: (plan) =>
    `<html><head><meta charset="utf-8"><title>${plan.county.siteName}</title></head><body><div id="menu">${plan.columns.map((column) => `<a href="${zooPath(column)}">${column.path.at(-1)}</a>`).join(' ')}</div>${footerOf(plan.county)}</body></html>`,
  list: (plan, column, page, pages) => {
    const { around, row } = ROWS[column.id % ROWS.length] ?? { around: ['', ''], row: () => '' };
    // Rows that write day and year apart need a whole day.
    const rows = pageOf(column, page, 12).map((entry) =>
      row({ title: entry.title, url: zooEntry(entry), day: shownDay(column, entry), pinned: entry.pinned === true }),
    );
    const pager = Array.from(
      { length: pages },
      (_, i) => `<a href="${rowZoo.listPath(column, i + 1)}">${i + 1}</a>`,
    ).join(' ');
    return `<html><head><meta charset="utf-8"><title>${column.path.at(-1)}-${plan.county.siteName}</title></head><body><div id="menu"><a href="/">首页</a></div><div class="wz">您当前的位置：首页 &gt; ${column.path.join(' &gt; ')}</div><div class="box">${column.instead === null ? `${around[0]}${rows.join('')}${around[1]}<div class="pages">${pager} 共${pages}页</div>` : insteadOf(column, plan, zooPath)}</div>${footerOf(plan.county)}</body></html>`;
  },
  entry: (plan, column, entry) =>
    `<html><head><meta charset="utf-8"><title>${entry.title}-${plan.county.siteName}</title></head><body><div class="wz">您当前的位置：首页 &gt; ${column.path.join(' &gt; ')} &gt; 正文</div><h3>${entry.title}</h3><div class="inf">${entry.undated ? '' : `时间：${entry.day}　`}来源：县政府办</div><div class="con"><p>${TEXT}</p></div>${footerOf(plan.county)}</body></html>`,
};

export const FLAVOURS: readonly Flavour[] = [staticTree, queryTables, cardPages, rowZoo];

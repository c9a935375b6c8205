import type { County } from '../../county.ts';
import type { SiteColumn, SiteEntry, SitePlan } from '../plan.ts';

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
export const TEXT =
  '根据县委、县政府统一部署，各乡镇和有关部门要强化责任落实，确保各项工作按期完成，切实保障群众利益。'.repeat(3);

export function shownDay({ dates }: SiteColumn, { day }: SiteEntry): string {
  return dates === 'full' ? day : dates === 'month-day' ? day.slice(5) : '';
}

export function insteadOf(column: SiteColumn, plan: SitePlan, link: (child: SiteColumn) => string): string {
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

export const footerOf = (county: County): string =>
  `<div class="footer"><p>主办单位：${county.name}人民政府办公室</p><p>网站标识码：${county.siteIdCode} ${county.icp}</p></div>`;

export function pageOf(column: SiteColumn, page: number, perPage: number): SiteEntry[] {
  return column.entries.slice((page - 1) * perPage, page * perPage);
}

export function crumb(plan: SitePlan, column: SiteColumn, link: (column: SiteColumn) => string): string {
  const steps = column.path.map((name, i) => {
    const known =
      i === column.path.length - 1 ? column : parentsOf(plan, column).find((parent) => parent.path.length === i + 1);
    return known === undefined ? name : `<a href="${link(known)}">${name}</a>`;
  });
  return `<div class="dqwz">当前位置：<a href="/">首页</a> &gt; ${steps.join(' &gt; ')}</div>`;
}

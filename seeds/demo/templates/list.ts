import type { Column, Piece, Site } from '../engine/model.ts';
import { childrenOf, listPath, newestUnder, pathOf, piecesOf, trailOf } from '../engine/paths.ts';
import { anchor, linkMarkup, relative } from '../engine/text.ts';
import { breadcrumb, columnTags, shell, withChanges } from './shell.ts';

/** How many list pages a column has. */
export function pageCount(column: Column, site: Site): number {
  if (column.pager === undefined || column.pager === 'none') return 1;
  return Math.max(1, Math.ceil(piecesOf(column.path, site).length / (column.size ?? 15)));
}

/** One page of a column, counted from 1. */
export function columnPage(column: Column, page: number, site: Site): string {
  const path = listPath(column, page);
  const main = `${breadcrumb(path, column.path, site)}
<div class="two"><aside class="side">${sideMenu(path, column, site)}</aside>
<section class="content"><h1 class="column-name">${column.name}</h1>
${body(column, page, path, site)}
</section></div>`;
  const tags = withChanges(columnTags(column), column.tags);
  return shell({
    path,
    title: `${column.name}_云汀县人民政府`,
    tags,
    charset: column.charset === 'gbk' ? 'gb2312' : 'utf-8',
    main,
  });
}

/** Menu beside a column: its siblings under the first level, or the modules of the disclosure platform. */
export function sideMenu(from: string, column: Column, site: Site): string {
  const trail = trailOf(column.path, site);
  const top = column.platform === true ? '/zwgk/zfxxgk/' : (trail[0]?.path ?? column.path);
  const name = site.columns.get(top)?.name ?? column.name;
  const items = childrenOf(top, site)
    .filter((c) => (c.platform ?? false) === (column.platform ?? false))
    .map((c) => `<li${c.path === column.path ? ' class="on"' : ''}>${anchor(from, c.path, c.name)}</li>`);
  return `<h2>${anchor(from, top, name)}</h2><ul>${items.join('')}</ul>`;
}

function body(column: Column, page: number, path: string, site: Site): string {
  if (column.prose !== undefined)
    return `<div class="article-body">${column.prose.map((html) => linkMarkup(html, path, site)).join('\n')}</div>`;
  if (column.landing === true) return landing(column, path, site);
  const all = piecesOf(column.path, site);
  if (all.length === 0) return `<div class="list-empty">${column.empty ?? '暂无信息'}</div>`;
  const size = column.size ?? 15;
  const shown = column.pager === undefined || column.pager === 'none' ? all : all.slice((page - 1) * size, page * size);
  return entryList(column, shown, path, site, (page - 1) * size) + pager(column, page, path, site, all.length);
}

/** A landing page: each column below with its newest entries. */
function landing(column: Column, path: string, site: Site): string {
  const blocks = childrenOf(column.path, site).map((child) => {
    const items = newestUnder(child.path, site, 4).map((p) =>
      entry(p, path, site, child.list === 'undated' ? 'undated' : 'span'),
    );
    const list = items.length > 0 ? `<ul class="list">${items.join('\n')}</ul>` : `<p class="about">${child.about}</p>`;
    return `<div class="block"><h2>${anchor(path, child.path, child.name)}<small>${anchor(path, child.path, '更多')}</small></h2>${list}</div>`;
  });
  return `<div class="blocks">${blocks.join('\n')}</div>`;
}

function entryList(column: Column, pieces: Piece[], path: string, site: Site, before: number): string {
  const style = column.list ?? 'span';
  if (style === 'documents') return documentTable(pieces, path, site, before);
  if (style === 'messages') return messageTable(pieces, path, site);
  const items = pieces.map((piece) => entry(piece, path, site, style)).join('\n');
  return style === 'dl'
    ? `<dl class="list">${items}</dl>`
    : `<ul class="${style === 'grid' ? 'grid' : 'list'}">\n${items}\n</ul>`;
}

function entry(piece: Piece, path: string, site: Site, style: string): string {
  const day = piece.published.slice(0, 10);
  const mark = piece.pinned === true ? '<b class="pin">置顶</b>' : '';
  const link = anchor(path, pathOf(piece, site), piece.title, `title="${piece.title}"`);
  if (style === 'bracket') return `<li>${mark}${link}<em>[${day}]</em></li>`;
  if (style === 'month-day') return `<li>${mark}${link}<span class="date">${day.slice(5)}</span></li>`;
  if (style === 'split')
    return `<li class="split"><div class="day"><b>${day.slice(8)}</b><i>${day.slice(0, 7)}</i></div>${link}</li>`;
  if (style === 'dl') return `<dt>${link}</dt><dd>${day}</dd>`;
  if (style === 'grid' || style === 'undated') return `<li>${anchor(path, pathOf(piece, site), piece.title)}</li>`;
  return `<li>${mark}<span class="date">${day}</span>${link}</li>`;
}

function documentTable(pieces: Piece[], path: string, site: Site, before: number): string {
  const rows = pieces.map(
    (p, i) =>
      `<tr><td>${before + i + 1}</td><td class="l">${anchor(path, pathOf(p, site), p.title)}</td><td>${p.row?.number ?? ''}</td><td>${p.row?.written ?? ''}</td><td>${p.published.slice(0, 10)}</td></tr>`,
  );
  return `<table class="data documents"><thead><tr><th>序号</th><th>文件名称</th><th>文号</th><th>成文日期</th><th>发布日期</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function messageTable(pieces: Piece[], path: string, site: Site): string {
  const rows = pieces.map(
    (p) =>
      `<tr><td class="l">${anchor(path, pathOf(p, site), p.title)}</td><td>${p.letter?.asked ?? ''}</td><td>${p.letter?.replied ?? '—'}</td><td>${p.letter?.replied == null ? '办理中' : '已答复'}</td></tr>`,
  );
  return `<table class="data"><thead><tr><th>信件标题</th><th>来信时间</th><th>答复时间</th><th>状态</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function pager(column: Column, page: number, path: string, site: Site, total: number): string {
  const pages = pageCount(column, site);
  const style = column.pager ?? 'none';
  if (style === 'none') return '';
  if (style === 'trs')
    return `\n<div class="pager"><script src="${relative(path, '/js/page.js')}"></script><script>createPageHTML(${pages}, ${page - 1}, "index", "html");</script></div>`;
  const links = Array.from({ length: pages }, (_, i) =>
    i + 1 === page ? `<b>${i + 1}</b>` : anchor(path, listPath(column, i + 1), String(i + 1)),
  );
  if (page < pages)
    links.push(anchor(path, listPath(column, page + 1), '下一页'), anchor(path, listPath(column, pages), '尾页'));
  const count =
    style === 'empire'
      ? `<a title="总数">&nbsp;共<b>${total}</b>条</a>&nbsp;`
      : `<span>第${page}页/共${pages}页</span>`;
  return `\n<div class="pager">${count}${links.join('&nbsp;')}</div>`;
}

/** Script of the TRS pager: page k of n stands at index_{k}.html, counted from 0. */
export const PAGE_SCRIPT = `function createPageHTML(count, current, name, ext) {
  if (count <= 1) return;
  var html = "", address = function (i) { return i === 0 ? name + "." + ext : name + "_" + i + "." + ext; };
  if (current > 0) html += '<a href="' + address(current - 1) + '">上一页</a> ';
  for (var i = 0; i < count; i++) html += i === current ? "<b>" + (i + 1) + "</b> " : '<a href="' + address(i) + '">' + (i + 1) + "</a> ";
  if (current < count - 1) html += '<a href="' + address(current + 1) + '">下一页</a>';
  document.write("<span>共" + count + "页</span> " + html);
}
`;

import type { Column, Site } from '../engine/model.ts';
import { childrenOf, newestUnder, pathOf } from '../engine/paths.ts';
import { anchor } from '../engine/text.ts';
import { breadcrumb, columnTags, shell } from './shell.ts';
import { sideMenu } from './list.ts';

/** The disclosure platform of the county: its modules, the kinds of content by law, the newest entries, the units. */
export function platformPage(column: Column, site: Site): string {
  const { path } = column;
  const content = childrenOf('/zwgk/', site).filter((c) => c.path !== path);
  const newest = newestUnder('/zwgk/', site, 8).map(
    (p) => `<li><span class="date">${p.published.slice(0, 10)}</span>${anchor(path, pathOf(p, site), p.title)}</li>`,
  );
  const units = [...site.pieces.values()].filter((p) => p.column === '/zwgk/jgzn/');
  const main = `${breadcrumb(path, path, site)}
<div class="two"><aside class="side">${sideMenu(path, { ...column, platform: true }, site)}</aside>
<section class="content"><h1 class="column-name">政府信息公开</h1>
<form class="search wide" action="../../search/" method="get"><input type="search" name="q" aria-label="信息检索" placeholder="按标题、文号检索"><button type="submit">检索</button></form>
<div class="block"><h2>${anchor(path, '/zwgk/zfxxgk/fdzdgknr/', '法定主动公开内容')}</h2><ul class="chips">${content.map((c) => `<li>${anchor(path, c.path, c.name)}</li>`).join('')}</ul></div>
<div class="block"><h2>最新公开</h2><ul class="list">${newest.join('\n')}</ul></div>
<div class="block"><h2>部门和乡镇信息公开</h2><ul class="chips">${units.map((p) => `<li>${anchor(path, pathOf(p, site), p.title.replace('机构职能', ''))}</li>`).join('')}</ul></div>
</section></div>`;
  return shell({ path, title: '政府信息公开_云汀县人民政府', tags: columnTags(column), charset: 'utf-8', main });
}

/** The disclosure platform of a unit: its modules and what the county lists for it. */
export function unitPlatformPage(column: Column, site: Site): string {
  const { path } = column;
  const unit = column.name.replace('政府信息公开', '');
  const menu = (column.modules ?? []).map(([name, to]) => `<li>${anchor(path, to, name)}</li>`);
  const newest = [...site.pieces.values()].filter((p) => p.source === unit).slice(0, 6);
  const items = newest.map(
    (p) => `<li><span class="date">${p.published.slice(0, 10)}</span>${anchor(path, pathOf(p, site), p.title)}</li>`,
  );
  const main = `${breadcrumb(path, path, site)}
<div class="two"><aside class="side"><h2>${anchor(path, path, '政府信息公开')}</h2><ul>${menu.join('')}</ul></aside>
<section class="content"><h1 class="column-name">${column.name}</h1><p class="about">${column.about}</p><ul class="list">${items.join('\n')}</ul></section></div>`;
  return shell({ path, title: `${column.name}_云汀县人民政府`, tags: columnTags(column), charset: 'utf-8', main });
}

/** 法定主动公开内容: every column of 政务公开 by name. */
export function statutoryPage(column: Column, site: Site): string {
  const { path } = column;
  const items = childrenOf('/zwgk/', site).filter((c) => c.path !== '/zwgk/zfxxgk/');
  const main = `${breadcrumb(path, path, site)}
<div class="two"><aside class="side">${sideMenu(path, column, site)}</aside>
<section class="content"><h1 class="column-name">${column.name}</h1><p class="about">${column.about}</p>
<ul class="tiles">${items.map((c) => `<li>${anchor(path, c.path, c.name)}<p>${c.about}</p></li>`).join('\n')}</ul></section></div>`;
  return shell({ path, title: `${column.name}_云汀县人民政府`, tags: columnTags(column), charset: 'utf-8', main });
}

/** The site map: every column, by level. */
export function mapPage(column: Column, site: Site): string {
  const { path } = column;
  const tops = [...site.columns.values()].filter((c) => c.path.split('/').length === 3 && c.path !== path);
  const blocks = tops.map((top) => {
    const below = [...site.columns.values()].filter((c) => c.path !== top.path && c.path.startsWith(top.path));
    return `<div class="block"><h2>${anchor(path, top.path, top.name)}</h2><ul class="chips">${below.map((c) => `<li>${anchor(path, c.path, c.name)}</li>`).join('')}</ul></div>`;
  });
  const main = `${breadcrumb(path, path, site)}\n<section class="content"><h1 class="column-name">网站地图</h1>\n${blocks.join('\n')}</section>`;
  return shell({ path, title: '网站地图_云汀县人民政府', tags: columnTags(column), charset: 'utf-8', main });
}

/** Search over titles; without a query the empty form. */
export function searchPage(column: Column, query: string, site: Site): string {
  const { path } = column;
  const found = query === '' ? [] : [...site.pieces.values()].filter((p) => p.title.includes(query));
  const items = found.map(
    (p) => `<li><span class="date">${p.published.slice(0, 10)}</span>${anchor(path, pathOf(p, site), p.title)}</li>`,
  );
  const result =
    query === ''
      ? '<p class="about">请输入关键词检索本网站公开的信息。</p>'
      : `<p class="about">找到相关结果${found.length}条</p><ul class="list">${items.join('\n')}</ul>`;
  const main = `${breadcrumb(path, path, site)}\n<section class="content"><h1 class="column-name">站内搜索</h1>\n<form class="search wide" action="./" method="get"><input type="search" name="q" aria-label="关键词"><button type="submit">搜索</button></form>\n${result}</section>`;
  return shell({ path, title: '站内搜索_云汀县人民政府', tags: columnTags(column), charset: 'utf-8', main });
}

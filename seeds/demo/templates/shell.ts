import { SITE_CODE, SITE_HOST, SITE_NAME, type Column, type Site, type TagChanges } from '../engine/model.ts';
import { trailOf } from '../engine/paths.ts';
import { anchor, escapeHtml, relative } from '../engine/text.ts';

export interface Shell {
  path: string;
  /** Text of `<title>`. */
  title: string;
  /** Page tags in order; null leaves one out. */
  tags: [string, string | null][];
  charset: 'utf-8' | 'gb2312';
  main: string;
  /** Class of the body, for the style sheet. */
  look?: string;
}

const MENU: [string, string][] = [
  ['/', '首页'],
  ['/xwdt/', '新闻动态'],
  ['/zwgk/', '政务公开'],
  ['/zwfw/', '政务服务'],
  ['/hdjl/', '互动交流'],
  ['/zjyt/', '走进云汀'],
  ['/ztzl/', '专题专栏'],
];

/** A whole page: head, masthead, menu, content and footer. */
export function shell(page: Shell): string {
  const { path } = page;
  const section = path.split('/')[1] ?? '';
  const menu = MENU.map(([to, name]) => {
    const here = to === '/' ? path === '/' : to.split('/')[1] === section;
    return `<li${here ? ' class="on"' : ''}>${anchor(path, to, name)}</li>`;
  });
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${page.charset}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
${tagLines(page.tags)}
<link rel="stylesheet" href="${relative(path, '/css/site.css')}">
<link rel="icon" type="image/svg+xml" href="${relative(path, '/images/logo.svg')}">
</head>
<body class="${page.look ?? 'inner'}">
<div class="topbar"><div class="wrap"><span>欢迎访问${SITE_NAME}网站</span><span>${anchor(path, '/wzdt/', '网站地图')} ${anchor(path, '/xmt/', '政务新媒体')} ${anchor(path, '/wza/', '无障碍浏览 · 长者模式')}</span></div></div>
<header class="header"><div class="wrap">
<a class="brand" href="${relative(path, '/')}"><img src="${relative(path, '/images/logo.svg')}" alt="" width="64" height="64"><span><b>${SITE_NAME}</b><i>${SITE_HOST}</i></span></a>
<form class="search" action="${relative(path, '/search/')}" method="get" role="search"><input type="search" name="q" aria-label="站内搜索" placeholder="请输入关键词"><button type="submit">搜索</button></form>
</div></header>
<nav class="nav" aria-label="主导航"><ul class="wrap">${menu.join('')}</ul></nav>
<main class="wrap">
${page.main}
</main>
${footer(path)}
</body>
</html>
`;
}

function tagLines(tags: [string, string | null][]): string {
  return tags
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<meta name="${name}" content="${escapeHtml(value ?? '')}">`)
    .join('\n');
}

// The police record is left out on purpose, see truth.ts.
function footer(path: string): string {
  return `<footer class="footer"><div class="wrap">
<ul class="links"><li>${anchor(path, '/wzdt/', '网站地图')}</li><li>${anchor(path, '/gywm/', '关于我们')}</li><li>${anchor(path, '/zwgk/zfxxgk/ysqgk/', '依申请公开')}</li><li>${anchor(path, '/hdjl/xzxx/', '县长信箱')}</li></ul>
<div class="sign"><a href="https://bszs.conac.cn/sitename?method=show&amp;id=9990010001000000" title="党政机关网站标识"><img src="${relative(path, '/images/sign.svg')}" alt="党政机关" width="42" height="50"></a></div>
<p>主办单位：云汀县人民政府办公室　联系电话：0500-6820116　地址：云汀县文昌镇文昌路1号</p>
<p>网站标识码：${SITE_CODE}　<a href="https://beian.miit.gov.cn/">皖ICP备99900101号-1</a>　本网站支持IPv6访问</p>
<p><a class="report" href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${SITE_CODE}&amp;url=">我为政府网站找错</a></p>
</div></footer>`;
}

/** Page tags of the site. */
export function siteTags(): [string, string | null][] {
  return [
    ['SiteName', SITE_NAME],
    ['SiteDomain', SITE_HOST],
    ['SiteIDCode', SITE_CODE],
  ];
}

/** Page tags of the site and of a column. */
export function columnTags(column: Column): [string, string | null][] {
  return [
    ...siteTags(),
    ['ColumnName', column.name],
    ['ColumnDescription', column.about],
    ['ColumnKeywords', `云汀县;${column.name}`],
    ['ColumnType', column.type],
  ];
}

export function withChanges(
  tags: [string, string | null][],
  changes: TagChanges | undefined,
): [string, string | null][] {
  if (changes === undefined) return tags;
  return tags.map(([name, value]) => [name, name in changes ? (changes[name] ?? null) : value]);
}

const CRUMB_STYLES: [string, string][] = [
  ['当前位置：', ' &gt; '],
  ['您的位置：', ' » '],
  ['您当前所在位置：', ' / '],
];

/** The way from the home page to a column, in the words of its section. */
export function breadcrumb(from: string, columnPath: string, site: Site, last?: string): string {
  const section = columnPath.split('/')[1] ?? '';
  const [label = '', between = ''] = CRUMB_STYLES[['zwgk', 'hdjl', 'xwdt'].indexOf(section)] ?? CRUMB_STYLES[0] ?? [];
  const steps = [anchor(from, '/', '首页'), ...trailOf(columnPath, site).map((c) => anchor(from, c.path, c.name))];
  if (last !== undefined) steps.push(`<span>${last}</span>`);
  return `<div class="position">${label}${steps.join(between)}</div>`;
}

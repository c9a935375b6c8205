import { createRandom, type Random } from '../privacy/random.ts';
import { COLUMNS, COUNTY, DEEDS, SENTENCES, SUBJECTS, TOWNS, UNITS } from './words.ts';

/**
 * A county portal of any number of pages, each made when it is asked for: one home page, columns with their list
 * pages, and entries. A page has about 60 KB and 300 links, as county sites have them: most are menus, some are lists.
 */
export interface GeneratedSite {
  /** Pages that can be reached by links, the home page among them. */
  pages: number;
  /** The page at an address as UTF-8, null where there is none. `origin` is written into absolute links. */
  page: (path: string) => string | null;
  /** Paths of the pages, the home page first. */
  paths: () => Generator<string>;
}

const ROWS = 20;

interface Entry {
  column: number;
  number: number;
  path: string;
  title: string;
  date: string;
}

/** @param wanted pages; the site has exactly as many, from 50 up */
export function generateSite(wanted: number): GeneratedSite {
  if (!Number.isInteger(wanted) || wanted < 50) throw new RangeError(`pages: expected 50 or more, got ${wanted}`);
  const sizes = sizesFor(wanted);
  const chrome = frame();

  function page(path: string): string | null {
    if (path === '/') return home();
    const list = /^\/zwgk\/(\w+)\/(?:index(?:_(\d+))?\.html)?$/.exec(path);
    if (list !== null) return columnPage(columnOf(list[1]), Number(list[2] ?? 0));
    const entry = /^\/zwgk\/(\w+)\/\d{6}\/t\d{8}_(\d+)\.html$/.exec(path);
    if (entry === null) return null;
    const column = columnOf(entry[1]);
    const number = Number(entry[2]) % 1_000_000;
    if (column === -1 || number >= sizes[column]!) return null;
    const made = entryOf(column, number);
    return made.path === path ? entryPage(made) : null;
  }

  function home(): string {
    const news = COLUMNS.flatMap((_, column) => latest(column, 5));
    const lists = news.map(row).join('\n');
    return chrome({
      title: `${COUNTY}人民政府`,
      metas: '',
      crumb: '',
      main: `<div class="news"><ul class="list">${lists}</ul></div>`,
      seed: 1,
    });
  }

  function columnPage(column: number, part: number): string | null {
    const parts = partsOf(sizes[column] ?? 0);
    if (column === -1 || part >= parts) return null;
    const [folder, name] = COLUMNS[column]!;
    const first = part * ROWS;
    const rows = Array.from({ length: Math.min(ROWS, sizes[column]! - first) }, (_, n) => entryOf(column, first + n));
    return chrome({
      title: `${name}-${COUNTY}人民政府`,
      metas: metas([
        ['ColumnName', name],
        ['ColumnType', '政务公开'],
        ['ColumnDescription', `${COUNTY}${name}`],
      ]),
      crumb: crumb([name]),
      main: `<div class="lists"><h2>${name}</h2><ul class="list">${rows.map(row).join('\n')}</ul>
${pager(folder, parts, part)}</div>`,
      aside: seeAlso(column, 100),
      seed: 1000 + column * 97 + part,
    });
  }

  function entryPage(entry: Entry): string {
    const random = createRandom(entry.column * 1_000_003 + entry.number);
    const [, name] = COLUMNS[entry.column]!;
    const unit = UNITS[entry.number % UNITS.length]!;
    const isDocument = entry.column < 3;
    return chrome({
      title: `${entry.title}-${COUNTY}人民政府`,
      metas: metas([
        ['ArticleTitle', entry.title],
        ['PubDate', `${entry.date} 09:${random.digits(1)}5`],
        ['ContentSource', unit],
        ['Keywords', `${COUNTY};${name}`],
        ['ColumnName', name],
        ['ColumnType', '政务公开'],
      ]),
      crumb: crumb([name, '正文']),
      main: `${isDocument ? documentTable(entry, unit, random) : ''}<div class="article"><h1>${entry.title}</h1>
<div class="info"><span>发布时间：${entry.date} 09:15</span> <span>来源：${unit}</span> <span>字号：【大 中 小】</span></div>
<div class="TRS_Editor" id="zoom">${paragraphs(random)}${entry.number % 20 === 3 ? attachment(entry) : ''}</div>
<div class="turn">${neighbour('上一篇', entry, -1)}${neighbour('下一篇', entry, 1)}</div></div>`,
      aside: seeAlso(entry.column, 105, entry.number),
      seed: entry.number,
    });
  }

  function entryOf(column: number, number: number): Entry {
    const random = createRandom(column * 7919 + number);
    const [folder] = COLUMNS[column]!;
    // Newest first, one a day, from November 2026 back.
    const date = new Date(Date.UTC(2026, 10, 20 - (number % 3600))).toISOString().slice(0, 10);
    const [year = '', month = '', day = ''] = date.split('-');
    const id = String((column + 1) * 1_000_000 + number);
    const title = `${COUNTY}${random.pick(TOWNS)}关于${year}年度${random.pick(SUBJECTS)}的${random.pick(DEEDS)}（第${number + 1}号）`;
    return {
      column,
      number,
      title,
      date,
      path: `/zwgk/${folder}/${year}${month}/t${year}${month}${day}_${id}.html`,
    };
  }

  function latest(column: number, count: number): Entry[] {
    return Array.from({ length: Math.min(count, sizes[column]!) }, (_, number) => entryOf(column, number));
  }

  /** 相关信息: entries of the same column and of others. */
  function seeAlso(column: number, count: number, after = 0): string {
    const links: string[] = [];
    for (let n = 1; n <= count; n++) {
      const from = n % 3 === 0 ? (column + n) % COLUMNS.length : column;
      const size = sizes[from]!;
      if (size > 0) links.push(entryLink(entryOf(from, (after + n * 7) % size)));
    }
    return `<div class="aside related"><h3>相关信息</h3><ul>${links.map((link) => `<li>${link}</li>`).join('\n')}</ul></div>`;
  }

  function neighbour(label: string, { column, number }: Entry, step: number): string {
    const at = number + step;
    return at < 0 || at >= sizes[column]! ? '' : `<p>${label}：${entryLink(entryOf(column, at))}</p>`;
  }

  return {
    pages: wanted,
    page,
    *paths() {
      yield '/';
      for (const [column, [folder]] of COLUMNS.entries()) {
        for (let part = 0; part < partsOf(sizes[column]!); part++)
          yield part === 0 ? `/zwgk/${folder}/` : `/zwgk/${folder}/index_${part}.html`;
        for (let number = 0; number < sizes[column]!; number++) yield entryOf(column, number).path;
      }
    },
  };
}

function columnOf(folder: string | undefined): number {
  return COLUMNS.findIndex(([name]) => name === folder);
}

/** List pages of a column; an empty column has one too. */
function partsOf(entries: number): number {
  return Math.max(1, Math.ceil(entries / ROWS));
}

/** Entries of each column, so that all pages together are as many as wanted. */
function sizesFor(wanted: number): number[] {
  const sizes = COLUMNS.map(() => 0);
  let left = wanted - 1 - COLUMNS.length;
  for (let column = 0; left > 0; column = (column + 1) % sizes.length) {
    const isNewPart = sizes[column]! > 0 && sizes[column]! % ROWS === 0;
    // The last page left is no use for an entry that needs a list page of its own; another column has room.
    if (isNewPart && left === 1 && sizes.some((size) => size % ROWS !== 0 || size === 0)) continue;
    sizes[column]!++;
    left -= isNewPart ? 2 : 1;
  }
  return sizes;
}

interface Parts {
  title: string;
  metas: string;
  crumb: string;
  main: string;
  aside?: string;
  seed: number;
}

/** What stands on every page: head, menus, footer, styles and scripts. */
function frame(): (parts: Parts) => string {
  const columns = COLUMNS.map(
    ([folder, name]) =>
      `<li class="menu-item"><a href="/zwgk/${folder}/" title="${name}" target="_self">${name}</a></li>`,
  );
  const offices = [...UNITS, ...TOWNS].map((name, n) => {
    const [folder] = COLUMNS[n % COLUMNS.length]!;
    return `<li><a href="/zwgk/${folder}/" target="_blank">${name}</a></li>`;
  });
  const friends = Array.from(
    { length: 50 },
    (_, n) => `<a href="http://www.friend${n}.example/" target="_blank" title="友情链接">友情链接单位${n}</a>`,
  );
  const style = `<style type="text/css">${Array.from({ length: 40 }, (_, n) => `.m${n} a{color:#33${n % 10}${n % 7}66;font-size:14px;line-height:${20 + (n % 8)}px;padding:0 ${n % 12}px}`).join('\n')}</style>`;
  const script = `<script type="text/javascript">${Array.from({ length: 30 }, (_, n) => `function toggle${n}(id){var e=document.getElementById(id+"_${n}");if(e){e.style.display=e.style.display=="none"?"block":"none";}return false;}`).join('\n')}</script>`;
  const head = `<div class="header"><div class="logo"><a href="/"><img src="/images/logo.png" alt="${COUNTY}人民政府"></a></div>
<div class="nav"><ul><li><a href="/">首页</a></li>${columns.join('\n')}</ul></div></div>`;
  const menu = `<div class="leftmenu" id="openness"><h3>政府信息公开目录</h3><ul>${columns.join('\n')}</ul></div>
<div class="units"><h3>部门和乡镇信息公开</h3><ul>${offices.join('\n')}</ul></div>`;
  const footer = `<div class="footer"><div class="links">${friends.join('\n')}</div>
<p>主办：${COUNTY}人民政府办公室 承办：${COUNTY}数据资源管理局</p><p>网站标识码：3417990001 皖ICP备05000001号 皖公网安备34179902000001号</p>
<p><script id="_jiucuo_" sitecode="3417990001" src="http://pucha.kaipuyun.example/exposure/jiucuo.js"></script> 本网站支持IPv6</p></div>`;
  return ({ title, metas: tags, crumb: trail, main, aside = '' }) => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<meta name="SiteName" content="${COUNTY}人民政府"><meta name="SiteDomain" content="chengxi.example"><meta name="SiteIDCode" content="3417990001">
${tags}<link rel="stylesheet" href="/css/main.css">${style}${script}</head><body>
${head}${trail}<div class="content clearfix"><div class="left">${menu}</div><div class="right main">${main}</div>${aside}</div>${footer}</body></html>
`;
}

function metas(values: readonly (readonly [string, string])[]): string {
  return values.map(([name, content]) => `<meta name="${name}" content="${content}">\n`).join('');
}

function crumb(steps: readonly string[]): string {
  return `<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/zfwj/">政务公开</a> &gt; ${steps.join(' &gt; ')}</div>`;
}

function pager(folder: string, parts: number, part: number): string {
  const at = (n: number): string => `/zwgk/${folder}/${n === 0 ? '' : `index_${n}.html`}`;
  const steps = [
    `<a href="${at(0)}">首页</a>`,
    ...(part > 0 ? [`<a href="${at(part - 1)}">上一页</a>`] : []),
    ...(part < parts - 1 ? [`<a href="${at(part + 1)}">下一页</a>`] : []),
    `<a href="${at(parts - 1)}">尾页</a>`,
  ];
  return `<div class="page">${steps.join(' ')} <span>第${part + 1}页/共${parts}页</span></div>`;
}

function row(entry: Entry): string {
  return `<li><span class="date">${entry.date}</span>${entryLink(entry)}</li>`;
}

function entryLink({ path, title }: Entry): string {
  return `<a href="${path}" target="_blank" title="${title}">${title.length > 30 ? `${title.slice(0, 28)}…` : title}</a>`;
}

function paragraphs(random: Random): string {
  return Array.from({ length: 14 }, () => {
    const said = Array.from({ length: 4 }, () => random.pick(SENTENCES)).join('');
    return `<p style="text-indent: 2em; line-height: 28pt;"><span style="font-family: 仿宋_GB2312; font-size: 16pt;">${said}</span></p>`;
  }).join('\n');
}

function documentTable({ title, date, number }: Entry, unit: string, random: Random): string {
  const year = date.slice(0, 4);
  const cells = [
    ['索引号', `003417990/${year}-${random.digits(5)}`, '组配分类', '政策文件'],
    ['发布机构', `${COUNTY}${unit.slice(1)}`, '主题分类', '综合政务'],
    ['名称', title, '文号', `澄政办〔${year}〕${(number % 90) + 1}号`],
    ['成文日期', date, '发布日期', date],
    ['有效性', '有效', '关键词', COUNTY],
  ];
  const rows = cells.map(([a, b, c, d]) => `<tr><th>${a}：</th><td>${b}</td><th>${c}：</th><td>${d}</td></tr>`);
  return `<table class="table_suoyin" width="100%"><tbody>${rows.join('\n')}</tbody></table>`;
}

function attachment({ number }: Entry): string {
  return `<p>附件：<a href="/files/${number}.docx">任务分解表.docx</a></p>`;
}

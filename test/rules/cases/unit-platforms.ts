import type { RuleCase } from './case.ts';

const MODULES = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'];
const menu = (names: readonly string[]): string =>
  `<aside><ul>${names.map((name, n) => `<li><a href="m${n}/">${name}</a></li>`).join('')}</ul></aside>`;
const list =
  '<ul><li><a href="/1.html">关于申报传承人的通知</a>2024-05-06</li><li><a href="/2.html">非遗项目名录公示</a>2024-04-06</li></ul>';
const unit = (names: readonly string[]): Record<string, string> => ({
  '/bm/wlj/xxgk/': `<div>当前位置：<a href="/">首页</a> &gt; 县文化和旅游局政府信息公开</div>${menu(names)}<h1>县文化和旅游局政府信息公开</h1>${list}`,
});
const siteMenu =
  '<a href="/zwgk/zn/">政府信息公开指南</a><a href="/zwgk/zd/">政府信息公开制度</a><a href="/zwgk/fd/">法定主动公开内容</a>';
const county = (rest: string): Record<string, string> => ({
  '/xxgk/': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">政府信息公开</a></div>${menu(MODULES)}<h1>政府信息公开</h1>${list}${rest}`,
});
const units =
  '<ul><li><a href="/bm/mzj/">县民政局</a></li><li><a href="/bm/czj/">县财政局</a></li><li><a href="/xz/wcz/">文昌镇</a></li></ul>';

const NAMES: Record<string, string> = { mzj: '县民政局', czj: '县财政局', wcz: '文昌镇', qsz: '青石镇' };
const platforms = (codes: readonly string[]): string =>
  `<ul>${codes.map((code) => `<li><a href="/bm/${code}/xxgk/">${NAMES[code]}</a></li>`).join('')}<li><a href="/bm/slj/">县水利局</a></li></ul>`;
const towns = Object.fromEntries(
  Object.entries(NAMES).map(([code, name]) => [
    `/bm/${code}/xxgk/`,
    `<div>当前位置：<a href="/">首页</a> &gt; ${name}政府信息公开</div>${menu(MODULES)}<h1>${name}政府信息公开</h1>${list}`,
  ]),
);

export const cases: RuleCase[] = [
  { name: 'ok: a unit with its four modules', pages: unit(MODULES), expect: {} },
  { name: 'ok: under shorter names', pages: unit(['公开指南', '公开制度', '公开目录', '年度报告']), expect: {} },
  { name: 'ok: the county leads to its units', pages: county(units), expect: {} },
  {
    name: 'ok: the county leads to a page of units',
    pages: county('<p><a href="/bm/">部门信息公开</a></p>'),
    expect: {},
  },
  {
    name: 'ok: units in a drop-down box',
    pages: county('<select><option value="/bm/mzj/">县民政局</option></select>'),
    expect: {},
  },
  {
    name: 'ok: a checklist that does not ask for links',
    pages: county(''),
    params: { unitLinks: false },
    expect: 'not-concerned',
  },
  {
    name: 'ok: the page of that name leads to the units, its menu written by a script',
    pages: {
      ...county(''),
      '/zwgk/': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开平台</a></div><script src="/tree.js"></script><h1>政府信息公开平台</h1>${list}${units}`,
    },
    expect: {},
  },
  {
    name: 'fault: a unit without one of them',
    pages: unit(MODULES.filter((name) => !name.includes('制度'))),
    expect: { faults: ['missing-module'] },
  },
  {
    name: 'fault: a unit without two',
    pages: unit(MODULES.slice(2)),
    expect: { faults: ['missing-module', 'missing-module'] },
  },
  {
    name: 'fault: a unit under 政务公开 without one of its own, which the menu of the site has for the county',
    pages: {
      '/zwgk/': `<nav>${siteMenu}</nav><div>当前位置：<a href="/">首页</a> &gt; 政务公开</div><h1>政务公开</h1>${list}${units}`,
      '/zwgk/slj/': `<nav>${siteMenu}</nav><div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 县水利局</div>${menu(['公开指南', '法定主动公开内容', '公开年报'])}<h1>县水利局</h1>${list}`,
    },
    expect: { faults: ['missing-module'] },
  },
  {
    name: 'ok: a unit’s page beside the menu of the county’s platform is no platform of the unit',
    pages: {
      '/zwgk/': `<nav>${siteMenu}</nav><div>当前位置：<a href="/">首页</a> &gt; 政务公开</div><h1>政务公开</h1>${list}${units}`,
      '/zwgk/slj/': `<nav>${siteMenu}</nav><div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 县水利局</div><h1>县水利局</h1>${list}`,
    },
    expect: {},
  },
  {
    name: 'ok: a unit whose own menu leads to the county’s 制度',
    pages: {
      '/zwgk/': `<nav>${siteMenu}</nav><div>当前位置：<a href="/">首页</a> &gt; 政务公开</div><h1>政务公开</h1>${list}${units}`,
      '/zwgk/slj/': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 县水利局</div>${menu(['公开指南', '法定主动公开内容', '公开年报'])}<p><a href="/zwgk/zd/">公开制度</a></p><h1>县水利局</h1>${list}`,
    },
    expect: {},
  },
  { name: 'fault: the county leads to no unit', pages: county(''), expect: { faults: ['missing-unit-link'] } },
  {
    name: 'candidate: the county leads to a directory of bodies, which may lead on to theirs',
    pages: county('<p><a href="/gzjg/">工作机构</a></p>'),
    expect: { candidates: ['missing-unit-link'] },
  },
  {
    name: 'fault: a unit’s page is gone',
    pages: county(units),
    failures: { '/bm/mzj/': 'not-found' },
    expect: { faults: ['missing-unit-link'] },
  },
  {
    name: 'fault: a unit stands in the list of units without a link',
    pages: county(units.replace('</ul>', '<li>县水利局</li></ul>')),
    expect: { faults: ['missing-unit-link'] },
  },
  {
    name: 'fault: a unit stands without a link on the platform’s page of units',
    pages: {
      ...county('<p><a href="/bm/">部门信息公开</a></p>'),
      '/bm/': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">政府信息公开</a> &gt; <a href="/bm/">部门信息公开</a></div>${menu(MODULES)}<h1>部门信息公开</h1>${units.replace('</ul>', '<li>县水利局</li></ul>')}`,
    },
    expect: { faults: ['missing-unit-link'] },
  },
  {
    name: 'ok: a guide that lists units with their telephones',
    pages: {
      ...county('<p><a href="/bm/">部门信息公开</a></p>'),
      '/zn/': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">政府信息公开</a> &gt; <a href="/zn/">政府信息公开指南</a></div>${menu(MODULES)}<h1>政府信息公开指南</h1>${units}<table><tr><td>县水利局</td><td>0500-6820117</td></tr></table>`,
    },
    expect: {},
  },
  {
    name: 'fault: a unit with a platform of its own is left out among many that are linked',
    pages: { ...county(platforms(['mzj', 'czj', 'wcz'])), ...towns },
    expect: { faults: ['missing-unit-link'] },
  },
  {
    name: 'ok: the county leads to every platform, under whatever name',
    pages: { ...county(platforms(['mzj', 'czj', 'wcz', 'qsz'])), ...towns },
    expect: {},
  },
  {
    name: 'ok: few platforms are linked, so the units’ own sites may be the way',
    pages: { ...county(platforms(['mzj'])), ...towns },
    expect: {},
  },
  {
    name: 'fault: the platform of a site below the portal is the unit’s that the site is named after',
    pages: {
      '/qsz/xxgk/': `<html><head><title>政府信息公开_青石镇</title><meta name="SiteName" content="青石镇人民政府"></head><body><div>当前位置：<a href="/qsz/">主页</a> &gt; 政府信息公开</div>${menu(MODULES.slice(1))}<h1>政府信息公开</h1>${list}</body></html>`,
    },
    expect: { faults: ['missing-module'] },
  },
  {
    name: 'ok: names of units above their links are headings',
    pages: county(
      ['县民政局', '县财政局', '县水利局']
        .map(
          (name, n) =>
            `<dl><dd>${name}</dd><dd><a href="/bm/${n}/zn/">指南</a><a href="/bm/${n}/nb/">年报</a></dd></dl>`,
        )
        .join('') + '<p><a href="/bm/">部门信息公开</a></p>',
    ),
    expect: {},
  },
  {
    name: 'ok: a unit’s page was not there once',
    pages: county(units),
    failures: { '/bm/mzj/': 'not-found' },
    unconfirmed: ['/bm/mzj/'],
    expect: {},
  },
  { name: 'ok: a unit’s page is blocked', pages: county(units), failures: { '/bm/mzj/': 'blocked' }, expect: {} },
  {
    name: 'unchecked: the crawl stopped early',
    pages: county(''),
    crawl: { complete: false, stoppedBy: 'max-pages' },
    expect: { unchecked: ['incomplete-crawl'] },
  },
  {
    name: 'unchecked: a script may write the links',
    pages: county('<script>$.ajax({url:"/units.json"})</script>'),
    expect: { unchecked: ['unsettled'] },
  },
  {
    name: 'not concerned: no platform was seen',
    pages: { '/': '<p><a href="/zwgk/">政务公开</a></p>' },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a unit’s news with a link to its report',
    pages: {
      '/bm/wlj/': `<div>当前位置：<a href="/">首页</a> &gt; 县文化和旅游局</div><p><a href="nb/">年报</a></p>${list}`,
    },
    expect: 'not-concerned',
  },
];

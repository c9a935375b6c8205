import type { RuleCase } from './case.ts';

const nav = (path: string, name: string): string =>
  `<div>当前位置：<a href="/">首页</a> &gt; <a href="${path}">${name}</a></div>`;
const list = (...items: [title: string, date: string][]): string =>
  `<ul>${items.map(([title, date], n) => `<li><a href="${n}.html">${title}</a>${date}</li>`).join('')}</ul>`;
const home =
  '<div class="nav"><a href="/zwgk/sthj/">生态环境</a><a href="http://ggzy.example.gov.cn/">公共资源交易中心</a></div>';
const pages = {
  '/': home,
  '/zwgk/sthj/':
    nav('/zwgk/sthj/', '生态环境') +
    list(
      ['2024年4月环境空气质量状况', '2024-05-06'],
      ['2023年第四季度饮用水水源水质状况', '2024-01-08'],
      ['河湖长制工作推进会召开', '2023-12-01'],
    ),
};
const topic = (name: string, ...words: string[]): { topics: object[] } => ({ topics: [{ name, words }] });

export const cases: RuleCase[] = [
  { name: 'ok: a title speaks of it', pages, params: topic('空气质量'), expect: {} },
  { name: 'ok: under another word', pages, params: topic('大气环境', '空气'), expect: {} },
  { name: 'ok: a menu leads to it elsewhere', pages, params: topic('公共资源交易'), expect: {} },
  { name: 'ok: a column is called after it', pages, params: { ...topic('生态环境'), minItems: 9 }, expect: {} },
  { name: 'ok: young enough', pages, params: { ...topic('空气质量'), maxAgeDays: 92 }, expect: {} },
  { name: 'fault: nothing speaks of it', pages, params: topic('黑臭水体'), expect: { faults: ['missing-topic'] } },
  {
    name: 'fault: too old',
    pages,
    params: { ...topic('饮用水'), maxAgeDays: 92 },
    expect: { faults: ['missing-topic'] },
  },
  { name: 'fault: too few', pages, params: { ...topic('水质'), minItems: 2 }, expect: { faults: ['missing-topic'] } },
  {
    name: 'fault: only in other columns than those asked for',
    pages,
    params: { ...topic('空气质量'), columns: ['财政'] },
    expect: { faults: ['missing-topic'] },
  },
  {
    name: 'lead: what other platforms often carry',
    pages,
    params: { ...topic('黑臭水体'), leadsOnly: true },
    expect: { candidates: ['missing-topic'] },
  },
  {
    name: 'fault: too old, though a page of columns leads to it by its name',
    pages: {
      ...pages,
      '/zwgk/':
        nav('/zwgk/', '法定主动公开内容') +
        ['生态环境', '决策目录']
          .map(
            (name) =>
              `<div><h3><a href="/zwgk/${name === '生态环境' ? 'sthj' : 'jcml'}/">${name}</a></h3>${list(['河湖长制工作推进会召开', '2023-12-01'], ['2023年环境质量状况公告', '2023-11-01'])}</div>`,
          )
          .join(''),
      '/zwgk/jcml/':
        nav('/zwgk/jcml/', '决策目录') +
        list(['2022年度重大行政决策目录', '2022-03-25'], ['2021年度重大行政决策目录', '2021-03-28']),
    },
    params: { ...topic('决策目录'), maxAgeDays: 400 },
    expect: { faults: ['missing-topic'] },
  },
  {
    name: 'unchecked: the crawl stopped early',
    pages,
    params: topic('黑臭水体'),
    crawl: { complete: false, stoppedBy: 'max-pages' },
    expect: { unchecked: ['incomplete-crawl'] },
  },
  {
    name: 'unchecked: the home page could not be read',
    pages: {},
    failures: { '/': 'timeout' },
    params: topic('空气质量'),
    expect: { unchecked: ['timeout'] },
  },
  {
    name: 'unchecked: the list goes on beyond what was read',
    pages: {
      ...pages,
      '/zwgk/sthj/': `${pages['/zwgk/sthj/']}<div>共90条 第1/9页 <a href="index_2.html">下一页</a></div>`,
    },
    params: topic('黑臭水体'),
    expect: { unchecked: ['incomplete-list'] },
  },
];

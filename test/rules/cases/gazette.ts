import { listPage } from '../participation-pages.ts';
import type { RuleCase } from './case.ts';

const column = (...titles: string[]): Record<string, string> => ({
  '/zfgb/': listPage(
    '政府公报',
    '/zfgb/',
    titles.map((title, index): [string, string, string] => [
      `${index}.html`,
      title,
      `2024-0${5 - Math.min(index, 4)}-01`,
    ]),
  ),
});
const issues = (...names: string[]): Record<string, string> =>
  column(...names.map((name) => `云溪县人民政府公报${name}`));

export const cases: RuleCase[] = [
  {
    name: 'ok: every issue',
    pages: issues('2024年第1期', '2023年第4期', '2023年第3期', '2023年第2期', '2023年第1期'),
    expect: {},
  },
  {
    name: 'fault: a gazette called 云溪政报',
    pages: {
      '/zb/': listPage('云溪政报', '/zb/', [
        ['3.html', '2023年第4期《云溪政报》', '2023-12-15'],
        ['2.html', '2023年第2期《云溪政报》', '2023-06-15'],
        ['1.html', '2023年第1期《云溪政报》', '2023-03-15'],
      ]),
    },
    expect: { faults: ['missing-issue'] },
  },
  {
    name: 'not concerned: reports on lawful administration',
    pages: {
      '/fz/': listPage('依法行政报告', '/fz/', [
        ['3.html', '2023年第4期行政报告', '2023-12-15'],
        ['2.html', '2023年第2期财政报表', '2023-06-15'],
        ['1.html', '2023年第1期财政报表', '2023-03-15'],
      ]),
    },
    expect: 'not-concerned',
  },
  {
    name: 'ok: two numbers in one issue',
    pages: issues('2024年第1期', '2023年第3-4期合刊', '2023年第2期', '2023年第1期'),
    expect: {},
  },
  { name: 'ok: the earliest issue online is not the first', pages: issues('2023年第4期', '2023年第3期'), expect: {} },
  {
    name: 'ok: a number was skipped, the run since the first issue was not',
    pages: issues('2023年第4期（总第12期）', '2023年第2期（总第11期）', '2023年第1期（总第10期）'),
    expect: {},
  },
  {
    name: 'ok: numbers in Chinese',
    pages: issues('二〇二三年第三期', '二○二三年第二期', '二〇二三年第一期'),
    expect: {},
  },
  {
    name: 'ok: numbers run on from year to year',
    pages: issues('2024年第146期', '2024年第145期', '2023年第144期', '2023年第143期'),
    expect: {},
  },
  {
    name: 'unchecked: a selection',
    pages: issues('2023年第60期', '2023年第30期', '2023年第1期'),
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'fault: an issue between two',
    pages: issues('2023年第4期', '2023年第2期', '2023年第1期'),
    expect: { faults: ['missing-issue'] },
  },
  {
    name: 'fault: two issues, two faults',
    pages: issues('2023年第5期', '2023年第2期', '2023年第1期'),
    expect: { faults: ['missing-issue', 'missing-issue'] },
  },
  {
    name: 'fault: the first of a year',
    pages: issues('2024年第2期', '2023年第4期', '2023年第3期'),
    expect: { faults: ['missing-issue'] },
  },
  {
    name: 'fault: the total runs with the gap',
    pages: issues('2023年第3期（总第12期）', '2023年第1期（总第10期）'),
    expect: { faults: ['missing-issue'] },
  },
  {
    name: 'fault: each issue is a column',
    pages: Object.fromEntries(
      [1, 2, 4].map((n) => [
        `/zfgb/${n}/`,
        `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zfgb/">政府公报</a> &gt; <a href="/zfgb/2023/">2023年</a> &gt; <a href="/zfgb/${n}/">第${n}期</a></div><ul><li><a href="a.html">云溪县人民政府关于防汛的通知</a><span>2023-05-01</span></li><li><a href="b.html">云溪县人民政府关于春耕的通知</a><span>2023-05-01</span></li></ul>`,
      ]),
    ),
    expect: { faults: ['missing-issue'] },
  },
  {
    name: 'candidate: an entry does not say which issue it is',
    pages: issues('2023年第4期', '2023年秋季', '2023年第2期', '2023年第1期'),
    expect: { candidates: ['missing-issue'] },
  },
  {
    name: 'candidate: the newest is overdue',
    pages: column(
      '云溪县人民政府公报2024年第5期',
      '云溪县人民政府公报2024年第4期',
      '云溪县人民政府公报2024年第3期',
      '云溪县人民政府公报2024年第2期',
    ),
    asOf: '2024-08-20',
    expect: { candidates: ['missing-issue'] },
  },
  {
    name: 'unchecked: the titles give no numbers',
    pages: column('云溪县人民政府关于防汛的通知', '云溪县人民政府关于春耕的通知'),
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'unchecked: the crawl stopped early',
    pages: issues('2023年第4期', '2023年第2期'),
    crawl: { complete: false, stoppedBy: 'max-pages' },
    expect: { unchecked: ['incomplete-crawl'] },
  },
  {
    name: 'not concerned: a bulletin of figures',
    pages: {
      '/tjgb/': listPage('统计公报', '/tjgb/', [
        ['1.html', '2023年国民经济和社会发展统计公报', '2024-03-01'],
        ['2.html', '2021年国民经济和社会发展统计公报', '2022-03-01'],
      ]),
    },
    expect: 'not-concerned',
  },
];

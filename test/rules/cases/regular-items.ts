import { listPage } from '../participation-pages.ts';
import type { RuleCase } from './case.ts';

const meetings = (...dates: string[]): Record<string, string> => ({
  '/cwhy/': listPage(
    '政府常务会议',
    '/cwhy/',
    dates.map((date, index): [string, string, string] => [
      `${index}.html`,
      `县政府第${50 - index}次常务会议召开`,
      date,
    ]),
  ),
});
const audits = (...titles: string[]): Record<string, string> => ({
  '/sj/': listPage(
    '审计公开',
    '/sj/',
    titles.map((title, index): [string, string, string] => [`${index}.html`, title, '2024-02-01']),
  ),
});
const rhythm = { columns: [{ name: '常务会议' }], maxGapDays: 62 };
const pair = {
  columns: [{ name: '审计公开' }],
  kinds: [
    { name: '审计结果公告', words: ['审计结果'] },
    { name: '审计整改情况', words: ['整改'] },
  ],
};

export const cases: RuleCase[] = [
  {
    name: 'ok: a meeting every month',
    pages: meetings('2024-05-10', '2024-04-12', '2024-03-15', '2024-02-08'),
    params: rhythm,
    expect: {},
  },
  {
    name: 'ok: silence up to today is the matter of another rule',
    pages: meetings('2024-01-10', '2023-12-12', '2023-11-15'),
    params: rhythm,
    expect: {},
  },
  {
    name: 'fault: silence between two meetings, a lead',
    pages: meetings('2024-05-10', '2024-01-12', '2023-12-15'),
    params: rhythm,
    expect: { faults: ['stale-column'] },
  },
  {
    name: 'ok: findings and what was done about them',
    pages: audits('2023年度预算执行审计结果公告', '2023年度审计查出问题整改情况公告'),
    params: pair,
    expect: {},
  },
  {
    name: 'fault: findings alone, a lead',
    pages: audits('2023年度预算执行审计结果公告', '2022年度专项资金审计结果公告'),
    params: pair,
    expect: { faults: ['missing-topic'] },
  },
  {
    name: 'unchecked: the crawl stopped early',
    pages: audits('2023年度预算执行审计结果公告', '2022年度专项资金审计结果公告'),
    params: pair,
    crawl: { complete: false, stoppedBy: 'max-pages' },
    expect: { unchecked: ['incomplete-crawl'] },
  },
  {
    name: 'not concerned: no such column',
    pages: audits('2023年度预算执行审计结果公告'),
    params: rhythm,
    expect: 'not-concerned',
  },
];

import { HOME, listPage } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const params = {
  columns: ['基层政务公开'],
  entries: [
    { name: '义务教育' },
    { name: '社会救助' },
    { name: '户籍管理' },
    { name: '医疗卫生', aliases: ['卫生健康'] },
  ],
};
const county = (...titles: string[]): Record<string, string> => ({
  ...HOME,
  '/jc/': listPage(['基层政务公开', '/jc/'], titles.map((title, n): [string, string, string] => [`${title}领域标准目录`, `/jc/${n}.html`, `2024-04-0${n + 1}`])),
}); // prettier-ignore

export const cases: RuleCase[] = [
  {
    name: 'ok: all fields, one under another name',
    pages: county('义务教育', '社会救助', '户籍管理', '卫生健康'),
    params,
    expect: {},
  },
  {
    name: 'ok: a field stands on the way to a column below it',
    pages: {
      ...county('义务教育', '社会救助', '卫生健康'),
      '/jc/hj/zn/':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/jc/">基层政务公开</a> &gt; <a href="/jc/hj/">户籍管理</a> &gt; <a href="/jc/hj/zn/">公开内容</a></div><ul><li><a href="1.html">迁入落户需要的材料</a><span>2024-04-01</span></li></ul>',
    },
    params,
    expect: {},
  },
  {
    name: 'candidate: a field is not there',
    pages: county('义务教育', '社会救助', '卫生健康'),
    params,
    expect: { candidates: ['missing-topic'] },
  },
  {
    name: 'unchecked: the fields stand elsewhere',
    pages: county('县级', '乡镇级', '村级'),
    params,
    expect: { unchecked: ['missing-fact'] },
  },
  { name: 'not concerned: no directory', pages: HOME, params, expect: 'not-concerned' },
  {
    name: 'not concerned: no platform names units',
    pages: county('义务教育', '社会救助'),
    params: { ...params, entries: 'units' },
    expect: 'not-concerned',
  },
];

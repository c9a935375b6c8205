import { HOME, listPage } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const table = (...items: string[]): string =>
  `<table><tr><th>序号</th><th>一级事项</th><th>二级事项</th><th>公开时限</th></tr>${items.map((item, n) => `<tr><td>${n + 1}</td>${n === 0 ? `<td rowspan="${items.length}">社会救助</td>` : ''}<td>${item}</td><td>20个工作日</td></tr>`).join('')}</table>`;
const county = (body: string): Record<string, string> => ({
  ...HOME,
  '/shjz/': listPage(['社会救助', '/shjz/'], [['云溪县特困人员供养标准', '/shjz/1.html', '2024-04-01'], ['云溪县临时救助情况公示', '/shjz/2.html', '2024-03-01'], ['云溪县低保审核确认流程', '/shjz/3.html', '2024-02-01']]),
  '/ml/': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/ml/">社会救助领域基层政务公开标准目录</a></div><h1>社会救助领域基层政务公开标准目录</h1>${body}`,
}); // prettier-ignore

export const cases: RuleCase[] = [
  { name: 'ok: every item is published', pages: county(table('特困人员', '临时救助')), expect: {} },
  {
    name: 'candidate: an item that nothing speaks of',
    pages: county(table('特困人员', '临时救助', '流浪乞讨人员')),
    expect: { candidates: ['unmatched-item'] },
  },
  {
    name: 'unchecked: the catalogue is a file',
    pages: county('<p><a href="/ml/a.xls">社会救助领域目录</a></p>'),
    expect: { unchecked: ['missing-fact'] },
  },
  { name: 'not concerned: no catalogue', pages: HOME, expect: 'not-concerned' },
];

import { listPage } from '../participation-pages.ts';
import { reportPage, reportText, type ReportForm } from '../report-form.ts';
import type { RuleCase } from './case.ts';

const alone = (form: ReportForm = {}): Record<string, string> => ({ '/nb/1.html': reportPage(form) });
const years = (now: ReportForm, before: ReportForm): Record<string, string> => ({
  '/nb/1.html': reportPage({ year: 2023, ...now }),
  '/nb/2.html': reportPage({ year: 2022, ...before }),
});
const column = (...entries: [title: string, date: string][]): Record<string, string> => ({
  '/nb/': listPage(
    '政府信息公开年报',
    '/nb/',
    entries.map(([title, date], index): [string, string, string] => [`l${index}.html`, title, date]),
  ),
});
const title = (year: number, owner = '云溪县人民政府'): string => `${owner}${year}年政府信息公开工作年度报告`;
const unitColumn = (...of: number[]): Record<string, string> => ({
  '/slj/nb/': listPage(
    '政府信息公开年报',
    '/slj/nb/',
    of.map((year, index): [string, string, string] => [
      `u${index}.html`,
      title(year, '云溪县水利局'),
      `${year + 1}-01-20`,
    ]),
  ),
});
const below = (unit: string, ...titles: string[]): Record<string, string> => ({
  '/bm/nb/': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/bm/">${unit}</a> &gt; <a href="/bm/nb/">政府信息公开年报</a></div><ul>${titles
    .map((text, index) => `<li><a href="b${index}.html">${text}</a><span>202${4 - index}-01-20</span></li>`)
    .join('')}</ul>`,
});
const inFile = (asFile: string | readonly string[] = '年度报告.docx'): Record<string, string> => alone({ asFile });
const five = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
];
const before: ReportForm = { year: 2022, onward: 2, asFile: '年度报告.docx' };
/** A list whose entries are files. */
const leadingTo = (ext: string): Record<string, string> => ({
  '/nb/': listPage(
    '政府信息公开年报',
    '/nb/',
    [2023, 2022, 2021].map((year): [string, string, string] => [`${year}.${ext}`, title(year), `${year + 1}-01-20`]),
  ),
});
const noYears = { years: 0 };

export const cases: RuleCase[] = [
  { name: 'ok: six sections, three tables', pages: alone(), params: noYears, expect: {} },
  {
    name: 'ok: headings in other words',
    pages: alone({
      headings: [
        '一、概述',
        '二、主动公开政府信息情况',
        '三、政府信息公开申请处理情况（收到和处理申请）',
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '五、政府信息公开工作存在的主要问题及改进情况',
        '六、需要报告的其他事项',
      ],
    }),
    params: noYears,
    expect: {},
  },
  {
    name: 'ok: headings without numbers',
    pages: alone({
      headings: [
        '总体情况',
        '主动公开政府信息情况',
        '收到和处理政府信息公开申请情况',
        '行政复议、行政诉讼情况',
        '主要问题及改进情况',
        '其他需要报告的事项',
      ],
    }),
    params: noYears,
    expect: {},
  },
  {
    name: 'fault: a section is left out',
    pages: alone({
      headings: [
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、行政复议、行政诉讼情况',
        null,
        '五、其他需要报告的事项',
      ],
    }),
    params: noYears,
    expect: { faults: ['missing-section'] },
  },
  {
    name: 'fault: a heading within the first section is not the second',
    pages: alone({
      headings: [
        '一、总体情况</strong></p><p>（一）主动公开情况</p><p>（二）依申请公开情况</p><p><strong>',
        null,
        '二、收到和处理政府信息公开申请情况',
        '三、行政复议、行政诉讼情况',
        '四、存在的主要问题及改进情况',
        '五、其他需要报告的事项',
      ],
    }),
    params: noYears,
    expect: { faults: ['missing-section'] },
  },
  // Sums.
  {
    name: 'fault: table four',
    pages: alone({ disputes: [3, 1, 0, 0, 6, 2, 0, 1, 0, 3, 0, 0, 0, 0, 0] }),
    params: noYears,
    expect: { faults: ['table-does-not-add-up'] },
  },
  {
    name: 'fault: two groups of table four, two faults',
    pages: alone({ disputes: [3, 1, 0, 0, 6, 2, 0, 1, 0, 4, 0, 0, 0, 0, 0] }),
    params: noYears,
    expect: { faults: ['table-does-not-add-up', 'table-does-not-add-up'] },
  },
  {
    name: 'fault: one wrong figure breaks its row, its column and the balance, and is one fault',
    pages: alone({ wrong: { row: '（七）总计', column: 0, text: '44' } }),
    params: noYears,
    expect: { faults: ['table-does-not-add-up'] },
  },
  {
    name: 'fault: a part of the results',
    pages: alone({ wrong: { row: '5.属于三类', column: 2, text: '1' } }),
    params: noYears,
    expect: { faults: ['table-does-not-add-up'] },
  },
  {
    name: 'ok: an empty cell is no figure',
    pages: alone({ wrong: { row: '5.属于三类', column: 2, text: '' } }),
    params: noYears,
    expect: {},
  },
  {
    name: 'ok: a report that leaves cells empty for 0',
    pages: alone({ noZeros: true }),
    params: noYears,
    expect: {},
  },
  {
    name: 'fault: cells are empty for 0, and a total is wrong',
    pages: alone({ noZeros: true, wrong: { row: '本年新收', column: 6, text: '42' } }),
    params: noYears,
    expect: { faults: ['table-does-not-add-up'] },
  },
  {
    name: 'ok: nothing but totals',
    pages: alone({ noZeros: true, wrong: { row: '本年新收', column: 0, text: '' } }),
    params: noYears,
    expect: {},
  },
  {
    name: 'ok: sums are not asked for',
    pages: alone({ disputes: [3, 1, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }),
    params: { ...noYears, ask: ['report', 'sections'] },
    expect: {},
  },
  // From year to year.
  {
    name: 'ok: carried over',
    pages: years({ carried: 2, normative: [9, 4, 61] }, { onward: 2 }),
    params: noYears,
    expect: {},
  },
  {
    name: 'fault: carried over from nowhere',
    pages: years({ carried: 5, normative: [9, 4, 61] }, { onward: 2 }),
    params: noYears,
    expect: { faults: ['table-does-not-add-up'] },
  },
  {
    name: 'ok: the report before is of another body',
    pages: years({ carried: 5 }, { onward: 2, owner: '云溪县水利局' }),
    params: noYears,
    expect: {},
  },
  {
    name: 'candidate: documents in force do not follow',
    pages: years({ carried: 2, normative: [9, 4, 70] }, { onward: 2 }),
    params: noYears,
    expect: { candidates: ['table-does-not-add-up'] },
  },
  // Reports that are not judged.
  {
    name: 'unchecked: the text is in a file that was not looked into',
    pages: alone({ asFile: 'r.pdf' }),
    params: noYears,
    expect: { unchecked: ['not-tested'] },
  },
  // Reports that stand in a file.
  {
    name: 'ok: six sections, three tables in a file',
    pages: inFile(),
    files: { '/nb/f1': { html: reportText() } },
    params: noYears,
    expect: {},
  },
  {
    name: 'fault: a section is left out in the file',
    pages: inFile(),
    files: { '/nb/f1': { html: reportText({ headings: [...five, null] }) } },
    params: noYears,
    expect: { faults: ['missing-section'] },
  },
  {
    name: 'unchecked: it may stand on a picture in the file',
    pages: inFile(),
    files: { '/nb/f1': { html: reportText({ headings: [...five, null] }), textState: 'mixed' } },
    params: noYears,
    expect: { unchecked: ['scanned'] },
  },
  {
    name: 'unchecked: it may stand where the file was not read, and no sum is drawn from the rest',
    pages: inFile(),
    files: {
      '/nb/f1': {
        html: reportText({ headings: [...five, null], wrong: { row: '（七）总计', column: 0, text: '44' } }),
        cause: 'timeout',
      },
    },
    params: noYears,
    expect: { unchecked: ['timeout'] },
  },
  {
    name: 'fault: a wrong figure in the file',
    pages: inFile(),
    files: { '/nb/f1': { html: reportText({ wrong: { row: '（七）总计', column: 0, text: '44' } }) } },
    params: noYears,
    expect: { faults: ['table-does-not-add-up'] },
  },
  {
    name: 'fault: carried over from nowhere, from the file of last year to the page of this',
    pages: { '/nb/1.html': reportPage({ carried: 5, normative: [9, 4, 61] }), '/nb/2.html': reportPage(before) },
    files: { '/nb/f1': { html: reportText(before) } },
    params: noYears,
    expect: { faults: ['table-does-not-add-up'] },
  },
  {
    name: 'ok: two copies of one report',
    pages: inFile(['年度报告.docx', '年度报告.pdf']),
    files: { '/nb/f1': { html: reportText() }, '/nb/f2': { html: reportText() } },
    params: noYears,
    expect: {},
  },
  {
    name: 'ok: of the reports of several years the one of the page',
    pages: inFile([`${title(2022)}.docx`, `${title(2023)}.docx`]),
    files: { '/nb/f1': { html: reportText({ headings: [...five, null] }) }, '/nb/f2': { html: reportText() } },
    params: noYears,
    expect: {},
  },
  {
    name: 'unchecked: two reports, and nothing says which is the one',
    pages: inFile(['附件1.docx', '附件2.docx']),
    files: { '/nb/f1': { html: reportText() }, '/nb/f2': { html: reportText({ fresh: 90 }) } },
    params: noYears,
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'unchecked: the file is a scan',
    pages: inFile(),
    files: { '/nb/f1': { cause: 'scanned' } },
    params: noYears,
    expect: { unchecked: ['scanned'] },
  },
  {
    name: 'unchecked: the file is something else',
    pages: inFile(),
    files: { '/nb/f1': { html: '<p>一、总体情况</p><p>二、说明</p>' } },
    params: noYears,
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'fault: a list leads straight to the file',
    pages: leadingTo('docx'),
    files: {
      '/nb/2023.docx': { html: reportText({ headings: [...five, null], carried: 2, normative: [9, 4, 61] }) },
      '/nb/2022.docx': { html: reportText({ year: 2022 }) },
      '/nb/2021.docx': { html: reportText({ year: 2021, carried: 7, onward: 3, normative: [2, 1, 52] }) },
    },
    params: noYears,
    expect: { faults: ['missing-section'] },
  },
  {
    name: 'unchecked: a list leads straight to scans',
    pages: leadingTo('pdf'),
    files: Object.fromEntries([2023, 2022, 2021].map((year) => [`/nb/${year}.pdf`, { cause: 'scanned' }])),
    params: noYears,
    expect: { unchecked: ['scanned', 'scanned', 'scanned'] },
  },
  {
    name: 'ok: what the page leaves out stands in its file',
    pages: {
      '/nb/1.html': `${reportPage({ headings: [...five, null] })}<p><a href="/nb/f1">${title(2023)}.docx</a></p>`,
    },
    files: { '/nb/f1': { html: reportText() } },
    params: noYears,
    expect: {},
  },
  {
    name: 'not concerned: a report in the form of 2019',
    pages: alone({ year: 2020, headings: ['一、总体情况', null, null, null, null, null] }),
    params: noYears,
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a report on something else',
    pages: {
      '/fz/1.html':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/fz/">法治政府建设年度报告</a></div><h1>云溪县2023年法治政府建设年度报告</h1><div>发布时间：2024-03-01</div><p>一、总体情况</p><p>二、行政复议情况</p>',
    },
    params: noYears,
    expect: 'not-concerned',
  },
  // Years.
  {
    name: 'ok: three years of reports',
    pages: column([title(2023), '2024-01-20'], [title(2022), '2023-01-20'], [title(2021), '2022-01-20']),
    expect: {},
  },
  {
    name: 'ok: the year alone',
    pages: column(['2023年年报', '2024-01-20'], ['2022年年报', '2023-01-20'], ['2021年年报', '2022-01-20']),
    expect: {},
  },
  {
    name: 'ok: nothing before the first report',
    pages: column([title(2023), '2024-01-20'], ['政府信息公开年报专栏', '2023-01-20']),
    expect: {},
  },
  {
    name: 'ok: not due before April',
    pages: column([title(2022), '2023-01-20'], [title(2021), '2022-01-20'], [title(2020), '2021-01-20']),
    asOf: '2024-03-20',
    expect: {},
  },
  {
    name: 'fault: no report of the last year',
    pages: column([title(2022), '2023-01-20'], [title(2021), '2022-01-20']),
    expect: { faults: ['missing-annual-report'] },
  },
  {
    name: 'ok: a unit’s own column with the years since it began, beside the county’s',
    pages: {
      ...column([title(2023), '2024-01-20'], [title(2022), '2023-01-20'], [title(2021), '2022-01-20']),
      ...unitColumn(2023, 2022),
    },
    expect: {},
  },
  {
    name: 'fault: a unit’s column lacks a year between',
    pages: {
      ...column([title(2023), '2024-01-20'], [title(2022), '2023-01-20'], [title(2021), '2022-01-20']),
      ...unitColumn(2023, 2021),
    },
    expect: { faults: ['missing-annual-report'] },
  },
  {
    name: 'ok: the year that a unit’s column lacks stands among the county’s',
    pages: {
      ...column(
        [title(2023), '2024-01-20'],
        [title(2022), '2023-01-20'],
        [title(2021), '2022-01-20'],
        [title(2022, '县水利局'), '2023-01-20'],
      ),
      ...unitColumn(2023, 2021),
    },
    expect: {},
  },
  {
    name: 'fault: titles below the unit’s name need not repeat it',
    pages: below('县水利局', '2023年政府信息公开工作年度报告', '2021年政府信息公开工作年度报告'),
    expect: { faults: ['missing-annual-report'] },
  },
  {
    name: 'ok: a column below a unit’s name is not the county’s',
    pages: below('县水利局', title(2023, '云溪县水利局'), title(2022, '云溪县水利局'), title(2021, '云溪县水利局')),
    expect: {},
  },
  {
    name: 'ok: a column signed by the county’s office, and the newest report elsewhere under the county’s name',
    pages: {
      ...column(
        [title(2022, '云溪县人民政府办公室'), '2023-01-20'],
        [title(2021, '云溪县人民政府办公室'), '2022-01-20'],
      ),
      '/nb/xx/': listPage('政府信息公开年度报告', '/nb/xx/', [['n.html', title(2023), '2024-01-20']]),
    },
    expect: {},
  },
  {
    name: 'fault: but for one of the county’s reports below its office',
    pages: below('县政府办公室', title(2022), title(2021)),
    expect: { faults: ['missing-annual-report'] },
  },
  {
    name: 'fault: the reports of units are not the county’s',
    pages: column(
      [title(2023, '云溪县水利局'), '2024-01-20'],
      [title(2022), '2023-01-20'],
      [title(2021), '2022-01-20'],
    ),
    expect: { faults: ['missing-annual-report'] },
  },
  {
    name: 'fault: late, a lead',
    pages: { '/nb/1.html': reportPage({ published: '2024-04-20' }) },
    params: noYears,
    expect: { faults: ['late-annual-report'] },
  },
  {
    name: 'fault: a unit’s report is due two months earlier, a lead',
    pages: { '/nb/1.html': reportPage({ owner: '云溪县水利局', published: '2024-02-20' }) },
    params: noYears,
    expect: { faults: ['late-annual-report'] },
  },
  {
    name: 'unchecked: the crawl stopped early',
    pages: column([title(2022), '2023-01-20'], [title(2021), '2022-01-20']),
    crawl: { complete: false, stoppedBy: 'max-pages' },
    expect: { unchecked: ['incomplete-crawl'] },
  },
];

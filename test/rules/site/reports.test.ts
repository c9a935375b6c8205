import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { readReportTitle } from '../../../rules/site/details/annual-report.ts';
import { readIssue } from '../../../rules/site/details/gazette.ts';
import { readReportTables } from '../../../rules/site/details/report-tables.ts';
import { equationsOf, groupBroken } from '../../../rules/site/reports/equations.ts';
import { reportPage, type ReportForm } from '../report-form.ts';

const tables = (form: ReportForm = {}): ReturnType<typeof readReportTables> =>
  readReportTables(
    extractPage(`<html><body>${reportPage(form)}</body></html>`, 'http://www.yunxi.gov.cn/nb/1.html', {
      seenOn: '2024-05-20',
    }).blocks,
  );

describe('the tables of an annual report', () => {
  it('reads the state’s form with its merged cells', () => {
    const { requests, disputes, normative } = tables();
    expect(requests).toHaveLength(25);
    expect(requests.every(({ figures }) => figures.length === 7 && !figures.includes(null))).toBe(true);
    expect(requests[4]?.label).toBe('（三）不予公开1.属于国家秘密');
    expect(disputes?.figures).toHaveLength(15);
    expect(normative?.figures).toEqual([7, 3, 56]);
  });

  it('has 7 balances, 7 totals, 25 rows and 3 groups to check, and all hold', () => {
    const equations = equationsOf(tables());
    expect(equations).toHaveLength(42);
    expect(equations.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('leaves out what uses a figure that could not be read', () => {
    const equations = equationsOf(tables({ wrong: { row: '（七）总计', column: 3, text: '/' } }));
    expect(equations.map(({ name }) => name)).not.toContain('表三社会公益组织列办理结果总计');
    expect(equations.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('takes broken equations that share a figure for one', () => {
    const groups = groupBroken(equationsOf(tables({ wrong: { row: '本年新收', column: 0, text: '41' } })));
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([
      ['表三自然人列一加二等于三加四', '表三“一、本年新收政府信息公开申请数量”行总计'],
    ]);
  });
});

describe('the title of an annual report', () => {
  it.each([
    ['云汀县2025年政府信息公开工作年度报告', 2025, '云汀县'],
    ['2025年云汀县人民政府政府信息公开年度报告', 2025, '云汀县人民政府'],
    ['云汀县水利局2025年度信息公开年报', 2025, '云汀县水利局'],
    ['关于二〇二五年度政府信息公开工作的报告', 2025, ''],
    ['2025年年报', 2025, ''],
    ['云汀县审计局2025年政府信息公开工作年度报告', 2025, '云汀县审计局'],
    ['云汀县统计局关于2025年政府信息公开年度报告', 2025, '云汀县统计局'],
  ])('%s', (title, year, owner) => {
    expect(readReportTitle(title)).toEqual({ year, owner });
  });

  it.each([
    ['2025年法治政府建设年度报告'],
    ['政府信息公开指南'],
    ['关于做好2025年政府信息公开年度报告编制工作的通知'],
    ['2025年部门预算公开报告'],
    ['云汀县统计局2025年统计年报'],
    ['云汀县审计局2025年审计工作报告'],
  ])('%s: none', (title) => {
    expect(readReportTitle(title)).toBeNull();
  });
});

describe('an issue of the gazette', () => {
  it.each([
    ['云汀县人民政府公报2026年第1期', 2026, [1], null],
    ['《云汀县人民政府公报》2025年第3期（总第27期）', 2025, [3], 27],
    ['2025年第3-4期合刊', 2025, [3, 4], null],
    ['2025年第3、4期', 2025, [3, 4], null],
    ['二〇二五年第十二期', 2025, [12], null],
    ['政府公报 2025年第02期', 2025, [2], null],
    ['政府公报2025-3期', 2025, [3], null],
    ['2025年第3号', 2025, [3], null],
    ['第3期', null, [3], null],
    ['2025年第145期', 2025, [145], null],
    ['云汀县人民政府关于印发《云汀县公报管理办法》的通知', null, [], null],
  ])('%s', (title, year, numbers, whole) => {
    expect(readIssue(title)).toEqual({ year, numbers, whole });
  });
});

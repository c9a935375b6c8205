import { describe, expect, it } from 'vitest';
import { unitsSection } from '../../report/html/sections/units.ts';
import { warningsSection } from '../../report/html/sections/warnings.ts';
import { joinPlaces } from '../../report/model/places.ts';
import { groupUnits } from '../../report/model/unit-groups.ts';
import type { UnitResult } from '../../rules/result/units.ts';
import { assemble, makeCriterion, makeFrame, makeUnitLine, makeUnitResult } from './result-parts.ts';

const makeUnit = (part: Parameters<typeof makeUnitResult>[0]): UnitResult =>
  makeUnitResult({
    lines: [
      makeUnitLine('c', {
        state: 'partial',
        marks: 10,
        taken: 2,
        reason: '缺办公时间，扣2.00分',
        checked: 1,
        findings: ['a'],
      }),
      makeUnitLine('d', { state: 'not-applicable', reason: '没有发现此项所指的内容' }),
    ],
    ...part,
  });

const resultOf = (units: UnitResult[], warnings = makeFrame({}).warnings) =>
  assemble(
    [
      {
        id: 'a',
        title: '甲',
        criteria: [makeCriterion({ id: 'c', title: '机构信息' }), makeCriterion({ id: 'd', title: '意见征集' })],
      },
    ],
    makeFrame({ units, warnings }),
  );

describe('the units in the report', () => {
  it('are ranked by group, each with a sheet that says what it lost for', () => {
    const { markup } = unitsSection(
      resultOf([makeUnit({}), makeUnit({ name: '文昌镇', group: '乡镇', total: null, isSeen: false })]),
    ).body;
    expect(markup).toContain('县直（1 个）');
    expect(markup).toContain('乡镇（1 个）');
    expect(markup).toContain('缺办公时间，扣2.00分');
    expect(markup).toContain('(20.00 − 2.00) ÷ 20.00 × 100.00 = 90.00');
    expect(markup).toContain('不适用，不计分（1 项）：意见征集。');
    expect(markup).toContain('没有读到该单位的公开平台');
  });

  it('say why somebody is not ranked', () => {
    const veto = [{ criterion: 'c', reason: '泄露个人信息' }];
    const vetoed = makeUnit({ rank: null });
    const { markup } = unitsSection(
      resultOf([
        { ...vetoed, score: { ...vetoed.score, veto } },
        makeUnit({ name: '县水利局', exempt: '机构调整', rank: null }),
      ]),
    ).body;
    expect(markup).toContain('单项否决：泄露个人信息');
    expect(markup).toContain('本期不参评：机构调整');
  });

  it('print whatever the site calls them as text', () => {
    const { markup } = unitsSection(resultOf([makeUnit({ name: '<b>局' })])).body;
    expect(markup).toContain('&lt;b&gt;局');
    expect(markup).not.toContain('<b>局');
  });

  it('have an average only from three scores on', () => {
    const average = (...totals: (number | null)[]): number | null | undefined =>
      groupUnits(totals.map((total, n) => makeUnit({ name: `${n}`, total })))[0]?.average;
    expect([average(90, 80), average(90, 80, 70), average(90, 80, null)]).toEqual([null, 80, null]);
  });

  it('are missed in words where there are none', () => {
    expect(unitsSection(resultOf([])).body.markup).toContain('清单没有给单位的任务');
  });
});

describe('the warnings in the report', () => {
  it('say how long something still holds', () => {
    const warning = {
      kind: 'column-due' as const,
      criterion: 'c',
      message: '“要闻”最新信息发布于2026-11-10，再过4天不更新即超过14天的期限',
      daysLeft: 3,
      url: 'http://www.qingxi.gov.cn/yw/',
      column: '要闻',
      unit: null,
    };
    const { markup } = warningsSection(resultOf([], [warning])).body;
    expect(markup).toContain('再过4天');
    expect(markup).toContain('4 天');
    expect(markup).toContain('机构信息');
  });
});

describe('places of clauses', () => {
  it('name each document once', () => {
    expect(joinPlaces(['东至2020 表第8项 第1点', '东至2020 表第8项 第2点', '友谊2020 一（一）第1段'])).toBe(
      '东至2020 表第8项 第1点、表第8项 第2点；友谊2020 一（一）第1段',
    );
    expect(joinPlaces(['国办秘函〔2019〕19号 单项否决 第1条'])).toBe('国办秘函〔2019〕19号 单项否决 第1条');
    expect(joinPlaces(['第1项', '第2项'])).toBe('第1项、第2项');
    expect(joinPlaces([])).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { article, judgePages } from './site-pages.ts';
import { makeTestPlan, plan, county, unitOf } from './units-county.ts';

describe('a unit', () => {
  const result = judgePages({ plan, pages: county(2, [1, 0, 2], [0, 1]) });

  it('is judged by the lines that are given to it, and by no other', () => {
    expect(unitOf(result, '县民政局')?.lines.map(({ criterion }) => criterion)).toEqual([
      'dates',
      'links',
      'columns',
      'power',
      'sheet',
    ]);
  });

  it('loses for what is wrong on its own pages', () => {
    const lines = unitOf(result, '县民政局')?.lines ?? [];
    expect(lines[0]).toMatchObject({ criterion: 'dates', state: 'partial', taken: 2, checked: 2 });
    expect(unitOf(result, '县财政局')?.lines[0]).toMatchObject({ state: 'pass', taken: 0 });
  });

  it('is asked about a column of which only the portal’s is known', () => {
    expect(unitOf(result, '县民政局')?.lines[3]).toMatchObject({
      state: 'needs-review',
      taken: 0,
      reason: '在该单位的栏目中未见“权责清单”栏目，待人工判定',
    });
  });

  it('is judged on its pages where its platform was not read, is not ranked, and what they cannot show is unchecked', () => {
    const unseen = unitOf(result, '县水利局');
    expect(unseen).toMatchObject({
      isSeen: false,
      rank: null,
      score: {
        taken: 4,
        grade: null,
        gradeNote: '没有读到该单位的公开平台，仅按已读到的页面评分，不定等次、不排名',
      },
    });
    expect(unseen?.score.total).toBeGreaterThan(90);
    expect(unseen?.score.undecided.marks).toBeGreaterThan(0);
    expect(unseen?.lines.find(({ criterion }) => criterion === 'columns')).toMatchObject({
      state: 'unchecked',
      taken: 0,
      reason: '该单位的公开平台（没有读到）无法检查',
    });
    expect(unseen?.findings).toHaveLength(2);
  });

  it('has no score where nothing at all of it was read', () => {
    const pages = Object.fromEntries(Object.entries(county(1)).filter(([path]) => !path.startsWith('/zfxxgk/czj/')));
    expect(unitOf(judgePages({ plan, pages }), '县财政局')).toMatchObject({
      isSeen: false,
      rank: null,
      score: { total: null, gradeNote: '没有读到该单位的公开平台，不评分' },
    });
  });

  it('that only pages name as issuer is judged on them', () => {
    const issuer = '云溪县交通运输局';
    const pages = { ...county(1), '/tz/a.html': article('关于客运班线的通知', { issuer, date: '2024-08-01' }) };
    const named = unitOf(judgePages({ plan, pages }), '县交通运输局');
    expect(named).toMatchObject({ from: 'issuer', isSeen: false, rank: null, pages: 1, score: { taken: 2 } });
    expect(named?.lines.find(({ criterion }) => criterion === 'columns')?.state).toBe('unchecked');
  });

  it('that serves the public is of a group of its own, with the lines that the checklist gives to it', () => {
    const hospitals = makeTestPlan(
      {},
      { dates: { units: ['公共企事业单位'] }, office: { units: ['公共企事业单位主管部门'] } },
    );
    const pages = {
      ...county(1),
      '/tz/a.html': article('关于门诊的通知', { issuer: '云溪县人民医院', date: '2024-08-01' }),
    };
    const units = judgePages({ plan: hospitals, pages }).units;
    const hospital = units.find(({ name }) => name === '县人民医院');
    expect(hospital).toMatchObject({ group: '公共企事业单位', score: { taken: 2 } });
    expect(hospital?.lines.map(({ criterion }) => criterion)).toEqual(['dates']);
    const bureau = units.find(({ name }) => name === '县民政局');
    expect(bureau?.lines.map(({ criterion }) => criterion)).not.toContain('dates');
    expect(bureau?.lines.map(({ criterion }) => criterion)).toContain('office');
    expect(judgePages({ plan, pages }).units.map(({ name }) => name)).not.toContain('县人民医院');
  });

  it('is of the group that its name says', () => {
    expect(result.units.map(({ name, group }) => `${group}${name}`)).toEqual([
      '县直县民政局',
      '县直县财政局',
      '县直县教育局',
      '县直县水利局',
      '乡镇文昌镇',
    ]);
  });
});

describe('full marks of a group', () => {
  it('are the group’s own, and grades are reached in proportion', () => {
    const towns = makeTestPlan({ fullByUnitGroup: { 乡镇: 50 } });
    const result = judgePages({ plan: towns, pages: county(5) });
    expect(unitOf(result, '文昌镇')?.score).toMatchObject({ full: 50, total: 50, grade: '合格' });
    expect(unitOf(result, '县民政局')?.score).toMatchObject({ full: 100, total: 100, grade: '合格' });
  });
});

describe('the ranking', () => {
  it('gives equal scores one rank and skips the next', () => {
    const result = judgePages({ plan, pages: county(4, [1, 0, 0, 2]) });
    expect(result.units.filter(({ group }) => group === '县直').map(({ name, rank }) => [name, rank])).toEqual([
      ['县水利局', 1],
      ['县财政局', 1],
      ['县民政局', 3],
      ['县教育局', 4],
    ]);
  });

  it('puts a unit with a veto after all others, without a rank', () => {
    const vetoing = makeTestPlan({}, { dates: { veto: true } });
    const result = judgePages({ plan: vetoing, pages: county(4, [1]) });
    const last = result.units.findLast(({ group }) => group === '县直');
    expect(last).toMatchObject({
      name: '县民政局',
      rank: null,
      score: { grade: '不合格', veto: [{ criterion: 'dates' }] },
    });
  });
});

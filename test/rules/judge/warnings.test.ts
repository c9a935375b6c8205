import { describe, expect, it } from 'vitest';
import { checklistSchema, criterionSchema, readData } from '../../../rules/evaluate/checklist.ts';
import { makePlan } from '../../../rules/evaluate/plan.ts';
import type { AuditResult } from '../../../rules/result/audit-result.ts';
import { judgePages, list } from '../units/site-pages.ts';

const plan = makePlan(
  readData(
    checklistSchema,
    {
      id: 'test',
      title: '试评',
      edition: '1',
      source: '试',
      full: 100,
      marksBasis: '试',
      groups: [{ id: 'a', title: '甲' }],
      criteria: [
        { criterion: 'home', group: 'a', marks: 10, take: { by: 'any' }, clauses: [], veto: true },
        {
          criterion: 'columns',
          group: 'a',
          marks: 10,
          take: { by: 'each', marks: 1 },
          clauses: [],
          vetoAt: { count: 4 },
        },
        { criterion: 'later', group: 'a', marks: 10, take: { by: 'any' }, clauses: [], deadline: '2024-06-10' },
        { criterion: 'far', group: 'a', marks: 10, take: { by: 'any' }, clauses: [], deadline: '2024-12-31' },
      ],
    },
    'test',
  ),
  [
    ['home', { cadence: {}, only: ['首页本身'], home: 14 }],
    ['columns', { cadence: { news: 14, notice: 183 } }],
    ['later', { cadence: {}, only: ['没有'] }],
    ['far', { cadence: {}, only: ['没有'] }],
  ].map(([id, params]) =>
    readData(criterionSchema, { id, title: id, rule: 'column-freshness', severity: 'major', how: '试', params }, 'c'),
  ),
);

/** A portal judged on 20 May whose home page and news were last fed on these days. */
function warningsFor(home: string, columns: Record<string, string>): AuditResult {
  const pages: Record<string, string> = {
    '/': `<ul><li><a href="/h.html">云溪县召开全县重点工作推进会议</a><span>${home}</span></li><li><a href="/g.html">云溪县部署安全生产大检查工作</a><span>2024-01-02</span></li></ul>`,
  };
  for (const [name, date] of Object.entries(columns))
    pages[`/${encodeURIComponent(name)}/`] = list(
      [[name, `/${encodeURIComponent(name)}/`]],
      [
        ['/a.html', `关于${name}的一条信息`, date],
        ['/b.html', `关于${name}的另一条信息`, '2023-01-01'],
      ],
    );
  return judgePages({ plan, pages });
}

const kinds = ({ warnings }: AuditResult): string[] => warnings.map(({ kind, daysLeft }) => `${kind} ${daysLeft}`);

describe('an early warning', () => {
  it('comes ten days into a home page’s silence, and not before', () => {
    expect(kinds(warningsFor('2024-05-11', {}))).toEqual(['duty-due 21']);
    expect(kinds(warningsFor('2024-05-10', {}))).toEqual(['homepage-due 4', 'duty-due 21']);
    expect(kinds(warningsFor('2024-05-06', {}))).toEqual(['homepage-due 0', 'duty-due 21']);
  });

  it('ends where the fault begins', () => {
    const over = warningsFor('2024-05-05', {});
    expect(kinds(over)).toEqual(['duty-due 21']);
    expect(over.findings.map(({ fault }) => fault)).toEqual(['silent-homepage']);
  });

  it('comes for columns near their limit, at most a month ahead, the nearest first', () => {
    const result = warningsFor('2024-05-19', {
      工作动态: '2024-05-08',
      乡镇动态: '2024-05-11',
      通知公告: '2023-12-05',
      公示公告: '2024-01-02',
    });
    expect(
      result.warnings.filter(({ kind }) => kind === 'column-due').map(({ column, daysLeft }) => [column, daysLeft]),
    ).toEqual([
      ['工作动态', 2],
      ['通知公告', 16],
    ]);
    expect(result.warnings[0]?.message).toBe('“工作动态”最新信息发布于2024-05-08，再过3天不更新即超过14天的期限');
  });

  it('comes when most of what a veto takes is there', () => {
    const stale = (count: number): AuditResult =>
      warningsFor(
        '2024-05-19',
        Object.fromEntries(
          ['工作动态', '乡镇动态', '部门动态', '要闻'].slice(0, count).map((name) => [name, '2024-01-01']),
        ),
      );
    expect(kinds(stale(2))).not.toContain('near-veto null');
    expect(stale(3).warnings[0]).toMatchObject({ kind: 'near-veto', message: '“columns”已有3个，达到4个即单项否决' });
    expect(kinds(stale(4))).not.toContain('near-veto null');
    expect(stale(4).score.veto).toHaveLength(1);
  });

  it('costs nothing', () => {
    const warned = warningsFor('2024-05-06', { 工作动态: '2024-05-08' });
    expect(warned.warnings.length).toBeGreaterThan(1);
    expect(warned.score.tree.taken).toBe(0);
    expect(warned.findings).toEqual([]);
  });
});

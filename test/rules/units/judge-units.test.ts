import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proofHashOf } from '../../../rules/decide/apply-decisions.ts';
import type { Decision } from '../../../rules/decide/decision.ts';
import { decisionId } from '../../../rules/decide/decisions.ts';
import { checklistSchema, criterionSchema, readData } from '../../../rules/evaluate/checklist.ts';
import { makePlan, type Plan } from '../../../rules/evaluate/plan.ts';
import type { AuditResult } from '../../../rules/result/audit-result.ts';
import { RULES } from '../../../rules/rule/index.ts';
import { UNIT_RULES } from '../../../rules/units/reach.ts';
import { article, judgePages, list, platform, SEEN_AT, unitPlatform } from './site-pages.ts';

const ask = {
  by: 'ask',
  choices: [
    { name: '已落实', keeps: 1 },
    { name: '未落实', keeps: 0 },
  ],
} as const;
const BOTH = ['县政府各部门', '各乡镇政府'];

function makeTestPlan(more: Record<string, unknown> = {}, entry: Record<string, Record<string, unknown>> = {}): Plan {
  const line = (criterion: string, marks: number, rest: Record<string, unknown>): Record<string, unknown> => ({
    criterion,
    group: 'a',
    marks,
    take: { by: 'each', marks: 2 },
    clauses: [],
    units: BOTH,
    ...rest,
    ...entry[criterion],
  });
  return makePlan(
    readData(
      checklistSchema,
      {
        id: 'test',
        title: '试评',
        edition: '1',
        source: '试',
        full: 100,
        marksBasis: '试',
        grades: [{ name: '合格', from: 60 }],
        groups: [{ id: 'a', title: '甲' }],
        criteria: [
          line('dates', 20, {}),
          line('links', 30, { take: { by: 'share' } }),
          line('columns', 20, {}),
          line('power', 10, { take: { by: 'any' } }),
          line('sheet', 10, { take: ask, clauses: [{ id: 'x-1', place: '第1项', text: '有制度' }] }),
          line('office', 5, { units: ['县政务公开办'] }),
          line('ipv6', 5, { take: { by: 'any' } }),
        ],
        ...more,
      },
      'test',
    ),
    [
      ['dates', 'date-integrity', {}],
      ['links', 'dark-links', {}],
      ['columns', 'column-freshness', { cadence: { news: 14, notice: 30 } }],
      ['power', 'required-column', { columns: [{ name: '权责清单' }] }],
      ['sheet', 'manual-sheet', { steps: ['看', '记'], evidence: '图' }],
      ['office', 'expired-notice', {}],
      ['ipv6', 'ipv6', {}],
    ].map(([id, rule, params]) =>
      readData(criterionSchema, { id, title: id, rule, severity: 'major', how: '试', params }, 'c'),
    ),
  );
}

const plan = makeTestPlan();
const UNITS = [
  ['县民政局', '/zfxxgk/mzj/'],
  ['县财政局', '/zfxxgk/czj/'],
  ['县水利局', '/zfxxgk/slj/'],
  ['县教育局', '/zfxxgk/jyj/'],
  ['文昌镇', '/zfxxgk/wcz/'],
] as const;
const HIDDEN = '请查看附件。<a href="http://lucky.example/" style="display:none">电子游艺 注册送彩金</a>';

/** A county whose first `seen` units have platforms; `late` and `links` say how many pages of each unit have which fault. */
function county(seen: number, late: readonly number[] = [], links: readonly number[] = []): Record<string, string> {
  const pages: Record<string, string> = {
    '/': '<div class="nav"><a href="/zfxxgk/">政府信息公开</a><a href="/qzqd/">权责清单</a></div>',
    '/zfxxgk/': platform(UNITS),
    '/qzqd/': list([['权责清单', '/qzqd/']], [['/q.html', '云溪县政府部门权责清单', '2024-04-01']]),
  };
  UNITS.forEach(([name, path], n) => {
    const steps = [
      ['政府信息公开', '/zfxxgk/'],
      [name, path],
    ] as const;
    if (n < seen) pages[path] = unitPlatform(name, path);
    for (let i = 0; i < (late[n] ?? 0); i++)
      pages[`${path}late${i}.html`] = article(`关于第${i}号事项的通知`, { steps, date: '2024-08-01' });
    for (let i = 0; i < (links[n] ?? 0); i++)
      pages[`${path}link${i}.html`] = article(`关于第${i}号名单的公示`, { steps, text: HIDDEN, date: '2024-04-01' });
    pages[`${path}plain.html`] = article('关于开展工作的通知', { steps, date: '2024-04-01' });
  });
  return pages;
}

const unitOf = ({ units }: AuditResult, name: string) => units.find((unit) => unit.name === name);

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

const say = (about: Decision['about'], more: Partial<Decision>): Decision => {
  const decision = {
    at: '2024-05-21T00:00:00.000Z',
    by: '甲',
    about,
    verdict: 'confirm' as const,
    why: '',
    proofHash: '',
    ...more,
  };
  return { ...decision, id: decisionId(decision) };
};

describe('people', () => {
  it('answer for one unit without answering for the portal or another', () => {
    const about = { kind: 'criterion', criterion: 'sheet', unit: '云溪县民政局' } as const;
    const decisions = [say(about, { verdict: 'answer', choice: '未落实' })];
    const result = judgePages({ plan, pages: county(2), decisions });
    expect(unitOf(result, '县民政局')?.lines.at(-1)).toMatchObject({
      state: 'fail',
      taken: 10,
      reason: '人工核查：未落实',
    });
    expect(unitOf(result, '县财政局')?.lines.at(-1)?.state).toBe('needs-review');
    expect(result.criteria.find(({ id }) => id === 'sheet')?.state).toBe('needs-review');
  });

  it('hand a finding to the unit it belongs to, under whatever name', () => {
    const pages = county(2, [1]);
    const [finding] = judgePages({ plan, pages }).findings;
    if (finding === undefined) throw new Error('no finding');
    const about = { kind: 'finding', key: finding.key } as const;
    const decisions = [say(about, { verdict: 'not-ours', unit: '云溪县财政局', proofHash: proofHashOf(finding) })];
    const result = judgePages({ plan, pages, decisions });
    expect(result.findings[0]).toMatchObject({ unit: '县财政局', unitWhy: '甲认定', status: 'confirmed' });
    expect(unitOf(result, '县民政局')?.findings).toEqual([]);
    expect(unitOf(result, '县财政局')?.lines[0]).toMatchObject({ taken: 2 });
  });
});

const counts = fc.array(fc.nat({ max: 3 }), { minLength: 5, maxLength: 5 });
const drawn = fc.record({ seen: fc.integer({ min: 0, max: 5 }), late: counts, links: counts });

describe('whatever is found', () => {
  it('the lines of every unit add up to its score', () => {
    fc.assert(
      fc.property(drawn, ({ seen, late, links }) => {
        for (const { lines, score } of judgePages({ plan, pages: county(seen, late, links) }).units) {
          const counting = lines.filter(({ state }) => state !== 'not-applicable' && state !== 'not-due');
          const [marks, taken] = [sum(counting.map((line) => line.marks)), sum(counting.map((line) => line.taken))];
          expect(score.marks).toBeCloseTo(marks, 6);
          expect(score.taken).toBeCloseTo(taken, 6);
          if (score.total !== null) expect(score.total).toBeCloseTo(((marks - taken) / marks) * score.full, 1);
          expect(score.undecided.high - score.undecided.low).toBeCloseTo(score.undecided.marks, 1);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('one fact deducts in one unit only', () => {
    fc.assert(
      fc.property(drawn, ({ seen, late, links }) => {
        const keys = judgePages({ plan, pages: county(seen, late, links) }).units.flatMap(({ findings }) => findings);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 15 },
    );
  });

  it('dismissing a finding never lowers anybody’s score', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), ({ seen, late, links }, which) => {
        const pages = county(seen, late, links);
        const before = judgePages({ plan, pages });
        fc.pre(before.findings.length > 0);
        const finding = before.findings[which % before.findings.length];
        if (finding === undefined) return;
        const about = { kind: 'finding', key: finding.key } as const;
        const decision = say(about, { verdict: 'dismiss', why: '误报', proofHash: proofHashOf(finding) });
        const after = judgePages({ plan, pages, decisions: [decision] });
        expect(after.score.undecided.high).toBeGreaterThanOrEqual(before.score.undecided.high);
        for (const unit of before.units) {
          const now = unitOf(after, unit.name);
          expect(now?.score.undecided.high).toBeGreaterThanOrEqual(unit.score.undecided.high);
          expect(now?.score.total ?? 100).toBeGreaterThanOrEqual(unit.score.total ?? 0);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('a unit not read is neither good nor bad in silence', () => {
    fc.assert(
      fc.property(counts, (late) => {
        for (const unit of judgePages({ plan, pages: county(0, late) }).units) {
          expect([unit.rank, unit.score.grade]).toEqual([null, null]);
          expect(unit.score.undecided.marks).toBeGreaterThan(0);
          for (const line of unit.lines) expect(line.reason).not.toBe('');
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('a criterion that throws', () => {
  const throwing = (): never => {
    throw new Error('no');
  };
  const broken: Plan = {
    ...plan,
    criteria: plan.criteria.map((planned) => ({
      ...planned,
      checks: planned.checks.map((check) =>
        ['dates', 'columns'].includes(planned.criterion.id)
          ? { ...check, rule: { ...check.rule, judge: throwing } }
          : check,
      ),
    })),
  };

  it('costs nothing, for the portal and for every unit, and is shown with its cause', () => {
    const pages = county(2, [2, 1]);
    const [whole, result] = [judgePages({ plan, pages }), judgePages({ plan: broken, pages })];
    for (const id of ['dates', 'columns']) {
      const criterion = result.criteria.find((one) => one.id === id);
      expect(criterion).toMatchObject({ state: 'unchecked', taken: 0 });
      expect(criterion?.unchecked.map(({ cause }) => cause)).toContain('rule-error');
      for (const unit of result.units)
        expect(unit.lines.find((line) => line.criterion === id)).toMatchObject({ state: 'unchecked', taken: 0 });
    }
    expect(result.score.undecided.high).toBeGreaterThanOrEqual(whole.score.undecided.high);
    expect(result.criteria.find(({ id }) => id === 'power')?.state).toBe('pass');
  });
});

it('every rule that is said to judge units is one', () => {
  const ids = RULES.filter(({ scope }) => scope === 'site').map(({ id }) => id);
  expect(UNIT_RULES.filter((id) => !ids.includes(id))).toEqual([]);
  expect(SEEN_AT).toMatch(/Z$/);
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

import { describe, expect, it } from 'vitest';
import type { Ruling } from '../../../rules/decide/rulings.ts';
import { decideCriteria } from '../../../rules/evaluate/decide-criteria.ts';
import { scoreOf } from '../../../rules/evaluate/score.ts';
import { addVerdict, createTally, type Tally } from '../../../rules/evaluate/tally.ts';
import type { FaultName } from '../../../rules/faults.ts';
import { toFindings } from '../../../rules/judge/to-finding.ts';
import type { AuditResult, Finding } from '../../../rules/result/audit-result.ts';
import type { Fault } from '../../../rules/rule/rule.ts';
import { seedPlan } from '../../helpers/seed-plan.ts';

const plan = seedPlan('national-2019-19');
const SEEN_AT = '2019-06-30T00:00:00.000Z';

const fault = (name: FaultName, subject: string): Fault => ({
  fault: name,
  subject,
  slot: '',
  message: `${subject}有问题`,
  url: `http://www.yunxi.gov.cn/${encodeURIComponent(subject)}`,
  confidence: 'certain',
  proof: [{ kind: 'measure', name: '试', value: '试', url: 'http://www.yunxi.gov.cn/', seenAt: SEEN_AT }],
});

/** A portal in order but for these faults; people have answered every sheet well and confirmed every finding. */
function check(faults: Record<string, Fault[]>, answers: Record<string, Ruling> = {}): AuditResult['score'] {
  const tallies = new Map<string, Tally>();
  for (const planned of plan.criteria) {
    const [check_] = planned.checks;
    const tally = createTally();
    const verdict = { checked: 20, faults: faults[planned.criterion.id] ?? [], unchecked: [] };
    if (check_ !== undefined) addVerdict(tally, verdict, toFindings({ planned, check: check_, verdict }, SEEN_AT));
    tallies.set(planned.criterion.id, tally);
  }
  const standing = (finding: Finding): Finding => ({ ...finding, status: 'confirmed' });
  const rulingOf = (criterion: string): Ruling => {
    const take = plan.criteria.find((one) => one.criterion.id === criterion)?.entry.take;
    const choice = take?.by === 'ask' ? (take.choices[0]?.name ?? null) : null;
    return answers[criterion] ?? { whole: { kind: 'answer', choice, count: null }, clauses: new Map() };
  };
  const results = decideCriteria(plan, tallies, { asOf: '2019-06-30', basis: 'confirmed', rulingOf, standing });
  const findings = [...tallies.values()].flatMap((tally) => [...tally.findings.values()]).map(standing);
  return scoreOf(plan, { results, findings, basis: 'confirmed', rulingOf });
}

const bonus = (count: number): Record<string, Ruling> => ({
  'national-bonus': { whole: null, clauses: new Map([['n19-b', { kind: 'answer', choice: null, count }]]) },
});

describe('国办秘函〔2019〕19号, worked', () => {
  /** 国管局2019年第二季度自查: 政策文件5, 办事统计2, 留言更新3, 功能设计1. */
  const selfCheck = {
    'policy-column': [fault('stale-column', '政策文件')],
    'service-statistics': [fault('missing-topic', '办事统计')],
    'message-column': [fault('stale-column', '留言公开')],
    'site-identity': [fault('missing-police-record', '首页')],
  };

  it('four faults that take eleven marks leave 89', () => {
    expect(check(selfCheck)).toMatchObject({ base: 89, bonus: 0, total: 89, grade: '合格', veto: [] });
  });

  it('a bonus counts above 80 only, and up to 30', () => {
    expect(check(selfCheck, bonus(12)).total).toBe(101);
    expect(check(selfCheck, bonus(40)).total).toBe(119);
    const poor = {
      ...selfCheck,
      'news-column': [fault('stale-column', '要闻')],
      'overview-column': [fault('missing-column', '概况')],
    };
    expect(check(poor, bonus(12))).toMatchObject({ base: 79, bonus: 0, total: 79 });
  });

  it('five blank columns veto, whatever the score; four do not', () => {
    const blank = (count: number): AuditResult['score'] =>
      check({ 'blank-columns': Array.from({ length: count }, (_, n) => fault('blank-column', `栏目${n}`)) });
    expect(blank(4)).toMatchObject({ total: 100, veto: [], grade: '合格' });
    expect(blank(5)).toMatchObject({ total: 100, grade: '不合格', veto: [{ criterion: 'blank-columns' }] });
  });

  it('a portal below 60 fails', () => {
    const poor = Object.fromEntries(
      [
        'overview-column',
        'agency-directory',
        'leader-column',
        'news-column',
        'policy-column',
        'service-items-column',
        'message-column',
        'interpretation-column',
        'ipv6-support',
      ].map((id) => [id, [fault('missing-column', id)]]),
    );
    expect(
      check({ ...poor, 'message-reply-timeliness': [fault('late-reply', 'a'), fault('late-reply', 'b')] }),
    ).toMatchObject({
      total: 57,
      grade: '不合格',
      veto: [],
    });
  });
});

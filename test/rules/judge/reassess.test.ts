import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proofHashOf } from '../../../rules/decide/apply-decisions.ts';
import type { Decision } from '../../../rules/decide/decision.ts';
import { decisionId } from '../../../rules/decide/decisions.ts';
import type { HandFinding } from '../../../rules/decide/hand-finding-schema.ts';
import { handFindingKey, toHandFinding } from '../../../rules/decide/hand-finding.ts';
import { reassess } from '../../../rules/judge/reassess.ts';
import { auditResultSchema, type Finding } from '../../../rules/result/audit-result.ts';
import { seedPlan } from '../../helpers/seed-plan.ts';
import { article, judgePages, platform, unitPlatform } from '../units/site-pages.ts';

const plan = seedPlan('dongzhi-2020');
const steps = [
  ['政府信息公开', '/zfxxgk/'],
  ['县民政局', '/zfxxgk/u0/'],
] as const;
const pages = {
  '/': '<div class="nav"><a href="/zfxxgk/">政府信息公开</a></div>',
  '/zfxxgk/': platform([['县民政局', '/zfxxgk/u0/']]),
  '/zfxxgk/u0/': unitPlatform('县民政局', '/zfxxgk/u0/'),
  '/zfxxgk/u0/a.html': article('关于临时救助名单的公示', {
    steps: [...steps],
    text: '本人手机 13800138000，联系人邮箱：zhangsan1985@163.com。',
  }),
  '/zfxxgk/u0/b.html': article('关于高龄津贴名单的公示', { steps: [...steps], text: '本人手机 13900139000。' }),
};
const judge = (decisions: readonly Decision[]) =>
  auditResultSchema.parse(JSON.parse(JSON.stringify(judgePages({ plan, pages, decisions }))));
const machine = judge([]);
const sheets = machine.criteria.filter(({ rule, marks }) => rule === 'manual-sheet' && marks > 0);
const choices = plan.criteria.flatMap(({ criterion, entry }) =>
  entry.take.by === 'ask' && sheets.some(({ id }) => id === criterion.id)
    ? entry.take.choices.map(({ name }) => ({ criterion: criterion.id, choice: name }))
    : [],
);

type Event = Omit<Decision, 'id'>;
const sign = (event: Event): Decision => ({ id: decisionId(event), ...event });
const said = (finding: Finding, part: Partial<Event>): Decision =>
  sign({
    at: '2026-06-30T01:00:00.000Z',
    by: '甲',
    about: { kind: 'finding', key: finding.key },
    verdict: 'confirm',
    why: '看过',
    proofHash: proofHashOf(finding),
    ...part,
  });

const rulings = fc.record({
  finding: fc.constantFrom(...machine.findings),
  verdict: fc.constantFrom('confirm', 'dismiss', 'explained', 'not-applicable', 'fixed', 'withdraw', 'note'),
  by: fc.constantFrom('甲', '乙'),
  minute: fc.integer({ min: 10, max: 59 }),
});

const line = plan.criteria.find(({ criterion }) => criterion.rule === 'personal-data')!.criterion;
const HAND: HandFinding = {
  criterion: line.id,
  fault: 'home-address',
  url: 'http://www.yunxi.gov.cn/zfxxgk/u0/a.html',
  pageTitle: '关于临时救助名单的公示',
  publishedDate: null,
  quote: '云溪县城关镇某路*号',
  place: '正文第1段',
  seenAt: '2026-06-30T01:00:00.000Z',
  bytesHash: '',
};
const found = (part: Partial<Event> = {}): Decision =>
  said(toHandFinding(HAND, '', line), { verdict: 'found', why: '写明了门牌', finding: HAND, ...part });

describe('reassess', () => {
  test('gives what judging the pages again with the same decisions gives', () => {
    expect(machine.findings.length).toBeGreaterThan(2);
    expect(choices.length).toBeGreaterThan(2);
    fc.assert(
      fc.property(
        fc.array(rulings, { maxLength: 6 }),
        fc.array(fc.constantFrom(...choices), { maxLength: 4 }),
        fc.boolean(),
        (drawn, answers, isHand) => {
          const decisions = [
            ...drawn.map(({ finding, verdict, by, minute }) =>
              said(finding, { verdict, by, at: `2026-06-30T01:${minute}:00.000Z` }),
            ),
            ...answers.map(({ criterion, choice }) =>
              sign({
                at: '2026-06-30T02:00:00.000Z',
                by: '甲',
                about: { kind: 'criterion', criterion, unit: null },
                verdict: 'answer',
                choice,
                why: '',
                proofHash: '',
              }),
            ),
            ...(isHand ? [found()] : []),
          ];
          const [now, again] = [reassess(machine, plan, decisions), judge(decisions)];
          expect(now.score).toEqual(again.score);
          expect(now.criteria).toEqual(again.criteria);
          expect(now.findings.map(({ key, status }) => [key, status])).toEqual(
            again.findings.map(({ key, status }) => [key, status]),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  test('leaves a ruling alone that came with the result and of which no event is given', () => {
    const [first] = machine.findings;
    const ruled = judge([said(first!, { verdict: 'dismiss' })]);
    expect(reassess(ruled, plan, []).findings.find(({ key }) => key === first!.key)?.status).toBe('dismissed');
  });
});

describe('a finding by hand', () => {
  const key = handFindingKey(HAND);
  const statusOf = (...decisions: Decision[]) =>
    judge(decisions).findings.find((finding) => finding.key === key)?.status;

  test('stands as confirmed by whoever made it, and costs', () => {
    expect(statusOf(found())).toBe('confirmed');
    expect(judge([found()]).criteria.find(({ id }) => id === line.id)?.findings).toContain(key);
  });
  test('is agreed with by a confirmation, disputed by a dismissal, and gone when taken back', () => {
    const finding = toHandFinding(HAND, '', line);
    expect(statusOf(found(), said(finding, { by: '乙' }))).toBe('confirmed');
    expect(statusOf(found(), said(finding, { by: '乙', verdict: 'dismiss' }))).toBe('disputed');
    expect(statusOf(found(), said(finding, { verdict: 'withdraw', at: '2026-06-30T03:00:00.000Z' }))).toBeUndefined();
  });
});

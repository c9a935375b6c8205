import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cleanUrl } from '../../../report/packet/model/clean.ts';
import { editionSchema, type Edition } from '../../../report/packet/model/edition.ts';
import { makePacket, type Packet } from '../../../report/packet/model/packet.ts';
import { readPeriod } from '../../../report/packet/model/period.ts';
import { shareMarks } from '../../../report/packet/model/shares.ts';
import { UsageError } from '../../../rules/errors.ts';
import { CITIZEN } from '../../helpers/people.ts';
import { inputOf, makeCounty, makeProblem, makeUnit, NOVEMBER } from './county.ts';

const printedOf = (packet: Packet): Edition => editionSchema.parse(packet);

describe('a period', () => {
  it.each([
    ['2026-11', '2026年11月', '2026-11-01', '2026-11-30'],
    ['2024-02', '2024年2月', '2024-02-01', '2024-02-29'],
    ['2026-Q2', '2026年第二季度', '2026-04-01', '2026-06-30'],
    ['2026-H2', '2026年下半年', '2026-07-01', '2026-12-31'],
    ['2026-R12', '2026年第12次', '2026-01-01', '2026-12-31'],
  ])('%s is called %s and has its days', (id, words, from, to) => {
    expect(readPeriod(id)).toMatchObject({ id, words, from, to });
  });

  it.each(['2026', '2026-13', '2026-Q5', '2026-H0', '2026-R0', ' 2026-11'])('%s is none', (text) => {
    expect(() => readPeriod(text)).toThrow(UsageError);
  });
});

describe('the problems of a period', () => {
  it('stand in the order of units, the worst first, and are numbered in it', () => {
    const { problems } = makePacket(inputOf(makeCounty(NOVEMBER)));
    expect(problems.map(({ unit, number, severity }) => [unit, number, severity])).toEqual([
      ['县财政局', '2026-11-0001', '单项否决'],
      ['县教育局', '2026-11-0002', '较重'],
      ['县教育局', '2026-11-0003', '较重'],
      ['石桥乡', '2026-11-0004', '较重'],
      ['网站主办单位', '2026-11-0005', '较重'],
    ]);
  });

  it('are those that people have confirmed, where these alone count', () => {
    const open = NOVEMBER.map((finding) => ({ ...finding, status: 'open' as const }));
    const packet = makePacket(inputOf(makeCounty(open)));
    expect(packet.problems).toEqual([]);
    expect(packet.unreviewed).toBe(5);
  });

  it('are due in working days: seven, and one where it cannot wait', () => {
    const leak = makeProblem('f', '青溪镇', {
      fault: 'id-card',
      rule: 'personal-data',
      message: '附件公开了3个居民身份证号码，未作脱敏',
    });
    const { problems } = makePacket(inputOf(makeCounty([...NOVEMBER, leak]), { issued: '2026-11-20' }));
    expect(problems.find(({ key }) => key === leak.key)).toMatchObject({
      deadline: '2026-11-23',
      type: '个人信息保护不到位',
    });
    expect(problems[0]?.deadline).toBe('2026-12-01');
  });

  it('have no deadline where the holidays of the year are not announced', () => {
    const { problems } = makePacket(inputOf(makeCounty(NOVEMBER), { issued: '2099-11-20' }));
    expect(problems[0]?.deadline).toBeNull();
  });

  it('say nothing of a person, whatever a title holds', () => {
    const id = CITIZEN;
    const finding = makeProblem('g', '青溪镇', {
      pageTitle: `救助公示 ${id}`,
      url: `http://www.qingxi.gov.cn/${id}.html`,
    });
    expect(JSON.stringify(makePacket(inputOf(makeCounty([finding]))).problems)).not.toContain(id);
  });

  it('share out what a line lost, so that the parts add up as shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 300 }), (cents, parts) => {
        const shares = shareMarks(cents / 100, parts);
        expect(shares).toHaveLength(parts);
        expect(shares.reduce((sum, share) => sum + Math.round(share * 100), 0)).toBe(cents);
      }),
    );
  });
});

describe('the ranking', () => {
  it('shares ranks and skips the next; within one, fewer problems first, then the standing order', () => {
    const { ranking } = makePacket(inputOf(makeCounty(NOVEMBER.slice(0, 3))));
    expect(ranking.map(({ unit, rank }) => [unit, rank])).toEqual([
      ['县财政局', 1],
      ['县民政局', 1],
      ['县教育局', 3],
      ['青溪镇', 1],
      ['白云镇', 1],
      ['石桥乡', 3],
    ]);
  });

  it('has vetoed units last and those not assessed without a rank', () => {
    const units = [
      makeUnit('县财政局', []),
      makeUnit('县教育局', [], { exempt: '机构改革' }),
      makeUnit('县民政局', []),
    ];
    units[2]!.score.veto = [{ criterion: 'columns', reason: '空白栏目5个' }];
    const { ranking } = makePacket(inputOf(makeCounty([], units.slice())));
    expect(ranking.map(({ unit, rank, score }) => [unit, rank, score])).toEqual([
      ['县财政局', 1, 100],
      ['县民政局', null, 100],
      ['县教育局', null, null],
    ]);
    expect(ranking[1]?.notes).toEqual(['单项否决：空白栏目5个']);
  });
});

describe('a problem over several periods', () => {
  const october = printedOf(makePacket(inputOf(makeCounty(NOVEMBER), { period: readPeriod('2026-10') })));

  it('keeps its number and counts on while it stays', () => {
    const { problems } = makePacket(
      inputOf(makeCounty([...NOVEMBER, makeProblem('z', '县财政局')]), { editions: [october] }),
    );
    const byKey = new Map(problems.map((problem) => [problem.key, problem]));
    expect(byKey.get('columns/blank-column/a')).toMatchObject({ number: '2026-10-0002', life: 'open', streak: 2 });
    expect(byKey.get('columns/blank-column/z')).toMatchObject({ number: '2026-11-0001', life: 'new', streak: 1 });
  });

  it('is back under its old number after a period without it', () => {
    const november = printedOf(makePacket(inputOf(makeCounty(NOVEMBER.slice(1)), { editions: [october] })));
    const { problems } = makePacket(
      inputOf(makeCounty(NOVEMBER), { period: readPeriod('2026-12'), editions: [october, november] }),
    );
    expect(problems.find(({ key }) => key.endsWith('/a'))).toMatchObject({
      number: '2026-10-0002',
      life: 'back',
      streak: 2,
    });
    expect(problems.find(({ key }) => key.endsWith('/b'))).toMatchObject({ life: 'open', streak: 3 });
  });

  it('is put right only where its page was read again', () => {
    const again = new Map([
      ['columns/blank-column/a', 'read'],
      ['columns/blank-column/b', 'gone'],
    ] as const);
    const { rectified } = makePacket(inputOf(makeCounty([NOVEMBER[3]!]), { editions: [october], again }));
    expect(rectified?.rows.map(({ problem, outcome }) => [problem.key.slice(-1), outcome])).toEqual([
      ['d', '未整改'],
      ['a', '已整改'],
      ['b', '整改不彻底'],
      ['c', '无法检查'],
      ['e', '无法检查'],
    ]);
  });

  it('has the scores of the last period beside these, unless the checklist is another', () => {
    const same = makePacket(inputOf(makeCounty(NOVEMBER), { editions: [october] }));
    expect(same.ranking[0]?.before).toEqual({ score: 100, rank: 1 });
    const other = { ...october, checklist: { ...october.checklist, version: 'other' } };
    const { ranking, notCompared } = makePacket(inputOf(makeCounty(NOVEMBER), { editions: [other] }));
    expect(ranking.every(({ before }) => before === null)).toBe(true);
    expect(notCompared).toContain('不作比较');
  });
});

describe('an edition', () => {
  it('is the one that was issued while it prints the same, and a second one after', () => {
    const first = makePacket(inputOf(makeCounty(NOVEMBER)));
    const again = makePacket(inputOf(makeCounty(NOVEMBER), { editions: [printedOf(first)] }));
    expect([again.edition, again.replaces]).toEqual([1, null]);
    const second = makePacket(inputOf(makeCounty(NOVEMBER.slice(1)), { editions: [printedOf(first)] }));
    expect([second.edition, second.replaces?.edition]).toEqual([2, 1]);
    expect(second.problems.find(({ key }) => key.endsWith('/b'))).toMatchObject({
      number: '2026-11-0003',
      life: 'new',
      streak: 1,
    });
  });
});

describe('text of a page', () => {
  it('loses what cannot be seen and what turns the writing round', () => {
    expect(cleanText('甲\u202e乙\u0000\n丙\ud800')).toBe('甲 乙 丙');
  });

  it('is cut where it is long', () => {
    expect(cleanText('长'.repeat(500), 40)).toBe(`${'长'.repeat(40)}…`);
  });

  it('is left out with a number of a person in it', () => {
    expect(cleanText(`身份证号码 ${CITIZEN}`)).toBe('（含个人信息，从略）');
    expect(cleanUrl('http://www.qingxi.gov.cn/zwgk/202611/t20261105_1001.html')).toContain('t20261105_1001');
  });
});

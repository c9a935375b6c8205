import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSheet, type ReadSheet } from '../../crawler/review/read-sheet.ts';
import { toSheet } from '../../rules/decide/sheet.ts';
import { writeSheet } from '../../crawler/review/write-sheet.ts';
import { UsageError } from '../../rules/errors.ts';
import { seedPlan } from '../helpers/seed-plan.ts';
import { article, judgePages, platform, unitPlatform } from '../rules/units/site-pages.ts';

const plan = seedPlan('dongzhi-2020');
const UNITS = ['县民政局', '县财政局', '县水利局', '县教育局', '文昌镇'].map(
  (name, n) => [name, `/zfxxgk/u${n}/`] as const,
);
const pages = {
  '/': '<div class="nav"><a href="/zfxxgk/">政府信息公开</a></div>',
  '/zfxxgk/': platform(UNITS),
  '/zfxxgk/u0/': unitPlatform('县民政局', '/zfxxgk/u0/'),
  '/zfxxgk/u0/a.html': article('关于临时救助名单的公示', {
    steps: [
      ['政府信息公开', '/zfxxgk/'],
      ['县民政局', '/zfxxgk/u0/'],
    ],
    text: '联系人邮箱：zhangsan1985@163.com。',
  }),
};
const result = judgePages({ plan, pages });
const text = writeSheet(toSheet(result, plan, null));
const planOf = () => plan;

type Blank = { 填表人: string; 核查表: Record<string, unknown>[]; 问题: Record<string, unknown>[] };

/** The sheet as a person hands it back. */
function handIn(fill: (sheet: Blank) => void, from = text): ReadSheet {
  const sheet = parse(from) as Blank;
  sheet.填表人 = '测评员甲';
  fill(sheet);
  return readSheet(sheet, { where: 'review.yaml', at: '2024-05-21T00:00:00.000Z', planOf });
}

const lineOf = (sheet: Blank, id: string): Record<string, unknown> => {
  const line = sheet.核查表.find((one) => one['编号'] === id);
  if (line === undefined) throw new Error(`no ${id}`);
  return line;
};
const clausesOf = (line: Record<string, unknown>): Record<string, unknown>[] =>
  line['条款'] as Record<string, unknown>[];

describe('a blank sheet', () => {
  it('has every manual line with its steps, evidence, choices and clauses', () => {
    const sheet = parse(text) as Blank;
    const asked = plan.criteria.flatMap(({ criterion, checks }) =>
      checks.some(({ rule }) => rule.scope === 'manual') ? [criterion.id] : [],
    );
    const waiting = new Set(result.criteria.flatMap(({ id, state }) => (state === 'needs-review' ? [id] : [])));
    expect(sheet.核查表.map((line) => line['编号'])).toEqual(asked.filter((id) => waiting.has(id)));
    expect(sheet.核查表.length).toBeGreaterThan(5);
    expect(lineOf(sheet, 'internal-mechanisms')).toMatchObject({
      选项: ['已落实', '部分落实', '未落实', '不适用'],
      答复: '',
      步骤: expect.arrayContaining([expect.stringMatching(/^1\. /), expect.stringMatching(/^2\. /)]),
      条款: [{ 编号: 'dz-12a', 位置: expect.stringContaining('表第12项'), 答复: '' }, {}, {}],
    });
    expect(clausesOf(lineOf(sheet, 'bonus-manual-entries')).map((clause) => Object.keys(clause))).toEqual(
      Array.from({ length: 3 }, () => ['编号', '位置', '要求', '件数', '说明']),
    );
  });

  it('tells how to fill it in, in comments', () => {
    expect(text).toMatch(/^# 人工核查表/);
    expect(text).toContain('属实、误报');
  });

  it('lists the findings that wait for a person, with their proof', () => {
    const open = result.findings.filter(({ status }) => status === 'open').map(({ key }) => key);
    const listed = (parse(text) as Blank).问题.map((one) => one['编号'] as string);
    expect(listed.toSorted()).toEqual(open.toSorted());
    expect(open.length).toBeGreaterThan(0);
  });

  it('decides nothing', () => {
    expect(handIn(() => {})).toMatchObject({ decisions: [], refused: [] });
  });

  it('of one unit has that unit’s lines and findings only', () => {
    const sheet = toSheet(result, plan, '县民政局');
    expect(sheet.lines.map(({ id }) => id)).not.toContain('offline-service-and-hotline-of-another');
    expect(sheet.findings.every(({ key }) => result.findings.find((one) => one.key === key)?.unit === '县民政局')).toBe(
      true,
    );
    const read = handIn((blank) => void (lineOf(blank, 'site-functions')['答复'] = '已落实'), writeSheet(sheet));
    expect(read.decisions[0]?.about).toEqual({ kind: 'criterion', criterion: 'site-functions', unit: '县民政局' });
  });
});

describe('a filled sheet', () => {
  it('brings answers, counts and rulings, signed and dated', () => {
    const read = handIn((sheet) => {
      lineOf(sheet, 'site-functions')['答复'] = '部分落实';
      clausesOf(lineOf(sheet, 'internal-mechanisms')).forEach(
        (clause, n) => (clause['答复'] = ['已落实', '未落实', '不适用'][n]),
      );
      const last = clausesOf(lineOf(sheet, 'internal-mechanisms'))[2];
      if (last !== undefined) last['说明'] = '县里没有这项工作';
      clausesOf(lineOf(sheet, 'bonus-manual-entries')).forEach((clause, n) => (clause['件数'] = n));
      Object.assign(sheet.问题[0] ?? {}, { 判定: '属实' });
      Object.assign(sheet.问题[1] ?? {}, { 判定: '误报', 说明: '统建平台里有' });
      Object.assign(sheet.问题[2] ?? {}, { 判定: '非本单位', 改属单位: '县财政局' });
    });
    expect(read.refused).toEqual([]);
    expect(read.decisions.map(({ verdict, choice, count, unit }) => [verdict, choice ?? count ?? unit])).toEqual([
      ['answer', '部分落实'],
      ['answer', '已落实'],
      ['answer', '未落实'],
      ['not-applicable', undefined],
      ['answer', 0],
      ['answer', 1],
      ['answer', 2],
      ['confirm', undefined],
      ['dismiss', undefined],
      ['not-ours', '县财政局'],
    ]);
    expect(new Set(read.decisions.map(({ by, at }) => `${by} ${at}`))).toEqual(
      new Set(['测评员甲 2024-05-21T00:00:00.000Z']),
    );
  });

  it('counts in the score once it is in', () => {
    const { decisions } = handIn((sheet) => void (lineOf(sheet, 'site-functions')['答复'] = '部分落实'));
    const judged = judgePages({ plan, pages, decisions }).criteria.find(({ id }) => id === 'site-functions');
    expect(judged).toMatchObject({ state: 'partial', taken: 1, reason: '人工核查：部分落实' });
  });

  it('read twice is the same events', () => {
    const fill = (sheet: Blank): void => void (lineOf(sheet, 'site-functions')['答复'] = '部分落实');
    expect(handIn(fill).decisions).toEqual(handIn(fill).decisions);
  });

  it('keeps its good lines and names what is wrong with the others, as the file calls them', () => {
    const read = handIn((sheet) => {
      lineOf(sheet, 'site-functions')['答复'] = '差不多';
      lineOf(sheet, 'internal-mechanisms')['答复'] = '已落实';
      lineOf(sheet, 'request-handling')['答复'] = '不适用';
      lineOf(sheet, 'assessment-system')['编号'] = 'nobody';
      Object.assign(sheet.问题[0] ?? {}, { 判定: '误报' });
      Object.assign(sheet.问题[1] ?? {}, { 判定: '也许' });
      Object.assign(sheet.问题[2] ?? {}, { 判定: '非本单位' });
    });
    expect(read.decisions).toHaveLength(1);
    expect(read.refused.map(({ field, got }) => `${field.replace(/\d+/, 'n')} ${got}`)).toEqual([
      'review.yaml: 核查表.n.答复 差不多',
      'review.yaml: 核查表.n.说明 ',
      'review.yaml: 核查表.n.编号 nobody',
      'review.yaml: 问题.n.说明 ',
      'review.yaml: 问题.n.判定 也许',
      'review.yaml: 问题.n.改属单位 ',
    ]);
  });

  it('is refused as a whole where nobody signs it, or where it is no sheet', () => {
    const unsigned = (): unknown =>
      readSheet(parse(text), { where: 'review.yaml', at: '2024-05-21T00:00:00.000Z', planOf });
    expect(unsigned).toThrow(/填表人/);
    expect(() => readSheet({ 答覆: 1 }, { where: 'x.yaml', at: '', planOf })).toThrow(UsageError);
  });
});

import { describe, expect, test } from 'vitest';
import { looksLikeDeadline, ownDeadline, readDeadline, readWithin } from '../../../rules/draft/deadline.ts';

describe('readDeadline', () => {
  test.each([
    ['2020年12月底前', '2020-12-31', null],
    ['2020年11月底前完成', '2020-11-30', null],
    ['6月30日前', '2024-06-30', null],
    ['9月底', '2024-09-30', null],
    ['2月底前', '2024-02-29', null],
    ['年底前', '2024-12-31', null],
    ['2023年年底', '2023-12-31', null],
    ['到2025年底', '2025-12-31', null],
    ['2024年', '2024-12-31', null],
    ['第三季度', '2024-09-30', null],
    ['一季度末', '2024-03-31', null],
    ['上半年', '2024-06-30', null],
    ['10月中旬', '2024-10-20', null],
    ['2024-08-15', '2024-08-15', null],
    ['2023年年底\n2023年8月底', '2023-12-31', null],
    ['全年', '2024-12-31', 'continuous'],
    ['长期坚持', null, 'continuous'],
    ['持续推进', null, 'continuous'],
    ['实时更新', null, 'realtime'],
    ['每季度', null, 'quarterly'],
    ['每月10日前', null, 'monthly'],
    ['按月公开', null, 'monthly'],
    ['每半年一次', null, 'half-yearly'],
    ['每年1月31日前', null, 'yearly'],
    ['6个月', null, 'half-yearly'],
  ])('%s', (text, date, cadence) => {
    expect(readDeadline(text, 2024)).toMatchObject({ date, cadence });
  });

  test('days after each occasion are kept as days', () => {
    expect(readDeadline('信息形成或者变更之日起20个工作日内', 2024)).toMatchObject({
      date: null,
      within: { days: 20, unit: 'working-days' },
    });
  });

  test.each([
    ['政策印发后5个工作日内解读', { days: 5, unit: 'working-days' }],
    ['答复不超过3天', { days: 3, unit: 'days' }],
    ['每月20日前', null],
  ])('readWithin %s', (text, within) => {
    expect(readWithin(text)).toEqual(within);
  });

  test('a month without a year in the document has no date', () => {
    expect(readDeadline('9月底前', null)).toMatchObject({ date: null, text: '9月底前' });
  });

  test.each(['', '  ', '/', '—', '无'])('%j says nothing', (text) => {
    expect(readDeadline(text, 2024)).toBeNull();
  });
});

test.each([
  ['11月底前', true],
  ['2023年年底', true],
  ['持续推进', true],
  ['每季度', true],
  ['12月31日前取得成效', true],
  ['县司法局', false],
  ['建立栏目更新台账', false],
  ['及时公开预算', true],
])('looksLikeDeadline %s', (text, is) => {
  expect(looksLikeDeadline(text)).toBe(is);
});

describe('ownDeadline', () => {
  test.each([
    ['年底前，建成统一查询入口', '2024-12-31', null],
    ['8月底前实现统一查询', '2024-08-31', null],
    ['年内完成改造', '2024-12-31', null],
    ['按月或者季度公开执行情况', null, 'quarterly'],
    ['每半年公布一次', null, 'half-yearly'],
    ['实时发布相关信息', null, 'realtime'],
    ['将落实情况纳入政府信息公开工作年度报告', null, 'yearly'],
    ['每年至少听取一次汇报', null, 'yearly'],
  ])('%s', (text, date, cadence) => {
    expect(ownDeadline(text, 2024)).toMatchObject({ date, cadence });
  });

  test.each(['公开2024年政府重点工作', '实时跟进推动', '《2020年工作要点》', '提前做好预案'])(
    '%s names none',
    (text) => {
      expect(ownDeadline(text, 2024)).toBeNull();
    },
  );
});

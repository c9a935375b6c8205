import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chineseNumber,
  daysBetween,
  findCompactDates,
  findDates,
  firstDate,
  isoDate,
} from '../../../rules/text/dates.ts';

describe('findDates', () => {
  it.each([
    ['2024-05-06', '2024-05-06'],
    ['2024/5/6', '2024-05-06'],
    ['2024.05.06', '2024-05-06'],
    ['2024年5月6日', '2024-05-06'],
    ['２０２４年０５月０６日', '2024-05-06'],
    ['2024 年 5 月 6 日', '2024-05-06'],
    ['二〇二四年五月六日', '2024-05-06'],
    ['二○一八年元月十五日', '2018-01-15'],
    ['二0一九年十二月三十一日', '2019-12-31'],
    ['二O二〇年十月二十日', '2020-10-20'],
    ['二〇二一年三月廿五日', '2021-03-25'],
  ])('reads %s', (text, date) => {
    expect(firstDate(text)?.date).toBe(date);
  });

  it('reads the time of day beside the date', () => {
    expect(firstDate('发布时间：2024-05-06 17:40:22 来源')).toMatchObject({ date: '2024-05-06', time: '17:40:22' });
    expect(firstDate('2024-05-06 9:05')?.time).toBe('09:05');
  });

  it.each([
    '2024-13-01',
    '2024-02-30',
    '1.2024.5.6',
    '2024-05.06',
    '12024-05-06',
    '2024-05',
    '共2024条',
    '电话0556-2024-05-067',
  ])('reads no date in %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('returns only real days, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日 二〇○元十'), maxLength: 40 }), (text) => {
        for (const { date } of findDates(text))
          expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });

  it('finds every real date again in each of its forms', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2098-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, date] = iso.split('-').map(Number);
        for (const text of [iso, iso.replaceAll('-', '/'), iso.replaceAll('-', '.'), `${year}年${month}月${date}日`])
          expect(firstDate(`（${text}）`)?.date).toBe(iso);
        expect(findCompactDates(`t${iso.replaceAll('-', '')}_12`)).toEqual([iso]);
      }),
    );
  });
});

describe('numbers and days', () => {
  it.each([
    ['元', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十一', 31],
    ['廿三', 23],
    ['卅', 30],
    ['12', 12],
  ] as const)('%s is %i', (text, number) => {
    expect(chineseNumber(text)).toBe(number);
  });

  it('counts days across leap days', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(isoDate(2023, 2, 29)).toBeNull();
  });
});

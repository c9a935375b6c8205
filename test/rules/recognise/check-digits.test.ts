import { describe, expect, it } from 'vitest';
import * as make from '../../../bench/privacy/numbers.ts';
import { isCreditCode, isIdChecked, isLuhn } from '../../../rules/recognise/check-digits.ts';
import { ageOn, isBirthday, readDates } from '../../../rules/recognise/dates.ts';
import { AS_OF, random } from './helpers.ts';

const others = (text: string, alphabet: string): string[] =>
  [...alphabet].filter((last) => !text.endsWith(last)).map((last) => text.slice(0, -1) + last);

describe('check digits', () => {
  it('hold for the right last character and no other', () => {
    for (let i = 0; i < 200; i++) {
      const id = make.makeId(random);
      const code = make.makeCreditCode(random);
      const card = make.makeCard(random);
      expect([isIdChecked(id), isCreditCode(code), isLuhn(card)]).toEqual([true, true, true]);
      expect(others(id, '0123456789X').some(isIdChecked)).toBe(false);
      expect(others(code, '0123456789ABCDEFGHJKLMNPQRTUWXY').some(isCreditCode)).toBe(false);
      expect(others(card, '0123456789').some(isLuhn)).toBe(false);
    }
  });
});

describe('dates', () => {
  it('knows the calendar and the day of judgement', () => {
    expect(
      ['19000229', '20000229', '20261121', '20261122', '18991231', '19991301'].map((day) => isBirthday(day, AS_OF)),
    ).toEqual([false, true, true, false, false, false]);
  });

  it('reads the forms of lists', () => {
    const digits = readDates('1985年3月2日、1985-03-02、1985.3、19850302、2020').map((date) => date.digits);
    expect(digits).toEqual(['19850302', '19850302', '198503', '19850302']);
  });

  it('counts whole years', () => {
    expect(ageOn(AS_OF, { year: 2008, month: 11, day: 21 })).toBe(18);
    expect(ageOn(AS_OF, { year: 2008, month: 11, day: 22 })).toBe(17);
  });
});

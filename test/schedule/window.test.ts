import { expect, test } from 'vitest';
import { endOfWindow, nextOpening, readWindow } from '../../crawler/schedule/window.ts';

const at = (text: string): Date => new Date(`2026-06-${text.replace(' ', 'T')}:00+08:00`);
const NIGHT = { opens: '22:00', closes: '06:00' };
const DAY = { opens: '09:00', closes: '17:30' };

test.each([
  ['a night before midnight', NIGHT, '02 23:00', '03 06:00'],
  ['a night after midnight', NIGHT, '03 05:59', '03 06:00'],
  ['a night from its first minute', NIGHT, '02 22:00', '03 06:00'],
  ['a day', DAY, '02 09:00', '02 17:30'],
])('%s is open until it closes', (_, window, now, closes) => {
  expect(endOfWindow(window, at(now))).toEqual(at(closes));
  expect(nextOpening(window, at(now))).toEqual(at(now));
});

test.each([
  ['a night at its end', NIGHT, '03 06:00', '03 22:00'],
  ['a night at noon', NIGHT, '03 12:00', '03 22:00'],
  ['a day in the evening', DAY, '02 17:30', '03 09:00'],
  ['a day in the morning', DAY, '02 08:59', '02 09:00'],
])('%s is shut until it opens', (_, window, now, opens) => {
  expect(endOfWindow(window, at(now))).toBeNull();
  expect(nextOpening(window, at(now))).toEqual(at(opens));
});

test('no window is always open and never closes', () => {
  const always = { opens: null, closes: null };
  expect(endOfWindow(always, at('02 12:00'))).toBeNull();
  expect(nextOpening(always, at('02 12:00'))).toEqual(at('02 12:00'));
});

test('a window is written as two times of day', () => {
  expect(readWindow('22:00-06:00')).toEqual(NIGHT);
  for (const wrong of ['22-6', '24:00-06:00', '22:00', '22:00-22:00', '22:60-06:00'])
    expect(readWindow(wrong)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { addWorkingDays, lastKnownDay, workingDaysBetween } from '../../../rules/text/working-days.ts';

describe('workingDaysBetween', () => {
  it.each([
    ['the day itself', '2026-06-01', '2026-06-01', 0],
    ['Monday to Tuesday', '2026-06-01', '2026-06-02', 1],
    ['Friday to Monday', '2026-06-05', '2026-06-08', 1],
    ['a weekend', '2026-06-06', '2026-06-07', 0],
    // 2026: 5月1日至5日放假，5月9日（周六）上班。
    ['over the May holiday with its make-up day', '2026-04-30', '2026-05-09', 4],
    // 2024: 9月29日（周日）、10月12日（周六）上班，10月1日至7日放假。
    ['over the October holiday', '2024-09-28', '2024-10-12', 7],
    ['backwards', '2026-06-02', '2026-06-01', -1],
  ])('counts %s', (_, from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days);
  });

  it('knows nothing outside the announced years', () => {
    expect(workingDaysBetween('2003-12-31', '2004-01-05')).toBeNull();
    expect(workingDaysBetween(lastKnownDay(), `${Number(lastKnownDay().slice(0, 4)) + 1}-01-05`)).toBeNull();
    expect(lastKnownDay()).toMatch(/^20(2[6-9]|3\d)-12-31$/);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-06-01', 5, '2026-06-08'],
    ['2026-06-06', 1, '2026-06-08'],
    ['2026-04-30', 4, '2026-05-09'],
    ['2026-06-01', 0, '2026-06-01'],
  ])('from %s, %i working days', (day, count, due) => {
    expect(addWorkingDays(day, count)).toBe(due);
  });

  it('agrees with the count between', () => {
    for (let count = 1; count < 40; count += 1) {
      const due = addWorkingDays('2025-12-20', count);
      expect(due === null ? null : workingDaysBetween('2025-12-20', due)).toBe(count);
    }
  });

  it('does not run past the last announced year', () => {
    expect(addWorkingDays(lastKnownDay(), 3)).toBeNull();
  });
});

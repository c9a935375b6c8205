import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cronProblem, dueOf, spreadOf, type Timing } from '../../crawler/schedule/due.ts';
import type { Run } from '../../store/runs.ts';

/** An instant in Asia/Shanghai. */
const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);

const NIGHTLY: Timing = {
  name: 'x.gov.cn',
  cron: '0 1 * * *',
  spread: 0,
  opens: null,
  closes: null,
  added_at: at('2026-06-01 12:00').toISOString(),
};

function ran(dueAt: string, more: Partial<Run> = {}): Run {
  const instant = at(dueAt).toISOString();
  return {
    id: 1,
    schedule: 'x.gov.cn',
    portal: 'x.gov.cn/',
    job: 'audit',
    due_at: instant,
    reason: 'due',
    started_at: instant,
    finished_at: instant,
    state: 'done',
    detail: '',
    worker: '1@a',
    lost: 0,
    ...more,
  };
}

describe('a nightly schedule', () => {
  test('that is new waits for its first night', () => {
    expect(dueOf(NIGHTLY, undefined, at('2026-06-01 13:00'))).toEqual({ nextAt: at('2026-06-02 01:00') });
  });

  test('is due at its time in Asia/Shanghai, once', () => {
    expect(dueOf(NIGHTLY, undefined, at('2026-06-02 01:00'))).toMatchObject({
      dueAt: at('2026-06-02 01:00'),
      reason: 'due',
      missed: 0,
    });
    expect(dueOf(NIGHTLY, ran('2026-06-02 01:00'), at('2026-06-02 01:01'))).toEqual({ nextAt: at('2026-06-03 01:00') });
  });

  test('missed for three nights is caught up once', () => {
    const due = dueOf(NIGHTLY, ran('2026-06-02 01:00'), at('2026-06-05 09:30'));
    expect(due).toMatchObject({ dueAt: at('2026-06-05 01:00'), reason: 'missed', missed: 3 });
    const next = dueOf(NIGHTLY, ran('2026-06-05 01:00'), at('2026-06-05 09:31'));
    expect(next).toEqual({ nextAt: at('2026-06-06 01:00') });
  });

  test('that failed waits for the next night', () => {
    const last = ran('2026-06-02 01:00', { state: 'failed' });
    expect(dueOf(NIGHTLY, last, at('2026-06-02 02:00'))).toEqual({ nextAt: at('2026-06-03 01:00') });
  });

  test.each(['interrupted', 'running'] as const)('that was left %s is gone on with at once', (state) => {
    const last = ran('2026-06-02 01:00', { state });
    expect(dueOf(NIGHTLY, last, at('2026-06-02 02:00'))).toMatchObject({
      dueAt: at('2026-06-02 01:00'),
      reason: 'continued',
      missed: 0,
    });
  });

  test('that took three processes with it waits for the next night', () => {
    const last = ran('2026-06-02 01:00', { state: 'running', lost: 2 });
    expect(dueOf(NIGHTLY, last, at('2026-06-02 02:00'))).toEqual({ nextAt: at('2026-06-03 01:00') });
    expect(dueOf(NIGHTLY, last, at('2026-06-03 01:00'))).toMatchObject({ reason: 'due' });
  });

  test('of which years were missed is counted so far and caught up with the newest', () => {
    const due = dueOf({ ...NIGHTLY, cron: '* * * * *' }, ran('2020-01-01 00:00'), at('2026-06-05 09:30'));
    expect(due).toMatchObject({ dueAt: at('2026-06-05 09:30'), missed: 1000 });
  });
});

describe('a window of the night', () => {
  const night: Timing = { ...NIGHTLY, opens: '22:00', closes: '06:00' };

  test('ends the run and lets it go on the next night', () => {
    expect(dueOf(night, undefined, at('2026-06-02 01:00'))).toMatchObject({ until: at('2026-06-02 06:00') });
    const last = ran('2026-06-02 01:00', { state: 'interrupted' });
    expect(dueOf(night, last, at('2026-06-02 06:00'))).toEqual({ nextAt: at('2026-06-02 22:00') });
    expect(dueOf(night, last, at('2026-06-02 22:00'))).toMatchObject({
      reason: 'continued',
      until: at('2026-06-03 06:00'),
    });
  });

  test('keeps what is due by day for the evening, which is not late then', () => {
    const noon: Timing = { ...night, cron: '0 12 * * *' };
    expect(dueOf(noon, undefined, at('2026-06-02 12:00'))).toEqual({ nextAt: at('2026-06-02 22:00') });
    expect(dueOf(noon, undefined, at('2026-06-02 22:00'))).toMatchObject({
      dueAt: at('2026-06-02 12:00'),
      reason: 'due',
      missed: 0,
    });
  });
});

test('starts are spread over the minutes asked for, each schedule always at its own', () => {
  const starts = Array.from({ length: 600 }, (_, i) => spreadOf({ name: `county-${i}.gov.cn`, spread: 60 }) / 60_000);
  expect(Math.min(...starts)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...starts)).toBeLessThan(60);
  const quarters = [0, 1, 2, 3].map((n) => starts.filter((start) => Math.floor(start / 15) === n).length);
  for (const n of quarters) expect(n).toBeGreaterThan(110);
  expect(spreadOf({ name: 'x.gov.cn', spread: 60 })).toBe(spreadOf({ name: 'x.gov.cn', spread: 60 }));
});

test('whatever the clock and the schedule, each of its times is run at most once and never early', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('0 1 * * *', '30 */6 * * *', '0 3 1 * *', '15 2 * * 1'),
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom(['22:00', '06:00'], ['09:00', '17:30'], [null, null]),
      fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 40 }),
      (cron, spread, [opens, closes], steps) => {
        const schedule = { ...NIGHTLY, cron, spread, opens: opens ?? null, closes: closes ?? null };
        let now = at('2026-06-01 12:00').getTime();
        let last: Run | undefined;
        for (const minutes of steps) {
          now += minutes * 60_000;
          const due = dueOf(schedule, last, new Date(now));
          if ('nextAt' in due) {
            expect(due.nextAt.getTime()).toBeGreaterThan(now);
            continue;
          }
          expect(due.dueAt.getTime()).toBeLessThanOrEqual(now);
          if (last !== undefined) expect(due.dueAt.getTime()).toBeGreaterThan(Date.parse(last.due_at));
          if (due.until !== null) expect(due.until.getTime()).toBeGreaterThan(now);
          last = { ...ran('2026-06-01 12:00'), due_at: due.dueAt.toISOString() };
        }
      },
    ),
  );
});

test('a cron expression that is none, or never comes, is told why', () => {
  const now = at('2026-06-01 12:00');
  expect(cronProblem('0 1 * * *', now)).toBeNull();
  for (const wrong of ['', '0 1 * *', '0 0 1 * * *', '99 1 * * *', '0 0 31 2 *', 'nightly'])
    expect(cronProblem(wrong, now), wrong).toEqual(expect.any(String));
});

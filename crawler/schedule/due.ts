import { createHash } from 'node:crypto';
import { Cron } from 'croner';
import type { Run } from '../../store/runs.ts';
import type { Schedule } from '../../store/schedules.ts';
import { endOfWindow, nextOpening } from './window.ts';

export const ZONE = 'Asia/Shanghai';

/** What of a schedule its times depend on. */
export type Timing = Pick<Schedule, 'name' | 'cron' | 'spread' | 'opens' | 'closes' | 'added_at'>;

/** A run to be made now. */
export interface Due {
  dueAt: Date;
  reason: Run['reason'];
  /** Times that passed without a run; one run makes up for all of them. */
  missed: number;
  /** When it has to stop for today; null where it may go on. */
  until: Date | null;
}

/** Who begins later than this after its time was not there at its time, ms. */
const GRACE = 15 * 60_000;
/** A portal that took so many processes with it in a row waits for its next time. */
const MOST_LOST = 3;
const MOST_COUNTED = 1000;

/**
 * Whether a schedule has anything to do now.
 * @param last its newest run; one that counts as running is taken for dead, so nobody asks for a schedule that runs
 * @returns what to do, or when there will be something
 */
export function dueOf(schedule: Timing, last: Run | undefined, now: Date): Due | { nextAt: Date } {
  const shift = spreadOf(schedule);
  const cron = parse(schedule.cron);
  const since = new Date(Date.parse(last?.due_at ?? schedule.added_at) - shift);
  const [newest] = cron.previousRuns(1, new Date(now.getTime() - shift + 1));
  const latest = newest !== undefined && newest > since ? newest : undefined;
  const isCutOff = last !== undefined && isUnfinished(last);

  if (latest === undefined && !isCutOff) {
    const next = cron.nextRun(since);
    if (next === null) throw new Error(`the schedule ${schedule.name} has no next time`);
    return { nextAt: nextOpening(schedule, new Date(next.getTime() + shift)) };
  }
  const dueAt = latest === undefined ? new Date(last!.due_at) : new Date(latest.getTime() + shift);
  const opens = nextOpening(schedule, now);
  if (opens > now) return { nextAt: opens };
  const isLate = now.getTime() - nextOpening(schedule, dueAt).getTime() > GRACE;
  return {
    dueAt,
    reason: isCutOff ? 'continued' : isLate ? 'missed' : 'due',
    missed: (latest === undefined ? 0 : countBefore(cron, since, latest)) + (isLate && !isCutOff ? 1 : 0),
    until: endOfWindow(schedule, now),
  };
}

/** Times after `since` and before `latest`, as far as they are counted. */
function countBefore(cron: Cron, since: Date, latest: Date): number {
  let n = 0;
  for (let time = cron.nextRun(since); time !== null && time < latest && n < MOST_COUNTED; time = cron.nextRun(time))
    n++;
  return n;
}

/** Expressions that were read already; a thousand portals share a handful. */
const parsed = new Map<string, Cron>();

/** Clocks there are eight hours ahead all year; a fixed offset is also five times as fast as a zone's rules. */
function parse(expression: string): Cron {
  const known = parsed.get(expression);
  if (known !== undefined) return known;
  const cron = new Cron(expression, { utcOffset: 480, paused: true, mode: '5-part' });
  if (parsed.size < MOST_COUNTED) parsed.set(expression, cron);
  return cron;
}

function isUnfinished({ state, lost }: Run): boolean {
  return state === 'interrupted' || (state === 'running' && lost < MOST_LOST - 1);
}

/** Ms by which a schedule starts after its time: always the same, and even over all schedules. */
export function spreadOf({ name, spread }: Pick<Timing, 'name' | 'spread'>): number {
  const part = createHash('sha256').update(name).digest().readUInt32BE() / 2 ** 32;
  return Math.floor(part * spread * 60_000);
}

/** Why an expression is no cron of five fields with a next time; null where it is one. */
export function cronProblem(cron: string, now: Date): string | null {
  try {
    return parse(cron).nextRun(now) === null ? '没有下一次' : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

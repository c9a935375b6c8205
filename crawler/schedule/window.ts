import { SHANGHAI_AHEAD_MS } from '../../rules/text/shanghai-time.ts';

/** A time of day in which runs may begin and go on, HH:MM in Asia/Shanghai; it may reach over midnight. */
export interface DayWindow {
  opens: string | null;
  closes: string | null;
}

const DAY = 24 * 3_600_000;

/** The instant itself where the window is open then, else when it opens next. */
export function nextOpening({ opens, closes }: DayWindow, at: Date): Date {
  if (opens === null || closes === null || endOfWindow({ opens, closes }, at) !== null) return at;
  return nextAt(opens, at);
}

/** When the window that is open closes; null where it is not open, or there is none. */
export function endOfWindow({ opens, closes }: DayWindow, at: Date): Date | null {
  if (opens === null || closes === null) return null;
  const closing = nextAt(closes, at);
  // The opening that belongs to this closing is the last one before it.
  const opening = new Date(nextAt(opens, closing).getTime() - DAY);
  return opening <= at && at < closing ? closing : null;
}

/** The next instant after this one at which clocks show that time. */
function nextAt(time: string, after: Date): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const midnight = Math.floor((after.getTime() + SHANGHAI_AHEAD_MS) / DAY) * DAY - SHANGHAI_AHEAD_MS;
  const today = midnight + (hours * 60 + minutes) * 60_000;
  return new Date(today > after.getTime() ? today : today + DAY);
}

/**
 * A window as written, `22:00-06:00`.
 * @returns null where it is none, or is no time at all
 */
export function readWindow(text: string): { opens: string; closes: string } | null {
  const found = /^(([01]\d|2[0-3]):[0-5]\d)-(([01]\d|2[0-3]):[0-5]\d)$/.exec(text);
  const [, opens, , closes] = found ?? [];
  return opens === undefined || closes === undefined || opens === closes ? null : { opens, closes };
}

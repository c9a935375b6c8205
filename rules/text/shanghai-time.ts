/** How far clocks in Asia/Shanghai are ahead of UTC, ms: the zone has known no summer time since 1991. */
export const SHANGHAI_AHEAD_MS = 8 * 3_600_000;

/** The day in Asia/Shanghai, where the portals and their deadlines are, YYYY-MM-DD. @param instant a date, or ISO 8601 */
export function dayInShanghai(instant: Date | string): string {
  return shanghaiClock(instant).slice(0, 10);
}

/** An instant as clocks in Asia/Shanghai show it, YYYY-MM-DD HH:MM. @param instant a date, or ISO 8601 */
export function timeInShanghai(instant: Date | string): string {
  return shanghaiClock(instant).slice(0, 16).replace('T', ' ');
}

function shanghaiClock(instant: Date | string): string {
  return new Date(new Date(instant).getTime() + SHANGHAI_AHEAD_MS).toISOString();
}

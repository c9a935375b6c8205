const SHANGHAI_AHEAD_MS = 8 * 3600 * 1000;

/** The day in Asia/Shanghai, YYYY-MM-DD; that zone has had no summer time since 1991. */
export function dayInShanghai(now: Date): string {
  return new Date(now.getTime() + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);
}

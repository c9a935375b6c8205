const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A score or marks: two decimals, half up. */
export function formatMarks(marks: number): string {
  return roundHalfUp(marks).toFixed(2);
}

/** Two decimals, half away from zero, without the surprises of binary fractions (1.005). */
export function roundHalfUp(value: number): number {
  const sign = value < 0 ? -1 : 1;
  return (sign * Math.round(Number(`${Math.abs(value).toFixed(9)}e2`))) / 100;
}

/** A share of 0 to 1 as `12.34%`. */
export function formatPercent(share: number): string {
  return `${formatMarks(share * 100)}%`;
}

/** Thousands set apart: 12,345. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3}){1,7}(?!\d))/g, ',');
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  if (bytes < 1024 ** 3) return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
  return `${(bytes / 1024 ** 3).toFixed(2)} GB`;
}

/** An ISO instant as Beijing time, `2026-11-21 09:05`. */
export function formatInstant(instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  return new Date(time + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
}

/** A stretch of time in words: 3小时12分. */
export function formatDuration(from: string, to: string): string {
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  if (!Number.isFinite(minutes) || minutes < 1) return '不到1分钟';
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes}分钟` : `${hours}小时${minutes % 60}分`;
}

/** Whole days between two days, negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** `2026-11-21` as `2026年11月21日`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Text cut to `limit` characters, with a mark that says so. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // A character takes one or two code units, so this many are enough to tell and to cut.
  const chars = Array.from(text.slice(0, 2 * limit + 2));
  return chars.length <= limit ? text : `${chars.slice(0, limit).join('')}…`;
}

import { UsageError } from '../../../rules/errors.ts';

/** A stretch of time that one packet is about. */
export interface Period {
  /** `2026-11`, `2026-Q2`, `2026-H1`, `2026-R2`. */
  id: string;
  kind: 'month' | 'quarter' | 'half' | 'round';
  /** As titles have it: 2026年11月. */
  words: string;
  /** First and last day, YYYY-MM-DD; of a round, those of its year. */
  from: string;
  to: string;
}

const ORDINALS = ['一', '二', '三', '四'];
const FORM = /^(20\d{2})-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])|R([1-9]\d?))$/;

/** @throws UsageError where the text names no period */
export function readPeriod(text: string): Period {
  const [, year = '', month, quarter, half, round] = FORM.exec(text) ?? [];
  const span = (first: number, last: number): Pick<Period, 'from' | 'to'> => ({
    from: `${year}-${two(first)}-01`,
    to: `${year}-${two(last)}-${new Date(Date.UTC(Number(year), last, 0)).getUTCDate()}`,
  });
  if (month !== undefined) {
    const n = Number(month);
    return { id: text, kind: 'month', words: `${year}年${n}月`, ...span(n, n) };
  }
  if (quarter !== undefined) {
    const n = Number(quarter);
    return { id: text, kind: 'quarter', words: `${year}年第${ORDINALS[n - 1]}季度`, ...span(3 * n - 2, 3 * n) };
  }
  if (half !== undefined) {
    const n = Number(half);
    return { id: text, kind: 'half', words: `${year}年${n === 1 ? '上' : '下'}半年`, ...span(6 * n - 5, 6 * n) };
  }
  if (round !== undefined) return { id: text, kind: 'round', words: `${year}年第${round}次`, ...span(1, 12) };
  throw new UsageError([
    { field: '--period', expected: '2026-11（月）、2026-Q2（季度）、2026-H1（半年）或 2026-R2（第几次）', got: text },
  ]);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

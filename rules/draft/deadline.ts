import { findDates, isoDate } from '../text/dates.ts';
import { removeSpace, toHalfWidth } from '../text/normalise.ts';

export const CADENCES = [
  'realtime',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'continuous',
] as const;

/** How often, for duties that have no end. */
export type Cadence = (typeof CADENCES)[number];

export interface Deadline {
  /** As written. */
  text: string;
  /** Last day, YYYY-MM-DD; null where the text names none, or a month without a year anywhere in the document. */
  date: string | null;
  cadence: Cadence | null;
  /** Working days (工作日) or calendar days after each occasion: 信息形成之日起20个工作日内. */
  within: { days: number; unit: 'working-days' | 'days' } | null;
}

const ROUND: readonly [RegExp, Cadence][] = [
  [/实时|即时|第一时间/, 'realtime'],
  [/每[日天]|按日|逐日/, 'daily'],
  [/每周|按周|每星期/, 'weekly'],
  [/每个?月|按月|月度|逐月|^1个月$/, 'monthly'],
  [/每个?季|按季|逐季|^季度$|^(3|三)个月$/, 'quarterly'],
  [/每半年|按半年|^半年$|^(6|六)个月$/, 'half-yearly'],
  [/每年|按年|逐年|^年度$|^(1|一)年$|^12个月$/, 'yearly'],
  [/长期|持续|常态|贯穿全年|全年|随时|及时|日常|适时|经常/, 'continuous'],
];

const BEFORE = '(?:之前|以前|前|内)?';

/**
 * Reads what stands in a column or note for deadlines.
 * @param year the document's, for months without one; null where it is unknown
 * @returns null for an empty text
 */
export function readDeadline(text: string, year: number | null): Deadline | null {
  const bare = removeSpace(toHalfWidth(text))
    .replace(/^[::、,;]+/, '')
    .replace(/(?<![。;,])[。;,]+$/, '');
  if (bare === '' || /^[-—/\\无]+$/.test(bare)) return null;
  const days = findLastDays(bare, year);
  return {
    text: text.trim(),
    // Several days in one cell: each part is due by the last of them unless its own words say otherwise.
    date: days.toSorted().at(-1) ?? null,
    cadence: cadenceOf(bare),
    within: readWithin(bare),
  };
}

/** True for texts that are a deadline and nothing else: cells without a telling header are known by it. */
export function looksLikeDeadline(text: string): boolean {
  const bare = removeSpace(toHalfWidth(text));
  if (bare === '' || bare.length > 30) return false;
  return /^(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日)?|年|第?[一二三四1-4]季度|[上下]半年)(?:底|末|中旬|上旬|下旬|份)?(?:之?前)?(?:(?:基本|全面|全部)?(?:完成|取得|实现|建成|到位|见效|办结|报送).*)?$|年底前?(?:完成)?$|^(?:长期坚持|长期|持续推进|持续|(?:常态化|实时|及时|每个?[年月周日季]|按[月季年]|即时|适时|立即)[^,。]{0,9}|全年|贯穿全年)$/.test(
    bare,
  );
}

function cadenceOf(bare: string): Cadence | null {
  return ROUND.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** Days after each occasion that a text gives; null where it gives none. */
export function readWithin(text: string): Deadline['within'] {
  const bare = removeSpace(toHalfWidth(text));
  const match = /(\d{1,3})个?(工作日|日|天)(?:之?内|以内)|不得?超过(\d{1,3})个?(工作日|日|天)/.exec(bare);
  if (match === null) return null;
  const [, days = match[3], unit = match[4]] = match;
  return { days: Number(days), unit: unit === '工作日' ? 'working-days' : 'days' };
}

interface Pattern {
  pattern: RegExp;
  /** Month and day; day 0 is the last of the month. */
  at: (match: RegExpExecArray) => [month: number, day: number];
}

const QUARTERS: Record<string, number> = { 一: 3, 二: 6, 三: 9, 四: 12, '1': 3, '2': 6, '3': 9, '4': 12 };
const YEAR = '(?:(20\\d{2})年)?';

const PATTERNS: readonly Pattern[] = [
  { pattern: new RegExp(`${YEAR}(\\d{1,2})月(\\d{1,2})日${BEFORE}`, 'g'), at: ([, , m, d]) => [Number(m), Number(d)] },
  { pattern: new RegExp(`${YEAR}(\\d{1,2})月上旬`, 'g'), at: ([, , m]) => [Number(m), 10] },
  { pattern: new RegExp(`${YEAR}(\\d{1,2})月中旬`, 'g'), at: ([, , m]) => [Number(m), 20] },
  { pattern: new RegExp(`${YEAR}(\\d{1,2})月(?:底|末|下旬|份)?${BEFORE}`, 'g'), at: ([, , m]) => [Number(m), 0] },
  { pattern: new RegExp(`${YEAR}第?([一二三四1-4])季度末?`, 'g'), at: ([, , q = '']) => [QUARTERS[q] ?? 12, 0] },
  { pattern: new RegExp(`${YEAR}上半年`, 'g'), at: () => [6, 0] },
  { pattern: new RegExp(`${YEAR}下半年`, 'g'), at: () => [12, 0] },
  { pattern: /(20\d{2})年(?:年?[底末终内]|度)?/g, at: () => [12, 0] },
  { pattern: /()(?:本年度?|今年|当年)?(?:年[底末终内]|全年)/g, at: () => [12, 0] },
];

/** Last days named in a text. Each stretch of text counts once, for the most exact pattern. */
function findLastDays(bare: string, year: number | null): string[] {
  const days = findDates(bare).map(({ date }) => date);
  let rest = findDates(bare).reduceRight((all, { index, length }) => blank(all, index, length), bare);
  for (const { pattern, at } of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const [month, day] = at(match);
      const date = lastDay(match[1] ? Number(match[1]) : year, month, day);
      if (date === null) continue;
      // 每年1月31日前 is a cadence; its day is that of the year to come, which the text does not name.
      if (!rest.slice(0, match.index).endsWith('每年')) days.push(date);
      rest = blank(rest, match.index, match[0].length);
    }
  }
  return days;
}

function blank(text: string, index: number, length: number): string {
  return `${text.slice(0, index)}${'\u0000'.repeat(length)}${text.slice(index + length)}`;
}

function lastDay(year: number | null, month: number, day: number): string | null {
  if (year === null) return null;
  if (day > 0) return isoDate(year, month, day);
  return isoDate(year, month, 31) ?? isoDate(year, month, 30) ?? isoDate(year, month, 29) ?? isoDate(year, month, 28);
}

const DUE =
  /(?:(?:20\d{2}年)?(?:\d{1,2}月(?:\d{1,2}日|底|末)?|年底|年末|年内)|(?:到|至)?20\d{2}年(?:年?底|年?末|内))(?:之前|以前|前)|(?:到|至)20\d{2}年(?:年?底|年?末)?(?=[,，])|^年内|(?<=[,，。；;])(?:今|本)?年内/;
const OWN_ROUND: readonly [RegExp, Cadence][] = [
  [/实时(?:发布|更新|公开|公布|了解)/, 'realtime'],
  [/按月|每个?月/, 'monthly'],
  [/按季度?|每个?季度?/, 'quarterly'],
  [/每半年/, 'half-yearly'],
  [
    /每年|按年度|(?:纳入|写入|列入|融入).{0,100}年度报告|年度报告.{0,100}(?:按时|按期|及时)(?:发布|公开|公布)|年度目录|[（(]年本[）)]|全年.{0,100}不少于|制定年度/,
    'yearly',
  ],
];

/** The deadline that a duty's own words name; it wins over that of its row. Null where they name none. */
export function ownDeadline(text: string, year: number | null): Deadline | null {
  const bare = removeSpace(toHalfWidth(text)).replaceAll(',', '，');
  const due = DUE.exec(bare)?.[0];
  // 按月或者季度: the longest of the intervals named is the one that must hold.
  const rounds = OWN_ROUND.filter(([pattern]) => pattern.test(bare));
  const monthOrQuarter = /按月(?:或者?|、|和)(?:按?季)/.test(bare);
  const cadence = monthOrQuarter ? 'quarterly' : (rounds[0]?.[1] ?? null);
  if (due === undefined && cadence === null) return null;
  const date = due === undefined ? null : (readDeadline(due, year)?.date ?? null);
  if (date === null && cadence === null) return null;
  return { text: due ?? '', date, cadence, within: null };
}

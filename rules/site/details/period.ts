import { chineseNumber, daysBetween, isoDate, type FoundDate } from '../../text/dates.ts';
import { clip } from '../../text/normalise.ts';
import { addWorkingDays } from '../../text/working-days.ts';
import { datesNear } from './lines.ts';

/** How long opinions are taken. `to` is the last day, null where it is open-ended or cannot be reckoned. */
export interface Period {
  to: string | null;
  quote: string;
}

const LABELLED =
  /(征集|征求|征询|听取|公示|公告|起止|反馈|意见|建议|调查|活动|参与|公开|提交|有效)[^，,。]{0,10}(时间|日期|期限)|截止|截至|即日起|之日起|今日起|结束(时间|日期)/;
const CONTEXT =
  /征集|征求|征询|听取|意见|建议|反馈|公示|期限|提交|发送|报送|函告|寄|邮箱|来信|来函|回复|函复|返回|报[至送到县市区我]|[发送交][至到]/;
const OTHER_SPAN =
  /有效期|施行|实施之日|生效|规划期|办公时间|上班|接待时间|工作时间|咨询时间|发布(时间|日期)|成文日期|^第[一二三四五六七八九十百]+条/;
/** When the outcome was told: on a page that goes on with it, 反馈时间 is no last day. */
const TOLD = /^\s*(结果)?(反馈|公布|答复|回复|采纳)(时间|日期)\s*[:：]/;
const OUTCOME = /收到[^。；]{0,16}\d\s?[条件个]|未收到|(予以|未|不予|已)采纳|采纳\s?\d/;
const OPEN = /(长期|常年|全年)(有效|征集|公开|开展|接受|受理)/;
const BETWEEN = /^[^，,。；]{0,10}?(至|到|-|—|~|～|–|－)\s?$/;
const UNTIL_BEFORE = /(至|到|截止|截至|结束)[^，,。；]{0,10}$/;
const UNTIL_AFTER = /^[^，,。；]{0,12}?(前|止|结束|截稿)(?!时间|日期)/;
const SAME_MONTH = /(\d{1,2})月(\d{1,2})日?\s?(?:至|到|-|—|~|～|–|－)\s?(\d{1,2})日/;
const DURATION = /(\d{1,3}|[一二三四五六七八九十]{1,3})\s?个?\s?(工作日|自然日|日历日|日|天|月|周)/g;
const DURATION_CONTEXT = /(之日起|即日起|公告起|期限|时间|期|征求|征集|公示)[^。；]{0,16}$/;
/** A span that ends before the page appeared or long after is not this consultation's. */
const LONGEST = 400;
const EARLIEST = -3;
/** Days around the publication within which a consultation begins. */
const SOON = 7;

/**
 * The consultation's period: labelled dates first, then any sentence about opinions that names a last day, a span of
 * days or that it stays open. Dates without a year take the year of publication.
 */
export function readPeriod(lines: readonly string[], published: string | null): Period | null {
  const sentences = lines
    .flatMap((line) => line.split(/[。；;！\n]/))
    .filter((sentence) => sentence.trim() !== '' && !OTHER_SPAN.test(sentence));
  for (const wanted of [LABELLED, CONTEXT]) {
    for (const sentence of sentences) {
      if (!wanted.test(sentence)) continue;
      const period = readSentence(sentence, published);
      if (period !== null) return { to: period.to, quote: clip(sentence.trim(), 80) };
    }
  }
  // A span that begins as the page appears is what it announces, whatever it calls it.
  for (const sentence of sentences) {
    const [first] = published === null ? [] : datesNear(sentence, published);
    if (first === undefined || published === null || Math.abs(daysBetween(published, first.date)) > SOON) continue;
    const period = readSentence(sentence, published);
    if (period?.to != null && period.to > first.date) return { to: period.to, quote: clip(sentence.trim(), 80) };
  }
  // A day to come within a sentence about opinions: there is a period, though not one that can be reckoned.
  const isTold = sentences.some((sentence) => OUTCOME.test(sentence));
  const vague = sentences.find(
    (sentence) =>
      CONTEXT.test(sentence) &&
      !(isTold && (TOLD.test(sentence) || OUTCOME.test(sentence))) &&
      published !== null &&
      datesNear(sentence, published).some(({ date }) => date > published && fits(date, published)),
  );
  return vague === undefined ? null : { to: null, quote: clip(vague.trim(), 80) };
}

function readSentence(sentence: string, published: string | null): { to: string | null } | null {
  const dates = datesNear(sentence, published);
  for (const [index, date] of dates.entries()) {
    const next = dates[index + 1];
    if (
      next !== undefined &&
      next.date >= date.date &&
      BETWEEN.test(sentence.slice(endOf(date), next.index)) &&
      fits(next.date, published)
    )
      return { to: next.date };
    const sameMonth = SAME_MONTH.exec(sentence.slice(date.index));
    const last =
      sameMonth?.[3] === undefined
        ? null
        : isoDate(Number(date.date.slice(0, 4)), Number(date.date.slice(5, 7)), Number(sameMonth[3]));
    if (
      last !== null &&
      Number(sameMonth?.[1]) === Number(date.date.slice(5, 7)) &&
      last >= date.date &&
      fits(last, published)
    )
      return { to: last };
    const isLast = UNTIL_BEFORE.test(sentence.slice(0, date.index)) || UNTIL_AFTER.test(sentence.slice(endOf(date)));
    if (isLast && fits(date.date, published)) return { to: date.date };
  }
  // The month of a date is no span of months.
  const duration = [...sentence.matchAll(DURATION)].find(
    ({ index }) => !dates.some((date) => index >= date.index && index < endOf(date)),
  );
  if (duration !== undefined && DURATION_CONTEXT.test(sentence.slice(0, duration.index)))
    return { to: published === null ? null : addDuration(published, duration[1] ?? '', duration[2] ?? '') };
  return OPEN.test(sentence) ? { to: null } : null;
}

function endOf(date: FoundDate): number {
  return date.index + date.length;
}

function fits(to: string, published: string | null): boolean {
  if (published === null) return true;
  const days = daysBetween(published, to);
  return days >= EARLIEST && days <= LONGEST;
}

const DAYS_IN: Record<string, number> = { 周: 7, 月: 31 };

function addDuration(from: string, count: string, unit: string): string | null {
  const number = chineseNumber(count);
  if (Number.isNaN(number)) return null;
  if (unit === '工作日') return addWorkingDays(from, number);
  const day = new Date(Date.parse(`${from}T00:00:00Z`) + number * (DAYS_IN[unit] ?? 1) * 86_400_000);
  return day.toISOString().slice(0, 10);
}

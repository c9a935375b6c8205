import type { PageFacts } from '../facts/page-facts.ts';
import { documentType } from '../site/policy/document-types.ts';
import { chineseNumber, firstDate, isoDate } from '../text/dates.ts';

/** The last day on which a document says that it is in force, YYYY-MM-DD, and the words that say so. */
export interface ValidityTerm {
  until: string;
  quote: string;
}

const ITSELF =
  /(?:本|此)(?:实施)?(?:办法|规定|细则|意见|措施|方案|通知|通告|公告|决定|规则|规范|规程|制度|标准|文件|政策|条例)/;
const IN_FORCE = /起(?:正式|开始)?(?:施行|实施|执行|生效)/;
/** 有效期五年，至2026年6月30日止 */
const LAST_DAY = /有效期(?:限)?[^。；;\d]{0,8}(?:\d{1,2}年)?[^。；;\d]{0,4}(?:至|到|截至|截止)/;
const YEARS = /有效期(?:限)?(?:为|是|：|:)?\s?([一二两三四五六七八九十]{1,2}|\d{1,2})\s?年/;
const FROM_ISSUE = /自(?:印发|发布|公布|下发|颁布|发文|公开)之日起/;
/** 自公布之日起30日后施行: what an unwritten beginning may add. */
const ISSUE_TO_FORCE_DAYS = 60;

/**
 * 有效期 in the last article of a text: until a day, or so many years from the day it comes into force. What is said of
 * other documents (原《…》有效期…) and of certificates is not the document's own; the latest of several terms counts.
 */
export function readValidityTerm(page: PageFacts): ValidityTerm | null {
  if (documentType(page.title) !== null) return null;
  let latest: ValidityTerm | null = null;
  for (const { text, area } of page.blocks) {
    if (area !== 'main' || !text.includes('有效期')) continue;
    const sentences = text.split(/[。；;]/);
    for (const [index, sentence] of sentences.entries()) {
      // 本办法自…起施行。有效期五年。
      const whole = /^\s*有效期/.test(sentence) ? `${sentences[index - 1] ?? ''}，${sentence}` : sentence;
      const quote = whole.split(/《|原|此前/)[0] ?? '';
      const until = ITSELF.test(quote) || IN_FORCE.test(quote) ? lastDayOf(quote, page) : null;
      if (until !== null && (latest === null || until > latest.until)) latest = { until, quote: quote.trim() };
    }
  }
  return latest;
}

function lastDayOf(sentence: string, page: PageFacts): string | null {
  const end = LAST_DAY.exec(sentence);
  const stated = end === null ? null : firstDate(sentence.slice(end.index + end[0].length));
  if (stated !== null) return stated.date;
  const years = chineseNumber((YEARS.exec(sentence)?.[1] ?? '').replace('两', '二'));
  if (!(years >= 1)) return null;
  const force = IN_FORCE.exec(sentence);
  const from = force === null ? null : firstDate(sentence.slice(0, force.index));
  if (from !== null) return yearsAfter(from.date, years);
  const issued = page.published ?? page.written;
  return issued !== null && FROM_ISSUE.test(sentence) ? yearsAfter(issued, years, ISSUE_TO_FORCE_DAYS) : null;
}

function yearsAfter(day: string, years: number, more = 0): string | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const end = new Date(Date.UTC(year + years, month - 1, date + more));
  return isoDate(end.getUTCFullYear(), end.getUTCMonth() + 1, end.getUTCDate());
}

import type { PageFacts } from '../../facts/page-facts.ts';
import { findDates, firstDate, isoDate } from '../../text/dates.ts';
import { clip } from '../../text/normalise.ts';

const OF_ITSELF = /本[\u4e00-\u9fa5]{2,10}?(?:自|从|有效期)/;
const UNTIL = /有效期(?:限)?(?:为|是|：|:)?[^，,；;]{0,16}?(?:至|到|截止)/;
const YEARS = /有效期(?:限)?(?:为|是|：|:)?\s?([一二三四五六七八九十]|\d{1,2})\s?年/;
const FROM = /(?:自|从)(.{2,16}?)起(?:正式)?(?:施行|实施|执行|生效)/;
const FROM_ISSUE = /(?:发布|印发|公布|公开|下发)之日$/;
/** Said anywhere on the page, the term may be another one by now. */
const PROLONGED = /延长|延期|继续有效|有效期延续/;
const DIGITS = '一二三四五六七八九十';
const LONGEST_QUOTE = 80;

/**
 * Until when a document is in force by its own words (本办法自2024年5月1日起施行，有效期2年), YYYY-MM-DD; null where it does
 * not say, where only another day would tell, or where its term was prolonged.
 */
export function readOwnTerm(
  page: Pick<PageFacts, 'blocks' | 'published' | 'written'>,
): { until: string; quote: string } | null {
  const texts = page.blocks.filter(({ area }) => area === 'main').map(({ text }) => text);
  const sentence = texts
    .filter((text) => text.includes('有效期'))
    .flatMap((text) => text.split('。'))
    .find((text) => OF_ITSELF.test(text) && (UNTIL.test(text) || YEARS.test(text)));
  if (sentence === undefined || texts.some((text) => PROLONGED.test(text))) return null;
  const until = statedEnd(sentence) ?? reckonedEnd(sentence, page.published ?? page.written);
  return until === null ? null : { until, quote: clip(sentence.trim(), LONGEST_QUOTE) };
}

function statedEnd(sentence: string): string | null {
  const found = UNTIL.exec(sentence);
  return found === null ? null : (firstDate(sentence.slice(found.index + found[0].length))?.date ?? null);
}

/** The day before the one on which so many years have passed. */
function reckonedEnd(sentence: string, issued: string | null): string | null {
  const years = readYears(YEARS.exec(sentence)?.[1] ?? '');
  const from = FROM.exec(sentence)?.[1]?.trim() ?? '';
  const start = FROM_ISSUE.test(from) ? issued : (findDates(from)[0]?.date ?? null);
  if (years === 0 || start === null) return null;
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const end = new Date(Date.UTC(year + years, month - 1, day - 1));
  return isoDate(end.getUTCFullYear(), end.getUTCMonth() + 1, end.getUTCDate());
}

function readYears(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : text === '' ? 0 : DIGITS.indexOf(text) + 1;
}

import fc from 'fast-check';
import { isTrapUrl, templateOf } from '../../../rules/walk/traps.ts';
import { cronProblem } from '../../../crawler/schedule/due.ts';
import { readWindow } from '../../../crawler/schedule/window.ts';
import { readDeadline } from '../../../rules/draft/deadline.ts';
import { takeNotes } from '../../../rules/draft/duty-note.ts';
import { readMarks, takeMarks } from '../../../rules/draft/marks.ts';
import { numberOf, readNumbering } from '../../../rules/draft/numbering.ts';
import { splitPoints } from '../../../rules/draft/points.ts';
import { chineseNumber, findCompactDates, findDates } from '../../../rules/text/dates.ts';
import { findNumber, readLeadingNumber, readWholeNumber } from '../../../rules/text/document-number.ts';
import { firstPageKey, pageKey, resolveUrl } from '../../../rules/url.ts';
import { soup, target } from '../target.ts';

const DIGITS = ['0', '1', '2', '9', '一', '二', '十', '廿', '〇', '○', '零', 'O', '元', '２', '０'];
const DATES = soup(
  ...DIGITS,
  '2026',
  '年',
  '月',
  '日',
  '-',
  '/',
  '.',
  ' ',
  ':',
  'T',
  '上午',
  '2026-02-29',
  '二〇二六年',
  '20260511',
);
const NUMBERS = soup(
  '县政办发',
  '〔2026〕',
  '[2026]',
  '第',
  '1号',
  '号',
  '（',
  '）',
  ' ',
  '2026',
  '00012',
  '中华人民共和国',
);
const DUTIES = soup(
  '每年',
  '12月底前',
  '分',
  '（5分）',
  '第',
  '一',
  '、',
  '(1)',
  '①',
  '；',
  '。',
  '牵头单位：',
  '县财政局',
  '3个工作日内',
  '长期',
  '1.1.1',
);
const ADDRESSES = soup(
  'http://',
  'https://',
  'x.gov.cn',
  '/',
  '//',
  '..',
  '?',
  '&',
  '=',
  '#',
  '#/',
  ';jsessionid=',
  '%',
  '%ed%a0%80',
  ':80',
  '@',
  '[',
  ']',
  '\\',
  '\n',
  '_2.html',
  'index.html',
  'page=3',
  '2026-05',
  '１',
  '政',
);

/** A day that the calendar has. */
function checkDay(day: string): void {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !new Date(`${day}T00:00:00Z`).toISOString().startsWith(day))
    throw new Error(`no day: ${day}`);
}

export const WORDS = [
  target('dates', DATES, (text) => {
    for (const { date, index, length, time } of findDates(text)) {
      checkDay(date);
      if (index < 0 || length <= 0 || index + length > text.length)
        throw new Error(`stands at ${index}+${length} of ${text.length}`);
      if (time !== null && !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) throw new Error(`no time: ${time}`);
    }
    findCompactDates(text).forEach(checkDay);
  }),
  target('Chinese numbers', soup(...DIGITS, '百', '廿卅'), (text) => {
    const value = chineseNumber(text);
    if (value < 0) throw new Error(`${value} from ${text}`);
  }),
  target('document numbers', NUMBERS, (text) => {
    for (const found of [findNumber(text), readLeadingNumber(text), readWholeNumber(text)])
      if (found !== null && (found.year < 1900 || found.year > 2099 || found.quote === ''))
        throw new Error(JSON.stringify(found));
  }),
  target('duties of a draft', fc.tuple(DUTIES, fc.option(fc.integer({ min: 2000, max: 2040 }))), ([text, year]) => {
    readDeadline(text, year);
    takeNotes(text, year);
    readNumbering(text);
    numberOf(text);
    splitPoints(text);
    const marks = readMarks(text) ?? takeMarks(text).marks;
    if (marks !== null && !(Number.isFinite(marks) && marks >= 0)) throw new Error(`${marks} marks`);
  }),
  target('addresses', fc.tuple(ADDRESSES, ADDRESSES), ([href, path]) => {
    const base = `http://www.x.gov.cn/${path.replace(/[#?\s]/g, '')}`;
    const url = URL.canParse(base) ? resolveUrl(href, base) : null;
    if (url === null) return;
    if (!/^https?:\/\//.test(url)) throw new Error(`leads to ${url}`);
    const key = pageKey(url);
    if (key === null) throw new Error(`has no key: ${url}`);
    if (!url.includes(':80') && pageKey(url.replace(/^http:/, 'https:')) !== key)
      throw new Error(`another key over https: ${url}`);
    firstPageKey(key);
    templateOf(url);
    isTrapUrl(url, 2026);
  }),
  target(
    'hours and cron',
    soup('22:00', '-', '06:00', '*', '/', ' ', ',', '0', '1', 'L', '#', 'MON', '@daily'),
    (text) => {
      readWindow(text);
      cronProblem(text, new Date('2026-11-21T00:00:00Z'));
    },
  ),
];

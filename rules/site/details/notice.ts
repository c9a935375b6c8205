import type { PageFacts } from '../../facts/page-facts.ts';
import { findDates, isoDate } from '../../text/dates.ts';
import { collapseSpace } from '../../text/normalise.ts';

/** A notice that calls for something until a day that it names. */
export interface NoticeDetails {
  family: 'notice';
  /** The last day that it names as a deadline, YYYY-MM-DD. */
  deadline: string;
  /** The words with that day. */
  quote: string;
  /** The last of all days in the text: what is planned beyond the deadline may still stand ahead. */
  lastDay: string;
}

const TITLE = /(通知|公告|通告|公示|启事|简章|招聘|招募|报名|申报|认领|邀请函?|征集|评选|申领)/;
const ENDED =
  /已经?(结束|过期|截止|失效|废止|终止|取消|停止|作废|届满|完成|撤销)|(结束|终止|中止|取消|撤销|延期|失效|过期|归档)([）)】\]]|$)|长期(有效|受理|开展|招|接受|执行|公告|坚持)|常年|全年(有效|受理|开放|招)|(延期|延长|顺延)(至|到)|另行(通知|公告)/;
const ARCHIVE = /归档|存档|历史|往期|往年|回顾|旧版/;

const ACT = '(?:报名|申报|申请|报送|提交|投稿|征集|缴费|参评|推荐|递交|领取|预约|认领|申领|受理|公示|投票|登记)';
const DAY = '((?:19|20)\\d{2}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|(?:19|20)\\d{2}([-/.])\\d{1,2}\\2\\d{1,2})';
const HOUR = '(?:\\s?(?:[上下]午|中午|晚上)?\\s?\\d{1,2}\\s?[:：点时]\\s?(?:\\d{2}\\s?分?)?)?';
const GAP = (most: number): string => `[^\\d。；;]{0,${most}}`;
/** 报名截止时间：… · 于…前申报，逾期不再受理 · 有效期至…; what only qualifies (…前登记的企业) is none. */
const PATTERNS = [
  new RegExp(`(?:${ACT}${GAP(10)})?截止(?:时间|日期|期限|日)?${GAP(6)}${DAY}${HOUR}`, 'g'),
  new RegExp(
    `${DAY}${HOUR}\\s?(?:之前|以前|前|止|截止)(?!的)${GAP(24)}(?:报名|申报|报送|提交|递交|投稿|申请|反馈|寄送|领取)(?!的|过)${GAP(20)}(?:逾期|过期|过时)`,
    'g',
  ),
  new RegExp(`${ACT}${GAP(12)}${DAY}${HOUR}\\s?(?:之前|以前|前|止|截止)(?!的)${GAP(24)}(?:逾期|过期|过时)`, 'g'),
  new RegExp(`本?(?:通知|公告|通告|公示)?有效期(?:限)?(?:为|是|：|:)?${GAP(6)}(?:至|到)${GAP(2)}${DAY}`, 'g'),
];
/** 报名时间：2025年9月1日至9月30日: the second day may leave the year to the first. */
const RANGE = new RegExp(
  `${ACT}(?:起止)?(?:时间|期限|期|日期)${GAP(6)}(20\\d{2})\\s?[年.-]\\s?(\\d{1,2})\\s?[月.-]\\s?(\\d{1,2})\\s?日?${HOUR}(?:起|开始)?\\s?(?:至|到|[-—－–~～]+)\\s?(?:(20\\d{2})\\s?[年.-])?\\s?(?:(\\d{1,2})\\s?[月.-])?\\s?(\\d{1,2})\\s?日?(?!\\d)`,
  'g',
);

/** Reads notices with a deadline; those that say that they are over or go on, and archives, are left out. */
export function readNotice(page: PageFacts): NoticeDetails | null {
  const { title, kind, breadcrumb } = page;
  if (
    kind !== 'article' ||
    title === null ||
    !TITLE.test(title) ||
    ENDED.test(title) ||
    breadcrumb.some((step) => ARCHIVE.test(step))
  )
    return null;
  let last: { day: string; quote: string } | null = null;
  let lastDay = '';
  for (const { text, area } of page.blocks) {
    if (area !== 'main') continue;
    if (ENDED.test(text)) return null;
    for (const { date } of findDates(text)) if (date > lastDay) lastDay = date;
    for (const found of deadlinesIn(text)) if (last === null || found.day > last.day) last = found;
  }
  if (last === null) return null;
  return {
    family: 'notice',
    deadline: last.day,
    quote: collapseSpace(last.quote),
    lastDay: last.day > lastDay ? last.day : lastDay,
  };
}

function deadlinesIn(text: string): { day: string; quote: string }[] {
  if (!/截止|逾期|过期|过时|有效期|时间|期限|期/.test(text) || !/\d/.test(text)) return [];
  const found: { day: string; quote: string }[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const day = findDates(match[1] ?? '')[0]?.date;
      if (day !== undefined) found.push({ day, quote: match[0] });
    }
  }
  for (const match of text.matchAll(RANGE)) {
    const [quote, year, month, , endYear, endMonth, endDay] = match;
    const to = Number(endMonth ?? month);
    const day = isoDate(
      Number(endYear ?? year) + (endYear === undefined && to < Number(month) ? 1 : 0),
      to,
      Number(endDay),
    );
    if (day !== null) found.push({ day, quote });
  }
  return found;
}

import * as z from 'zod';
import type { PageFacts, PageKind } from '../facts/page-facts.ts';
import { daysBetween, firstDate } from '../text/dates.ts';
import { nameEntry } from '../site/policy/documents.ts';
import { definePageRule, NOT_CONCERNED, type Fault, type PageContext, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Least difference of page tag and visible date that counts, in days: 2天为工具默认值, one is a matter of midnight. */
  minDays: z.int().positive().default(2),
});

type Params = z.infer<typeof params>;

const ENTRIES: readonly PageKind[] = [
  'article',
  'normative-document',
  'interpretation',
  'consultation',
  'feedback',
  'service-guide',
];
/** Labels that date the page itself; 时间：, 日期： and 更新时间： may date something else, and so are leads. */
const STRONG = /^(发布|公开|公布|发稿|发表|上网|信息发布|信息公开)(日期|时间|于)/;
const OPENS_WITH_DATE =
  /^[\s[【(（]*(?:(?:(?:发布|公开|公布|发表|发稿|录入)(?:时间|日期|于)?|时间|日期|于|[:：])[\s:：]*)?(?:19|20)\d{2}/;
/** 来源：县融媒体中心 2026-09-08 14:23: a day in figures, without a label, in the line that opens with the page's source. */
const BEHIND_SOURCE =
  /^[\s[【(（]*(?:信息|文章|稿件|新闻)?(?:来源|作者|编辑|责任编辑)[】\]]?[:：][^:：\d]{2,30}(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}(?!\d)/;
const HEAD_LABEL = /^(信息)?来源|^作者$|^(责任)?编辑$|^(浏览|阅读|点击|访问)(次数|量|数)?$|^字[体号]$/;

/** 时间：2026-06-28 来源：县民政局: in the line with a page's source 时间 is when it was published. */
function isBesideSource({ labels }: PageFacts, quote: string): boolean {
  const at = labels.findIndex(({ label, value }) => /^(时间|日期)$/.test(label) && quote === `${label}：${value}`);
  return at >= 0 && [labels[at - 1], labels[at + 1]].some((one) => one !== undefined && HEAD_LABEL.test(one.label));
}

/**
 * 国办秘函〔2019〕19号: publication dates are true. A page must not be dated after the day of the audit, and its page tag
 * PubDate must name the day that the page shows. Conflicting dates are not also in the future. Addresses date nothing.
 */
export const dateIntegrity = definePageRule<Params>({
  id: 'date-integrity',
  scope: 'page',
  title: '发布日期真实一致',
  needs: ['page'],
  faults: ['future-date', 'conflicting-dates'],
  params,
  judge(page, { minDays }, context): Verdict {
    const place = page.places.published;
    if (!ENTRIES.includes(page.kind) || page.forward !== null || page.published === null || place === undefined)
      return NOT_CONCERNED;
    if (place.from === 'url') return NOT_CONCERNED;
    const conflict = conflictOf(page, minDays);
    if (conflict !== null) {
      const fault = conflicting(page, conflict, context);
      // 发布日期 in a document's metadata block may be the day it was issued on paper.
      const isSure = page.kind !== 'normative-document';
      return { checked: 1, faults: isSure ? [fault] : [], candidates: isSure ? [] : [fault], unchecked: [] };
    }
    if (page.published <= context.asOf) return { checked: 1, faults: [], unchecked: [] };
    const fault = inFuture(page, context);
    const isSure = place.from !== 'label' || STRONG.test(place.quote);
    return { checked: 1, faults: isSure ? [fault] : [], candidates: isSure ? [] : [fault], unchecked: [] };
  },
});

interface Stated {
  date: string;
  quote: string;
}

/** Page tag and the visible labels, where no label names the day of the tag or the next. */
function conflictOf(page: PageFacts, minDays: number): { tag: Stated; shown: Stated } | null {
  const place = page.places.published;
  if (place === undefined) return null;
  const stated = [place, ...place.lost].map(({ from, quote }) => ({
    from,
    quote,
    date: firstDate(quote)?.date ?? null,
  }));
  const tag = stated.find(({ from }) => from === 'meta');
  const strong = stated.filter(({ from, quote }) => from === 'label' && STRONG.test(quote));
  // A line under the title that begins with a date, or with the source and then a date, dates the page where no label
  // does; 提问时间：… dates a letter.
  const lines = stated.filter(
    ({ from, quote }) => from === 'line' && (OPENS_WITH_DATE.test(quote) || BEHIND_SOURCE.test(quote)),
  );
  const beside = stated.filter(({ from, quote }) => from === 'label' && isBesideSource(page, quote));
  const labels = [strong, lines, beside].find((said) => said.length > 0) ?? [];
  const [shown] = labels;
  if (tag?.date == null || shown?.date == null) return null;
  const { date } = tag;
  const isNear = (day: string | null): boolean => day !== null && Math.abs(daysBetween(day, date)) < minDays;
  if (labels.some((label) => isNear(label.date))) return null;
  // What says the very same as the tag is not among what lost.
  if (page.labels.some(({ label, value }) => STRONG.test(label) && isNear(firstDate(value)?.date ?? null))) return null;
  return { tag: { date, quote: tag.quote }, shown: { date: shown.date, quote: shown.quote } };
}

function base(
  page: PageFacts,
  fault: Fault['fault'],
): Pick<Fault, 'fault' | 'subject' | 'slot' | 'url' | 'pageTitle' | 'publishedDate'> {
  return { fault, subject: page.key, slot: '', url: page.url, pageTitle: page.title, publishedDate: page.published };
}

function inFuture(page: PageFacts, { asOf, seen }: PageContext): Fault {
  return {
    ...base(page, 'future-date'),
    message: `${nameEntry(page)}的发布日期晚于检查日${asOf}`,
    confidence: 'certain',
    proof: [
      {
        kind: 'quote',
        quote: page.places.published?.quote ?? page.published ?? '',
        place: page.places.published?.from === 'meta' ? '页面标签PubDate' : '发布日期',
        ...seen,
      },
    ],
  };
}

function conflicting(page: PageFacts, { tag, shown }: { tag: Stated; shown: Stated }, { seen }: PageContext): Fault {
  return {
    ...base(page, 'conflicting-dates'),
    message: `${nameEntry({ ...page, published: null })}的发布日期不一致：页面标签为${tag.date}，页面显示为${shown.date}`,
    confidence: 'certain',
    proof: [
      { kind: 'quote', quote: tag.quote, place: '页面标签PubDate', ...seen },
      { kind: 'quote', quote: shown.quote, place: '页面显示的发布日期', ...seen },
    ],
  };
}

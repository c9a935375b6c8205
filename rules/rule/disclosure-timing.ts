import * as z from 'zod';
import type { PageFacts } from '../facts/page-facts.ts';
import { nameEntry } from '../site/policy/documents.ts';
import { isHandedOn } from '../site/policy/handed-on.ts';
import { daysBetween, findDates } from '../text/dates.ts';
import { workingDaysBetween } from '../text/working-days.ts';
import { definePageRule, NOT_CONCERNED, type Fault, type PageContext, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** 《政府信息公开条例》第26条：自形成之日起20个工作日内公开. */
  maxWorkingDays: z.int().positive().default(20),
  /** Documents written before this day are left alone: what an older site held was published again. Null looks at all. */
  since: z.iso.date().nullable().default(null),
  /** Published longer ago than this, a document is a candidate: 730天为工具默认值. */
  sureWithinDays: z.int().positive().default(730),
  /** A longer delay is more likely a document published again: a candidate, 365天为工具默认值. */
  sureDelayDays: z.int().positive().default(365),
});

type Params = z.infer<typeof params>;

const WRITTEN = /^(成文|生成|制发|签发|形成)(日期|时间)/;

/**
 * From 成文日期 to 发布日期 no more than twenty working days. Compares only what the page states under these labels; a
 * date that any other statement of the page contradicts, and a document of a higher level handed on, is left alone.
 */
export const disclosureTiming = definePageRule<Params>({
  id: 'disclosure-timing',
  scope: 'page',
  title: '文件公开时限',
  needs: ['page'],
  faults: ['late-disclosure'],
  params,
  judge(page, { maxWorkingDays, since, sureWithinDays, sureDelayDays }, context): Verdict {
    if (page.kind !== 'normative-document' || page.forward !== null) return NOT_CONCERNED;
    const { written, published } = page;
    const places = { written: page.places.written, published: page.places.published };
    if (
      written === null ||
      published === null ||
      places.written?.from !== 'label' ||
      !WRITTEN.test(places.written.quote)
    )
      return NOT_CONCERNED;
    if (places.published === undefined || places.published.from === 'url' || written > published) return NOT_CONCERNED;
    if (isHandedOn(page) || (since !== null && written < since)) return NOT_CONCERNED;
    const delay = daysBetween(written, published);
    const days = delay <= maxWorkingDays ? delay : workingDaysBetween(written, published);
    if (days === null)
      return { checked: 0, faults: [], unchecked: [{ cause: 'missing-fact', what: '成文日期超出已公布的节假日安排' }] };
    if (days <= maxWorkingDays) return { checked: 1, faults: [], unchecked: [] };
    const fault = toFault(page, { written, published, days, maxWorkingDays }, context);
    const isSure =
      delay <= sureDelayDays &&
      daysBetween(published, context.asOf) <= sureWithinDays &&
      !isContradicted(page, written, published);
    return { checked: 1, faults: isSure ? [fault] : [], candidates: isSure ? [] : [fault], unchecked: [] };
  },
});

/** Another date of the page's own (signature, second label, page tag) would make it punctual. */
function isContradicted({ places }: PageFacts, written: string, published: string): boolean {
  const others = [...(places.written?.lost ?? []), ...(places.published?.lost ?? [])].filter(
    (lost) => lost.from !== 'url',
  );
  return others.some(({ quote }) =>
    findDates(quote).some(({ date }) => date > written && date < published && daysBetween(written, date) > 1),
  );
}

function toFault(
  page: PageFacts,
  {
    written,
    published,
    days,
    maxWorkingDays,
  }: { written: string; published: string; days: number; maxWorkingDays: number },
  { seen }: PageContext,
): Fault {
  return {
    fault: 'late-disclosure',
    subject: page.key,
    slot: '',
    message: `${nameEntry(page)}成文于${written}，${days}个工作日后才公开，时限${maxWorkingDays}个工作日`,
    url: page.url,
    confidence: 'certain',
    pageTitle: page.title,
    publishedDate: published,
    proof: [
      { kind: 'quote', quote: page.places.written?.quote ?? written, place: '成文日期', ...seen },
      { kind: 'quote', quote: page.places.published?.quote ?? published, place: '发布日期', ...seen },
    ],
  };
}

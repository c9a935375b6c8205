import type { PageFacts } from '../../../rules/facts/page-facts.ts';
import { pageKey } from '../../../rules/url.ts';

/** Words before a number that counts visits. */
const COUNTED =
  '(?:浏览|点击|访问|阅读|查看|下载|围观|人气|关注|点赞|转发|收藏|在线|播放|来访)(?:总)?(?:量|数|次数|人数|人次|率|热度)?';
/** Nine digits at most: longer numbers are somebody's. */
const COUNTER = new RegExp(`(${COUNTED})[：:为\\s]*[\\d,，]{1,11}(?!\\d)\\s*(?:人次|次|人|遍)?`, 'g');
const VISITOR = /第\s*[\d,，]{1,11}\s*位(?=访|来|客|浏)/g;
const COUNTS_NEXT = new RegExp(`${COUNTED}[：:为\\s]*$`);
const COUNTING_LABEL = new RegExp(`^${COUNTED}$`);
const CLOCK = /(?:今天是|现在是|当前时间|北京时间|系统时间|服务器时间)[^。；]{0,40}/g;
const WEEKDAY = /\d{4}年\d{1,2}月\d{1,2}日\s*(?:星期|周)[一二三四五六日天]/g;
const SECRET_TAG = /csrf|token|nonce/i;
/** A value made for one visit: a long hash, or an instant. */
const VISIT_VALUE = /^(?:[\da-z_-]{16,}|\d{10,})$/i;

/** A text without what differs from one visit to the next: counters of visits, today's date. */
export function calm(text: string): string {
  if (!/\d/.test(text)) return text;
  return text.replace(COUNTER, '$1').replace(VISITOR, '').replace(CLOCK, '').replace(WEEKDAY, '');
}

/** Whether a number that follows is one that counts visits. */
export function endsInCounting(text: string): boolean {
  return COUNTS_NEXT.test(text);
}

/** Whether a tag of that name carries a value made for one visit. */
export function isSecretName(name: string): boolean {
  return SECRET_TAG.test(name);
}

export function isVisitValue(value: string): boolean {
  return VISIT_VALUE.test(value);
}

/** Everything that a page says, but for what differs from one visit to the next. Equal pages say the same. */
export function gistOf(facts: PageFacts): string {
  const { links, blocks, labels, meta, items, attachments, footer, places, feeds, ...plain } = facts;
  void places;
  return JSON.stringify([
    { ...plain, title: plain.title === null ? null : calm(plain.title) },
    { ...footer, places: null },
    Object.entries(meta).filter(([name]) => !isSecretName(name)),
    labels.flatMap(({ label, value }) => (COUNTING_LABEL.test(label) ? [] : [[label, calm(value)]])),
    blocks.map(({ text, area }) => [area, calm(text)]),
    links.map(({ url, text, area, hidden }) => [addressOf(url), calm(text), area, hidden]),
    itemsOf(items),
    attachments.map(({ url, name }) => [addressOf(url), name]),
    feeds.map(({ request }) => [addressOf(request.url), request.body ?? '']),
  ]);
}

/** What a list shows, entry by entry. */
export function itemsOf(items: PageFacts['items']): (readonly [string, string])[] {
  return items.map(({ url, title, date }) => [pageKey(url) ?? url, `${calm(title)}\n${date}`] as const);
}

/** The page's key, values that are made for one visit left out. */
function addressOf(url: string): string {
  const key = pageKey(url) ?? url;
  if (!key.includes('?')) return key;
  return key.replace(/=([^&#]*)/g, (whole, value: string) => (isVisitValue(value) ? '=' : whole));
}

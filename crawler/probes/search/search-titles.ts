import { titleKey } from '../../../rules/text/normalise.ts';
import { shortHash } from '../../../rules/text/short-hash.ts';
import { pageKey } from '../../../rules/url.ts';

/** A page that a search should know. */
export interface KnownTitle {
  title: string;
  url: string;
  /** YYYY-MM-DD. */
  published: string;
  /** What tells the columns of a site apart; one title is taken from each first. */
  column: string;
}

/** 国办秘函〔2019〕19号 samples four. */
export const TITLES_PER_SERVICE = 4;
/** An index may be a few days behind. */
const INDEXED_AFTER_DAYS = 3;
/** Older pages may have been left behind when a site moved. */
const RECENT_DAYS = 730;
/** A telephone or citizen number, or an address for mail: such a title is not repeated anywhere. */
const PERSONAL = /\d{7,}|\d{3,4}[-*]\d{4}|[\w.]@\w/;
/** Shorter titles stand on many pages, longer ones are cut by the search itself. */
const LENGTH = { least: 10, most: 50 };

/**
 * Chooses the titles to search for: published long enough ago, recent ones first, from as many columns as there are.
 * The same pages and day give the same titles, whatever their order.
 * @param today YYYY-MM-DD
 */
export function chooseTitles(known: readonly KnownTitle[], today: string, limit = TITLES_PER_SERVICE): KnownTitle[] {
  const day = Date.parse(today);
  const ageOf = ({ published }: KnownTitle): number => (day - Date.parse(published)) / 86_400_000;
  const unique = new Map<string, KnownTitle>();
  for (const one of known.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))) {
    const key = titleKey(one.title);
    if (key.length < LENGTH.least || key.length > LENGTH.most || unique.has(key)) continue;
    if (PERSONAL.test(one.title)) continue;
    if (ageOf(one) >= INDEXED_AFTER_DAYS) unique.set(key, one);
  }
  const all = [...unique.values()];
  const ordered = [...all.filter((one) => ageOf(one) <= RECENT_DAYS), ...all.filter((one) => ageOf(one) > RECENT_DAYS)];
  const columns = new Set<string>();
  const firsts = ordered.filter(({ column }) => !columns.has(column) && columns.add(column));
  return [...firsts, ...ordered.filter((one) => !firsts.includes(one))].slice(0, limit);
}

/** Looks random and is not; it must not depend on the port that a test server got, or the host a site moved to. */
function orderOf({ url, title }: KnownTitle): string {
  const key = pageKey(url) ?? url;
  return shortHash(`${key.slice(key.indexOf('/'))}\n${title}`);
}

/** The part of a title that a visitor would type: what stands in 《》, or the longest run without the usual frame. */
export function mainPartOf(title: string): string | null {
  const quoted = /《([^《》]{6,})》/.exec(title)?.[1];
  const plain = title
    .replace(/^.{0,16}?关于(?:印发|公布|发布|转发|开展|做好|进一步)?/, '')
    .replace(/的(?:通知|公告|通告|意见|公示|报告|批复|函|决定)(?:（[^）]{0,60}）)?$/, '');
  const runs = plain.split(/[\s，。、：；（）()“”"《》〔〕【】—-]+/).toSorted((a, b) => b.length - a.length);
  const part = quoted ?? runs[0] ?? '';
  return part.length >= 6 && titleKey(part) !== titleKey(title) ? part : null;
}

import { collapseSpace } from '../../text/normalise.ts';
import type { ListPage } from './adapter.ts';
import { readLabel, readPagerClicks } from './pager-links.ts';

const MORE = /^[+↓]?\s*(?:点击)?(?:加载|查看|显示|浏览)更多(?:信息|内容|条目)?[.…>»↓+\s]*$|^load\s?more$/i;
/** Programs that draw a pager into an empty element. */
const PLUGIN =
  /laypage|\.pagination\s*\(|jqPaginator|\.paging\s*\(|create_?Page\w{0,60}\s*\(|new\s+Page(?:r|r?Nav|ination)?\s*\(|simplePaging|twbsPagination|\.page\s*\(\s*\{|bootpag|initPage|Ls\.pagination|pageNavBar/i;
const EMPTY_PAGER =
  /<(?:div|ul|p|span|nav)\b[^>]{0,200}\b(?:id|class)\s*=\s*["'][^"']{0,60}(?:page|pagin|pager|fenye|fanye)[^>]{0,200}>\s*<\/(?:div|ul|p|span|nav)>/i;
const CURRENT = /(?:第|当前|页次)\s*(?:[:：]\s*)?(\d{1,5})\s*(?:页|\/)/;
const SINGLE = /\b(?:page_?count|total_?pages?|pages)["']?\s*[:=]\s*["']?[01]\b/i;
/** Fewer entries than any site puts on a page: what looks like a pager has nowhere to go. */
const FEWEST = 5;

/**
 * Whether the page shows that its list goes on, though no adapter knows how: a next page that only a click gets to,
 * 加载更多, an empty pager for a program to draw, or 共N页 with no link to any. What is only disabled does not count.
 */
export function hasUnreadPager(page: ListPage): boolean {
  const { outline, html, items, claims } = page;
  const { total, pages } = claims;
  if (total !== null && items.length >= total) return false;
  const current = outline.blocks.map(({ text }) => CURRENT.exec(text)?.[1]).find((number) => number !== undefined);
  if (pages !== null && (pages <= 1 || Number(current) === pages)) return false;
  if (isLast(page)) return false;
  if (pages !== null) return true;
  if (readPagerClicks(outline, html).some(({ text, code }) => leadsOn(text, code))) return true;
  if (outline.blocks.some(({ text, area }) => area === 'main' && text.length <= 12 && MORE.test(collapseSpace(text))))
    return outline.links.every(({ text, url }) => url === null || !MORE.test(text));
  if (items.length < FEWEST) return false;
  const plugin = outline.scripts.find((script) => PLUGIN.test(script));
  return plugin !== undefined && EMPTY_PAGER.test(html) && !SINGLE.test(plugin);
}

/** Its address carries the number of the last page, or it leads back and not on. */
function isLast({ url, outline, claims }: ListPage): boolean {
  const number = Number(/(\d{1,5})\D*$/.exec(new URL(url).pathname + new URL(url).search)?.[1] ?? 0);
  if (claims.pages !== null && number > 0 && (number === claims.pages || number === claims.pages - 1)) return true;
  const leads = (words: RegExp): boolean => outline.links.some(({ text, href }) => words.test(text) && href !== '');
  return leads(/^[<‹«\s]*(?:上一?页|前一?页|prev)/i) && !leads(/^(?:下一?页|后一?页|next)/i);
}

/** A number above one, or 下一页 with something to be done. */
function leadsOn(text: string, code: string): boolean {
  const label = readLabel(text);
  if (label === null || label.step === 'first' || label.step === 'previous') return false;
  if (/^\s*(?:javascript:\s*)?(?:void\b[^]*|;?|return false;?)$/i.test(code)) return false;
  return label.page === null ? true : label.page > 1;
}

import { removeSpace } from '../../text/normalise.ts';
import { resolveUrl } from '../../url.ts';
import type { Pager } from '../page-facts.ts';
import type { Outline } from '../outline.ts';

const TOTAL = /(?:共|总计|合计|总共)\s*(?:有|计)?\s*(\d{1,7})\s*(?:条|篇|个?记录|条(?:记录|信息|数据))|(?:总(?:记录|条|信息)数|记录总数|信息总数|total\s?records?)\s*[:：]?\s*(\d{1,7})/i;
const PAGES = /(?:共|总共)\s*(\d{1,5})\s*页|\d{1,5}\s*\/\s*(\d{1,5})\s*页|页次\s*[:：]?\s*\d+\s*\/\s*(\d{1,5})/;
/** TRS: createPageHTML(pages, current, "index", "html"): page k of n is index_{k-1}.html, the first index.html. */
const TRS = /create(?:Page|PageHTML)\s*\(\s*(\d{1,5})\s*,\s*(\d{1,5})\s*,\s*["']([\w-]+)["']\s*,\s*["'](s?html?)["']/;
const NUMBERED = /^\d{1,4}$/;
const STEP = /^[<>«»\s]*(下一?页|下页|尾页|末页|最后一?页|next|last)[<>«»\s]*$/i;
/** Guard against a pager that claims absurd lengths. */
const MOST_PAGES = 2000;

/**
 * How the list goes on: what it says of its length and the addresses of its other pages, in order of their numbers.
 * Null where the page has no pager.
 */
export function readPager(outline: Outline): Pager | null {
  const text = outline.blocks.filter((block) => block.text.length < 200).map((block) => block.text);
  const total = firstNumber(text, TOTAL) ?? totalFromHint(outline);
  const pages = firstNumber(text, PAGES);
  const byScript = readTrs(outline);
  if (byScript !== null) return { total, pages: byScript.pages, urls: byScript.urls };
  const urls = linkedPages(outline);
  if (urls.length === 0 && total === null && (pages === null || pages <= 1)) return null;
  return { total, pages, urls };
}

function firstNumber(texts: readonly string[], pattern: RegExp): number | null {
  for (const text of texts) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = match.slice(1).find((group) => group !== undefined);
    if (number !== undefined) return Number(number);
  }
  return null;
}

/** EmpireCMS shows the bare total in a link titled “Total record”. */
function totalFromHint(outline: Outline): number | null {
  for (const block of outline.blocks) {
    if (block.node === null || !/Total record/i.test(JSON.stringify(block.node.attribs))) continue;
    const number = /^\d+$/.exec(removeSpace(block.text));
    if (number) return Number(number[0]);
  }
  return null;
}

function readTrs(outline: Outline): { pages: number; urls: string[] } | null {
  for (const script of outline.scripts) {
    const match = TRS.exec(script);
    if (match === null) continue;
    const [, count = '1', , name = 'index', extension = 'html'] = match;
    const pages = Math.min(Number(count), MOST_PAGES);
    const urls: string[] = [];
    for (let page = 1; page < pages; page++) {
      const url = resolveUrl(`${name}_${page}.${extension}`, outline.base);
      if (url !== null) urls.push(url);
    }
    return { pages: Number(count), urls };
  }
  return null;
}

/** Links that read 2, 3, 下一页 or 尾页 and stay in the list's own place: same folder or same path. */
function linkedPages(outline: Outline): string[] {
  const here = new URL(outline.base);
  const folder = here.pathname.replace(/[^/]*$/, '');
  const found = new Map<string, number>();
  for (const link of outline.links) {
    if (link.url === null || link.area === 'footer') continue;
    const text = removeSpace(link.text);
    const isNumber = NUMBERED.test(text);
    if (!isNumber && !STEP.test(text)) continue;
    const url = new URL(link.url);
    if (url.host !== here.host || !url.pathname.startsWith(folder)) continue;
    const rest = url.pathname.slice(folder.length);
    if (url.pathname !== here.pathname && !/\d/.test(rest + url.search)) continue;
    if (rest.includes('/') && !/^[\w-]+\/\d+\.s?html?$/.test(rest)) continue;
    if (!found.has(link.url)) found.set(link.url, isNumber ? Number(text) : Number.MAX_SAFE_INTEGER);
  }
  const own = outline.url;
  return [...found]
    .filter(([url]) => url !== own)
    .sort(([, a], [, b]) => a - b)
    .map(([url]) => url);
}

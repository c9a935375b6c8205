import { resolveUrl } from '../../../url.ts';
import type { ListAdapter, ListPage } from '../adapter.ts';
import { pageOf, patternUrls, type PagePattern } from '../page-pattern.ts';
import { readMembers, withoutComments } from '../code/pieces.ts';
import { readVariables } from '../code/sum.ts';

const MENTION = /create_?Page|countPage|\bPager\s*\(\s*\{|page_?count/i;
const CALL = /create_?Page\w{0,60}\s*\(([^(){}]*)\)/gi;
const PAGER = /\bPager\s*\(\s*(?=\{[^{}]*\bprefix\b)/g;
const EXTENSION = /^\.?(s?html?|jspx?|php|aspx?)$/i;

/** What a page of the list says of its numbering: pages, its own index, and the file name that the numbers go into. */
interface Numbering {
  pages: number;
  index: number;
  name: string;
  extension: string;
  /** The variant that names the element to fill counts from 1, the others from 0. */
  isFromOne: boolean;
  total: number | null;
}

/**
 * TRS WCM and its kin: `createPageHTML(pages, index, "index", "html")` with page k as `index_{k-1}.html`;
 * `createPageHTML("div", pages, index, "list", "shtml", total)` with page k as `list_k.shtml`;
 * `Pager({size: pages, current: index, prefix: "index", suffix: "html"})`; inline `var countPage = 56`; and
 * `m_nPageCount` with the file's name in variables beside it. The first page has no number.
 */
export const trsPage: ListAdapter = {
  id: 'trs-page',
  readPage(page) {
    if (!MENTION.test(page.html)) return null;
    const numbering = readNumbering(page);
    if (numbering === null) return null;
    const { pages, name, extension, isFromOne } = numbering;
    const before = resolveUrl(`${name}_`, page.outline.base);
    const first = resolveUrl(`${name}.${extension}`, page.outline.base);
    if (before === null || first === null) return null;
    const pattern: PagePattern = { before, after: `.${extension}`, offset: isFromOne ? 0 : -1 };
    const urls = patternUrls(pattern, pages, page.url);
    const own = pageOf(page.url, pattern);
    return {
      total: page.claims.total ?? numbering.total,
      pages,
      urls,
      feeds: [],
      ...(own === null ? {} : { own, first }),
    };
  },
};

function readNumbering(page: ListPage): Numbering | null {
  const scripts = page.outline.scripts.filter((script) => MENTION.test(script)).map(withoutComments);
  const variables = readVariables(scripts);
  for (const script of scripts) {
    for (const [, list = ''] of script.matchAll(CALL)) {
      const numbering = fromArguments(list.split(',').map((argument) => readArgument(argument, variables)));
      if (numbering !== null) return withBase(numbering, page.url);
    }
    for (const match of script.matchAll(PAGER)) {
      const numbering = fromMembers(readMembers(script.slice(match.index + match[0].length)), variables);
      if (numbering !== null) return withBase(numbering, page.url);
    }
  }
  return fromCount(page, scripts, variables) ?? fromVariables(variables);
}

function fromMembers(members: ReadonlyMap<string, string>, variables: ReadonlyMap<string, string>): Numbering | null {
  const [pages, index, name, extension] = ['size', 'current', 'prefix', 'suffix'].map((member) =>
    readArgument(members.get(member) ?? '', variables),
  );
  if (typeof pages !== 'number' || typeof index !== 'number' || typeof name !== 'string') return null;
  if (typeof extension !== 'string' || !EXTENSION.test(extension) || !/^[\w./-]+$/.test(name)) return null;
  return { pages, index, name, extension: extension.replace('.', ''), isFromOne: false, total: null };
}

function fromCount(
  page: ListPage,
  scripts: readonly string[],
  variables: ReadonlyMap<string, string>,
): Numbering | null {
  const count = toNumber(variables.get('countPage') ?? /\bcountPage\s*=\s*["']?(\d+)/.exec(page.html)?.[1]);
  if (count === null) return null;
  const index = toNumber(variables.get('currentPage')) ?? 0;
  const file = /(?<![\w-])([\w-]+?)(?:_\d+)?\.(s?html?)$/.exec(new URL(page.url).pathname);
  const written = /["']([\w-]+)_["']\s*\+/.exec(scripts.join('\n'))?.[1];
  const extension = file?.[2] ?? /["']\.(s?html?)["']/.exec(scripts.join('\n'))?.[1] ?? 'html';
  return { pages: count, index, name: written ?? file?.[1] ?? 'index', extension, isFromOne: false, total: null };
}

/** `m_nPageCount`, `m_strPageName`, `m_strPageExt` and the like: each once, whatever comes before. */
function fromVariables(variables: ReadonlyMap<string, string>): Numbering | null {
  const find = (pattern: RegExp): string | undefined => [...variables].find(([name]) => pattern.test(name))?.[1];
  const pages = toNumber(find(/page_?count$/i));
  const name = find(/page_?name$/i);
  const extension = find(/(?:page|file)_?(?:ext|suffix)$/i);
  if (pages === null || name === undefined || extension === undefined || !EXTENSION.test(extension)) return null;
  const index = toNumber(find(/curr\w{0,60}_?(?:page|index)$/i)) ?? 0;
  const total = toNumber(find(/record_?count$/i));
  return { pages, index, name, extension: extension.replace('.', ''), isFromOne: false, total };
}

function readArgument(argument: string, variables: ReadonlyMap<string, string>): string | number {
  const text = argument.trim();
  const literal = /^(["'])(.*)\1$/.exec(text)?.[2];
  const value = literal ?? variables.get(text) ?? text;
  return literal === undefined && /^\d+$/.test(value) ? Number(value) : value;
}

/** Whatever the order: a name followed by an extension, and two numbers before them or after. */
function fromArguments(values: readonly (string | number)[]): Numbering | null {
  const at = values.findIndex(
    (value, index) =>
      index > 0 && typeof value === 'string' && EXTENSION.test(value) && typeof values[index - 1] === 'string',
  );
  const name = values[at - 1];
  const extension = values[at];
  if (at < 1 || typeof name !== 'string' || typeof extension !== 'string' || !/^[\w./-]+$/.test(name)) return null;
  const before = values.slice(0, at - 1);
  const numbers = before.filter((value) => typeof value === 'number');
  const after = values.slice(at + 1).filter((value) => typeof value === 'number');
  const [pages, index] = numbers.length >= 2 ? numbers.slice(-2) : after;
  if (pages === undefined || index === undefined) return null;
  const hasElement = typeof before[0] === 'string' && numbers.length >= 2;
  const total = numbers.length >= 2 ? after.at(-1) : undefined;
  return { pages, index, name, extension: extension.replace('.', ''), isFromOne: hasElement, total: total ?? null };
}

/** The first page says itself whether it is 0 or 1. */
function withBase(numbering: Numbering, url: string): Numbering {
  const isNumbered = new URL(url).pathname.split('/').at(-1)?.startsWith(`${numbering.name}_`) ?? false;
  return isNumbered || numbering.index > 1 ? numbering : { ...numbering, isFromOne: numbering.index === 1 };
}

function toNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

import type { Cause } from '../../../rules/causes.ts';
import type { SearchProbe, SearchScope, SearchService } from '../../../rules/result/probes.ts';
import { CAUSE_WORDS, SEARCH_SCOPE_WORDS } from '../../../rules/words.ts';
import { testService } from './search-service.ts';
import type { KnownTitle } from './search-titles.ts';
import { isSameWay, readSearchWays, type SearchWay, type SearchWays } from './search-ways.ts';
import type { Visit, Visitor } from '../visitor.ts';
import { writtenTags } from '../written-tags.ts';

/** A page as the crawl has it. */
export interface SearchPage {
  url: string;
  html: string;
  charset: SearchWay['charset'];
}

export interface ProbeSearchOptions {
  visitor: Visitor;
  now: () => Date;
  /** Null where the crawl could not read it. */
  home: SearchPage | null;
  /** Pages of the disclosure platform, of the normative documents and of the gazette; null where the site has none. */
  platform: SearchPage | null;
  normative: SearchPage | null;
  gazette: SearchPage | null;
  /** Some pages of other kinds: a search may stand in the head of all but the home page. */
  pages: readonly SearchPage[];
  /** Pages that the crawl took for a search. */
  searchPages: readonly string[];
  /** What to look for, see `chooseTitles`. */
  titles: Readonly<Record<SearchScope, readonly KnownTitle[]>>;
}

/** A page may offer a form that leads nowhere and a script that knows better. */
const MOST_WAYS = 2;
/** Pages that are asked for where the home page only leads to its search. */
const MOST_LINKS = 2;

interface Place extends SearchWays {
  page: SearchPage;
}

/** Finds the searches of a portal and sends known titles to them: twelve questions or so in all. */
export async function probeSearch(options: ProbeSearchOptions): Promise<SearchProbe> {
  const seenAt = options.now().toISOString();
  const asked = new Map<string, Visit>();
  const site = await findOnSite(options);
  const services = [await test('site', site, [], { ...options, asked })];
  for (const scope of ['platform', 'normative', 'gazette'] as const) {
    const page = options[scope];
    if (page === null) continue;
    const own = { ...readPlace(page), page };
    // A page that repeats the site's search beside its own is there for its own.
    const ways = own.ways.toSorted((a, b) => Number(isIn(a, site)) - Number(isIn(b, site)));
    const place = ways.length > 0 ? { ...own, ways } : own;
    services.push(await test(scope, place, site === null ? [] : [site], { ...options, asked }));
  }
  return { seenAt, services };
}

function isIn(way: SearchWay, place: Place | null): boolean {
  return place?.ways.some((other) => isSameWay(way, other)) ?? false;
}

function readPlace({ html, url, charset }: SearchPage): SearchWays {
  return readSearchWays(html, url, charset);
}

/** The home page's search, or that of a page which it leads to, or one that stands on other pages. */
async function findOnSite({ home, pages, searchPages, visitor }: ProbeSearchOptions): Promise<Place | null> {
  if (home === null) return null;
  const own: Place = { ...readPlace(home), page: home };
  if (own.ways.length > 0) return own;
  const links = [...new Set([...own.links, ...searchPages])].slice(0, MOST_LINKS);
  for (const link of links) {
    const visit = await visitor.ask({ url: link });
    if (!visit.ok) continue;
    const page: SearchPage = { url: visit.url, html: visit.text, charset: 'utf-8' };
    const there = readPlace(page);
    if (there.ways.length > 0) return { ...there, page };
  }
  const others = pages.map((page): Place => ({ ...readPlace(page), page }));
  const found = others.find(({ ways }) => ways.length > 0);
  return found ?? { ...own, isSilent: links.length === 0 && [own, ...others].every(({ isSilent }) => isSilent) };
}

type TestOptions = ProbeSearchOptions & { asked: Map<string, Visit> };

/** @param others where to turn where the page has no search of its own */
async function test(
  scope: SearchScope,
  place: Place | null,
  others: readonly Place[],
  { titles, visitor, asked }: TestOptions,
): Promise<SearchService> {
  const looked = [place, ...others].flatMap((one) =>
    one === null ? [] : [{ place: placeWords(scope, one === place), url: one.page.url }],
  );
  const from = place !== null && place.ways.length > 0 ? place : (others.find((one) => one.ways.length > 0) ?? place);
  const base = { scope, page: (place ?? from)?.page.url ?? '', url: null, method: null, looked, titles: [] };
  const unchecked = (cause: Cause, why: string): SearchService => ({
    ...base,
    state: 'unchecked',
    cause,
    detail: `${SEARCH_SCOPE_WORDS[scope]}未能检查：${why}。`,
  });
  if (place === null || from === null) return unchecked('missing-fact', '没有读到首页');
  if (from.ways.length === 0) {
    if (from.obstacle === 'captcha') return unchecked('blocked', '检索前要求输入验证码');
    if (from.obstacle === 'script' || !from.isSilent || isPutTogether(from.page.html))
      return unchecked('unsettled', '检索由脚本提交，从网页中看不出检索地址');
    return { ...base, state: 'missing', cause: null, detail: `没有找到${SEARCH_SCOPE_WORDS[scope]}。` };
  }
  if (titles[scope].length === 0) return unchecked('missing-fact', '没有可供检索的已发布标题');
  let first: SearchService | null = null;
  for (const way of from.ways.slice(0, MOST_WAYS)) {
    const results = await testService({ way, titles: titles[scope], visitor, page: from.page, asked });
    const service = summarise({ ...base, url: way.action, method: way.method, titles: results });
    if (service.state === 'tested') return service;
    first ??= service;
  }
  return first ?? unchecked('missing-fact', '没有可供检索的已发布标题');
}

/** The page's head may come out of a frame or a script that was not looked at. */
function isPutTogether(html: string): boolean {
  if (/<iframe|<frame\b/i.test(html) || (html.match(/<a\s/gi)?.length ?? 0) < 5) return true;
  return writtenTags(html, 'script').some((tag) => {
    const at = tag.search(/src=/i);
    return at !== -1 && /head|top|nav|common|search/i.test(tag.slice(at));
  });
}

function placeWords(scope: SearchScope, isOwn: boolean): string {
  if (!isOwn || scope === 'site') return '首页、检索页和抽查的其他网页';
  return scope === 'platform' ? '政府信息公开平台' : '规范性文件栏目';
}

type Measured = Omit<SearchService, 'state' | 'cause' | 'detail'>;

function summarise(measured: Measured): SearchService {
  const count = (state: SearchService['titles'][number]['state']): number =>
    measured.titles.filter((title) => title.state === state).length;
  const [found, missed, unchecked] = [count('found'), count('missed'), count('unchecked')];
  const name = SEARCH_SCOPE_WORDS[measured.scope];
  const cause = measured.titles.find((title) => title.cause !== null)?.cause ?? null;
  if (found + missed === 0) {
    const why = cause === null ? '' : `：${CAUSE_WORDS[cause]}`;
    return { ...measured, state: 'unchecked', cause, detail: `${name}的结果未能检查${why}。` };
  }
  const left = unchecked > 0 ? `，${unchecked} 条无法检查` : '';
  const detail = `用 ${measured.titles.length} 条已发布的标题测试${name}，结果首页找到 ${found} 条，没找到 ${missed} 条${left}。`;
  return { ...measured, state: 'tested', cause: null, detail };
}

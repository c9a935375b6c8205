import type { PageFacts } from '../../rules/facts/page-facts.ts';
import { decodeHtml } from '../../rules/decode.ts';
import { SAMPLE_KINDS, type SampleKind, type SearchScope } from '../../rules/result/probes.ts';
import type { Crawl } from '../../store/crawls.ts';
import type { Store } from '../../store/open.ts';
import { findPage, readBlob } from '../../store/pages.ts';
import { streamTitledPages, type TitledPage } from '../../store/titled-pages.ts';
import { unpackFacts } from '../../store/facts.ts';
import type { SearchPage } from './search/search.ts';
import { chooseTitles, type KnownTitle } from './search/search-titles.ts';

/** A page as the crawl has it. */
export interface SampledPage extends SearchPage {
  facts: PageFacts;
}

/** What probes look at of a crawled portal; the same crawl gives the same samples. */
export interface Samples {
  home: SampledPage | null;
  platform: SampledPage | null;
  normative: SampledPage | null;
  gazette: SampledPage | null;
  searchPages: string[];
  titles: Record<SearchScope, KnownTitle[]>;
  /** One page of each kind, as far as there are. */
  pages: (SampledPage & { kind: SampleKind })[];
}

/** Titles whose pages are opened to see their columns. */
const MOST_CANDIDATES = 60;
const MOST_OF_ONE_PATTERN = 40;
const NORMATIVE_PAGE = [/规范性文件/, /文件库|政策文件/] as const;
/** The county's own platform; those of its units have their names in front. */
const PLATFORM_PAGE = /^(?:[^局委办镇乡站院]{0,8}政府)?信息公开(?:平台|专栏)?(?:$|[\s_-])/;
/** Columns that are lists, and not pages about something. */
const LIST_PAGE = /动态|要闻|新闻|公告|通知|文件/;
/** Columns of it and not those of other gazettes: 国务院公报, 统计公报. */
const GAZETTE_PAGE = /^[^国省]{0,6}政府公报/;
const PUBLICITY = /信息公开|政务公开|主动公开/;

type Candidates = Record<'article' | 'normative-document', Map<string, TitledPage[]>>;

/** Reads through the crawl once and opens a few of its pages. */
export async function gatherSamples(store: Store, crawl: Crawl): Promise<Samples> {
  const candidates: Candidates = { article: new Map(), 'normative-document': new Map() };
  const found: Partial<Record<SampleKind | 'normative' | 'gazette' | 'main' | 'list', TitledPage>> = {};
  const searchPages: string[] = [];
  const shortest = (name: keyof typeof found, page: TitledPage): void => {
    const known = found[name];
    if (known === undefined || page.key.length < known.key.length) found[name] = page;
  };
  for await (const page of streamTitledPages(store.db, crawl.id)) {
    const title = page.title ?? '';
    if (page.kind === 'search') searchPages.push(page.url);
    if (page.kind === 'home' || page.kind === 'platform' || page.kind === 'service-guide') shortest(page.kind, page);
    if (page.kind === 'column') shortest(LIST_PAGE.test(title) ? 'list' : 'column', page);
    if (page.kind === 'column' || page.kind === 'platform') {
      if (PLATFORM_PAGE.test(title)) shortest('main', page);
      if (isBetterNormative(page, found.normative)) found.normative = page;
      if (GAZETTE_PAGE.test(title)) shortest('gazette', page);
    }
    if (page.kind === 'article' || page.kind === 'normative-document') {
      if (page.published === null) continue;
      if (page.kind === 'article') shortest('article', page);
      keep(candidates[page.kind], page);
    }
  }
  const open = async (page: TitledPage | undefined): Promise<SampledPage | null> =>
    page === undefined ? null : openPage(store, crawl, page.key);
  if (found.main !== undefined) found.platform = found.main;
  if (found.list !== undefined) found.column = found.list;
  const home = (await openPage(store, crawl, crawl.portal)) ?? (await open(found.home));
  const pages: Samples['pages'] = [];
  for (const kind of SAMPLE_KINDS) {
    const page = kind === 'home' ? home : await open(found[kind]);
    if (page !== null) pages.push({ ...page, kind });
  }
  const today = crawl.started_at.slice(0, 10);
  const documents = await knownTitles(store, crawl, candidates['normative-document'], today);
  const articles = await knownTitles(store, crawl, candidates.article, today);
  const all = [...articles, ...documents];
  const normative = chooseTitles(documentsOf(found.normative, documents), today);
  return {
    home,
    platform: await open(found.platform),
    normative: await open(found.normative),
    gazette: await open(found.gazette),
    searchPages: searchPages.slice(0, 2),
    titles: {
      site: chooseTitles(all, today),
      platform: chooseTitles(
        all.filter(({ column }) => PUBLICITY.test(column)),
        today,
      ),
      normative,
      // The gazette prints the normative documents; asked for twice, an answer is fetched once.
      gazette: normative,
    },
    pages,
  };
}

/** A column of normative documents before a library of policies; of the same, the one nearest to the root. */
function isBetterNormative(page: TitledPage, known: TitledPage | undefined): boolean {
  const rankOf = ({ title }: TitledPage): number => NORMATIVE_PAGE.findIndex((name) => name.test(title ?? ''));
  const rank = rankOf(page);
  if (rank === -1) return false;
  if (known === undefined || rank < rankOf(known)) return true;
  return rank === rankOf(known) && page.key.length < known.key.length;
}

/** A column of normative documents need not know letters of appointment; a library of policies does. */
function documentsOf(page: TitledPage | undefined, documents: readonly KnownTitle[]): readonly KnownTitle[] {
  const own = documents.filter(({ column }) => NORMATIVE_PAGE[0].test(column));
  return NORMATIVE_PAGE[0].test(page?.title ?? '') && own.length > 0 ? own : documents;
}

/** Some pages of each address pattern: columns mostly have patterns of their own. */
function keep(patterns: Map<string, TitledPage[]>, page: TitledPage): void {
  const kept = patterns.get(page.template) ?? [];
  if (kept.length === 0) patterns.set(page.template, kept);
  kept.push(page);
  if (kept.length < 2 * MOST_OF_ONE_PATTERN) return;
  kept.sort((a, b) => ((a.published ?? '') > (b.published ?? '') ? -1 : 1)).splice(MOST_OF_ONE_PATTERN);
}

async function knownTitles(
  store: Store,
  crawl: Crawl,
  patterns: ReadonlyMap<string, TitledPage[]>,
  today: string,
): Promise<KnownTitle[]> {
  const bare = [...patterns.values()]
    .flat()
    .flatMap(({ key, url, title, published, template }): (KnownTitle & { key: string })[] =>
      title === null || published === null ? [] : [{ key, url, title, published, column: template }],
    );
  // First spread over address patterns, then, among those opened, over the columns that the pages name.
  const chosen = new Set(chooseTitles(bare, today, MOST_CANDIDATES).map(({ url }) => url));
  const known: KnownTitle[] = [];
  for (const one of bare.filter(({ url }) => chosen.has(url))) {
    const page = await openPage(store, crawl, one.key);
    if (page === null || page.facts.title === null) continue;
    const { title, url, published, breadcrumb } = page.facts;
    const column = breadcrumb.length > 0 ? breadcrumb.join('>') : one.column;
    known.push({ title, url, published: published ?? one.published, column });
  }
  return known;
}

async function openPage(store: Store, crawl: Crawl, key: string): Promise<SampledPage | null> {
  const page = await findPage(store.db, crawl.id, key);
  const hash = page?.state === 'read' ? page.bytes_hash : null;
  const bytes = hash === null ? null : await readBlob(store.db, hash);
  if (page === undefined || bytes === null) return null;
  if (page.facts === null) return null;
  const { text, charset } = decodeHtml(bytes, page.content_type);
  // Our own, written by this crawl.
  const facts = unpackFacts(page.facts);
  return { url: page.final_url, html: text, charset: /^gb/i.test(charset) ? 'gbk' : 'utf-8', facts };
}

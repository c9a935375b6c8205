import type { Cause } from '../causes.ts';
import type { FileFacts } from '../facts/file-facts.ts';
import type { PageFacts, Seen } from '../facts/page-facts.ts';
import type { CrawlSummary, DocumentResult, Probes } from '../result/audit-result.ts';
import { removeSpace } from '../text/normalise.ts';
import { createSameText, type SameText } from '../text/same-text.ts';
import { pageKey } from '../url.ts';
import { createColumnFold } from './column-fold.ts';
import { listDocuments } from './documents.ts';
import { createEntryFold } from './entry-fold.ts';
import { createLinkSources } from './link-sources.ts';
import { createMaskFold } from './masks/mask-fold.ts';
import type { HomeFacts, SeenFile, SiteFacts } from './site-facts.ts';

/** Menus name columns in a few characters; longer links are entries. */
const LONGEST_MENU_NAME = 18;
/** Guard for sites whose every page has a menu of its own. */
const MOST_MENU_NAMES = 20_000;

export interface SiteFold {
  /**
   * @param isPlain nothing was taken from the same page's text before, so that it need not be looked at
   * @returns whether nothing was
   */
  addPage: (page: PageFacts, seen: Seen, isPlain?: boolean) => boolean;
  /** A file with the page that offers it. */
  addFile: (file: FileFacts, seen: Seen, page: PageFacts | null) => void;
  addFailure: (url: string, cause: Cause) => void;
  /** A request for more of a list that brought nothing, by its key. */
  addListFailure: (key: string, cause: Cause) => void;
  finish: (end: { asOf: string; crawl: CrawlSummary; probes: Probes }) => SiteFacts;
}

export interface SiteFoldOptions {
  /** Keys of the addresses that answered "not found", known before the pages come. */
  gone?: ReadonlySet<string> | undefined;
  /** Keyed one-way hash of names, hex; without it masks are not compared. */
  secretHash?: ((text: string) => string) | null;
  /** Shared with what else keeps keys of the same pages. */
  same?: SameText;
}

/** Folds the stream of pages into what the portal says as a whole. Keeps no page; the order of pages does not matter. */
export function createSiteFold(
  portal: { name: string | null; url: string },
  { gone = new Set(), secretHash = null, same = createSameText() }: SiteFoldOptions = {},
): SiteFold {
  const columns = createColumnFold(same);
  const entries = createEntryFold(same);
  const sources = createLinkSources(gone);
  const masks = createMaskFold(secretHash);
  const documents = new Map<string, DocumentResult>();
  const menu = new Map<string, SiteFacts['menu'][number]>();
  const failures = new Map<string, { url: string; cause: Cause }>();
  const listFailures = new Map<string, Cause>();
  const files = new Map<string, SeenFile>();
  const homeKey = pageKey(portal.url);
  const host = new URL(portal.url).hostname;
  let home: HomeFacts | null = null;
  return {
    addPage(page, seen, isPlain = false) {
      columns.addPage(page, seen);
      const isKept = !isPlain && entries.addPage(page, seen);
      const isMasked = !isPlain && masks.addPage(page, seen);
      sources.addPage(page, seen);
      if (isBetterHome(page, home, homeKey))
        home = { url: page.url, title: page.title, footer: page.footer, items: page.items, seen };
      if (page.kind === 'normative-document') documents.set(page.key, toDocument(page));
      if (page.kind === 'home' || page.kind === 'column' || page.kind === 'platform') addMenu(menu, page, host);
      return !isKept && !isMasked;
    },
    addFile(file, seen, page) {
      masks.addFile(file, seen, page);
      const { form, cause, content } = file;
      files.set(file.key, { form, cause, content: content === null ? null : { ...content, seen } });
    },
    addFailure(url, cause) {
      failures.set(pageKey(url) ?? url, { url, cause });
    },
    addListFailure(key, cause) {
      listFailures.set(key, cause);
    },
    finish({ asOf, crawl, probes }) {
      const causes = new Map([
        ...listFailures,
        ...[...failures].map(([key, failure]) => [key, failure.cause] as const),
      ]);
      const site: SiteFacts = {
        portal: { ...portal, siteIdCode: home?.footer.siteIdCode ?? home?.footer.siteCodes[0]?.code ?? null },
        home,
        columns: columns.finish(asOf, causes),
        documents: [],
        entries: entries.finish(),
        menu: [...menu.entries()].sort(byKey).map(([, entry]) => entry),
        failures: [...failures.entries()].sort(byKey).map(([, failure]) => failure),
        files,
        broken: sources.finish(),
        masks: masks.finish(),
        crawl,
        probes,
      };
      return { ...site, documents: listDocuments(site, documents) };
    },
  };
}

/** The portal's own address first; where that redirects, the home page with the smallest address. */
function isBetterHome(page: PageFacts, home: HomeFacts | null, homeKey: string | null): boolean {
  if (page.forward !== null) return false;
  if (page.key === homeKey) return true;
  if (page.kind !== 'home') return false;
  return home === null || (pageKey(home.url) !== homeKey && page.url < home.url);
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

function addMenu(menu: Map<string, SiteFacts['menu'][number]>, page: PageFacts, host: string): void {
  for (const link of page.links) {
    const name = removeSpace(link.text).replace(/(?<![>＞»›])[>＞»›]+$/, '');
    if (name.length < 2 || name.length > LONGEST_MENU_NAME || menu.size >= MOST_MENU_NAMES) continue;
    const known = menu.get(name);
    // As on the page before.
    if (known?.url === link.url) continue;
    const external = new URL(link.url).hostname !== host;
    // An address on the site itself is worth more than one elsewhere; else the first in address order, whatever page came first.
    if (known === undefined || (known.external && !external) || (known.external === external && link.url < known.url)) {
      menu.set(name, { name, url: link.url, external });
    }
  }
}

function toDocument(page: PageFacts): DocumentResult {
  return {
    url: page.url,
    title: page.title,
    documentNumber: page.documentNumber,
    indexNumber: page.indexNumber,
    issuer: page.issuer,
    writtenDate: page.written,
    publishedDate: page.published,
    validity: page.validity,
    downloads: page.attachments.map(({ url, name }) => ({ url, name })),
    interpretations: page.links
      .filter((link) => link.area === 'main' && link.text.length >= 6 && /解读|图解|一图/.test(link.text))
      .map((link) => ({ url: link.url, title: link.text })),
  };
}

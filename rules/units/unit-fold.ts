import type { PageFacts } from '../facts/page-facts.ts';
import { readPlace } from '../site/policy/issuers.ts';
import type { ColumnFacts, SiteFacts } from '../site/site-facts.ts';
import { remembering } from '../text/remembering.ts';
import type { SameText } from '../text/same-text.ts';
import { columnKey, firstPageKey, pageKey } from '../url.ts';
import { readAddress } from './address.ts';
import { createAssigner, type Assigner } from './assign.ts';
import { hintKey, readHint, type UnitHint } from './hint.ts';
import { gatherUnits, type KnownUnit } from './known-units.ts';
import { createListFold, platformLists } from './lists.ts';
import { findPlaces } from './places.ts';
import type { PortalNotes } from './portal-notes.ts';

/** Hints kept apart by address; a site that gives every page a folder of its own gets no more. */
const MOST_HINTS = 20_000;

/** The units of a portal and whose each page and column is. */
export interface UnitBook {
  units: readonly KnownUnit[];
  /** The unit of any way to write its name. */
  find: (name: string) => KnownUnit | null;
  ofHint: Assigner['ofHint'];
  ofColumn: (column: ColumnFacts) => ReturnType<Assigner['ofHint']>;
  /** Of a page that was read, or of any address. */
  ofUrl: (url: string) => ReturnType<Assigner['ofHint']>;
  /** Pages read, by the unit's name. */
  pages: ReadonlyMap<string, number>;
}

export interface UnitFold {
  /** What the page says of whose it is; the same object for all pages that say the same. */
  addPage: (page: PageFacts) => UnitHint;
  /** The same without counting the page, for what is found beside it. */
  hintOf: (page: PageFacts) => UnitHint;
  finish: (site: SiteFacts) => UnitBook;
}

/** Gathers, over the stream of pages, whose each is; who the units are is known only at the end. */
export function createUnitFold(notes: PortalNotes, same: SameText): UnitFold {
  const described = new Set(notes.columns.map(({ url }) => columnKey(pageKey(url) ?? url)));
  const isDescribed =
    described.size === 0
      ? null
      : (key: string): boolean => described.has(columnKey(key)) || described.has(firstPageKey(key));
  const lists = createListFold();
  const hints = new Map<string, { hint: UnitHint; pages: number }>();
  const byPage = new Map<string, UnitHint>();
  const intern = (page: PageFacts, pages: number): UnitHint => {
    const hint = readHint(page, isDescribed);
    const plain = hints.size < MOST_HINTS ? hint : { ...hint, address: null };
    const key = hintKey(plain);
    const known = hints.get(key) ?? { hint: plain, pages: 0 };
    known.pages += pages;
    hints.set(key, known);
    return known.hint;
  };
  return {
    addPage(page) {
      lists.addPage(page);
      const hint = intern(page, 1);
      if (page.listOf === null) byPage.set(same(page.key), hint);
      return hint;
    },
    hintOf: (page) => intern(page, 0),
    finish(site) {
      const place = readPlace(site);
      const issuers = new Map<string, number>();
      for (const { hint, pages } of hints.values())
        if (hint.issuer !== null) issuers.set(hint.issuer, (issuers.get(hint.issuer) ?? 0) + pages);
      const sources = { notes, lists: [...platformLists(site), ...lists.finish()], issuers };
      const { units, index } = gatherUnits(sources, place);
      const assigner = createAssigner({ notes, index, places: findPlaces(units, sharedFolders(site)) });
      return {
        units,
        pages: countPages([...hints.values()], assigner),
        find: remembering(index.find),
        ofHint: assigner.ofHint,
        ofColumn: (column) => assigner.ofColumn(column, byPage),
        ofUrl(url) {
          const hint = byPage.get(pageKey(url) ?? url);
          const address = readAddress(url);
          return assigner.ofHint(hint ?? { described: null, issuer: null, source: null, steps: [], address });
        },
      };
    },
  };
}

function countPages(hints: readonly { hint: UnitHint; pages: number }[], { ofHint }: Assigner): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { hint, pages } of hints) {
    const name = ofHint(hint)?.unit.name;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + pages);
  }
  return counts;
}

/** Folders that hold the portal's own front pages. */
function sharedFolders(site: SiteFacts): string[] {
  const fronts = site.entries.filter(({ details }) => details?.family === 'platform' && details.unit === null);
  return [site.portal.url, site.home?.url ?? '', ...fronts.map(({ url }) => url)].flatMap(
    (url) => readAddress(url)?.folder ?? [],
  );
}

import type { PageFacts } from '../facts/page-facts.ts';
import { shortHash } from '../text/short-hash.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { bodyNamed } from './hint.ts';

/** A list of the county's bodies on one page: names with where they lead. */
export interface UnitList {
  /** Page that it stands on; of several that show the same list the first by address. */
  url: string;
  names: { name: string; url: string }[];
}

/** Fewer bodies than this are links in passing. */
const ENOUGH = 5;
const MOST_NAMES = 300;
const MOST_LISTS = 200;
/** Signs that names of bodies end in; asking for them first spares the pattern on hundreds of links. */
const LAST_SIGNS = new Set('局会委办室心镇乡道处区场院联社协校馆府园台网栏录学司厂');

/** Gathers lists of bodies from the pages that list things; the same menu on every page is one list. */
export function createListFold(): { addPage: (page: PageFacts) => void; finish: () => UnitList[] } {
  const lists = new Map<string, UnitList>();
  return {
    addPage(page) {
      if (!['home', 'column', 'platform', 'other'].includes(page.kind) || page.listPage !== null) return;
      const names = readNames(page);
      if (names.length < ENOUGH) return;
      const print = shortHash(names.map(({ name, url }) => `${name} ${url}`).join('\n'));
      const known = lists.get(print);
      if (known === undefined && lists.size < MOST_LISTS) lists.set(print, { url: page.url, names });
      else if (known !== undefined && page.url < known.url) known.url = page.url;
    },
    finish: () => [...lists.values()].sort((a, b) => b.names.length - a.names.length || (a.url < b.url ? -1 : 1)),
  };
}

function readNames(page: PageFacts): UnitList['names'] {
  const names = new Map<string, { name: string; url: string }>();
  for (const { text, url, area } of page.links) {
    const last = text.trimEnd().at(-1) ?? '';
    if (area === 'footer' || text.length > 40 || !LAST_SIGNS.has(last) || names.size >= MOST_NAMES) continue;
    const name = bodyNamed(text);
    if (name !== null && !names.has(name)) names.set(name, { name, url });
  }
  return [...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Lists that disclosure platforms give of their units, and each platform that is one unit's own. */
export function platformLists(site: SiteFacts): UnitList[] {
  return site.entries.flatMap(({ url, details }) => {
    if (details?.family !== 'platform') return [];
    const own = details.unit === null || !details.isFront ? [] : [{ url, names: [{ name: details.unit, url }] }];
    const units = details.units.map(({ name, key }) => ({ name, url: `http://${key}` }));
    return units.length === 0 ? own : [...own, { url, names: units }];
  });
}

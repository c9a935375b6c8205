import type { PageFacts } from '../../facts/page-facts.ts';
import { pageKey } from '../../url.ts';

/** A place that holds entries up for the moment: the home page, and what a column pins above its list. */
export interface FrontDetails {
  family: 'front';
  place: 'home' | 'pinned';
  /** Keys of the pages held up. */
  keys: string[];
}

const MOST_KEYS = 800;

/** Reads the home page's own links and the pinned entries of columns. */
export function readFront(page: PageFacts): FrontDetails | null {
  const isHome = page.kind === 'home';
  const urls = isHome
    ? page.links
        .filter(({ area, hidden }) => area !== 'nav' && area !== 'head' && area !== 'footer' && hidden !== true)
        .map(({ url }) => url)
    : page.items.filter(({ pinned }) => pinned === true).map(({ url }) => url);
  const keys = new Set(urls.map(pageKey).filter((key) => key !== null));
  if (keys.size === 0 || (!isHome && page.kind !== 'column')) return null;
  return { family: 'front', place: isHome ? 'home' : 'pinned', keys: [...keys].slice(0, MOST_KEYS) };
}

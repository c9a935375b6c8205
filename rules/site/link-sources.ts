import type { PageFacts, Seen } from '../facts/page-facts.ts';
import { pageKey } from '../url.ts';

/** A page that links to an address that is gone. */
export interface LinkSource {
  url: string;
  title: string | null;
  breadcrumb: string[];
  /** The link's words, or the file's name; '' for a picture. */
  text: string;
  seen: Seen;
}

/** An address that is gone, and who links to it. */
export interface BrokenLink {
  key: string;
  /** As the first of its sources writes it. */
  url: string;
  /** It is offered as a file. */
  isFile: boolean;
  /** Pages that link to it. */
  places: number;
  /** A few of them, in the order of their addresses. */
  sources: LinkSource[];
}

/** Pages named for an address. */
const MOST_SOURCES = 3;
/** The same few hundred menu links stand on every page; beyond this the memory of them is emptied. */
const REMEMBERED = 100_000;

/**
 * Finds who links to the addresses that are gone. Which these are must be known before the pages come: so nothing is
 * kept of links that work, and the order of the pages does not matter.
 * @param gone page keys
 */
export function createLinkSources(gone: ReadonlySet<string>): {
  addPage: (page: PageFacts, seen: Seen) => void;
  finish: () => BrokenLink[];
} {
  const broken = new Map<string, BrokenLink>();
  const remembered = new Map<string, string | null>();
  const goneKey = (url: string): string | null => {
    const known = remembered.get(url);
    if (known !== undefined) return known;
    if (remembered.size >= REMEMBERED) remembered.clear();
    const key = pageKey(url);
    const found = key !== null && gone.has(key) ? key : null;
    remembered.set(url, found);
    return found;
  };
  return {
    addPage(page, seen) {
      if (gone.size === 0 || page.forward !== null) return;
      const own = new Map<string, { url: string; text: string; isFile: boolean }>();
      const note = (url: string, text: string, isFile: boolean): void => {
        const key = goneKey(url);
        if (key === null || key === page.key) return;
        const known = own.get(key);
        own.set(key, {
          url,
          text: known === undefined || known.text === '' ? text : known.text,
          isFile: isFile || known?.isFile === true,
        });
      };
      // What no reader sees is nobody's dead link.
      for (const { url, text, hidden } of page.links) if (hidden !== true) note(url, text, false);
      for (const { url, title } of page.items) note(url, title, false);
      for (const { url, name } of page.attachments) note(url, name, true);
      // An answer of a feed stands for the column's own page.
      const url = page.listPage === null ? page.url : (page.trail.at(-1)?.url ?? page.url);
      const source = { url, title: page.title, breadcrumb: page.breadcrumb, seen };
      for (const [key, link] of own) {
        const known = broken.get(key) ?? { key, url: link.url, isFile: false, places: 0, sources: [] };
        broken.set(key, addSource(known, link, { ...source, text: link.text }));
      }
    },
    finish: () => [...broken.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function addSource(broken: BrokenLink, link: { url: string; isFile: boolean }, source: LinkSource): BrokenLink {
  const place = ({ url, text, seen }: LinkSource): string => `${url}\n${text}\n${seen.bytesHash}`;
  const sources = [...broken.sources, source].sort((a, b) => (place(a) < place(b) ? -1 : 1)).slice(0, MOST_SOURCES);
  const url = sources[0] === source ? link.url : broken.url;
  return { ...broken, url, isFile: broken.isFile || link.isFile, places: broken.places + 1, sources };
}

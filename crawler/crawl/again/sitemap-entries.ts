/** One entry of a sitemap, or of an index of sitemaps; `day` is YYYY-MM-DD. */
export interface SitemapEntry {
  kind: 'url' | 'sitemap';
  address: string;
  day: string | null;
}

/** Entries that one file may have, sitemaps.org; what stands behind them is not looked at. */
const MOST_ENTRIES = 50_000;
/** Tags that make no entry count too: a file of nothing else is given up after so many. */
const MOST_TAGS = 20 * MOST_ENTRIES;
/** Signs of a value; addresses have 2,048 at most, and their signs may be written as references. */
const LONGEST_VALUE = 8192;

// A tag ends at the next angle bracket, so each sign is looked at a few times at most, whatever the file is made of.
const TAG = /<(\/?)(url|sitemap|loc|lastmod)(?:\s[^<>]*)?>/gi;

/**
 * Hands on the entries of a sitemap in their order, read in one pass. Entities of the file's own are not expanded.
 * @param xml text of the file; what is no sitemap has no entries
 * @returns whether all of it was read
 */
export function readEntries(xml: string, take: (entry: SitemapEntry) => void): boolean {
  let entry: { kind: SitemapEntry['kind']; loc: string; lastmod: string } | null = null;
  let open: { name: 'loc' | 'lastmod'; from: number } | null = null;
  let [entries, tags] = [0, 0];
  for (const tag of xml.matchAll(TAG)) {
    if (++tags > MOST_TAGS || entries >= MOST_ENTRIES) return false;
    const isEnd = tag[1] === '/';
    const name = tag[2]!.toLowerCase();
    if (entry !== null && open !== null && entry[open.name] === '')
      entry[open.name] = valueOf(xml.slice(open.from, Math.min(tag.index, open.from + LONGEST_VALUE)));
    open = null;
    if (name === 'loc' || name === 'lastmod') {
      if (!isEnd) open = { name, from: tag.index + tag[0].length };
    } else if (!isEnd) entry = { kind: name as SitemapEntry['kind'], loc: '', lastmod: '' };
    else if (entry?.kind === name) {
      entries++;
      const day = /^\d{4}-\d{2}-\d{2}/.exec(entry.lastmod)?.[0] ?? null;
      if (URL.canParse(entry.loc)) take({ kind: entry.kind, address: entry.loc, day });
      entry = null;
    }
  }
  return true;
}

/** What stands before the next tag or in a CDATA section. */
function valueOf(written: string): string {
  const text = written.trimStart();
  const inner = text.startsWith('<![CDATA[') ? text.slice('<![CDATA['.length) : text;
  const end = inner.search(/[<\]]/);
  return (end === -1 ? inner : inner.slice(0, end)).trim().replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}

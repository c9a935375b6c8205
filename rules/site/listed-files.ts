import { attachmentOf } from '../facts/attachments.ts';
import { pageKey } from '../url.ts';
import type { EntryDetails } from './details/index.ts';
import type { EntryFacts } from './entry-facts.ts';
import type { ColumnFacts, ListedEntry, SiteFacts } from './site-facts.ts';

/**
 * Entries of lists that lead straight to a file, as entries whose one file it is; files that a page offers come with
 * their page.
 * @param read what the entry is by its title, null for all others
 */
export function listedFiles(site: SiteFacts, read: (title: string) => EntryDetails | null): EntryFacts[] {
  const offered = new Set(site.entries.flatMap(({ attachments }) => attachments.map(({ url }) => pageKey(url) ?? url)));
  const found = new Map<string, EntryFacts>();
  for (const column of site.columns)
    for (const item of column.list) {
      const file = attachmentOf(item.url, item.title);
      if (file === null || offered.has(item.key) || found.has(item.key)) continue;
      const title = item.title.replace(/\.[a-z]{2,4}$/i, '');
      const details = read(title);
      if (details !== null && column.seen !== null)
        found.set(item.key, { ...toEntry(item, column), seen: column.seen, title, attachments: [file], details });
    }
  return [...found.values()];
}

function toEntry({ key, url, date }: ListedEntry, { path }: ColumnFacts): Omit<EntryFacts, 'seen'> {
  return {
    key,
    url,
    kind: 'other',
    title: null,
    published: date,
    written: null,
    documentNumber: null,
    issuer: null,
    validity: null,
    breadcrumb: path,
    linksTo: [],
    attachments: [],
    media: { images: 0, videos: 0, audios: 0 },
    bodyLength: 0,
    details: null,
  };
}

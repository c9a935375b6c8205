import { groupBy } from '../group-by.ts';
import type { PlatformDetails } from '../site/details/platform.ts';
import type { EntryFacts } from '../site/entry-facts.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import type { KnownUnit } from './known-units.ts';
import type { UnitBook } from './unit-fold.ts';

/** What of the portal is one unit's. */
export interface UnitSite {
  /** Its platform, or a column that is its own by where it stands, was read. */
  isSeen: boolean;
  /** Its columns and entries alone. */
  own: SiteFacts;
  /** Its entries among all columns of the portal. */
  ownEntries: SiteFacts;
}

/** The portal's facts by unit; what is nobody's is left out. */
export function splitSite(site: SiteFacts, book: UnitBook): (unit: KnownUnit) => UnitSite {
  const columns = groupBy(site.columns, (column) => book.ofColumn(column)?.unit ?? null);
  const entries = groupBy(site.entries, ({ url }) => book.ofUrl(url)?.unit ?? null);
  const documents = groupBy(site.documents, ({ url }) => book.ofUrl(url)?.unit ?? null);
  const failures = groupBy(site.failures, ({ url }) => book.ofUrl(url)?.unit ?? null);
  const broken = groupBy(site.broken, ({ sources }) => {
    const units = new Set(sources.map(({ url }) => book.ofUrl(url)?.unit ?? null));
    return units.size === 1 ? ([...units][0] ?? null) : null;
  });
  return (unit) => {
    const own = columns.get(unit) ?? [];
    const platforms = (entries.get(unit) ?? []).filter(isPlatformOf(unit, book));
    const ownEntries = { ...site, entries: entries.get(unit) ?? [], documents: documents.get(unit) ?? [] };
    return {
      isSeen: platforms.length > 0 || own.some((column) => book.ofColumn(column)?.by !== 'issuer'),
      ownEntries,
      own: {
        ...ownEntries,
        columns: own,
        menu: platforms.flatMap(({ url, details }) =>
          details.modules.map(({ name }) => ({ name, url, external: false })),
        ),
        failures: failures.get(unit) ?? [],
        broken: broken.get(unit) ?? [],
        crawl: { ...site.crawl, pages: book.pages.get(unit.name) ?? 0 },
      },
    };
  };
}

type PlatformEntry = EntryFacts & { details: PlatformDetails };

function isPlatformOf(unit: KnownUnit, book: UnitBook): (entry: EntryFacts) => entry is PlatformEntry {
  return (entry): entry is PlatformEntry =>
    entry.details?.family === 'platform' && entry.details.unit !== null && book.find(entry.details.unit) === unit;
}

import { pageKey } from '../../rules/url.ts';
import { announce, type ReviewDb } from '../review/review-db.ts';
import { belongsTo } from './belongs.ts';
import type { SiteRecord, Visit } from './site-record.ts';

export async function keepSite(db: ReviewDb, site: SiteRecord): Promise<void> {
  await db.put('sites', site);
  announce();
}

/** Portals known here, by name; results stay in the database. */
export async function listSites(db: ReviewDb): Promise<Omit<SiteRecord, 'result'>[]> {
  const sites = await db.getAll('sites');
  return sites
    .map(({ key, url, name, from, storedAt }) => ({ key, url, name, from, storedAt }))
    .toSorted((a, b) => ((a.name ?? a.url) < (b.name ?? b.url) ? -1 : 1));
}

/** The portal that a page belongs to; of several the one with the longest name. */
export function siteOfHost<T extends Pick<SiteRecord, 'url'>>(sites: readonly T[], host: string): T | null {
  const own = sites.filter(({ url }) => belongsTo(url)(host));
  return own.reduce<T | null>(
    (a, b) => (a === null || new URL(b.url).host.length > new URL(a.url).host.length ? b : a),
    null,
  );
}

/** Adds pages to open; of one already there the newer cause counts, and that it was seen stays. */
export async function addVisits(db: ReviewDb, visits: readonly Visit[]): Promise<void> {
  const transaction = db.transaction('visits', 'readwrite');
  for (const visit of visits) {
    const known = await transaction.store.get([visit.site, visit.url]);
    await transaction.store.put({ ...visit, doneAt: known?.doneAt ?? visit.doneAt });
  }
  await transaction.done;
  announce();
}

export function visitsOf(db: ReviewDb, site: string): Promise<Visit[]> {
  return db.getAllFromIndex('visits', 'site', site);
}

/** The entry of a page that a crawl could not read; null where it was read, or nothing is known of it. */
export async function findVisit(db: ReviewDb, url: string): Promise<Visit | null> {
  const key = pageKey(url);
  const all = key === null ? [] : await db.getAll('visits');
  return all.find((visit) => pageKey(visit.url) === key) ?? null;
}

/** Whether only this browser has seen a page: a crawl could not, or there was none but that from here. */
export async function isSeenHereOnly(db: ReviewDb, url: string): Promise<boolean> {
  if ((await findVisit(db, url)) !== null) return true;
  return siteOfHost(await db.getAll('sites'), new URL(url).host)?.from === 'here';
}

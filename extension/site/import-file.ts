import { addDecisions, type ReviewDb } from '../review/review-db.ts';
import type { SiteFile } from './read-file.ts';
import type { SiteRecord } from './site-record.ts';
import { addVisits, keepSite } from './sites-db.ts';

/**
 * Adds what a file brought to what is known: results replace older results of the same portal, decisions and pages join
 * those that are there.
 * @returns key of the portal
 */
export async function importSiteFile(db: ReviewDb, file: Exclude<SiteFile, { kind: 'wrong' }>): Promise<string> {
  const { site } = file;
  const known = await db.get('sites', site.key);
  await keepSite(db, file.kind === 'result' ? named(site, known) : (known ?? site));
  if (file.kind === 'decisions') await addDecisions(db, file.decisions, new URL(site.url).host);
  if (file.kind === 'visits') await addVisits(db, file.visits);
  if (file.kind === 'result' && site.result !== null)
    await addVisits(
      db,
      site.result.crawl.blocked.map((url) => ({ site: site.key, url, cause: 'blocked', doneAt: null })),
    );
  return site.key;
}

function named(site: SiteRecord, known: SiteRecord | undefined): SiteRecord {
  return { ...site, name: site.name ?? known?.name ?? null };
}

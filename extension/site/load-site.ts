import type { Plan } from '../../rules/evaluate/plan.ts';
import type { CriterionVerdict } from '../../rules/judge/judge-page.ts';
import { addSeenPage } from '../../rules/judge/add-seen-page.ts';
import type { PageFacts } from '../../rules/facts/page-facts.ts';
import { decisionsOf, type ReviewDb } from '../review/review-db.ts';
import { belongsTo } from './belongs.ts';
import type { Visit } from './site-record.ts';
import { keepSite, visitsOf } from './sites-db.ts';
import { viewSite, type SiteView } from './site-view.ts';

/**
 * A portal as it stands with all that was decided here.
 * @param planFor the plan of a checklist by id; null where it is not at hand
 * @returns null where no result was brought
 */
export async function loadSite(
  db: ReviewDb,
  key: string,
  planFor: (checklist: string) => Promise<Plan | null>,
): Promise<SiteView | null> {
  const site = await db.get('sites', key);
  if (site === undefined || site.result === null) return null;
  const { result } = site;
  const keys = new Set(result.findings.map((finding) => finding.key));
  const [plan, decisions, visits] = await Promise.all([
    planFor(result.tool.checklist),
    decisionsOf(db, { hosts: belongsTo(site.url), keys }),
    visitsOf(db, key),
  ]);
  return viewSite({ site, result }, plan, { decisions, visits });
}

/** Takes a page that a person opened into the result of its portal. Says whether there is one. */
export async function keepSeenPage(
  db: ReviewDb,
  visit: Visit,
  { plan, page, judged, seenAt }: { plan: Plan; page: PageFacts; judged: CriterionVerdict[]; seenAt: string },
): Promise<boolean> {
  const site = await db.get('sites', visit.site);
  if (site === undefined || site.result === null) return false;
  const { url, cause } = visit;
  await db.put('visits', { ...visit, doneAt: seenAt });
  await keepSite(db, { ...site, result: addSeenPage(site.result, plan, { page, judged, url, cause, seenAt }) });
  return true;
}

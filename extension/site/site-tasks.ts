import type { UsageProblem } from '../../rules/errors.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { judgePage } from '../../rules/judge/judge-page.ts';
import { dayInShanghai } from '../../rules/text/shanghai-time.ts';
import { planNamed } from '../judge/seeds.ts';
import type { ChecklistChoice } from '../judge/checklist-choice.ts';
import { hashWith } from '../judge/judge-page-source.ts';
import type { PageTask } from '../judge/tasks.ts';
import { openReviewDb, type ReviewDb } from '../review/review-db.ts';
import { importSiteFile } from './import-file.ts';
import { keepSeenPage, loadSite } from './load-site.ts';
import { findVisit } from './sites-db.ts';
import { readSiteFile } from './read-file.ts';
import type { SiteView } from './site-view.ts';

// What the judge's worker does for whole portals. It reads the database itself: results are too large to hand around.

export interface ImportTask {
  name: string;
  text: string;
  /** ISO instant. */
  at: string;
}

/** What became of a file. */
export interface Imported {
  /** Key of the portal; null where nothing could be read. */
  site: string | null;
  problems: readonly UsageProblem[];
}

let db: Promise<ReviewDb> | null = null;
const open = () => (db ??= openReviewDb());

export async function importTask({ name, text, at }: ImportTask): Promise<Imported> {
  const file = readSiteFile({ name, text }, at);
  if (file.kind === 'wrong') return { site: null, problems: file.problems };
  const site = await importSiteFile(await open(), file);
  return { site, problems: file.kind === 'decisions' ? file.refused : [] };
}

export async function siteTask({
  key,
  checklist,
}: {
  key: string;
  checklist: ChecklistChoice;
}): Promise<SiteView | null> {
  return loadSite(await open(), key, (name) => planNamed(name, checklist));
}

/** Takes the page in front into its portal's result, where a crawl could not read it. Says whether it was such a page. */
export async function visitTask({ page, asOf, secretKey, checklist }: PageTask): Promise<boolean> {
  const review = await open();
  const visit = await findVisit(review, page.url);
  if (visit === null || visit.doneAt !== null) return false;
  const result = (await review.get('sites', visit.site))?.result ?? null;
  const plan = result === null ? null : await planNamed(result.tool.checklist, checklist);
  if (plan === null) return false;
  const facts = extractPage(page.html, page.url, { seenOn: dayInShanghai(page.seenAt) });
  const seen = { url: page.url, seenAt: page.seenAt, bytesHash: '' };
  const judged = judgePage(plan, facts, { asOf, seen, secretHash: hashWith(secretKey) });
  return keepSeenPage(review, visit, { plan, page: facts, judged, seenAt: page.seenAt });
}

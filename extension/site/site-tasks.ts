import type { UsageProblem } from '../../rules/errors.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { judgePage } from '../../rules/judge/judge-page.ts';
import { dayInShanghai } from '../judge/day.ts';
import { planNamed } from '../judge/seeds.ts';
import type { ChecklistChoice } from '../judge/checklist-choice.ts';
import { hashWith } from '../judge/judge-page-source.ts';
import type { PageTask } from '../judge/tasks.ts';
import { openReviewDb, type ReviewDb } from '../review/review-db.ts';
import { importSiteFile } from './import-file.ts';
import { keepSeenPage, loadSite } from './load-site.ts';
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

/** A page that a crawl could not read is in front: takes it into its portal's result. Says whether it was one. */
export async function visitTask({ site, task }: { site: string; task: PageTask }): Promise<boolean> {
  const { page, asOf, secretKey } = task;
  const review = await open();
  const known = await review.get('sites', site);
  const plan = await planNamed(known?.result?.tool.checklist ?? '', task.checklist);
  if (plan === null) return false;
  const facts = extractPage(page.html, page.url, { seenOn: dayInShanghai(new Date(page.seenAt)) });
  const seen = { url: page.url, seenAt: page.seenAt, bytesHash: '' };
  const judged = judgePage(plan, facts, { asOf, seen, secretHash: hashWith(secretKey) });
  return keepSeenPage(review, site, { plan, page: facts, judged, seenAt: page.seenAt });
}
